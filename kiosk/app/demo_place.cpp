// The demo's folder. Built beside its place and renamed, so that a second program or a power cut never sees half of it.
#include "kiosk/app/demo_place.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "core/kata/demo.hpp"
#include "core/kata/station.hpp"
#include "core/kata/zone.hpp"

namespace kiosk {

namespace fs = std::filesystem;

namespace {

fs::path cache_root() {
    if (const char* given = std::getenv("XDG_CACHE_HOME"); given != nullptr && *given == '/') {
        return given;
    }
    const char* home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? fs::path(home) / ".cache" : fs::temp_directory_path();
}

/// The demos of other days: nobody asked to keep them.
void remove_others(const fs::path& root, const fs::path& kept) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(root, ignored)) {
        if (entry.path() != kept && entry.path().filename().string().starts_with("demo-")) {
            fs::remove_all(entry.path(), ignored);
        }
    }
}

}  // namespace

fs::path demo_place(journal::Moment now) {
    const auto root = cache_root() / "kataboard";
    const auto day = kata::iso(kata::local_time(now, kata::system_zone()).day);
    auto place = root / ("demo-" + day);
    if (fs::exists(kata::store_file(place))) {
        return place;
    }
    fs::create_directories(root);
    const auto making = root / ("demo-making-" + std::to_string(getpid()));
    fs::remove_all(making);
    kata::create_demo(making, "Cell 7", now);
    std::error_code taken;
    fs::rename(making, place, taken);
    if (taken) {
        fs::remove_all(making);  // another program was quicker
    }
    remove_others(root, place);
    return place;
}

}  // namespace kiosk
