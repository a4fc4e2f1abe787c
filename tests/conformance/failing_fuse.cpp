// A folder that fails on command: passes everything to a folder behind it, but first looks into a control file.
//
//   failing_fuse BEHIND CONTROL MOUNTPOINT        (stays in the foreground)
//
// The control file holds one line, "OP ERRNO SKIP COUNT": calls of this kind fail with this number after the first SKIP, COUNT times
// (-1: always). OP is one of list, open, create, read, write, fsync, close, rename, remove, mkdir. "OP" `swallow` takes no number: write
// says yes and keeps nothing of what goes beyond SKIP bytes, and only the first fsync says ENOSPC, as a full SMB share was seen to do.
// The line is read anew whenever the file's text changes; the count starts again then.
#define FUSE_USE_VERSION 35
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string>

#include <dirent.h>
#include <fcntl.h>
#include <fuse3/fuse.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace {

std::string behind;   // NOLINT: FUSE's calls take no state of ours
std::string control;  // NOLINT

/// What shall fail, and how often it was asked since.
class Faults {
public:
    /// The errno that this call ends with, or 0.
    int ask(const char* op) {
        const std::lock_guard lock{mutex_};
        reread();
        if (op_ != op) return 0;
        const int call = calls_++;
        if (call < skip_ || (count_ >= 0 && call >= skip_ + count_)) return 0;
        return number_;
    }
    /// How many bytes of a file are kept; -1: all.
    long keeps() {
        const std::lock_guard lock{mutex_};
        reread();
        return op_ == "swallow" ? skip_ : -1;
    }
    bool first_fsync() {
        const std::lock_guard lock{mutex_};
        return calls_++ == 0;
    }

private:
    void reread() {
        std::ifstream in{control};
        std::string text;
        std::getline(in, text);
        if (text == text_) return;
        text_ = text;
        calls_ = 0;
        op_.clear();
        skip_ = number_ = 0;
        count_ = 1;
        std::istringstream words{text};
        words >> op_;
        if (op_ == "swallow") words >> skip_;
        else words >> number_ >> skip_ >> count_;
    }

    std::mutex mutex_;
    std::string text_, op_;
    int number_ = 0, skip_ = 0, count_ = 1, calls_ = 0;
};
Faults faults;  // NOLINT

std::string real(const char* path) { return behind + path; }
int result(long value) { return value < 0 ? -errno : static_cast<int>(value); }

int get_attributes(const char* path, struct stat* out, fuse_file_info*) {
    return result(::lstat(real(path).c_str(), out));
}

int list(const char* path, void* into, fuse_fill_dir_t fill, off_t, fuse_file_info*, fuse_readdir_flags) {
    if (const int number = faults.ask("list")) return -number;
    DIR* dir = ::opendir(real(path).c_str());
    if (dir == nullptr) return -errno;
    while (const auto* entry = ::readdir(dir)) {
        struct stat what {};
        what.st_ino = entry->d_ino;
        what.st_mode = static_cast<mode_t>(entry->d_type) << 12U;
        fill(into, entry->d_name, &what, 0, static_cast<fuse_fill_dir_flags>(0));
    }
    ::closedir(dir);
    return 0;
}

int open_as(const char* op, const char* path, int flags, mode_t mode, fuse_file_info* info) {
    if (const int number = faults.ask(op)) return -number;
    const int fd = ::open(real(path).c_str(), flags, mode);
    if (fd < 0) return -errno;
    info->fh = static_cast<std::uint64_t>(fd);
    return 0;
}
int open_file(const char* path, fuse_file_info* info) { return open_as("open", path, info->flags, 0, info); }
int create(const char* path, mode_t mode, fuse_file_info* info) {
    return open_as("create", path, info->flags | O_CREAT, mode, info);
}

int read(const char*, char* into, std::size_t size, off_t at, fuse_file_info* info) {
    if (const int number = faults.ask("read")) return -number;
    return result(::pread(static_cast<int>(info->fh), into, size, at));
}

int write(const char*, const char* from, std::size_t size, off_t at, fuse_file_info* info) {
    if (const int number = faults.ask("write")) return -number;
    const long keeps = faults.keeps();
    auto kept = size;
    if (keeps >= 0) kept = at >= keeps ? 0 : std::min(size, static_cast<std::size_t>(keeps - at));
    if (kept > 0 && ::pwrite(static_cast<int>(info->fh), from, kept, at) < 0) return -errno;
    return static_cast<int>(size);
}

int flush_to_disk(const char*, int, fuse_file_info* info) {
    if (const int number = faults.ask("fsync")) return -number;
    if (faults.keeps() >= 0 && faults.first_fsync()) return -ENOSPC;
    return result(::fsync(static_cast<int>(info->fh)));
}

int flush_at_close(const char*, fuse_file_info*) { return -faults.ask("close"); }
int release(const char*, fuse_file_info* info) { return result(::close(static_cast<int>(info->fh))); }

int rename(const char* from, const char* to, unsigned flags) {
    if (flags != 0) return -EINVAL;
    if (const int number = faults.ask("rename")) return -number;
    return result(::rename(real(from).c_str(), real(to).c_str()));
}
int remove_file(const char* path) {
    if (const int number = faults.ask("remove")) return -number;
    return result(::unlink(real(path).c_str()));
}
int remove_folder(const char* path) { return result(::rmdir(real(path).c_str())); }
int make_folder(const char* path, mode_t mode) {
    if (const int number = faults.ask("mkdir")) return -number;
    return result(::mkdir(real(path).c_str(), mode));
}
int space(const char*, struct statvfs* out) { return result(::statvfs(behind.c_str(), out)); }
int read_link(const char* path, char* into, std::size_t size) {
    const auto n = ::readlink(real(path).c_str(), into, size - 1);
    if (n < 0) return -errno;
    into[n] = 0;
    return 0;
}
int make_link(const char* to, const char* path) { return result(::symlink(to, real(path).c_str())); }

/// Nothing is kept by the kernel: each call reaches us.
void* start(fuse_conn_info*, fuse_config* config) {
    config->direct_io = 1;
    config->entry_timeout = config->attr_timeout = config->negative_timeout = 0;
    return nullptr;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fputs("failing_fuse BEHIND CONTROL MOUNTPOINT\n", stderr);
        return 2;
    }
    behind = argv[1];
    control = argv[2];
    fuse_operations calls{};
    calls.init = start;
    calls.getattr = get_attributes;
    calls.readdir = list;
    calls.open = open_file;
    calls.create = create;
    calls.read = read;
    calls.write = write;
    calls.fsync = flush_to_disk;
    calls.flush = flush_at_close;
    calls.release = release;
    calls.rename = rename;
    calls.unlink = remove_file;
    calls.rmdir = remove_folder;
    calls.mkdir = make_folder;
    calls.statfs = space;
    calls.readlink = read_link;
    calls.symlink = make_link;
    char foreground[] = "-f";
    char* arguments[] = {argv[0], foreground, argv[3]};
    return fuse_main(3, arguments, &calls, nullptr);
}
