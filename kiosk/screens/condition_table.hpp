// Current condition, target condition and now side by side, in pages; for the present target condition and for earlier ones.
#pragma once

#include <optional>

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/target_condition_view.hpp"

namespace kiosk {

/// Which rows' "now" can be touched: of an earlier condition none, of a board that is only read those that lead to a run chart.
enum class NowTouches { none, charts, all };

/// Draws the page's rows into a sheet; tells which row's "now" was touched.
std::optional<std::size_t> condition_table(ui::Box sheet, const TargetConditionView& view, int& page,
                                           NowTouches touches, std::string_view now_title);
/// What stands free beside the column titles, above the lines' labels.
ui::Box condition_corner(ui::Box sheet);

}  // namespace kiosk
