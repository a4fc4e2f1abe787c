// The parts of the stopwatch: where they stand, and the ones that stand in files of their own.
#pragma once

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/stopwatch_view.hpp"

namespace kiosk {

struct StopwatchBoxes {
    ui::Box area;           // the large target
    ui::Box keys;           // under it
    ui::Box laps, reasons;  // beside it
    ui::Box side;           // both of them
};
StopwatchBoxes stopwatch_boxes();

/// What is timed, how many cycles, where: before the first touch.
void draw_stopwatch_start(Pane& pane, const StopwatchView& view, ui::Box box);
void draw_stopwatch_question(Pane& pane, const StopwatchView& view);
/// Instead of the large area, and the key to the board.
void draw_stopwatch_summary(Pane& pane, const StopwatchView& view, const StopwatchBoxes& boxes);

// stopwatch_laps.cpp
/// The laps in order; a touched one is looked at.
void draw_laps(Pane& pane, const StopwatchView& view, ui::Box box);
/// The lap that is looked at, and why it was unusual.
void draw_lap(Pane& pane, const StopwatchView& view, ui::Box box);
/// The same on the summary, where one was chosen: its reasons are one row.
void draw_chosen_lap(Pane& pane, const StopwatchView& view, ui::Box box);
inline constexpr float lap_chips_mm = 44;  ///< where the reasons begin under the lap's number and value
/// The lap is struck out, as the board's history wants it.
void take_out(Pane& pane, const StopwatchView& view, const std::string& point, kata::Moment at);

/// "Count" and "Changeover or stop", as far as the board has such metrics; false if neither is there.
bool draw_other_ways(Pane& pane, const StopwatchView& view, ui::Box box);

}  // namespace kiosk
