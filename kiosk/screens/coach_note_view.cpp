#include "kiosk/screens/coach_note_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

CoachNoteView view_coach_note(const kata::Storyboard& board, const kata::Shelf& shelf,
                              const kata::EntityId& cycle) {
    CoachNoteView view;
    view.title = word("Second coach’s note");
    const auto& cycles = shelf.all_cycles(board.board.id);
    const auto met = std::ranges::find(cycles, cycle, &kata::CycleDay::id);
    if (met == cycles.end() || met->second_coach.empty()) {
        view.words = word("No second coach stood beside this cycle");
        return view;
    }
    view.only = said("only {0} and {1}", first_name(shelf.person_name(met->coach)),
                     first_name(shelf.person_name(met->second_coach)));
    view.words = word("It stands behind the PIN");
    view.key = word("Open the note");
    return view;
}

}  // namespace kiosk
