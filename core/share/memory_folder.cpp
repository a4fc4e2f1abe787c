#include "core/share/memory_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace share {

namespace {

[[noreturn]] void fail(int number, const std::string& path) {
    throw std::system_error(number, std::generic_category(), path);
}

std::string parent(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string leaf(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// The first thing below a folder, and the end of what is below it.
std::pair<std::string, std::string> below(const std::string& dir) {
    if (dir.empty()) return {"", "\xff"};
    return {dir + '/', dir + static_cast<char>('/' + 1)};
}

}  // namespace

void Weather::before() {
    ++calls;
    if (cut_at && (calls > *cut_at || (calls == *cut_at && !cut_after))) throw PowerCut{};
}

void Weather::after() const {
    if (cut_at && calls == *cut_at && cut_after) throw PowerCut{};
}

class MemoryFolder::Writing : public NewFile {
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

std::vector<Entry> MemoryFolder::list(const std::string& dir) {
    before("list", dir);
    if (!dir.empty() && !folders.contains(dir)) fail(ENOENT, dir);
    std::vector<Entry> entries;
    const auto [first, end] = below(dir);
    for (auto it = files.lower_bound(first); it != files.end() && it->first < end; ++it)
        if (parent(it->first) == dir)
            entries.push_back({leaf(it->first), it->second.link ? Entry::Kind::other : Entry::Kind::file,
                               it->second.bytes.size(), it->second.written_at});
    for (const auto& folder : folders)
        if (parent(folder) == dir) entries.push_back({leaf(folder), Entry::Kind::folder, 0});
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

std::string MemoryFolder::read(const std::string& path, std::size_t most) {
    before("read", path);
    const auto& file = at(path);
    if (file.link) fail(ELOOP, path);
    if (file.bytes.size() > most) fail(EFBIG, path);
    return on_read ? on_read(path, file.bytes) : file.bytes;
}

std::unique_ptr<NewFile> MemoryFolder::create(const std::string& path) {
    before("create", path);
    if (!parent(path).empty() && !folders.contains(parent(path))) fail(ENOENT, path);
    if (files.contains(path)) fail(EEXIST, path);
    files[path].written_at = now;
    weather.after();
    return std::make_unique<Writing>(*this, path);
}

void MemoryFolder::rename(const std::string& from, const std::string& to) {
    before("rename", to);
    auto file = at(from);
    if (files.contains(to)) replaced.insert(to);
    files.erase(from);
    files[to] = std::move(file);
    weather.after();
}

void MemoryFolder::remove(const std::string& path) {
    before("remove", path);
    at(path);
    files.erase(path);
    removed.insert(path);
    weather.after();
}

void MemoryFolder::make_folder(const std::string& dir) {
    before("make_folder", dir);
    if (!parent(dir).empty() && !folders.contains(parent(dir))) fail(ENOENT, dir);
    folders.insert(dir);
    weather.after();
}

void MemoryFolder::flush_folder(const std::string& dir) { before("flush_folder", dir); }

void MemoryFolder::flush_all() {
    before("flush_all", "");
    for (auto& [path, file] : files) file.flushed = file.bytes.size();
}

journal::Moment MemoryFolder::written_at(const std::string& path) { return at(path).written_at; }

void MemoryFolder::set_written_at(const std::string& path, journal::Moment written) {
    before("set_written_at", path);
    at(path).written_at = written;
}

void MemoryFolder::lose_unflushed() {
    for (auto& [path, file] : files) file.bytes.resize(std::min(file.bytes.size(), file.flushed));
}

void MemoryFolder::before(const std::string& call, const std::string& path) {
    weather.before();
    const int number = error ? error(call, path) : 0;
    if (number != 0) throw std::system_error(number, std::generic_category(), call + " " + path);
}

MemoryFile& MemoryFolder::at(const std::string& path) {
    const auto found = files.find(path);
    if (found == files.end()) fail(ENOENT, path);
    return found->second;
}

}  // namespace share
