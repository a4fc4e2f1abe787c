// The sessions at the stopwatch as text, so that they survive restart and power loss.
#pragma once

#include <map>
#include <string>

#include "kiosk/timing.hpp"

namespace kiosk {

/// By board id; a board where nothing was chosen or timed is not among them.
using Timings = std::map<std::string, Timing>;

std::string to_text(const Timings& timings);
/// What can be read of it. What was running or paused is interrupted now: the lap in progress is void.
Timings timings_from(const std::string& text);

}  // namespace kiosk
