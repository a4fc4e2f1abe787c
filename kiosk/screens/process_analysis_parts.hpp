// The parts of process analysis that stand in files of their own.
#pragma once

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/process_analysis_view.hpp"

namespace kiosk {

/// The keypad and the arithmetic as it would be.
void draw_analysis_entry(Pane& pane, const AnalysisEntry& entry);
/// Lines of arithmetic one under the other, then the note.
void draw_sums(const std::vector<AnalysisSum>& sums, const std::string& note, ui::Box box);
/// Bars beside the rows `from` to `to`, which are `row_h` high and begin at `rows_y`.
void draw_capacity(const CapacityBars& capacity, ui::Box sheet, float rows_y, float row_h, std::size_t from,
                   std::size_t to);

}  // namespace kiosk
