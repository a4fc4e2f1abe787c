// The name of a new station, written on the keyboard of the glass.
#pragma once

#include "kiosk/first.hpp"
#include "kiosk/screens/first_view.hpp"

namespace kiosk {

FirstAsk draw_first_name(FirstState& state, const FirstView& view);
/// Where its keyboard begins, mm.
float first_name_top();

}  // namespace kiosk
