// Everything this room asks of a file system, behind one small interface: the mounted share, the local mirror, and in the
// tests a folder in memory that fails on command. Paths are relative to the folder, parts joined with '/'.
//
// Failures are std::system_error with the errno that the file system gave: who publishes must tell a busy file from a
// full disk. There is no call that locks, changes bytes in place or makes the folder itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/moment.hpp"

namespace share {

struct Entry {
    enum class Kind { file, folder, other };
    std::string name;
    Kind kind = Kind::file;
    std::uint64_t size = 0;
    journal::Moment written =
        {};  ///< by the file system's own clock: two of them can be compared, nothing else
    bool operator==(const Entry&) const = default;
};

/// A file that was not there before and that nobody else has opened for writing.
class NewFile {
public:
    virtual ~NewFile() = default;  ///< closes it if close() was not called, without a word
    virtual std::size_t write(std::string_view bytes) = 0;  ///< may take only a part, never nothing
    virtual void flush() = 0;                               ///< fsync: what it says is final for this file
    virtual void close() = 0;                               ///< and reports what close says
};

class Folder {
public:
    virtual ~Folder() = default;
    /// What stands in `dir` ("" is the folder itself), by name. Throws ENOENT if it is not there.
    virtual std::vector<Entry> list(const std::string& dir) = 0;
    /// The bytes of a plain file; symbolic links and everything else are refused. Throws EFBIG above `most` bytes.
    virtual std::string read(const std::string& path, std::size_t most) = 0;
    /// O_CREAT | O_EXCL | O_NOFOLLOW.
    virtual std::unique_ptr<NewFile> create(const std::string& path) = 0;
    /// Only ever called with a `to` that was not there a moment ago. Throws EEXIST if it is, where the file system can tell.
    virtual void rename(const std::string& from, const std::string& to) = 0;
    /// The one call that may take a name that is there, and only below out/latest: what stands there is a copy for people's
    /// bookmarks, made again whenever it is lost. Fails with EACCES where somebody has the old one open on an SMB share, and may
    /// then have lost it on others: never for anything that is kept in one place only.
    virtual void replace(const std::string& from, const std::string& to) { rename(from, to); }
    /// Only ever called on this station's own files.
    virtual void remove(const std::string& path) = 0;
    /// One level below a folder that is there; fine if it is there already.
    virtual void make_folder(const std::string& dir) = 0;
    virtual void flush_folder(const std::string& dir) = 0;
    /// Everything below, at once: for many files of a disk of this machine. A network share does not promise it.
    virtual void flush_all() = 0;
    /// When the file was last written by the file system's clock. For tidying up own leftovers, nothing else.
    virtual journal::Moment written_at(const std::string& path) = 0;
    /// In the mirror only: notes on a file the time that its proven copy on the share bears. A file there that bears another time was
    /// touched since, and is read again.
    virtual void set_written_at(const std::string& path, journal::Moment written) = 0;
    /// Nothing where the file system does not tell.
    virtual std::optional<std::uint64_t> free_bytes() = 0;
};

/// A folder that is there. It is opened once and everything is done below that handle: if the mount goes away in between,
/// nothing can end up in the empty mount point. Throws std::system_error.
std::unique_ptr<Folder> open_folder(const std::filesystem::path& path);

/// The bytes, or nothing if there is no such file. Other failures are thrown.
std::optional<std::string> read_if_there(Folder& folder, const std::string& path, std::size_t most);
/// What stands in `dir`; empty if it is not there.
std::vector<Entry> list_if_there(Folder& folder, const std::string& dir);

}  // namespace share
