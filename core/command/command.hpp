// The `kata` command as one function: words in, words and an exit status out. Reads no clock and no environment.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "core/journal/moment.hpp"
#include "core/journal/stamp.hpp"

namespace command {

struct Streams {
    std::ostream& out;
    std::ostream& err;
    bool err_is_terminal = false;  ///< a progress bar may be drawn there
    std::istream* in = nullptr;    ///< standard input, where there is one
};

/// What only main.cpp may find out: which build this is, whether the clock is right, what the environment says.
struct Machine {
    std::string version = "test";
    journal::ClockTrust trust;
    std::string data;  ///< KATABOARD_DATA; empty = not set
    std::string program =
        {};  ///< this very program, to start again as a process of its own; empty = do it here
    std::function<journal::Moment()> clock = {};  ///< for what takes a while; empty = `now` has to do
};

/// 0 done, 1 it did not happen, 2 bad usage. `args` without the program's name. What did not happen is said in one sentence
/// on `err`.
int run(std::vector<std::string> args, Streams& io, journal::Moment now, const Machine& machine = {});

}  // namespace command
