// A program that is started with its standard input and output in our hands, and that may hang, babble or die at any time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "core/journal/moment.hpp"

namespace share {

class ChildProcess {
public:
    /// Throws std::system_error where it cannot be started.
    ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& args);
    /// Kills it if it still runs, and does not wait.
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// To its standard input, as it comes to read it. Words for a child that has closed it are lost without a signal.
    void say(std::string_view words) { unsent_ += words; }

    enum class Heard { words, end, silence };
    /// Waits for words on its standard output, at most so long. `end`: it has closed it. EINTR begins the wait again.
    Heard listen(std::string& words, journal::Span patience);

    /// Nothing where it did not end in that time: it is killed then and, as it may be held by a mount, left to itself. Else what waitpid
    /// says.
    std::optional<int> wait(journal::Span patience);
    void kill();

private:
    class Ends;
    void send();
    void close_fds();

    int in_ = -1, out_ = -1;
    pid_t pid_ = -1;
    std::string unsent_;
};

}  // namespace share
