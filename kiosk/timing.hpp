// A session at the stopwatch, as this panel keeps it: idle, a restart and a power cut leave it whole. Its laps are not here: they are
// points on disk, found again by the moments at which they were tapped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/kata/nouns.hpp"

namespace kiosk {

struct Timing {
    enum class Phase {
        none,         ///< not started: what is chosen for the next one
        running,      ///< a lap is running
        paused,       ///< no lap is running
        interrupted,  ///< the program ended in the middle: asks whether to go on
        finished      ///< the summary stands on the glass
    };
    struct Link {
        kata::Moment at;           // the lap's end
        std::int64_t from_ms = 0;  // its start, monotonic
        bool operator==(const Link&) const = default;
    };
    Phase phase = Phase::none;
    std::string metric;                // empty: the board's first that is measured in time
    int planned = 20;                  // cycles
    std::optional<std::string> place;  // nothing: as the metric's card says
    std::optional<kata::Moment> started_at;
    std::vector<kata::Moment> taps;  // ends of laps
    int skipped = 0;
    // Of this run of the program only; times are monotonic.
    std::int64_t lap_from_ms = 0;
    std::vector<Link> chain;  // the laps that lead to the running one without a break, newest last
    std::string chosen;       // point of the lap that is looked at; empty: the last one is
    std::string said;         // why the last lap was not stored
    bool asking = false;      // "20 of 20 cycles. Finish?" stands on the glass
    bool operator==(const Timing&) const = default;
};

}  // namespace kiosk
