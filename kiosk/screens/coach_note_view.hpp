// The second coach's note beside what a cycle came to: only while its coach's or second coach's pages are open. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct CoachNoteView {
    struct Part {
        std::string label, words;  // "I saw"; no words: not written yet
    };
    std::string title, only;   // "Second coach's note", "only David and Ingrid"
    std::string closed_words;  // instead of the parts: it is behind the PIN
    std::vector<Part> parts;   // I saw, Effect, You could try, Coach practises next
    std::string key;           // what leads to the sheet
};
/// `cycle`: cycle/…; `open`: whose own pages are open, empty for nobody's.
CoachNoteView view_coach_note(const kata::Storyboard& board, const kata::Shelf& shelf,
                              const kata::EntityId& cycle, const kata::EntityId& open);

}  // namespace kiosk
