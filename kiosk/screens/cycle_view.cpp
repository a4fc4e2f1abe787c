// The card's places in order, and the words around its questions.
#include "kiosk/screens/cycle_view.hpp"

#include <algorithm>
#include <functional>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/card_words.hpp"
#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr auto mark_words = std::to_array<std::string_view>({"1", "2", "", "3", "4", "5"});

std::string place_label(std::size_t place) {
    return place == place_reflection ? word("Turn the card") : said("Question {0}", mark_words.at(place));
}

/// When this cycle began; what was started before belongs to the one before.
kata::Moment begun_at(const kata::Storyboard& board, const CycleRun& run) {
    const auto* day = kata::find_cycle(board, run.slot);
    return day == nullptr || !day->started_at ? kata::Moment{} : *day->started_at;
}

bool is_real(const CycleRun& run) { return run.kind == CycleRun::Kind::of_board; }

/// The newest that was started at a moment that fits; null for none.
const kata::Experiment* newest_where(const kata::Storyboard& board,
                                     const std::function<bool(kata::Moment)>& fits) {
    const auto in_it = [&](const kata::Experiment& row) { return row.sealed_at && fits(*row.sealed_at); };
    const auto it = std::find_if(board.experiments.rbegin(), board.experiments.rend(), in_it);
    return it == board.experiments.rend() ? nullptr : &*it;
}

void add_marks(CycleView& view, const CycleRun& run) {
    using Stand = CycleView::Stand;
    for (std::size_t i = 0; i < places; ++i) {
        const bool turn = i == place_reflection;
        auto stand = i == run.place ? Stand::current : i <= run.furthest ? Stand::done : Stand::ahead;
        if (turn && !view.reflects && stand != Stand::current) {
            stand = Stand::passed_over;
        }
        view.marks.push_back({std::string(mark_words.at(i)), place_label(i), stand, turn});
    }
}

std::string kind_words(CycleRun::Kind kind) {
    switch (kind) {
    case CycleRun::Kind::role_play: return word("Practice");
    case CycleRun::Kind::light: return word("Without a storyboard");
    case CycleRun::Kind::of_board: break;
    }
    return "";
}

}  // namespace

const kata::Experiment* newest_step(const kata::Storyboard& board) {
    return newest_where(board, [](kata::Moment) { return true; });
}

const kata::Experiment* last_step(const kata::Storyboard& board, const CycleRun& run) {
    if (!is_real(run)) {
        return run.kind == CycleRun::Kind::role_play ? newest_step(board) : nullptr;
    }
    return newest_where(board, [begun = begun_at(board, run)](kata::Moment at) { return at < begun; });
}

const kata::Experiment* next_step(const kata::Storyboard& board, const CycleRun& run) {
    if (!is_real(run)) {
        return nullptr;
    }
    return newest_where(board, [begun = begun_at(board, run)](kata::Moment at) { return at >= begun; });
}

std::string first_names(const kata::Shelf& shelf, const std::vector<kata::EntityId>& people) {
    std::vector<std::string> names;
    for (const auto& person : people) {
        if (auto name = first_name(shelf.person_name(person)); !name.empty()) {
            names.push_back(std::move(name));
        }
    }
    return listed(names);
}

bool plans_next_step(const CycleRun& run) {
    return counts(run) && !run.ended && is_real(run) && run.place >= place_q4;
}

kata::EndCycle end_of(const kata::Storyboard& board, CycleRun& run) {
    const auto id_of = [](const kata::Experiment* step) { return step == nullptr ? "" : step->id; };
    run.reflected_on = run.spent_ms.at(place_reflection) > 0 ? id_of(last_step(board, run)) : "";
    run.next_step = id_of(next_step(board, run));
    return {board.board.id, run.slot, phase_times(run), run.reflected_on, run.next_step};
}

CycleView view_cycle(const kata::Storyboard& board, const kata::Shelf& shelf, const CycleRun& run,
                     std::int64_t now_ms) {
    CycleView view;
    view.reflects = run.kind == CycleRun::Kind::light || last_step(board, run) != nullptr;
    add_marks(view, run);
    const auto& coaching = shelf.coaching();
    view.question = kata::question_at(coaching, kata::card_places.at(run.place));
    view.names = first_names(shelf, {run.learner, run.coach});
    view.minutes = whole_minutes(run, now_ms);
    view.planned = coaching.minutes;
    view.minutes_words = said("{0} min", view.minutes);
    const auto next = place_after(run, view.reflects);
    view.next_turns = next == place_reflection;
    view.next_words = next == places ? word("Close the cycle") : place_label(next);
    if (run.place == place_q4 && !run.threshold_at.empty()) {
        view.threshold = said("Threshold of knowledge at {0}. What do we need to learn next?",
                              place_words(run.threshold_at));
        view.coach_too = !run.coach_threshold_at.empty();
    }
    view.kind = kind_words(run.kind);
    return view;
}

}  // namespace kiosk
