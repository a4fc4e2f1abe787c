// A folder in memory with the weather of a real share: calls that fail, half-written files, a plug that is pulled. What `kata simulate`
// and the tests run the real classes on.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/share/folder.hpp"

namespace share {

/// The plug is pulled. Not an exception of the standard library: no program code may catch it.
struct PowerCut {};

/// What happens to calls; shared by the folders of one machine, so that all their calls have one count.
struct Weather {
    int calls = 0;
    std::optional<int> cut_at;  ///< this call is not done any more, nor is any after it
    bool cut_after = false;     ///< the call is done, its answer gets lost

    void before();
    void after() const;
};

struct MemoryFile {
    std::string bytes;
    std::size_t flushed = 0;  ///< so many of them are on the disk
    journal::Moment written_at;
    bool link = false;
};

class MemoryFolder : public Folder {
public:
    explicit MemoryFolder(Weather& of) : weather(of) {}

    std::vector<Entry> list(const std::string& dir) override;
    std::string read(const std::string& path, std::size_t most) override;
    std::unique_ptr<NewFile> create(const std::string& path) override;
    void rename(const std::string& from, const std::string& to) override;
    void remove(const std::string& path) override;
    void make_folder(const std::string& dir) override;
    void flush_folder(const std::string& dir) override;
    void flush_all() override;
    journal::Moment written_at(const std::string& path) override;
    void set_written_at(const std::string& path, journal::Moment written) override;
    std::optional<std::uint64_t> free_bytes() override { return room; }

    /// The machine at the other end lost power as well: what was not flushed is gone or torn.
    void lose_unflushed();

    Weather& weather;
    /// The errno that a call ends with, 0 for none: ("write", "journal/…").
    std::function<int(const std::string& call, const std::string& path)> error;
    std::size_t most_in_write = 1000;  ///< write() takes no more at once
    std::map<std::string, MemoryFile> files;
    std::set<std::string> folders;
    std::set<std::string> replaced;  ///< a rename took a name that was there: must stay empty
    std::set<std::string> removed;
    std::optional<std::uint64_t> room;
    journal::Moment now;
    /// What a reader gets instead.
    std::function<std::string(const std::string& path, const std::string& bytes)> on_read;

private:
    class Writing;
    void before(const std::string& call, const std::string& path);
    MemoryFile& at(const std::string& path);
};

}  // namespace share
