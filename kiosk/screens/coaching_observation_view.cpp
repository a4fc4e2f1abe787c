// A sheet that was kept before is written on: its fields begin with what is stored, so that each can be changed and emptied.
#include "kiosk/screens/coaching_observation_view.hpp"

#include <algorithm>
#include <utility>

#include "core/kata/coaching.hpp"
#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/card_words.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

/// The sheet and what it is about. Without a cycle there is nothing to write.
struct Sheet {
    std::optional<kata::PrivateNote> note;
    const kata::CycleDay* cycle = nullptr;
    kata::CoachingObservation kept;  // with a phase for every place of the card
    kata::EntityId second_coach;
    bool written_by(const kata::EntityId& me) const { return me == second_coach && !kept.coach.empty(); }
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
    std::vector<kata::ObservedPhase> phases;
    phases.reserve(kata::card_places.size());
    for (const auto place : kata::card_places) {
        phases.push_back(kept_phase(sheet, place));
    }
    sheet.kept.phases = std::move(phases);
    return sheet;
}

std::string form_of(const Sheet& sheet, const kata::EntityId& me) {
    return own_form("sheet", me,
                    sheet.cycle != nullptr ? sheet.cycle->id
                    : sheet.note           ? sheet.note->cycle
                                           : "");
}

std::string answer_of(const std::optional<bool>& answer) { return !answer ? "" : *answer ? "yes" : "no"; }
std::optional<bool> answer_from(const std::string& words) {
    return words.empty() ? std::nullopt : std::optional(words == "yes");
}

/// Whatever is written on a sheet, with the field it stands in.
std::vector<std::pair<std::string, std::string>> texts_of(const kata::CoachingObservation& sheet) {
    std::vector<std::pair<std::string, std::string>> texts{
        {"q4", answer_of(sheet.went_to_q4)}, {"again", sheet.follow_up ? kata::iso(*sheet.follow_up) : ""}};
    for (const auto& phase : sheet.phases) {
        texts.emplace_back(phase.at + "-coach", phase.coach_said);
        texts.emplace_back(phase.at + "-learner", phase.learner_said);
        texts.emplace_back(phase.at + "-fact", answer_of(phase.fact_based));
    }
    for (const auto& text : sheet_texts) {
        texts.emplace_back(text.field, sheet.*text.text);
    }
    return texts;
}

/// The sheet with what the form holds in place of its texts.
kata::CoachingObservation written_on(kata::CoachingObservation sheet, const Draft& draft,
                                     const std::string& form) {
    const auto text = [&](const std::string& field) { return form_text(draft, form + " " + field); };
    for (auto& phase : sheet.phases) {
        phase.coach_said = text(phase.at + "-coach");
        phase.learner_said = text(phase.at + "-learner");
        phase.fact_based = answer_from(text(phase.at + "-fact"));
    }
    for (const auto& one : sheet_texts) {
        sheet.*one.text = text(one.field);
    }
    sheet.went_to_q4 = answer_from(text("q4"));
    sheet.follow_up = kata::parse_day(text("again"));
    return sheet;
}

/// What is half written waits where it is.
void put_text_of(Draft& draft, const std::string& what_for, const std::string& text) {
    if (text.empty()) {
        draft.texts.erase(what_for);
    } else {
        draft.texts[what_for] = text;
    }
}

std::string with_names(const kata::Shelf& shelf, const kata::CoachingObservation& kept) {
    const auto learner = first_name(shelf.person_name(kept.learner)),
               coach = first_name(shelf.person_name(kept.coach));
    if (learner.empty() || coach.empty()) {
        return day_words(kept.day);
    }
    return said("{0}, {1} with {2}", day_words(kept.day), learner, coach);
}

/// What its parts are made of: written in the form, else read.
struct Page {
    const Draft& draft;
    const std::string& form;
    bool writes;
    FormField field(std::string id, std::string label, const std::string& invitation,
                    const std::string& words) const {
        if (writes) {
            return field_of(draft, form, std::move(id), std::move(label), invitation);
        }
        return {std::move(id), std::move(label), words, words.empty(), false};
    }
};

void add_phases(CoachingObservationView& view, const Page& page, const kata::CoachingObservation& sheet,
                const kata::Coaching& coaching) {
    for (const auto& phase : sheet.phases) {
        const auto answer = answer_of(phase.fact_based);
        CoachingObservationView::Phase row;
        row.at = phase.at;
        row.label = with_capital(place_words(phase.at));
        row.length = phase.seconds > 0 ? length_words(phase.seconds) : "";
        row.coach_said = page.field(phase.at + "-coach", {}, word("Coach said"), phase.coach_said);
        row.learner_said = page.field(phase.at + "-learner", {},
                                      site_word("Learner said or pointed to", coaching), phase.learner_said);
        row.fact_answered = phase.fact_based.has_value();
        row.fact_words = row.fact_answered ? fact_words(*phase.fact_based) : word("facts?");
        row.fact_next = answer.empty() ? "yes" : answer == "yes" ? "no" : "";
        view.phases.push_back(std::move(row));
    }
}

void add_feedback(CoachingObservationView& view, const Page& page, const kata::CoachingObservation& sheet) {
    for (const auto& text : sheet_texts) {
        view.feedback.push_back(
            page.field(text.field, word(text.label), word(text.invitation), sheet.*text.text));
    }
    view.next_beside = stands_for_all();
}

void add_choices(CoachingObservationView& view, const kata::CoachingObservation& sheet, kata::Day today) {
    view.threshold_label = word("Threshold of knowledge");
    view.threshold =
        sheet.threshold_at.empty() ? word("nowhere noted") : with_capital(place_words(sheet.threshold_at));
    view.to_q4_label = word("Then to question 4?");
    for (const bool went : {true, false}) {
        view.to_q4.push_back({to_q4_words(went), answer_of(went), sheet.went_to_q4 == went});
    }
    view.follow_up_label = word("We look at it again");
    for (const int days : {1, 5}) {
        const auto day = kata::plus_working_days(today, days);
        view.follow_up.push_back({day_words(day), kata::iso(day), sheet.follow_up == day});
    }
    if (sheet.follow_up && std::ranges::none_of(view.follow_up, &CoachingObservationView::Chip::selected)) {
        view.follow_up.insert(view.follow_up.begin(),
                              {day_words(*sheet.follow_up), kata::iso(*sheet.follow_up), true});
        view.follow_up.pop_back();
    }
}

/// The sheet without the places at which nothing was caught, and what the coach practises from now on where that was agreed anew.
kata::KeepNote keep_sheet(const kata::Storyboard& board, const kata::Shelf& shelf, const Sheet& sheet,
                          kata::CoachingObservation written) {
    std::erase_if(written.phases, [](const kata::ObservedPhase& phase) {
        return phase == kata::ObservedPhase{phase.at, {}, {}, {}, 0};
    });
    kata::KeepNote keep{sheet.note.value_or(kata::PrivateNote{})};
    keep.note.board = board.board.id;
    keep.note.written_by = sheet.second_coach;
    keep.note.shared_with = sheet.kept.coach;
    keep.note.kind = kata::NoteKind::coaching_observation;
    keep.note.cycle = sheet.cycle == nullptr ? keep.note.cycle : sheet.cycle->id;
    keep.note.body = kata::body_of(written);
    const auto& next = written.next_focus;
    if (!next.empty() && next != sheet.kept.next_focus &&
        next != shelf.person(sheet.kept.coach).practises_as_coach) {
        keep.practises_next = kata::SetPractice{sheet.kept.coach, true, next};
    }
    return keep;
}

/// Is anything on the glass that the store does not have?
bool is_at_work(const Draft& draft, const std::string& form, const kata::CoachingObservation& written,
                const kata::CoachingObservation& kept) {
    return written != kept || std::ranges::any_of(texts_of(kept), [&](const auto& text) {
               return half_written(draft, form + " " + text.first);
           });
}

}  // namespace

void open_sheet(Draft& draft, const kata::Storyboard& board, const kata::Shelf& shelf,
                const kata::EntityId& me) {
    const auto sheet = sheet_of(board, shelf, draft, me);
    if (!sheet.written_by(me)) {
        return;
    }
    const auto form = form_of(sheet, me), stem = form + " ", from = stem + "from";
    const auto begun = kata::observation_of(form_text(draft, from));
    if (begun && written_on(*begun, draft, form) != *begun &&
        written_on(sheet.kept, draft, form) != sheet.kept) {
        return;  // it is being written on
    }
    put_text_of(draft, from, kata::body_of(sheet.kept));
    for (const auto& [field, text] : texts_of(sheet.kept)) {
        put_text_of(draft, std::string(stem).append(field), text);
    }
}

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
    view.writes = sheet.written_by(me);
    if (!view.writes && me != sheet.kept.coach) {
        view.empty_words = word("This sheet belongs to the coach and the second coach");
        return view;
    }
    view.beside = with_names(shelf, sheet.kept);
    view.only = said("only {0} and {1}", first_name(shelf.person_name(sheet.kept.coach)),
                     first_name(shelf.person_name(sheet.second_coach)));
    view.form = form_of(sheet, me);
    view.focus_label = word("Coach practises");
    view.focus = with_capital(sheet.kept.focus);
    const auto written = view.writes ? written_on(sheet.kept, draft, view.form) : sheet.kept;
    const Page page{draft, view.form, view.writes};
    add_phases(view, page, written, shelf.coaching());
    add_feedback(view, page, written);
    add_choices(view, written, today(board.board, now));
    if (view.writes) {
        view.can_save = !written.saw.empty() && written != sheet.kept;
        view.at_work = is_at_work(draft, view.form, written, sheet.kept);
        view.ask = keep_sheet(board, shelf, sheet, written);
        view.why_not = written.saw.empty() ? word("What did you see? No observation, no feedback")
                       : view.ask.practises_next
                           ? word("All but what the coach practises next is for the two of you")
                           : "";
    }
    return view;
}

}  // namespace kiosk
