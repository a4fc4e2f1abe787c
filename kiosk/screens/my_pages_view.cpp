// Counts are the person's own and stand nowhere else.
#include "kiosk/screens/my_pages_view.hpp"

#include <algorithm>

#include "core/kata/reflection.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string badge_of(const Draft& draft, const kata::EntityId& person, std::string_view which,
                     const std::string& stored) {
    const auto it = draft.written.find(page_text(person, which));
    return it != draft.written.end() && it->second != stored ? word("draft") : "";
}

/// The cycle that a reflection of today is about: the newest one held with this learner.
kata::EntityId newest_cycle(const std::vector<kata::CycleDay>& cycles, const kata::EntityId& person) {
    const auto it = std::ranges::find_if(cycles.rbegin(), cycles.rend(), [&](const kata::CycleDay& cycle) {
        return cycle.held && cycle.learner == person;
    });
    return it == cycles.rend() ? "" : it->id;
}

/// The days of a person's coaching cycles, on whichever board, by what they were in them.
struct DaysInRole {
    std::vector<kata::Day> learner, coach, second_coach;
};

DaysInRole days_of(const kata::Shelf& shelf, const kata::EntityId& person) {
    DaysInRole days;
    const auto add = [&](const kata::CycleDay& cycle, const kata::EntityId& who, std::vector<kata::Day>& to) {
        if (cycle.held && who == person) {
            to.push_back(cycle.date);
        }
    };
    for (const auto& board : shelf.boards()) {
        for (const auto& cycle : shelf.all_cycles(board.id)) {
            add(cycle, cycle.learner, days.learner);
            add(cycle, cycle.coach, days.coach);
            add(cycle, cycle.second_coach, days.second_coach);
        }
    }
    for (auto* role : {&days.learner, &days.coach, &days.second_coach}) {
        std::ranges::sort(*role);
    }
    return days;
}

/// `first`, `several`: as said() takes them, said as this site does.
void add_milestones(AboutMeView& view, const std::vector<kata::Day>& days, const std::string& first,
                    const std::string& several) {
    for (const std::size_t n : {1U, 20U, 50U, 100U}) {
        if (days.size() >= n) {
            const auto& day = days[n - 1];
            const auto when = fmt::format("{} {}", day_words(day), day.year);
            view.milestones.push_back(n == 1 ? fmt::format(fmt::runtime(first), when)
                                             : fmt::format(fmt::runtime(several), n, when));
        }
    }
}

void add_practice_wish(WriteView& view, const kata::Coaching& coaching, const std::string& clock,
                       bool as_coach) {
    view.wish.most = 120;
    if (as_coach) {
        view.wish.title = word("What I practise as coach");
        view.wish.good = word("no solution hidden in a question");
        view.wish.beside = stands_for_all();
        view.saved_words = said("Stored, and on the coaching page, {0}", clock);
    } else {
        view.wish.title = site_word("What I practise as learner", coaching);
        view.wish.good = word("saying what I saw before what I think");
    }
}

void add_reflection_wish(WriteView& view) {
    view.wish.title = word("What did I notice about myself?");
    view.wish.good = word("I answered before I had looked");
    view.wish.may_be_empty = false;
}

}  // namespace

std::string page_text(const kata::EntityId& person, std::string_view which) {
    return fmt::format("{} {}", own_form("pages", person), which);
}

bool add_own_writing(WriteView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                     kata::Moment now, const std::string& what_for, const std::string& text) {
    const auto stem = own_form("pages", "");
    const auto space = what_for.rfind(' ');
    if (!what_for.starts_with(stem) || space == std::string::npos) {
        return false;
    }
    const auto person = what_for.substr(stem.size(), space - stem.size());
    const auto which = what_for.substr(space + 1);
    const auto clock = clock_words(now, board.board.zone);
    view.wish.back = ScreenId::my_pages;
    view.wish.beside = word("Only you read it, behind your PIN.");
    view.saved_words = said("Stored for you alone, {0}", clock);
    if (which != own_reflection) {
        add_practice_wish(view, shelf.coaching(), clock, which == own_as_coach);
        view.ask = kata::SetPractice{person, which == own_as_coach, text};
        return true;
    }
    add_reflection_wish(view);
    kata::PrivateNote note;
    note.board = board.board.id;
    note.written_by = person;
    note.kind = kata::NoteKind::reflection;
    note.cycle = newest_cycle(shelf.all_cycles(board.board.id), person);
    note.body = kata::to_body({text});
    view.ask = kata::KeepNote{std::move(note)};
    return true;
}

MyPagesView view_my_pages(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const Draft& draft, const kata::EntityId& person) {
    MyPagesView view;
    const auto who = shelf.person(person);
    view.title = who.name;
    view.prompts = who.prompts;
    const auto line = [&](std::string_view which, std::string label, const std::string& words) {
        return MyPagesView::Line{std::string(which), std::move(label),
                                 words.empty() ? word("Nothing written yet") : words, words,
                                 badge_of(draft, person, which, words)};
    };
    view.lines = {line(own_as_learner, site_word("What I practise as learner", shelf.coaching()),
                       who.practises_as_learner),
                  line(own_as_coach, word("What I practise as coach"), who.practises_as_coach)};
    view.note_badge = badge_of(draft, person, own_reflection, "");
    view.notes_empty = word("One line after a coaching cycle: what did I notice about myself?");
    const auto notes = shelf.notes_of(person);
    for (auto note = notes.rbegin(); note != notes.rend(); ++note) {
        auto words = kata::reflection_from(note->body).words;
        if (note->kind == kata::NoteKind::reflection && note->written_by == person && !words.empty()) {
            const auto at = note->written_at.value_or(now);
            view.notes.push_back({moment_words(at, now, board.board.zone), with_capital(std::move(words))});
        }
    }
    return view;
}

AboutMeView view_about_me(const kata::Shelf& shelf, const kata::EntityId& person) {
    AboutMeView view;
    const auto days = days_of(shelf, person);
    const auto& coaching = shelf.coaching();
    const auto notes = shelf.notes_of(person);
    const auto count = [&](kata::NoteKind kind) {
        return std::to_string(std::ranges::count_if(notes, [&](const kata::PrivateNote& note) {
            return note.kind == kind && note.written_by == person;
        }));
    };
    view.facts = {{site_word("Coaching cycles as learner", coaching), std::to_string(days.learner.size())},
                  {word("As coach"), std::to_string(days.coach.size())},
                  {word("As second coach"), std::to_string(days.second_coach.size())},
                  {word("My reflections"), count(kata::NoteKind::reflection)},
                  {word("Rows of my coach’s log"), count(kata::NoteKind::coach_log)},
                  {word("My notes as second coach"), count(kata::NoteKind::coaching_observation)},
                  {word("My PIN"), shelf.person(person).pin.empty() ? word("none") : word("chosen")},
                  {word("My name"), word("sealed")}};
    view.words = word("No value, experiment or idea carries a name. Name and notes leave this panel sealed "
                      "or not at all.");
    add_milestones(view, days.learner, site_word("First cycle as learner, {0}", coaching),
                   site_word("{0} cycles as learner, {1}", coaching));
    add_milestones(view, days.coach, word("First cycle as coach, {0}"), word("{0} cycles as coach, {1}"));
    add_milestones(view, days.second_coach, word("First cycle as second coach, {0}"),
                   word("{0} cycles as second coach, {1}"));
    view.milestones_empty = word("They begin with the first coaching cycle.");
    return view;
}

}  // namespace kiosk
