// Finding folders that may be a share. Runs on an errand's thread: a mount that is gone may hold it for minutes.
#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>

#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "kiosk/app/kata_program.hpp"

namespace kiosk {

namespace fs = std::filesystem;

namespace {

constexpr int deepest = 1;  // /media/STICK and /media/USER/STICK
constexpr std::size_t most_looked_at = 500, most_found = 50;
constexpr std::streamsize longest_marker = 64 << 10;

std::optional<dev_t> device_of(const fs::path& path) {
    struct stat what {};
    return ::stat(path.c_str(), &what) == 0 ? std::optional{what.st_dev} : std::nullopt;
}

/// What the plant there is called; nothing if there is none. The marker is only a hint here: whoever writes checks it.
std::optional<std::string> plant_in(const fs::path& path) {
    std::ifstream in(path / "PLANT.json", std::ios::binary);
    if (!in) {
        return {};
    }
    std::string text(static_cast<std::size_t>(longest_marker), '\0');
    in.read(text.data(), longest_marker);
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    const auto marker = nlohmann::json::parse(text, nullptr, false);
    const auto name = marker.is_object() ? marker.find("name") : marker.end();
    return marker.is_object() && name != marker.end() && name->is_string() ? name->get<std::string>()
                                                                           : std::string{};
}

bool is_stick(const std::string& path) {
    return path.starts_with("/media/") || path.starts_with("/run/media/");
}

void look_in(const fs::path& root, const std::atomic<bool>& stop, std::vector<ShareFolder>& found) {
    std::error_code trouble;
    auto entry =
        fs::recursive_directory_iterator(root, fs::directory_options::skip_permission_denied, trouble);
    for (std::size_t looked_at = 0; !trouble && entry != fs::recursive_directory_iterator();
         entry.increment(trouble)) {
        if (stop || ++looked_at > most_looked_at || found.size() >= most_found) {
            return;
        }
        const auto& path = entry->path();
        const bool deep_enough = entry.depth() >= deepest;
        if (path.filename().string().starts_with('.') || !entry->is_directory(trouble)) {
            entry.disable_recursion_pending();
            continue;
        }
        const auto plant = plant_in(path);
        const bool mounted = device_of(path) != device_of(path.parent_path());
        if (plant || mounted) {
            found.push_back({path.string(), plant.value_or(""), plant.has_value(), is_stick(path.string())});
        }
        if (plant || mounted || deep_enough) {
            entry.disable_recursion_pending();
        }
    }
}

}  // namespace

std::vector<ShareFolder> find_share_folders(const std::vector<std::string>& roots,
                                            const std::atomic<bool>& stop) {
    std::vector<ShareFolder> found;
    for (const auto& root : roots) {
        if (const auto plant = plant_in(root)) {
            found.push_back({root, *plant, true, is_stick(root)});
        } else {
            look_in(root, stop, found);
        }
    }
    std::ranges::sort(found, {}, &ShareFolder::path);
    const auto is_same = [](const ShareFolder& a, const ShareFolder& b) { return a.path == b.path; };
    found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
    return found;
}

}  // namespace kiosk
