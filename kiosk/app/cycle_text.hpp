// The coaching cycles that go on as text, so that they survive restart and power loss.
#pragma once

#include <map>
#include <string>

#include "kiosk/cycle_run.hpp"

namespace kiosk {

/// By board id; a board without one is not among them.
using CycleRuns = std::map<std::string, CycleRun>;

std::string to_text(const CycleRuns& runs);
/// What can be read of it. Every cycle stands still until somebody takes it up again.
CycleRuns cycles_from(const std::string& text);

}  // namespace kiosk
