// How a form gets a number typed on the keypad: as write_for.hpp does with words. The digits stand among the form's texts, with '.' and a
// leading '-', half typed or done; they survive idle, restart and power loss until the form is stored or dropped.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/pane.hpp"

namespace kiosk {

/// Opens the keypad. It begins with what is half typed, else with what was done before.
void number_for(Pane& pane, NumberWish wish);
/// What was done for a field; nothing if nothing was.
std::optional<double> form_number(const Draft& draft, std::string_view what_for);
/// From a record or a proposal; nothing takes it away.
void set_form_number(Draft& draft, std::string_view what_for, std::optional<double> number);

}  // namespace kiosk
