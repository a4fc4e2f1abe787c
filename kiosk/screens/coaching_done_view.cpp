// The summary's words. Minutes are facts, never more or less than they should be.
#include "kiosk/screens/coaching_done_view.hpp"

#include "kiosk/screens/card_words.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/cycle_view.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

void add_people(CoachingDoneView& view, const kata::Shelf& shelf, const CycleRun& run) {
    const std::pair<const char*, kata::EntityId> roles[] = {
        {"Learner", run.learner}, {"Coach", run.coach}, {"Second coach", run.second_coach}};
    for (const auto& [role, person] : roles) {
        if (auto name = shelf.person_name(person); !name.empty()) {
            view.facts.push_back({site_word(role, shelf.coaching()), std::move(name)});
        }
    }
}

void add_next_step(CoachingDoneView& view, const kata::Storyboard& board, kata::Moment now,
                   const CycleRun& run) {
    const auto* step = next_step(board, run);
    if (step == nullptr) {
        view.facts.push_back({word("Next step"), word("not started yet")});
        return;
    }
    view.facts.push_back({said("Experiment {0}", step->number),
                          step->go_and_see_at ? said("Go and see {0}", moment_words(*step->go_and_see_at, now,
                                                                                    board.board.zone))
                                              : word("running")});
}

}  // namespace

CoachingDoneView view_coaching_done(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                    const CycleRun& run) {
    CoachingDoneView view;
    view.stored = run.kind == CycleRun::Kind::of_board;
    const auto* day = kata::find_cycle(board, run.slot);
    view.noted_cycle = view.stored && day != nullptr && !run.second_coach.empty() ? day->id : "";
    view.title = view.stored ? word("Coaching cycle done") : word("Practice done");
    view.beside = day_words(today(board.board, now));
    const auto phases = phase_times(run);
    view.minutes = kata::minutes_of(phases);
    view.minutes_words = view.minutes == 1 ? word("minute") : word("minutes");
    view.rhythm = view_rhythm(board, cycles_of(board, shelf), shelf.calendar(), now);
    add_people(view, shelf, run);
    if (view.stored) {
        add_next_step(view, board, now, run);
    }
    if (!run.threshold_at.empty()) {
        const auto place = with_capital(place_words(run.threshold_at));
        view.threshold_label = word("Don’t know yet");
        view.threshold = run.coach_threshold_at.empty() ? place : said("{0}, the coach too", place);
    }
    view.next_label = word("Next cycle");
    view.next = view.rhythm.next_words.empty() ? word("not planned yet") : view.rhythm.next_words;
    view.closing = shelf.coaching().closing;
    for (const auto& phase : phases) {
        view.phases.push_back({with_capital(place_words(phase.at)), length_words(phase.seconds)});
    }
    return view;
}

}  // namespace kiosk
