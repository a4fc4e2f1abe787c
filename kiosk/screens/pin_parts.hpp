// The four dots and the number keys of a PIN.
#pragma once

#include <string>

#include "kiosk/kit/ui.hpp"

namespace kiosk {

/// What is beside the names: dots and one sentence on top, keys under them, one more key at the bottom.
struct PinPlaces {
    ui::Box left, dots, keys, last;
};
PinPlaces pin_places();

/// Four dots, so many of them filled.
void draw_pin_dots(ui::Box box, std::size_t filled);
/// Keys of the glass and of a plugged-in keyboard; at most four digits. Switched off while a wait runs.
void draw_pin_keys(std::string& digits, ui::Box box, bool enabled);

}  // namespace kiosk
