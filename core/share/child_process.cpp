#include "core/share/child_process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace share {

namespace {

constexpr int look_every_ms = 5;

[[noreturn]] void fail(int error, const std::string& doing) {
    throw std::system_error(error, std::generic_category(), doing);
}

void close_end(int& fd) {
    if (fd >= 0) ::close(std::exchange(fd, -1));
}

}  // namespace

/// The four ends, two of them the child's. A socket for its input: to write to a pipe whose reader is gone raises a signal.
class ChildProcess::Ends {
public:
    Ends() {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in.data()) != 0)
            fail(errno, "make a socket");
        if (::pipe2(out.data(), O_CLOEXEC) != 0) {
            const int number = errno;
            for (auto& fd : in) close_end(fd);
            fail(number, "make a pipe");
        }
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, in[1], STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    }
    ~Ends() {
        ::posix_spawn_file_actions_destroy(&actions);
        for (auto& fd : in) close_end(fd);
        for (auto& fd : out) close_end(fd);
    }
    Ends(const Ends&) = delete;
    Ends& operator=(const Ends&) = delete;

    std::array<int, 2> in{-1, -1};   // ours, the child's
    std::array<int, 2> out{-1, -1};  // ours, the child's
    posix_spawn_file_actions_t actions{};
};

ChildProcess::ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& args) {
    Ends ends;
    auto words = args;
    words.insert(words.begin(), program.string());
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const int failed = ::posix_spawn(&pid_, program.c_str(), &ends.actions, nullptr, argv.data(), ::environ);
    if (failed != 0) fail(failed, "start " + program.string());
    in_ = std::exchange(ends.in[0], -1);
    out_ = std::exchange(ends.out[0], -1);
}

ChildProcess::~ChildProcess() {
    if (pid_ > 0) {
        kill();
        ::waitpid(pid_, nullptr, WNOHANG);
    }
    close_fds();
}

void ChildProcess::close_fds() {
    close_end(in_);
    close_end(out_);
}

void ChildProcess::kill() {
    if (pid_ > 0) ::kill(pid_, SIGKILL);
}

void ChildProcess::send() {
    const auto n = ::send(in_, unsent_.data(), unsent_.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (n > 0) unsent_.erase(0, static_cast<std::size_t>(n));
    else if (n < 0 && errno != EAGAIN && errno != EINTR) unsent_.clear();
}

ChildProcess::Heard ChildProcess::listen(std::string& words, journal::Span patience) {
    for (;;) {
        std::array<pollfd, 2> ready{{{out_, POLLIN, 0}, {unsent_.empty() ? -1 : in_, POLLOUT, 0}}};
        const int n = ::poll(ready.data(), ready.size(), static_cast<int>(patience.ms));
        if (n < 0 && errno != EINTR) fail(errno, "listen to a program");
        if (n == 0) return Heard::silence;
        if (n < 0) continue;
        if (ready[1].revents != 0) send();
        if (ready[0].revents == 0) continue;
        std::array<char, 64u << 10> piece{};
        const auto size = ::read(out_, piece.data(), piece.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return Heard::end;
        words.append(piece.data(), static_cast<std::size_t>(size));
        return Heard::words;
    }
}

std::optional<int> ChildProcess::wait(journal::Span patience) {
    close_end(in_);
    for (std::int64_t waited = 0;; waited += look_every_ms) {
        int status = 0;
        const auto ended = ::waitpid(pid_, &status, WNOHANG);
        if (ended == pid_ || (ended < 0 && errno != EINTR)) {
            pid_ = -1;
            return status;
        }
        if (waited >= patience.ms) break;
        ::poll(nullptr, 0, look_every_ms);
    }
    kill();
    return std::nullopt;
}

}  // namespace share
