// Entries are read from the owner's notes, the newest cycle this coach held from the board.
#include "kiosk/screens/coach_log_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/card_words.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/own_pages.hpp"
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
        parts.push_back(said("threshold at {0}", place_words(cycle.threshold_at)));
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

std::string form_about(const kata::CycleDay* cycle, const kata::EntityId& me) {
    return own_form("log", me, cycle == nullptr ? "" : cycle->id);
}

std::string or_else(const std::string& words, const std::string& other) {
    return words.empty() ? other : words;
}

/// What is practised now is proposed; who takes the words away has it back.
FormField focus_field(const Draft& draft, const std::string& form, const std::string& practised) {
    auto field = field_of(draft, form, "focus", word("I practised"), word("What did you practise?"));
    if (field.quiet && !practised.empty()) {
        field.words = practised;
        field.quiet = false;
    }
    return field;
}

/// As it is written so far.
kata::CoachLogEntry entry_of(const Draft& draft, const CoachLogFormView& view, const kata::CycleDay* cycle,
                             kata::Day today, const std::string& practised) {
    const auto written = [&](const char* field) { return form_text(draft, view.form + " " + field); };
    kata::CoachLogEntry entry;
    entry.day = cycle == nullptr ? today : cycle->date;
    entry.minutes = cycle == nullptr ? std::nullopt : cycle->minutes;
    entry.focus = or_else(written("focus"), practised);
    entry.moved = moved_of(written("moved"));
    entry.threshold_at = cycle == nullptr ? "" : cycle->threshold_at;
    if (view.asks_threshold) {
        entry.threshold_seen = view.threshold_seen;
    }
    for (const auto& text : log_texts) {
        entry.*text.text = written(text.field);
    }
    return entry;
}

/// The entry, and what is practised from now on where that is another thing.
kata::KeepNote keep_entry(const kata::CoachLogEntry& entry, const kata::Storyboard& board,
                          const kata::CycleDay* cycle, const kata::Person& me, const std::string& next) {
    kata::KeepNote keep;
    keep.note.board = board.board.id;
    keep.note.written_by = me.id;
    keep.note.kind = kata::NoteKind::coach_log;
    keep.note.cycle = cycle == nullptr ? "" : cycle->id;
    keep.note.body = kata::body_of(entry);
    const auto practises = or_else(next, entry.focus);
    if (!practises.empty() && practises != me.practises_as_coach) {
        keep.practises_next = kata::SetPractice{me.id, true, practises};
    }
    return keep;
}

}  // namespace

CoachLogView view_coach_log(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft,
                            const kata::EntityId& me) {
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
        if (entries[i].moved) {
            view.course.push_back(*entries[i].moved);
        }
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
    const auto form = form_about(last_cycle(shelf.all_cycles(board.board.id), me), me);
    view.entry_badge = form_begun(draft, form) ? word("draft") : "";
    return view;
}

CoachLogFormView view_coach_log_form(const kata::Storyboard& board, const kata::Shelf& shelf,
                                     kata::Moment now, const Draft& draft, const kata::EntityId& me) {
    CoachLogFormView view;
    view.title = word("New entry");
    const auto person = shelf.person(me);
    const auto entries = entries_of(shelf, me);
    const auto* cycle = last_cycle(shelf.all_cycles(board.board.id), me);
    view.form = form_about(cycle, me);
    view.beside = cycle == nullptr ? day_words(today(board.board, now)) : about_cycle(*cycle);
    view.focus = focus_field(draft, view.form, person.practises_as_coach);
    const bool expected = !entries.empty() && !entries.back().expecting.empty();
    view.before_label = word("Last time I expected");
    view.before = expected ? with_capital(entries.back().expecting) : word("Nothing was written down");
    const auto chosen = form_text(draft, view.form + " moved");
    add_moved(view, chosen);
    view.asks_threshold = cycle != nullptr && !cycle->threshold_at.empty();
    view.threshold_seen = form_text(draft, view.form + " seen") == "yes";
    for (const auto& text : log_texts) {
        view.fields.push_back(
            field_of(draft, view.form, text.field, word(text.label), word(text.invitation)));
    }
    view.next_focus = field_of(draft, view.form, "next", word("I practise next"), word("The same"));
    view.next_beside = stands_for_all();

    const auto entry = entry_of(draft, view, cycle, today(board.board, now), person.practises_as_coach);
    view.ask = keep_entry(entry, board, cycle, person, form_text(draft, view.form + " next"));
    view.can_save = !chosen.empty() && !entry.focus.empty();
    view.why_not = entry.focus.empty()       ? word("What did you practise?")
                   : chosen.empty()          ? word("Did you move toward it?")
                   : view.ask.practises_next ? word("All but what you practise next is for you alone")
                                             : word("Only you can read this");
    return view;
}

}  // namespace kiosk
