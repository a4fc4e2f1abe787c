// A folder in memory with the weather of a real share: calls that fail, half-written files, a plug that is pulled.
#pragma once

#include <algorithm>
#include <cerrno>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/share/folder.hpp"
#include "core/share/names.hpp"

namespace fake {

/// The plug is pulled. Not an exception of the standard library: no program code may catch it.
struct PowerCut {};

/// What happens to calls; shared by the folders of one machine, so that all their calls have one count.
struct Weather {
    int calls = 0;
    std::optional<int> cut_at;  // this call is not done any more, nor is any after it
    bool cut_after = false;     // the call is done, its answer gets lost

    void before() {
        ++calls;
        if (cut_at && (calls > *cut_at || (calls == *cut_at && !cut_after))) throw PowerCut{};
    }
    void after() const {
        if (cut_at && calls == *cut_at && cut_after) throw PowerCut{};
    }
};

struct File {
    std::string bytes;
    std::size_t flushed = 0;  // so many of them are on the disk
    journal::Moment written_at;
    bool link = false;
};

class MemoryFolder : public share::Folder {
public:
    explicit MemoryFolder(Weather& weather_) : weather(weather_) {}

    std::vector<share::Entry> list(const std::string& dir) override {
        before("list", dir);
        if (!dir.empty() && !folders.contains(dir)) fail(ENOENT, dir);
        std::vector<share::Entry> entries;
        for (const auto& [path, file] : files)
            if (parent(path) == dir)
                entries.push_back({leaf(path),
                                   file.link ? share::Entry::Kind::other : share::Entry::Kind::file,
                                   file.bytes.size()});
        for (const auto& folder : folders)
            if (parent(folder) == dir) entries.push_back({leaf(folder), share::Entry::Kind::folder, 0});
        std::sort(entries.begin(), entries.end(),
                  [](const auto& a, const auto& b) { return a.name < b.name; });
        return entries;
    }

    std::string read(const std::string& path, std::size_t most) override {
        before("read", path);
        const auto& file = at(path);
        if (file.link) fail(ELOOP, path);
        if (file.bytes.size() > most) fail(EFBIG, path);
        return on_read ? on_read(path, file.bytes) : file.bytes;
    }

    std::unique_ptr<share::NewFile> create(const std::string& path) override {
        before("create", path);
        if (!parent(path).empty() && !folders.contains(parent(path))) fail(ENOENT, path);
        if (files.contains(path)) fail(EEXIST, path);
        files[path].written_at = now;
        weather.after();
        return std::make_unique<Writing>(*this, path);
    }

    void rename(const std::string& from, const std::string& to) override {
        before("rename", to);
        auto file = at(from);
        if (files.contains(to)) replaced.insert(to);
        files.erase(from);
        files[to] = std::move(file);
        weather.after();
    }

    void remove(const std::string& path) override {
        before("remove", path);
        at(path);
        files.erase(path);
        removed.insert(path);
        weather.after();
    }

    void make_folder(const std::string& dir) override {
        before("make_folder", dir);
        if (!parent(dir).empty() && !folders.contains(parent(dir))) fail(ENOENT, dir);
        folders.insert(dir);
        weather.after();
    }

    void flush_folder(const std::string& dir) override { before("flush_folder", dir); }

    journal::Moment written_at(const std::string& path) override { return at(path).written_at; }

    std::optional<std::uint64_t> free_bytes() override { return room; }

    /// The machine at the other end lost power as well: what was not flushed is gone or torn.
    void lose_unflushed() {
        for (auto& [path, file] : files) file.bytes.resize(std::min(file.bytes.size(), file.flushed));
    }

    Weather& weather;
    /// The errno that a call ends with, 0 for none: ("write", "journal/…").
    std::function<int(const std::string& call, const std::string& path)> error;
    std::size_t most_in_write = 1000;  // write() takes no more at once
    std::map<std::string, File> files;
    std::set<std::string> folders;
    std::set<std::string> replaced;  // a rename took a name that was there: must stay empty
    std::set<std::string> removed;
    std::optional<std::uint64_t> room;
    journal::Moment now;
    std::function<std::string(const std::string& path, const std::string& bytes)>
        on_read;  // what a reader gets instead

private:
    class Writing : public share::NewFile {
    public:
        Writing(MemoryFolder& folder, std::string path) : folder_(folder), path_(std::move(path)) {}
        std::size_t write(std::string_view bytes) override {
            const auto n = std::min(bytes.size(), folder_.most_in_write);
            folder_.before("write", path_);
            folder_.at(path_).bytes += bytes.substr(0, n);
            folder_.weather.after();
            return n;
        }
        void flush() override {
            folder_.before("flush", path_);
            auto& file = folder_.at(path_);
            file.flushed = file.bytes.size();
            folder_.weather.after();
        }
        void close() override {
            folder_.before("close", path_);
            folder_.weather.after();
        }

    private:
        MemoryFolder& folder_;
        std::string path_;
    };

    void before(const std::string& call, const std::string& path) {
        weather.before();
        const int number = error ? error(call, path) : 0;
        if (number != 0) throw std::system_error(number, std::generic_category(), call + " " + path);
    }
    [[noreturn]] static void fail(int number, const std::string& path) {
        throw std::system_error(number, std::generic_category(), path);
    }
    static std::string parent(const std::string& path) {
        const auto slash = path.rfind('/');
        return slash == std::string::npos ? "" : path.substr(0, slash);
    }
    static std::string leaf(const std::string& path) { return path.substr(path.rfind('/') + 1); }
    File& at(const std::string& path) {
        const auto found = files.find(path);
        if (found == files.end()) fail(ENOENT, path);
        return found->second;
    }
};

}  // namespace fake
