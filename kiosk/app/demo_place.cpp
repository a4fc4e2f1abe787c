// The demo's folder. Built beside its place and renamed, so that a second program or a power cut never sees half of it.
#include "kiosk/app/demo_place.hpp"

#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
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

void put_example_file(const fs::path& station, journal::Moment now) {
    const auto file = station / "import" / "gauge-station-4.csv";
    fs::create_directories(file.parent_path());
    {
        std::ofstream out(file, std::ios::binary | std::ios::trunc);
        out << "Messprotokoll;Station 4\n\nDatum;Uhrzeit;Taktzeit [s];Bemerkung\n";
        constexpr std::array<std::string_view, 7> values{"113,5", "108,0", "121,4", "109,2",
                                                         "117,8", "110,6", "126,3"};
        constexpr std::size_t rows = 48, row_without = 20;
        for (std::size_t row = 0; row < rows; ++row) {
            const auto at = now - journal::hours(30) + journal::minutes(static_cast<int>(row) * 7);
            const auto local = kata::local_time(at, kata::system_zone());
            out << fmt::format("{:02}.{:02}.{};{:02}:{:02};{};{}\n", local.day.day, local.day.month,
                               local.day.year, local.hour, local.minute,
                               row == row_without ? "---" : values.at(row * 3 % values.size()),
                               row % 16 == 5 ? "Retest" : "");
        }
    }
    const std::chrono::sys_time<std::chrono::milliseconds> written{
        std::chrono::milliseconds((now - journal::hours(2)).ms)};
    fs::last_write_time(file, std::chrono::file_clock::from_sys(written));
}

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
    put_example_file(making, now);
    std::error_code taken;
    fs::rename(making, place, taken);
    if (taken) {
        fs::remove_all(making);  // another program was quicker
    }
    remove_others(root, place);
    return place;
}

}  // namespace kiosk
