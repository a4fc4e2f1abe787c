// The right half of what stands after a coaching cycle.
#pragma once

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

/// That the second coach's note on the cycle (`cycle`: cycle/…) is behind the PIN, with a key to the sheet.
/// How high it stands, in mm.
float coach_note_h();
void draw_coach_note(Pane& pane, ui::Box box, const kata::EntityId& cycle);

}  // namespace kiosk
