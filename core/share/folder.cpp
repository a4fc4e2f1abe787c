#include "core/share/folder.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace share {

namespace {

[[noreturn]] void fail(int error, const std::string& doing) {
    throw std::system_error(error, std::generic_category(), doing);
}

template <class Call> auto retried(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

/// A file descriptor that nobody can forget to close.
class Handle {
public:
    explicit Handle(int fd = -1) : fd_(fd) {}
    ~Handle() { reset(); }
    Handle(Handle&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Handle& operator=(Handle&& other) noexcept {
        reset();
        fd_ = std::exchange(other.fd_, -1);
        return *this;
    }
    int fd() const { return fd_; }
    int release() { return std::exchange(fd_, -1); }

private:
    void reset() {
        if (fd_ >= 0) ::close(std::exchange(fd_, -1));
    }
    int fd_ = -1;
};

class RealFile : public NewFile {
public:
    RealFile(Handle handle, std::string path) : handle_(std::move(handle)), path_(std::move(path)) {}

    std::size_t write(std::string_view bytes) override {
        const auto n = retried([&] { return ::write(handle_.fd(), bytes.data(), bytes.size()); });
        if (n < 0) fail(errno, "write " + path_);
        if (n == 0 && !bytes.empty()) fail(ENOSPC, "write " + path_);
        return static_cast<std::size_t>(n);
    }

    void flush() override {
        if (::fsync(handle_.fd()) != 0) fail(errno, "flush " + path_);
    }

    void close() override {
        // Never called twice on the same descriptor, also after EINTR: Linux has closed it by then.
        if (::close(handle_.release()) != 0 && errno != EINTR) fail(errno, "close " + path_);
    }

private:
    Handle handle_;
    std::string path_;
};

Entry::Kind kind_of(mode_t mode) {
    if (S_ISREG(mode)) return Entry::Kind::file;
    return S_ISDIR(mode) ? Entry::Kind::folder : Entry::Kind::other;
}

journal::Moment moment_of(const timespec& time) {
    return {static_cast<std::int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000};
}

class RealFolder : public Folder {
public:
    explicit RealFolder(const std::filesystem::path& path)
        : root_(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        if (root_.fd() < 0) fail(errno, "open " + path.string());
    }

    std::vector<Entry> list(const std::string& dir) override {
        auto handle = open_dir(dir);
        const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(handle.fd()), ::closedir);
        if (!stream) fail(errno, "list " + dir);
        const int fd = handle.release();  // the stream closes it
        std::vector<Entry> entries;
        errno = 0;
        for (const auto* item = ::readdir(stream.get()); item;
             item = ::readdir(stream.get())) {  // NOLINT: own stream
            const std::string name = item->d_name;
            struct stat info {};
            if (name != "." && name != ".." && ::fstatat(fd, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0)
                entries.push_back({name, kind_of(info.st_mode), static_cast<std::uint64_t>(info.st_size),
                                   moment_of(info.st_mtim)});
            errno = 0;  // a file that went in between is simply not there
        }
        if (errno != 0) fail(errno, "list " + dir);
        std::ranges::sort(entries, {}, &Entry::name);
        return entries;
    }

    std::string read(const std::string& path, std::size_t most) override {
        const auto at = place(path);
        // O_NONBLOCK: a pipe that somebody put there must not hold us.
        const Handle file(retried([&] {
            return ::openat(at.dir.fd(), at.name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        }));
        struct stat info {};
        if (file.fd() < 0 || ::fstat(file.fd(), &info) != 0) fail(errno, "open " + path);
        if (!S_ISREG(info.st_mode)) fail(EINVAL, "open " + path);
        std::string bytes;
        if (info.st_size > 0) bytes.reserve(std::min(most, static_cast<std::size_t>(info.st_size)));
        std::array<char, 64u << 10> piece{};
        for (;;) {
            const auto n = retried([&] { return ::read(file.fd(), piece.data(), piece.size()); });
            if (n < 0) fail(errno, "read " + path);
            if (n == 0) return bytes;
            if (bytes.size() + static_cast<std::size_t>(n) > most) fail(EFBIG, "read " + path);
            bytes.append(piece.data(), static_cast<std::size_t>(n));
        }
    }

    std::unique_ptr<NewFile> create(const std::string& path) override {
        const auto at = place(path);
        Handle file(retried([&] {
            return ::openat(at.dir.fd(), at.name.c_str(),
                            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
        }));
        if (file.fd() < 0) fail(errno, "create " + path);
        return std::make_unique<RealFile>(std::move(file), path);
    }

    void rename(const std::string& from, const std::string& to) override {
        const auto source = place(from);
        const auto target = place(to);
        if (::renameat2(source.dir.fd(), source.name.c_str(), target.dir.fd(), target.name.c_str(),
                        RENAME_NOREPLACE) == 0)
            return;
        // Some file systems cannot promise it (NFS, FAT): there a name that is taken in this very moment is replaced.
        const bool unknown = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
        if (!unknown ||
            ::renameat(source.dir.fd(), source.name.c_str(), target.dir.fd(), target.name.c_str()) != 0)
            fail(errno, "rename to " + to);
    }

    void remove(const std::string& path) override {
        const auto at = place(path);
        if (::unlinkat(at.dir.fd(), at.name.c_str(), 0) != 0) fail(errno, "remove " + path);
    }

    void make_folder(const std::string& path) override {
        const auto at = place(path);
        if (::mkdirat(at.dir.fd(), at.name.c_str(), 0777) != 0 && errno != EEXIST)
            fail(errno, "make folder " + path);
    }

    void flush_folder(const std::string& dir) override {
        if (::fsync(open_dir(dir).fd()) != 0) fail(errno, "flush folder " + dir);
    }

    void flush_all() override {
        if (::syncfs(root_.fd()) != 0) fail(errno, "flush the folder");
    }

    journal::Moment written_at(const std::string& path) override {
        const auto at = place(path);
        struct stat info {};
        if (::fstatat(at.dir.fd(), at.name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            fail(errno, "look at " + path);
        return moment_of(info.st_mtim);
    }

    void set_written_at(const std::string& path, journal::Moment written) override {
        const auto at = place(path);
        const timespec time{written.ms / 1000, written.ms % 1000 * 1'000'000};
        const std::array times{time, time};
        if (::utimensat(at.dir.fd(), at.name.c_str(), times.data(), AT_SYMLINK_NOFOLLOW) != 0)
            fail(errno, "note the time of " + path);
    }

    std::optional<std::uint64_t> free_bytes() override {
        struct statvfs info {};
        if (::fstatvfs(root_.fd(), &info) != 0 || info.f_blocks == 0) return std::nullopt;
        return static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize;
    }

private:
    /// Walks part by part, so that no link on the way leads out of the folder.
    Handle open_dir(const std::string& path) const {
        Handle at(::openat(root_.fd(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (at.fd() < 0) fail(errno, "open the folder");
        for (std::size_t start = 0; start < path.size();) {
            const auto end = std::min(path.find('/', start), path.size());
            const auto part = path.substr(start, end - start);
            const int fd = ::openat(at.fd(), part.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
            if (fd < 0) fail(errno, "open " + path);
            at = Handle(fd);
            start = end + 1;
        }
        return at;
    }

    struct Place {
        Handle dir;
        std::string name;
    };
    Place place(const std::string& path) const {
        const auto slash = path.rfind('/');
        if (slash == std::string::npos) return {open_dir(""), path};
        return {open_dir(path.substr(0, slash)), path.substr(slash + 1)};
    }

    Handle root_;
};

}  // namespace

std::unique_ptr<Folder> open_folder(const std::filesystem::path& path) {
    return std::make_unique<RealFolder>(path);
}

std::optional<std::string> read_if_there(Folder& folder, const std::string& path, std::size_t most) {
    try {
        return folder.read(path, most);
    } catch (const std::system_error& error) {
        if (error.code().value() == ENOENT) return std::nullopt;
        throw;
    }
}

std::vector<Entry> list_if_there(Folder& folder, const std::string& dir) {
    try {
        return folder.list(dir);
    } catch (const std::system_error& error) {
        if (error.code().value() == ENOENT) return {};
        throw;
    }
}

}  // namespace share
