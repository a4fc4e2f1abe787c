// A bar for what takes a while, on a terminal only; elsewhere it stays silent.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "core/command/command.hpp"

namespace command {

class Progress {
public:
    /// On the terminal behind io.err, if it is one.
    explicit Progress(Streams& io);
    /// Wipes its line.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Draws when the percentage has changed.
    void show(std::uint64_t done, std::uint64_t all);

private:
    std::ostream* terminal_;  ///< none: silent
    int shown_percent_ = -1;
};

}  // namespace command
