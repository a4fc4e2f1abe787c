#include "core/command/out_files.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/kata/settings.hpp"
#include "core/share/plain_files.hpp"

namespace command {

namespace {

void write_all(share::NewFile& file, std::string_view bytes) {
    while (!bytes.empty()) bytes.remove_prefix(file.write(bytes));
}

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

bool is_not_there(const std::system_error& error) {
    return error.code() == std::errc::no_such_file_or_directory;
}

/// True if there was one.
bool remove_if_there(share::Folder& folder, const std::string& path) {
    try {
        folder.remove(path);
        return true;
    } catch (const std::system_error& error) {
        if (!is_not_there(error)) throw;
        return false;
    }
}

bool may_write(const kata::Station& station) {
    return kata::read_settings(kata::settings_file(station.dir())).write_out;
}

}  // namespace

void MirrorFiles::make_folders(const std::string& dir) {
    for (auto slash = dir.find('/'); slash != std::string::npos; slash = dir.find('/', slash + 1))
        mirror_.make_folder(dir.substr(0, slash));
    mirror_.make_folder(dir);
}

void MirrorFiles::write(const std::string& path, const Content& content) {
    const auto dir = folder_of(path);
    make_folders(dir);
    const auto tmp = fmt::format("{}/{}", dir, tmp_name_);
    remove_if_there(mirror_, tmp);
    try {
        const auto file = mirror_.create(tmp);
        content([&](std::string_view bytes) { write_all(*file, bytes); });
        file->flush();
        file->close();
    } catch (...) {
        remove_if_there(mirror_, tmp);  // it may be what fills the disk
        throw;
    }
    remove_if_there(mirror_, path);
    mirror_.rename(tmp, path);
    mirror_.flush_folder(dir);
}

std::vector<std::string> MirrorFiles::names(const std::string& dir, share::Entry::Kind kind) {
    std::vector<std::string> found;
    for (auto& entry : share::list_if_there(mirror_, dir))
        if (entry.kind == kind && entry.name != tmp_name_) found.push_back(std::move(entry.name));
    return found;
}

std::vector<std::string> MirrorFiles::folders(const std::string& dir) {
    return names(dir, share::Entry::Kind::folder);
}

std::vector<std::string> MirrorFiles::files(const std::string& dir) {
    return names(dir, share::Entry::Kind::file);
}

std::string MirrorFiles::first_bytes(const std::string& path, std::size_t most) {
    auto bytes = share::read_if_there(mirror_, path, share::most_out_bytes).value_or(std::string());
    bytes.resize(std::min(bytes.size(), most));
    return bytes;
}

void MirrorFiles::remove(const std::string& path) { remove_if_there(mirror_, path); }

std::function<void(kata::Station& station, share::Folder& mirror)>
out_writer(journal::Moment now, std::function<void(const std::string& sentence)> trouble) {
    return [now, trouble = std::move(trouble)](kata::Station& station, share::Folder& mirror) {
        try {
            if (!may_write(station)) return;
            MirrorFiles files(mirror, fmt::format(".tmp-{}-out", station.store().jid()));
            for (const auto& sentence : report::write_out(station, files, now).troubles) trouble(sentence);
        } catch (const std::exception& why) {
            trouble(fmt::format("The reports could not be written: {}", why.what()));
        }
    };
}

}  // namespace command
