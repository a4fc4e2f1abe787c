// Parts of the run chart's drawing: the bubble, the bottom row, the questions; and what a touch does to the draft.
#pragma once

#include <vector>

#include "kiosk/kit/chart.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/run_chart_view.hpp"

namespace kiosk {

// run_chart_touch.cpp
void show_range(Draft& draft, ChartRange range);
void go_earlier(Draft& draft, kata::Moment at);
void go_later(Draft& draft);
/// Picks the signal's first point; touched again, the next signal's.
void follow_signal(Pane& pane, const RunChartView& view);
/// The nearest point within 10 mm; none unpicks.
void pick_at(Pane& pane, const RunChartView& view, ui::Box box, const ui::Chart& chart,
             const ui::ChartLook& look, ui::Spot touched);
void pick(Pane& pane, const RunChartView& view, kata::Rank rank);

// run_chart_bubble.cpp
/// Where no point lies, else above right.
void draw_bubble(const RunChartView& view, ui::Box box, const ui::Chart& chart, const ui::ChartLook& look);
float flag_band();  ///< mm at the foot of the plot that belong to the flags
/// In the order of the view's flags; two that would meet stand beside each other.
std::vector<ui::Box> flag_boxes(const RunChartView& view, ui::Box box, const ui::Chart& chart,
                                const ui::ChartLook& look);

// run_chart_row.cpp
/// Switches and Record data; while a point is picked, what can be done with it.
void draw_run_chart_row(Pane& pane, const RunChartView& view, ui::Box row);
void draw_run_chart_dialogs(Pane& pane, const RunChartView& view);

}  // namespace kiosk
