// Starting, hearing and ending the child.
#include "kiosk/app/kata_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kiosk/tr.hpp"

namespace kiosk {

namespace {

constexpr int look_every_ms = 100;  // whether it is told to stop
constexpr std::size_t most_heard = 4U << 20U, most_complaint = 64U << 10U;

class Pipe {
public:
    Pipe() {
        if (::pipe2(ends_.data(), O_CLOEXEC) != 0) {
            ends_ = {-1, -1};
        }
    }
    ~Pipe() {
        shut(0);
        shut(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    int reads() const { return ends_[0]; }
    int writes() const { return ends_[1]; }
    void shut(std::size_t end) {
        if (ends_.at(end) >= 0) {
            ::close(std::exchange(ends_.at(end), -1));
        }
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

/// A group of its own, no signal blocked (the panel blocks those that end it) and none ignored.
class SpawnWish {
public:
    SpawnWish(const Pipe& out, const Pipe& complaint) {
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawn_file_actions_init(&actions_);
        sigset_t none{}, usual{};
        sigemptyset(&none);
        sigfillset(&usual);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setsigdefault(&attributes_, &usual);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        ::posix_spawnattr_setflags(&attributes_,
                                   POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions_, out.writes(), STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions_, complaint.writes(), STDERR_FILENO);
    }
    ~SpawnWish() {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    SpawnWish(const SpawnWish&) = delete;
    SpawnWish& operator=(const SpawnWish&) = delete;

    std::optional<pid_t> start(const std::string& program, std::vector<std::string> words) const {
        words.insert(words.begin(), program);
        std::vector<char*> argv;
        argv.reserve(words.size() + 1);
        for (auto& word : words) {
            argv.push_back(word.data());
        }
        argv.push_back(nullptr);
        pid_t pid = -1;
        const int failed =
            ::posix_spawnp(&pid, program.c_str(), &actions_, &attributes_, argv.data(), ::environ);
        return failed == 0 ? std::optional{pid} : std::nullopt;
    }

private:
    posix_spawnattr_t attributes_{};
    posix_spawn_file_actions_t actions_{};
};

/// What comes out of one pipe, line by line.
class Ear {
public:
    Ear(int fd, std::size_t most, std::function<void(std::string_view)> heard)
        : fd_(fd),
          most_(most),
          heard_(std::move(heard)) {}
    int fd() const { return fd_; }
    /// False once it was closed.
    bool listen() {
        std::array<char, 16U << 10U> piece{};
        const auto size = ::read(fd_, piece.data(), piece.size());
        if (size < 0 && (errno == EINTR || errno == EAGAIN)) {
            return true;
        }
        if (size <= 0) {
            fd_ = -1;
            return false;
        }
        const auto room = most_ - std::min(most_, all_.size());
        all_.append(piece.data(), std::min(static_cast<std::size_t>(size), room));
        tell_lines();
        return true;
    }
    const std::string& all() const { return all_; }

private:
    void tell_lines() {
        for (auto end = all_.find('\n', told_); end != std::string::npos; end = all_.find('\n', told_)) {
            if (heard_) {
                heard_(std::string_view(all_).substr(told_, end - told_));
            }
            told_ = end + 1;
        }
    }

    int fd_;
    std::size_t most_, told_ = 0;
    std::function<void(std::string_view)> heard_;
    std::string all_;
};

/// "kata: The folder is not there\n" says "The folder is not there".
std::string complaint_in(std::string text) {
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    const auto line = text.rfind('\n');
    text = line == std::string::npos ? text : text.substr(line + 1);
    constexpr std::string_view name = "kata: ";
    return text.starts_with(name) ? text.substr(name.size()) : text;
}

int exit_of(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }

/// Everything that is there now, without waiting.
void drain(Ear& ear) {
    pollfd ready{ear.fd(), POLLIN, 0};
    while (ear.fd() >= 0 && ::poll(&ready, 1, 0) > 0 && ear.listen()) {
    }
}

enum class Heard { end, silence, stopped };
/// Ends with the child, not with its pipes: what the child left behind at a hanging mount may hold them open for ever.
Heard hear_out(pid_t pid, Ear& out, Ear& complaint, journal::Span silence, const std::atomic<bool>& stop,
               int& status) {
    for (std::int64_t silent_ms = 0; silent_ms < silence.ms;) {
        if (stop) {
            return Heard::stopped;
        }
        std::array<pollfd, 2> ready{{{out.fd(), POLLIN, 0}, {complaint.fd(), POLLIN, 0}}};
        const int count = ::poll(ready.data(), ready.size(), look_every_ms);
        silent_ms = count > 0 ? 0 : silent_ms + look_every_ms;
        if (count > 0 && ready[0].revents != 0) {
            out.listen();
        }
        if (count > 0 && ready[1].revents != 0) {
            complaint.listen();
        }
        int how = 0;
        if (::waitpid(pid, &how, WNOHANG) == pid) {
            drain(out);
            drain(complaint);
            status = exit_of(how);
            return Heard::end;
        }
    }
    return Heard::silence;
}

}  // namespace

std::string kata_program() {
    std::error_code trouble;
    const auto here = std::filesystem::read_symlink("/proc/self/exe", trouble);
    const auto beside = here.parent_path() / "kata";
    return !trouble && ::access(beside.c_str(), X_OK) == 0 ? beside.string() : "kata";
}

Ran run_program(const std::string& program, const KataCall& call, const std::atomic<bool>& stop) {
    Ran ran;
    Pipe out, complaint;
    const auto pid = out.reads() < 0 || complaint.reads() < 0
                         ? std::nullopt
                         : SpawnWish(out, complaint).start(program, call.words);
    if (!pid) {
        ran.why = tr("The program kata is not there. Put it beside kataboard, as the build does.");
        return ran;
    }
    out.shut(1);
    complaint.shut(1);
    Ear ear(out.reads(), most_heard, call.heard), second(complaint.reads(), most_complaint, {});
    switch (hear_out(*pid, ear, second, call.silence, stop, ran.status)) {
    case Heard::end: break;
    case Heard::silence:
        ::kill(-*pid, SIGKILL);  // not waited for: what a mount holds ends when the mount lets it
        ::waitpid(*pid, nullptr, WNOHANG);
        ran.why = tr("Nothing was heard for too long, so it was given up. Nothing is lost.");
        return ran;
    case Heard::stopped: return ran;
    }
    ran.out = ear.all();
    ran.why = complaint_in(second.all());
    return ran;
}

Ran run_kata(const KataCall& call, const std::atomic<bool>& stop) {
    return run_program(kata_program(), call, stop);
}

ShareHelp real_share_help() { return {run_kata, find_share_folders}; }

ShareHelp no_share_help() {
    return {
        [](const KataCall&, const std::atomic<bool>&) {
            Ran ran;
            ran.status = 0;
            return ran;
        },
        [](const std::vector<std::string>&, const std::atomic<bool>&) { return std::vector<ShareFolder>{}; }};
}

}  // namespace kiosk
