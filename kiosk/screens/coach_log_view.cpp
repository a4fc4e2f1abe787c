// Entries are read from the owner's notes, the newest cycle this coach held from the board.
#include "kiosk/screens/coach_log_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

constexpr std::size_t longest_course = 30;

/// Oldest first.
std::vector<kata::CoachLogEntry> entries_of(const kata::Shelf& shelf, const kata::EntityId& me) {
    std::vector<kata::CoachLogEntry> entries;
    for (const auto& note : shelf.notes_of(me)) {
        if (note.written_by == me && note.kind == kata::NoteKind::coach_log) {
            if (auto entry = kata::coach_log_of(note.body)) {
                entries.push_back(std::move(*entry));
            }
        }
    }
    std::ranges::stable_sort(entries, {}, &kata::CoachLogEntry::day);
    return entries;
}

CoachLogView::Row row_of(const kata::CoachLogEntry& entry) {
    return {day_words(entry.day),       entry.minutes ? in_minutes_words(*entry.minutes) : "",
            moved_words(entry.moved),   with_capital(entry.focus),
            with_capital(entry.trying), with_capital(entry.expecting)};
}

/// The newest cycle that was held with this coach; nothing for a coach who held none here.
const kata::CycleDay* last_cycle(const std::vector<kata::CycleDay>& cycles, const kata::EntityId& me) {
    const kata::CycleDay* found = nullptr;
    for (const auto& cycle : cycles) {
        if (cycle.held && cycle.coach == me) {
            found = &cycle;
        }
    }
    return found;
}

std::string about_cycle(const kata::CycleDay& cycle) {
    std::vector<std::string> parts{day_words(cycle.date)};
    if (cycle.minutes) {
        parts.push_back(in_minutes_words(*cycle.minutes));
    }
    if (!cycle.threshold_at.empty()) {
        parts.push_back(said("threshold at {0}", cycle.threshold_at == "reflection"
                                                     ? word("the reflection")
                                                     : said("question {0}", cycle.threshold_at.substr(1))));
    }
    return listed(parts);
}

void add_moved(CoachLogFormView& view, const std::string& chosen) {
    view.moved = {{moved_words(kata::Moved::toward), "toward", chosen == "toward"},
                  {moved_words(kata::Moved::partly), "partly", chosen == "partly"},
                  {moved_words(kata::Moved::fell), "fell", chosen == "fell"}};
}

kata::Moved moved_of(const std::string& chosen) {
    return chosen == "toward" ? kata::Moved::toward
           : chosen == "fell" ? kata::Moved::fell
                              : kata::Moved::partly;
}

}  // namespace

CoachLogView view_coach_log(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment /*now*/,
                            const Draft& draft, const kata::EntityId& me) {
    CoachLogView view;
    const auto person = shelf.person(me);
    view.title = word("My coaching log");
    view.beside = said("only {0}", first_name(person.name));
    view.focus_label = word("I practise");
    view.has_focus = !person.practises_as_coach.empty();
    view.focus = view.has_focus ? with_capital(person.practises_as_coach)
                                : word("Nothing chosen yet. What will you practise next?");
    const auto entries = entries_of(shelf, me);
    const auto from = entries.size() - std::min(entries.size(), longest_course);
    for (auto i = from; i < entries.size(); ++i) {
        view.course.push_back(entries[i].moved);
    }
    if (!entries.empty()) {
        view.first_day = short_day_words(entries[from].day);
        view.last_day = entries.size() - from > 1 ? short_day_words(entries.back().day) : "";
    }
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        view.rows.push_back(row_of(*entry));
    }
    if (view.rows.empty()) {
        view.empty_words = word("No entry yet. After a cycle: did you move toward what you practise?");
    }
    const auto* cycle = last_cycle(shelf.all_cycles(board.board.id), me);
    view.entry_badge =
        form_begun(draft, own_form("log", me, cycle == nullptr ? "" : cycle->id)) ? word("draft") : "";
    return view;
}

CoachLogFormView view_coach_log_form(const kata::Storyboard& board, const kata::Shelf& shelf,
                                     kata::Moment now, const Draft& draft, const kata::EntityId& me) {
    CoachLogFormView view;
    view.title = word("New entry");
    const auto person = shelf.person(me);
    const auto entries = entries_of(shelf, me);
    const auto* cycle = last_cycle(shelf.all_cycles(board.board.id), me);
    view.form = own_form("log", me, cycle == nullptr ? "" : cycle->id);
    view.beside = cycle == nullptr ? day_words(today(board.board, now)) : about_cycle(*cycle);
    view.focus = own_field(draft, view.form, "focus", word("I practised"), word("What did you practise?"),
                           person.practises_as_coach);
    const bool expected = !entries.empty() && !entries.back().expecting.empty();
    view.before_label = word("Last time I expected");
    view.before = expected ? with_capital(entries.back().expecting) : word("Nothing was written down");
    const auto chosen = form_text(draft, view.form + " moved");
    add_moved(view, chosen);
    view.asks_threshold = cycle != nullptr && !cycle->threshold_at.empty();
    view.threshold_seen = form_text(draft, view.form + " seen") == "yes";
    const auto add = [&](const char* field, const char* label, const char* invitation) {
        view.fields.push_back(own_field(draft, view.form, field, word(label), word(invitation), {}));
    };
    add("trying", "I will try", "What will you try next?");
    add("expecting", "I expect", "What do you expect of it?");
    add("question", "A question that worked", "Which question opened something?");
    add("advice", "Where did I give advice?", "At which question, with which words?");
    view.next_focus = own_field(draft, view.form, "next", word("I practise next"), word("The same"), {});

    kata::CoachLogEntry entry;
    entry.day = cycle == nullptr ? today(board.board, now) : cycle->date;
    entry.minutes = cycle == nullptr ? std::nullopt : cycle->minutes;
    entry.focus = own_text(draft, view.form, "focus", person.practises_as_coach);
    entry.moved = moved_of(chosen);
    entry.advice = form_text(draft, view.form + " advice");
    entry.threshold_at = cycle == nullptr ? "" : cycle->threshold_at;
    if (view.asks_threshold) {
        entry.threshold_seen = view.threshold_seen;
    }
    entry.question = form_text(draft, view.form + " question");
    entry.trying = form_text(draft, view.form + " trying");
    entry.expecting = form_text(draft, view.form + " expecting");
    view.can_save = !chosen.empty() && !entry.focus.empty();
    view.why_not = entry.focus.empty() ? word("What did you practise?")
                   : chosen.empty()    ? word("Did you move toward it?")
                                       : word("Only you can read this");
    kata::PrivateNote note;
    note.board = board.board.id;
    note.written_by = me;
    note.kind = kata::NoteKind::coach_log;
    note.cycle = cycle == nullptr ? "" : cycle->id;
    note.body = kata::body_of(entry);
    view.asks.emplace_back(kata::KeepNote{note});
    const auto next = own_text(draft, view.form, "next", entry.focus);
    if (next != person.practises_as_coach && !next.empty()) {
        view.asks.emplace_back(kata::SetPractice{me, true, next});
    }
    return view;
}

}  // namespace kiosk
