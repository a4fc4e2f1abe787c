// Making a station. It grows in DIR/.new and moves up file by file, the store last: a directory with a store is a whole
// station, and what a killed attempt left behind is told from anybody's files and cleared away by the next one.
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "core/journal/station_key.hpp"
#include "core/kata/settings.hpp"
#include "core/kata/station.hpp"
#include "core/kata/whole_store.hpp"

namespace kata {

namespace {

namespace fs = std::filesystem;

constexpr auto nursery = ".new";
/// In the order in which they move up.
constexpr std::array parts{"settings.toml", "key", "mirror", "station.db"};

void flush(const fs::path& path) {
    const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = fd >= 0 && fsync(fd) == 0;
    const int error = errno;
    if (fd >= 0) close(fd);
    if (!flushed) throw std::runtime_error("make station: " + path.string() + ": " + std::strerror(error));
}

std::set<std::string> names_in(const fs::path& dir) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{dir}) names.insert(entry.path().filename().string());
    return names;
}

/// Only what an earlier attempt of ours can have left.
bool is_leftover(const std::set<std::string>& names) {
    if (!names.contains(nursery) || names.contains("station.db")) return false;
    for (const auto& name : names)
        if (name != nursery && name != "settings.toml" && name != "key" && name != "mirror") return false;
    return true;
}

void remove_parts(const fs::path& dir) {
    std::error_code ignored;
    for (const auto* part : parts) fs::remove_all(dir / part, ignored);
    fs::remove_all(dir / nursery, ignored);
}

/// The folders that are not there yet, the deepest first.
std::vector<fs::path> missing_folders(const fs::path& dir) {
    std::vector<fs::path> missing;
    std::error_code ignored;
    for (auto folder = fs::absolute(dir); !fs::exists(folder, ignored); folder = folder.parent_path()) {
        missing.push_back(folder);
        if (folder == folder.parent_path()) break;
    }
    return missing;
}

/// Empty ones only: nothing of anybody else goes.
void remove_folders(const std::vector<fs::path>& folders) {
    std::error_code ignored;
    for (const auto& folder : folders) fs::remove(folder, ignored);
}

void make_empty(const fs::path& dir) {
    const auto names = names_in(dir);
    if (names.contains("station.db"))
        throw std::runtime_error(dir.string() + " is a station already; give another folder");
    if (is_leftover(names)) remove_parts(dir);
    else if (!names.empty())
        throw std::runtime_error(dir.string() + " is not empty; give a new or an empty folder");
}

void write_file(const fs::path& file, const std::string& text) {
    std::ofstream out{file, std::ios::binary};
    out << text;
    out.close();
    if (!out) throw std::runtime_error("make station: " + file.string() + " cannot be written");
    flush(file);
}

void must(const Answer& answer) {
    if (answer.refusal) throw std::runtime_error("make station: " + std::string{words(*answer.refusal)});
}

void grow(const fs::path& dir, std::string_view name, Moment now, const StationOptions& options) {
    fs::create_directory(dir);
    fs::create_directory(mirror_dir(dir));
    const auto settings = settings_text(Settings{});
    write_file(settings_file(dir), settings);
    journal::Store::create(store_file(dir), journal::make_station_key(key_file(dir)));
    Station station{dir, options};
    must(station.handle(NameStation{std::string{name}}, now));
    must(station.handle(KeepSettings{settings}, now));
}

void move_up(const fs::path& dir) {
    must_be_whole(dir / nursery);
    for (const auto* part : parts) fs::rename(dir / nursery / part, dir / part);
    fs::remove_all(dir / nursery);
    flush(dir);
    flush(fs::absolute(dir).lexically_normal().parent_path());
}

}  // namespace

void must_be_whole(const std::filesystem::path& dir) {
    if (fs::exists(store_file(dir).concat("-wal")))
        throw std::runtime_error("The new station could not be written to the end; look whether the disk is "
                                 "full, and do it again");
}

void Station::create(const std::filesystem::path& dir, std::string_view name, Moment now,
                     const StationOptions& options) {
    const auto missing = missing_folders(dir);
    try {
        fs::create_directories(dir);
        make_empty(dir);
        try {
            grow(dir / nursery, name, now, options);
            move_up(dir);
        } catch (...) {
            remove_parts(dir);
            throw;
        }
    } catch (const fs::filesystem_error& error) {
        remove_folders(missing);
        throw std::runtime_error("make station: " + dir.string() + ": " + error.code().message());
    } catch (...) {
        remove_folders(missing);
        throw;
    }
}

}  // namespace kata
