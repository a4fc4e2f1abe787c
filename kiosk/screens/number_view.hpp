// What the keypad of a form says: the number as it is typed, and whether it may be kept. No drawing.
#pragma once

#include <string>

#include "kiosk/pane.hpp"

namespace kiosk {

struct NumberView {
    std::string title, label, unit;
    std::string digits;  // as typed
    std::string figure;  // with the signs of the language
    int decimals = 0;
    bool minus = false;
    std::string keep_words;  // "Keep 95 s"
    bool can_keep = false;
    bool can_take_away = false;  // a number stands that may go
};

NumberView view_number(const Draft& draft);

}  // namespace kiosk
