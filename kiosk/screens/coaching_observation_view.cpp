// A sheet that was kept before is written on: each field shows what was stored until it is written anew.
#include "kiosk/screens/coaching_observation_view.hpp"

#include <algorithm>

#include "core/kata/coaching.hpp"
#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

/// The sheet and what it is about. Without a cycle there is nothing to write.
struct Sheet {
    std::optional<kata::PrivateNote> note;
    const kata::CycleDay* cycle = nullptr;
    kata::CoachingObservation kept;
    kata::EntityId second_coach;
};

const kata::CycleDay* cycle_for(const kata::Storyboard& board, const kata::Shelf& shelf,
                                const std::string& id, const kata::EntityId& me) {
    const kata::CycleDay* found = nullptr;
    for (const auto& cycle : shelf.all_cycles(board.board.id)) {
        const bool observed =
            cycle.held && (cycle.second_coach == me || cycle.coach == me) && !cycle.second_coach.empty();
        if (id.empty() ? observed : cycle.id == id) {
            found = &cycle;
        }
    }
    return found;
}

std::optional<kata::PrivateNote> note_for(const std::vector<kata::PrivateNote>& notes, const std::string& id,
                                          const std::string& cycle) {
    std::optional<kata::PrivateNote> found;
    for (const auto& note : notes) {
        const bool this_one = id.empty() ? !cycle.empty() && note.cycle == cycle : note.id == id;
        if (this_one && note.kind == kata::NoteKind::coaching_observation &&
            kata::observation_of(note.body)) {
            found = note;
        }
    }
    return found;
}

Sheet sheet_of(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft,
               const kata::EntityId& me) {
    Sheet sheet;
    const auto notes = shelf.notes_of(me);
    if (!draft.coach.sheet.empty()) {
        sheet.note = note_for(notes, draft.coach.sheet, {});
    }
    const auto wanted = sheet.note ? sheet.note->cycle : draft.coach.observed_cycle;
    sheet.cycle = cycle_for(board, shelf, wanted, me);
    if (!sheet.note && sheet.cycle != nullptr) {
        sheet.note = note_for(notes, {}, sheet.cycle->id);
    }
    if (sheet.note) {
        sheet.kept = *kata::observation_of(sheet.note->body);
        sheet.second_coach = sheet.note->written_by;
    } else if (sheet.cycle != nullptr) {
        sheet.kept.day = sheet.cycle->date;
        sheet.kept.coach = sheet.cycle->coach;
        sheet.kept.learner = sheet.cycle->learner;
        sheet.kept.threshold_at = sheet.cycle->threshold_at;
        sheet.kept.focus = shelf.person(sheet.kept.coach).practises_as_coach;
        sheet.second_coach = sheet.cycle->second_coach;
    }
    return sheet;
}

kata::ObservedPhase kept_phase(const Sheet& sheet, std::string_view at) {
    kata::ObservedPhase phase{std::string(at), {}, {}, {}, 0};
    const auto kept = std::ranges::find(sheet.kept.phases, at, &kata::ObservedPhase::at);
    if (kept != sheet.kept.phases.end()) {
        phase = *kept;
    }
    if (sheet.cycle != nullptr && phase.seconds == 0) {
        const auto measured = std::ranges::find(sheet.cycle->phases, at, &kata::PhaseTime::at);
        phase.seconds = measured == sheet.cycle->phases.end() ? 0 : measured->seconds;
    }
    return phase;
}

std::string answer_of(const std::optional<bool>& answer) { return !answer ? "" : *answer ? "yes" : "no"; }
std::optional<bool> answer_from(const std::string& words) {
    return words.empty() ? std::nullopt : std::optional(words == "yes");
}

std::string with_names(const kata::Shelf& shelf, const kata::CoachingObservation& kept) {
    const auto learner = first_name(shelf.person_name(kept.learner)),
               coach = first_name(shelf.person_name(kept.coach));
    if (learner.empty() || coach.empty()) {
        return day_words(kept.day);
    }
    return said("{0}, {1} with {2}", day_words(kept.day), learner, coach);
}

void add_phases(CoachingObservationView& view, const Draft& draft, const Sheet& sheet,
                kata::CoachingObservation& written) {
    for (const auto place : kata::card_places) {
        auto phase = kept_phase(sheet, place);
        const std::string at(place);
        const auto answer = own_text(draft, view.form, at + "-fact", answer_of(phase.fact_based));
        CoachingObservationView::Phase row;
        row.at = at;
        row.label = place_title(place);
        row.length = phase.seconds > 0 ? length_words(phase.seconds) : "";
        row.coach_said = own_field(draft, view.form, at + "-coach", {}, word("Coach said"), phase.coach_said);
        row.learner_said = own_field(draft, view.form, at + "-learner", {},
                                     word("Learner said or pointed to"), phase.learner_said);
        row.fact_answered = !answer.empty();
        row.fact_words = answer == "yes" ? word("facts") : answer == "no" ? word("no facts") : word("facts?");
        row.fact_next = answer.empty() ? "yes" : answer == "yes" ? "no" : "";
        view.phases.push_back(std::move(row));
        phase.coach_said = own_text(draft, view.form, at + "-coach", phase.coach_said);
        phase.learner_said = own_text(draft, view.form, at + "-learner", phase.learner_said);
        phase.fact_based = answer_from(answer);
        if (phase.seconds > 0 || !phase.coach_said.empty() || !phase.learner_said.empty() ||
            phase.fact_based) {
            written.phases.push_back(std::move(phase));
        }
    }
}

void add_feedback(CoachingObservationView& view, const Draft& draft, const Sheet& sheet,
                  kata::CoachingObservation& written) {
    const auto add = [&](const char* field, const char* label, const char* invitation,
                         const std::string& kept, std::string& into) {
        view.feedback.push_back(own_field(draft, view.form, field, word(label), word(invitation), kept));
        into = own_text(draft, view.form, field, kept);
    };
    add("saw", "I saw", "What could everybody have seen or heard?", sheet.kept.saw, written.saw);
    add("effect", "Effect", "What came of it?", sheet.kept.effect, written.effect);
    add("try", "You could try", "One thing for the next cycle", sheet.kept.could_try, written.could_try);
    add("next", "Coach practises next", "What did the two of you agree on?", sheet.kept.next_focus,
        written.next_focus);
}

void add_choices(CoachingObservationView& view, const Draft& draft, const Sheet& sheet, kata::Day today,
                 kata::CoachingObservation& written) {
    view.threshold_label = word("Threshold of knowledge");
    view.threshold =
        sheet.kept.threshold_at.empty() ? word("nowhere noted") : place_title(sheet.kept.threshold_at);
    view.to_q4_label = word("Then to question 4?");
    const auto to_q4 = own_text(draft, view.form, "q4", answer_of(sheet.kept.went_to_q4));
    view.to_q4 = {{word("yes"), "yes", to_q4 == "yes"}, {word("not yet"), "no", to_q4 == "no"}};
    written.went_to_q4 = answer_from(to_q4);
    view.follow_up_label = word("We look at it again");
    const auto kept = sheet.kept.follow_up ? kata::iso(*sheet.kept.follow_up) : "";
    const auto chosen = own_text(draft, view.form, "again", kept);
    for (const int days : {1, 5}) {
        const auto day = kata::plus_working_days(today, days);
        view.follow_up.push_back({day_words(day), kata::iso(day), chosen == kata::iso(day)});
    }
    if (!chosen.empty() && std::ranges::none_of(view.follow_up, &CoachingObservationView::Chip::selected)) {
        if (const auto day = kata::parse_day(chosen)) {
            view.follow_up.insert(view.follow_up.begin(), {day_words(*day), chosen, true});
            view.follow_up.pop_back();
        }
    }
    written.follow_up = kata::parse_day(chosen);
}

void add_asks(CoachingObservationView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
              const Sheet& sheet, const kata::CoachingObservation& written) {
    auto note = sheet.note.value_or(kata::PrivateNote{});
    note.board = board.board.id;
    note.written_by = sheet.second_coach;
    note.shared_with = sheet.kept.coach;
    note.kind = kata::NoteKind::coaching_observation;
    note.cycle = sheet.cycle == nullptr ? note.cycle : sheet.cycle->id;
    note.body = kata::body_of(written);
    view.asks.emplace_back(kata::KeepNote{note});
    const bool changed = !written.next_focus.empty() && written.next_focus != sheet.kept.next_focus;
    if (changed && shelf.person(sheet.kept.coach).practises_as_coach != written.next_focus) {
        view.asks.emplace_back(kata::SetPractice{sheet.kept.coach, true, written.next_focus});
    }
}

}  // namespace

CoachingObservationView view_coaching_observation(const kata::Storyboard& board, const kata::Shelf& shelf,
                                                  kata::Moment now, const Draft& draft,
                                                  const kata::EntityId& me) {
    CoachingObservationView view;
    view.title = word("Second coach’s sheet");
    const auto sheet = sheet_of(board, shelf, draft, me);
    if (!sheet.note && sheet.cycle == nullptr) {
        view.empty_words = word("No coaching cycle with a second coach yet");
        return view;
    }
    view.writes = me == sheet.second_coach && !sheet.kept.coach.empty();
    if (!view.writes && me != sheet.kept.coach) {
        view.empty_words = word("This sheet belongs to the coach and the second coach");
        return view;
    }
    view.beside = with_names(shelf, sheet.kept);
    view.only = said("only {0} and {1}", first_name(shelf.person_name(sheet.kept.coach)),
                     first_name(shelf.person_name(sheet.second_coach)));
    view.form = own_form("sheet", me, sheet.cycle == nullptr ? sheet.note->cycle : sheet.cycle->id);
    view.focus_label = word("Coach practises");
    view.focus = with_capital(sheet.kept.focus);
    auto written = sheet.kept;
    written.phases.clear();
    add_phases(view, draft, sheet, written);
    add_feedback(view, draft, sheet, written);
    add_choices(view, draft, sheet, today(board.board, now), written);
    const bool said_something = !written.saw.empty();
    view.can_save = view.writes && said_something && form_begun(draft, view.form);
    view.why_not = !said_something ? word("What did you see? No observation, no feedback") : "";
    if (view.writes) {
        add_asks(view, board, shelf, sheet, written);
    }
    return view;
}

}  // namespace kiosk
