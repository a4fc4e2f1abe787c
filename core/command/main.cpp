// Starts one call of `kata`: the clock, the environment and the three standard streams. Everything else is in command.cpp.
#include <fcntl.h>
#include <sys/timex.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "core/command/command.hpp"
#include "kataboard_build.hpp"

namespace {

/// A closed stream must not become the number of the journal's file. Read-only, so that words to it are noticed as lost.
void keep_standard_streams() {
    for (const int fd : {0, 1, 2}) {
        if (::fcntl(fd, F_GETFD) == -1) {
            [[maybe_unused]] const int opened = ::open("/dev/null", O_RDONLY);
        }
    }
    std::signal(SIGPIPE, SIG_IGN);
}

journal::Moment clock_now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

bool clock_is_confirmed() {
    timex state{};
    const int answer = ::adjtimex(&state);
    return answer >= 0 && answer != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

}  // namespace

int main(int argc, char** argv) {
    keep_standard_streams();
    std::ios::sync_with_stdio(false);
    const char* data = std::getenv("KATABOARD_DATA");
    const command::Machine machine{build::version,
                                   {.build_date = {build::date_ms}, .confirmed = clock_is_confirmed()},
                                   data ? data : "",
                                   "/proc/self/exe",
                                   clock_now};
    command::Streams io{std::cout, std::cerr, ::isatty(2) == 1, &std::cin};
    return command::run({argv + (argc > 0 ? 1 : 0), argv + argc}, io, clock_now(), machine);
}
