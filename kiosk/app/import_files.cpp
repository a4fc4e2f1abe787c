// Finding files. A folder that cannot be read is passed over: a stick may be pulled out at any moment.
#include <algorithm>
#include <array>
#include <chrono>

#include "kiosk/app/import_work.hpp"

namespace kiosk {

namespace fs = std::filesystem;

namespace {

constexpr int deepest = 2;
constexpr std::size_t most_files = 200, most_looked_at = 20'000;

bool is_table(const fs::path& path) {
    auto ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    constexpr std::array<std::string_view, 3> endings{".csv", ".txt", ".tsv"};
    return std::ranges::find(endings, ending) != endings.end();
}

kata::Moment changed_at(const fs::directory_entry& entry, std::error_code& trouble) {
    const auto at = std::chrono::file_clock::to_sys(entry.last_write_time(trouble));
    return {std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count()};
}

struct Root {
    fs::path path;
    bool own = false;
    bool stick = false;
};

Root root_of(const fs::path& station, const std::string& folder) {
    if (folder.starts_with('/')) {
        return {folder, false, folder.starts_with("/media") || folder.starts_with("/run/media")};
    }
    std::error_code ignored;
    fs::create_directories(station / folder, ignored);
    return {station / folder, true, false};
}

void take_entry(const fs::directory_entry& entry, const Root& root, std::vector<ImportFile>& files) {
    std::error_code trouble;
    if (!is_table(entry.path()) || !entry.is_regular_file(trouble)) {
        return;
    }
    ImportFile file;
    file.path = entry.path().string();
    file.name = entry.path().filename().string();
    file.folder = root.own ? "" : entry.path().parent_path().string();
    file.on_stick = root.stick;
    file.bytes = entry.file_size(trouble);
    file.changed = changed_at(entry, trouble);
    if (!trouble) {
        files.push_back(std::move(file));
    }
}

void look_through(const Root& root, const Watch& watch, std::vector<ImportFile>& files) {
    std::error_code trouble;
    auto entry =
        fs::recursive_directory_iterator(root.path, fs::directory_options::skip_permission_denied, trouble);
    std::size_t looked_at = 0;
    for (; !trouble && entry != fs::recursive_directory_iterator(); entry.increment(trouble)) {
        watch.check();
        if (++looked_at > most_looked_at) {
            return;
        }
        if (entry->path().filename().string().starts_with('.')) {
            entry.disable_recursion_pending();  // a stick's wastebasket
            continue;
        }
        if (entry.depth() >= deepest) {
            entry.disable_recursion_pending();
        }
        take_entry(*entry, root, files);
    }
}

}  // namespace

void find_files(const fs::path& station, const std::vector<std::string>& folders, const Watch& watch,
                const std::function<void(const FoundFiles&)>& found) {
    FoundFiles all;
    for (const auto& folder : folders) {
        look_through(root_of(station, folder), watch, all.files);
        std::ranges::sort(all.files, [](const ImportFile& a, const ImportFile& b) {
            return a.changed == b.changed ? a.path < b.path : a.changed > b.changed;
        });
        if (all.files.size() > most_files) {
            all.files.resize(most_files);
            all.more = true;
        }
        found(all);
    }
}

}  // namespace kiosk
