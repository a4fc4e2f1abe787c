// The second coach's note beside what a cycle came to: that there is one, and what leads to it. It stands behind the PIN. No drawing.
#pragma once

#include <string>

#include "kiosk/pane.hpp"

namespace kiosk {

struct CoachNoteView {
    std::string title, only;  // "Second coach's note", "only David and Ingrid"
    std::string words;        // that it is behind the PIN, or that there is none
    std::string key;          // what leads to the sheet; empty: nothing
};
/// `cycle`: cycle/…
CoachNoteView view_coach_note(const kata::Storyboard& board, const kata::Shelf& shelf,
                              const kata::EntityId& cycle);

}  // namespace kiosk
