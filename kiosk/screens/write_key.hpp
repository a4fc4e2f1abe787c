// Keys that record something, or lead to where something is recorded. A board that stands at another station is only read here: on it they
// are not there, and one quiet sentence says where they are. Keys that read are the kit's own.
#pragma once

#include <string_view>

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

/// A key where the board is recorded; nothing at all where it is only read.
bool write_key(const Pane& pane, ui::Box box, std::string_view label, const ui::KeyLook& look = {});
/// The same for a target over what is drawn, which stays.
bool write_row(const Pane& pane, ui::Box box, std::string_view label);
/// The screen's main key, bottom right; where the board is only read, its place says "Recorded at Panel 4". A screen has one.
bool main_write_key(const Pane& pane, ui::Box box, std::string_view label, const ui::KeyLook& look);
/// The sentence alone, at the right end of `box`; nothing where the board is recorded here.
void recorded_there(const Pane& pane, ui::Box box);

}  // namespace kiosk
