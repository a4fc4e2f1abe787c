#include "kiosk/screens/coach_note_view.hpp"

#include <algorithm>

#include "core/kata/coach_notes.hpp"
#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

CoachNoteView view_coach_note(const kata::Storyboard& board, const kata::Shelf& shelf,
                              const kata::EntityId& cycle, const kata::EntityId& open) {
    CoachNoteView view;
    view.title = word("Second coach’s note");
    const auto& cycles = shelf.all_cycles(board.board.id);
    const auto met = std::ranges::find(cycles, cycle, &kata::CycleDay::id);
    const bool there = met != cycles.end() && !met->second_coach.empty();
    const bool theirs = there && !open.empty() && (open == met->coach || open == met->second_coach);
    if (there) {
        view.only = said("only {0} and {1}", first_name(shelf.person_name(met->coach)),
                         first_name(shelf.person_name(met->second_coach)));
    }
    if (!theirs) {
        view.closed_words = there ? word("Second coach’s note, behind the PIN")
                                  : word("No second coach stood beside this cycle");
        view.key = there ? word("Second coach’s note") : "";
        return view;
    }
    kata::CoachingObservation sheet;
    for (const auto& note : shelf.notes_of(open)) {
        if (note.cycle == cycle && note.kind == kata::NoteKind::coaching_observation) {
            sheet = kata::observation_of(note.body).value_or(sheet);
        }
    }
    view.parts = {{word("I saw"), with_capital(sheet.saw)},
                  {word("Effect"), with_capital(sheet.effect)},
                  {word("You could try"), with_capital(sheet.could_try)},
                  {word("Coach practises next"), with_capital(sheet.next_focus)}};
    view.key = open == met->second_coach ? word("Write the sheet") : word("The whole sheet");
    return view;
}

}  // namespace kiosk
