// Calls of the system that fail on command, put between a program and its libc with LD_PRELOAD. Programs that it starts have them, too.
//
//   FAULT_BELOW    absolute path: only files and folders there, and below it, are looked at
//   FAULT_EXCEPT   absolute path below it: but not these
//   FAULT_COUNTER  a file of eight zero bytes, in which all these programs count the calls they meet
//   FAULT_CALL     open, read, write, fsync, rename, close, unlink, mkdir; any: all of them
//   FAULT_NTH      the call, counted from 1
//   FAULT_HOW      a number of errno: the call does nothing and ends with it; "lost:" and a number: it is done, and only its answer is lost;
//                  "short": of more than one byte only half are read or written; "kill": the program is killed before the call
//   FAULT_STICKY   set: all later calls of this kind, too (short and kill: that one only)
//   FAULT_LOG      a file that gets one line for each call that was met, "KIND PATH"; for those who want to know how many there are
//
// A close that fails has closed: so it is on Linux. What libc calls inside itself is not seen.
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

/// The next one of this name: libc's, or that of a sanitizer's runtime.
template <class Call> Call* next(const char* name) {
    return reinterpret_cast<Call*>(::dlsym(RTLD_NEXT, name));
}

std::string_view environment(const char* name) {
    const char* text = std::getenv(name);
    return text ? text : "";
}

/// What of it is to be done.
enum class Verdict { all, half, none, all_but_say_no };

struct Wish {
    std::string_view below = environment("FAULT_BELOW");
    std::string_view except = environment("FAULT_EXCEPT");
    std::string_view call = environment("FAULT_CALL");
    std::string_view how = environment("FAULT_HOW");
    std::uint64_t nth = std::strtoull(std::string{environment("FAULT_NTH")}.c_str(), nullptr, 10);
    bool sticky = std::getenv("FAULT_STICKY") != nullptr;
    int log = -1;
    std::atomic<std::uint64_t>* counter = nullptr;

    Wish() {
        // Straight to the kernel: these calls are nobody's business.
        if (const auto file = environment("FAULT_COUNTER"); !file.empty()) {
            const auto fd =
                static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file.data(), O_RDWR | O_CLOEXEC));
            void* page = ::mmap(nullptr, sizeof *counter, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
            if (page == MAP_FAILED) std::abort();
            counter = static_cast<std::atomic<std::uint64_t>*>(page);
            ::syscall(SYS_close, fd);
        }
        if (const auto file = environment("FAULT_LOG"); !file.empty())
            log = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file.data(),
                                             O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    }
};

const Wish& wish() {
    static const Wish once;
    return once;
}

bool is_below(std::string_view path, std::string_view folder) {
    if (folder.empty() || !path.starts_with(folder)) return false;
    // station.db is meant with its station.db-wal: a dash goes on as a slash does.
    return path.size() == folder.size() || path[folder.size()] == '/' || path[folder.size()] == '-';
}

std::string link_target(const std::string& link) {
    std::array<char, PATH_MAX> target{};
    const auto size = ::syscall(SYS_readlinkat, AT_FDCWD, link.c_str(), target.data(), target.size());
    return size > 0 ? std::string(target.data(), static_cast<std::size_t>(size)) : std::string{};
}

std::string path_of(int fd) { return link_target("/proc/self/fd/" + std::to_string(fd)); }

std::string path_at(int dir, const char* path) {
    if (path == nullptr) return {};
    if (path[0] == '/') return path;
    const auto folder = dir == AT_FDCWD ? link_target("/proc/self/cwd") : path_of(dir);
    return std::string_view{path} == "." ? folder : folder + '/' + path;
}

/// Sets errno where the answer shall be no.
Verdict judge(std::string_view kind, const std::string& path) {
    const auto& w = wish();
    if (!is_below(path, w.below) || is_below(path, w.except)) return Verdict::all;
    if (w.log >= 0) {
        const auto line = std::string{kind} + ' ' + path + '\n';
        ::syscall(SYS_write, w.log, line.data(), line.size());
    }
    if (w.counter == nullptr || (w.call != "any" && w.call != kind)) return Verdict::all;
    const auto number = ++*w.counter;
    if (number < w.nth || (number > w.nth && !w.sticky)) return Verdict::all;
    if (w.how == "kill" || w.how == "short") {
        if (number > w.nth) return Verdict::all;
        if (w.how == "short") return Verdict::half;
        ::syscall(SYS_kill, ::getpid(), SIGKILL);
    }
    constexpr std::string_view lost = "lost:";
    const bool is_lost = w.how.starts_with(lost);
    errno = std::atoi(w.how.data() + (is_lost ? lost.size() : 0));
    return is_lost ? Verdict::all_but_say_no : Verdict::none;
}

/// `work` gives what the call gives, -1 for a no.
template <class Work> auto done(std::string_view kind, const std::string& path, Work work) {
    const int before = errno;
    const auto verdict = judge(kind, path);
    const int number = errno;
    if (verdict == Verdict::none) return static_cast<decltype(work())>(-1);
    errno = before;
    if (verdict != Verdict::all_but_say_no) return work();
    work();
    errno = number;
    return static_cast<decltype(work())>(-1);
}

/// The answer to an open cannot get lost: nobody could close what it opened.
template <class Work> int opened(const std::string& path, Work work) {
    const int before = errno;
    const auto verdict = judge("open", path);
    if (verdict == Verdict::none || verdict == Verdict::all_but_say_no) return -1;
    errno = before;
    return work();
}

FILE* stream_opened(const char* path, const char* name, const char* mode) {
    FILE* stream = nullptr;
    opened(path_at(AT_FDCWD, path), [&] {
        stream = next<FILE*(const char*, const char*)>(name)(path, mode);
        return stream != nullptr ? 0 : -1;
    });
    return stream;
}

/// `work` takes how many bytes.
template <class Work> ssize_t moved(std::string_view kind, int fd, std::size_t size, Work work) {
    const int before = errno;
    const auto verdict = judge(kind, path_of(fd));
    const int number = errno;
    if (verdict == Verdict::none) return -1;
    errno = before;
    const auto answer = work(verdict == Verdict::half && size > 1 ? size / 2 : size);
    if (verdict != Verdict::all_but_say_no) return answer;
    errno = number;
    return -1;
}

int closed(int fd) {
    static const auto real = next<int(int)>("close");
    const int before = errno;
    const auto verdict = judge("close", path_of(fd));
    const int number = errno;
    errno = before;
    const int answer = real(fd);
    if (verdict != Verdict::none && verdict != Verdict::all_but_say_no) return answer;
    errno = number;
    return -1;
}

mode_t mode_in(int flags, va_list& more) {
    const bool makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makes ? static_cast<mode_t>(va_arg(more, int)) : 0;
}

}  // namespace

// NOLINTBEGIN: names and shapes are libc's
#define WITH_MODE(flags)                                                                                     \
    va_list more;                                                                                            \
    va_start(more, flags);                                                                                   \
    const auto mode = mode_in(flags, more);                                                                  \
    va_end(more)

extern "C" {

int open(const char* path, int flags, ...) {
    WITH_MODE(flags);
    static const auto real = next<int(const char*, int, ...)>("open");
    return opened(path_at(AT_FDCWD, path), [&] { return real(path, flags, mode); });
}

int open64(const char* path, int flags, ...) {
    WITH_MODE(flags);
    static const auto real = next<int(const char*, int, ...)>("open64");
    return opened(path_at(AT_FDCWD, path), [&] { return real(path, flags, mode); });
}

int openat(int dir, const char* path, int flags, ...) {
    WITH_MODE(flags);
    static const auto real = next<int(int, const char*, int, ...)>("openat");
    return opened(path_at(dir, path), [&] { return real(dir, path, flags, mode); });
}

int openat64(int dir, const char* path, int flags, ...) {
    WITH_MODE(flags);
    static const auto real = next<int(int, const char*, int, ...)>("openat64");
    return opened(path_at(dir, path), [&] { return real(dir, path, flags, mode); });
}

// For std::ifstream; what it reads and closes then comes by here as well.
FILE* fopen(const char* path, const char* mode) { return stream_opened(path, "fopen", mode); }

FILE* fopen64(const char* path, const char* mode) { return stream_opened(path, "fopen64", mode); }

ssize_t read(int fd, void* into, size_t size) {
    static const auto real = next<ssize_t(int, void*, size_t)>("read");
    return moved("read", fd, size, [&](size_t n) { return real(fd, into, n); });
}

ssize_t pread(int fd, void* into, size_t size, off_t at) {
    static const auto real = next<ssize_t(int, void*, size_t, off_t)>("pread");
    return moved("read", fd, size, [&](size_t n) { return real(fd, into, n, at); });
}

ssize_t pread64(int fd, void* into, size_t size, off64_t at) {
    static const auto real = next<ssize_t(int, void*, size_t, off64_t)>("pread64");
    return moved("read", fd, size, [&](size_t n) { return real(fd, into, n, at); });
}

ssize_t write(int fd, const void* from, size_t size) {
    static const auto real = next<ssize_t(int, const void*, size_t)>("write");
    return moved("write", fd, size, [&](size_t n) { return real(fd, from, n); });
}

ssize_t pwrite(int fd, const void* from, size_t size, off_t at) {
    static const auto real = next<ssize_t(int, const void*, size_t, off_t)>("pwrite");
    return moved("write", fd, size, [&](size_t n) { return real(fd, from, n, at); });
}

ssize_t pwrite64(int fd, const void* from, size_t size, off64_t at) {
    static const auto real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    return moved("write", fd, size, [&](size_t n) { return real(fd, from, n, at); });
}

ssize_t writev(int fd, const iovec* parts, int count) {
    static const auto real = next<ssize_t(int, const iovec*, int)>("writev");
    return moved("write", fd, static_cast<size_t>(count),
                 [&](size_t n) { return real(fd, parts, static_cast<int>(n)); });
}

int fsync(int fd) {
    static const auto real = next<int(int)>("fsync");
    return done("fsync", path_of(fd), [&] { return real(fd); });
}

int fdatasync(int fd) {
    static const auto real = next<int(int)>("fdatasync");
    return done("fsync", path_of(fd), [&] { return real(fd); });
}

int syncfs(int fd) {
    static const auto real = next<int(int)>("syncfs");
    return done("fsync", path_of(fd), [&] { return real(fd); });
}

int rename(const char* from, const char* to) {
    static const auto real = next<int(const char*, const char*)>("rename");
    return done("rename", path_at(AT_FDCWD, to), [&] { return real(from, to); });
}

int renameat(int from_dir, const char* from, int to_dir, const char* to) {
    static const auto real = next<int(int, const char*, int, const char*)>("renameat");
    return done("rename", path_at(to_dir, to), [&] { return real(from_dir, from, to_dir, to); });
}

int renameat2(int from_dir, const char* from, int to_dir, const char* to, unsigned flags) {
    static const auto real = next<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return done("rename", path_at(to_dir, to), [&] { return real(from_dir, from, to_dir, to, flags); });
}

int close(int fd) { return closed(fd); }

int unlink(const char* path) {
    static const auto real = next<int(const char*)>("unlink");
    return done("unlink", path_at(AT_FDCWD, path), [&] { return real(path); });
}

int unlinkat(int dir, const char* path, int flags) {
    static const auto real = next<int(int, const char*, int)>("unlinkat");
    return done("unlink", path_at(dir, path), [&] { return real(dir, path, flags); });
}

int remove(const char* path) {
    static const auto real = next<int(const char*)>("remove");
    return done("unlink", path_at(AT_FDCWD, path), [&] { return real(path); });
}

int mkdir(const char* path, mode_t mode) {
    static const auto real = next<int(const char*, mode_t)>("mkdir");
    return done("mkdir", path_at(AT_FDCWD, path), [&] { return real(path, mode); });
}

int mkdirat(int dir, const char* path, mode_t mode) {
    static const auto real = next<int(int, const char*, mode_t)>("mkdirat");
    return done("mkdir", path_at(dir, path), [&] { return real(dir, path, mode); });
}

}  // extern "C"
// NOLINTEND
