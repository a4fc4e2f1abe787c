// Lists what was written before; only notes that this person wrote or was given are looked at.
#include <algorithm>
#include <utility>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/coaching_observation_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

struct Dated {
    kata::Day day;
    CoachSheetsView::Row row;
};

std::optional<Dated> log_row(const kata::PrivateNote& note) {
    const auto entry = kata::coach_log_of(note.body);
    if (!entry) {
        return {};
    }
    return Dated{entry->day,
                 {day_words(entry->day), with_capital(entry->focus), moved_words(entry->moved), {}}};
}

std::optional<Dated> sheet_row(const kata::PrivateNote& note, const kata::Shelf& shelf,
                               const kata::EntityId& other) {
    const auto sheet = kata::observation_of(note.body);
    if (!sheet) {
        return {};
    }
    const auto words = sheet->saw.empty() ? sheet->next_focus : sheet->saw;
    return Dated{sheet->day,
                 {day_words(sheet->day), with_capital(words), first_name(shelf.person_name(other)), note.id}};
}

std::optional<Dated> row_of(const kata::PrivateNote& note, const kata::Shelf& shelf, SheetsOf which,
                            const kata::EntityId& me) {
    const bool mine = note.written_by == me;
    if (which == SheetsOf::my_log) {
        return mine && note.kind == kata::NoteKind::coach_log ? log_row(note) : std::nullopt;
    }
    if (note.kind != kata::NoteKind::coaching_observation || mine != (which == SheetsOf::given)) {
        return {};
    }
    return sheet_row(note, shelf, mine ? note.shared_with : note.written_by);
}

std::string empty_words(SheetsOf which) {
    switch (which) {
    case SheetsOf::my_log: return word("No entry yet");
    case SheetsOf::given: return word("You gave no feedback yet. Whose cycle could you watch?");
    case SheetsOf::got: return word("No feedback yet. Who could watch your next cycle?");
    }
    return {};
}

}  // namespace

CoachSheetsView view_coach_sheets(const kata::Shelf& shelf, const Draft& draft, const kata::EntityId& me) {
    CoachSheetsView view;
    const auto which = draft.coach.sheets;
    view.title = word("Earlier sheets");
    view.beside = said("only {0}", first_name(shelf.person_name(me)));
    for (const auto& [words, of] :
         {std::pair(word("My log"), SheetsOf::my_log), std::pair(word("Feedback I gave"), SheetsOf::given),
          std::pair(word("Feedback I got"), SheetsOf::got)}) {
        view.levels.push_back({words, of, of == which});
    }
    std::vector<Dated> rows;
    for (const auto& note : shelf.notes_of(me)) {
        if (auto row = row_of(note, shelf, which, me)) {
            rows.push_back(std::move(*row));
        }
    }
    std::ranges::stable_sort(rows, {}, &Dated::day);
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        view.rows.push_back(std::move(row->row));
    }
    view.empty_words = view.rows.empty() ? empty_words(which) : "";
    return view;
}

}  // namespace kiosk
