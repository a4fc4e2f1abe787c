// What each touch in a coaching cycle does to the run: begin, go to a place of the card, stand still, go on, find the threshold. Pure; no
// drawing, no board. Times are monotonic milliseconds.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

inline constexpr std::size_t place_q1 = 0, place_q2 = 1, place_reflection = 2, place_q3 = 3, place_q4 = 4,
                             place_q5 = 5, places = 6;

/// Nobody counts the time of a cycle that stands still.
bool counts(const CycleRun& run);
/// Counts on from now at the place where it stood.
void take_up(CycleRun& run, std::int64_t now_ms);
/// What was counted until now is kept; a power cut after it takes nothing away.
void keep_count(CycleRun& run, std::int64_t now_ms);
/// Idle, or left on purpose: nothing counts until it is taken up again.
void stand_still(CycleRun& run, std::int64_t at_ms);
/// Any place may be gone to at any time.
void go_to_place(CycleRun& run, std::size_t place, std::int64_t now_ms);
/// In the first cycle of a target condition there is no last step to reflect on: the back of the card is passed over.
std::size_t place_after(const CycleRun& run, bool reflects);   ///< `places` after the last one
std::size_t place_before(const CycleRun& run, bool reflects);  ///< `places` before the first one
/// "I don't know yet": what comes next is question 4, whatever was to come.
void found_threshold(CycleRun& run, std::int64_t now_ms);

/// Whole minutes, as the calm clock has them.
int whole_minutes(const CycleRun& run, std::int64_t now_ms);
/// In the card's order; places where nobody stood are left out.
std::vector<kata::PhaseTime> phase_times(const CycleRun& run);

}  // namespace kiosk
