// The first pages of a new panel: they stand in no table of screens, because there is no board to draw a Pane of.
#pragma once

#include <string_view>

#include "kiosk/first.hpp"

namespace kiosk {

/// Name of a page in the trace and in pictures: "first-stations".
std::string_view first_page_name(FirstPage page);
/// Draws the page, and changes the state as the finger wishes; what it wants done outside is the answer.
FirstAsk draw_first(FirstState& state, std::string_view clock);

}  // namespace kiosk
