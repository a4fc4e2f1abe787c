// The card's places in order, and the words around its questions.
#include "kiosk/screens/cycle_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
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
    const auto* day = stored_day(board, run.slot);
    return day == nullptr || !day->started_at ? kata::Moment{} : *day->started_at;
}

bool is_real(const CycleRun& run) { return run.kind == CycleRun::Kind::of_board; }

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

std::string names_of(const kata::Shelf& shelf, const CycleRun& run) {
    std::vector<std::string> names;
    for (const auto& person : {run.learner, run.coach}) {
        if (auto name = first_name(shelf.person_name(person)); !name.empty()) {
            names.push_back(std::move(name));
        }
    }
    return listed(names);
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

const kata::CycleDay* stored_day(const kata::Storyboard& board, const kata::CycleSlot& slot) {
    const auto it = std::ranges::find(board.cycles, kata::cycle_id(board.board, slot), &kata::CycleDay::id);
    return it == board.cycles.end() ? nullptr : &*it;
}

const kata::Experiment* last_step(const kata::Storyboard& board, const CycleRun& run) {
    if (run.kind == CycleRun::Kind::light) {
        return nullptr;
    }
    const auto begun = is_real(run) ? begun_at(board, run) : kata::Moment{INT64_MAX};
    const auto before = [&](const kata::Experiment& row) { return row.sealed_at && *row.sealed_at < begun; };
    const auto it = std::find_if(board.experiments.rbegin(), board.experiments.rend(), before);
    return it == board.experiments.rend() ? nullptr : &*it;
}

const kata::Experiment* next_step(const kata::Storyboard& board, const CycleRun& run) {
    if (!is_real(run)) {
        return nullptr;
    }
    const auto begun = begun_at(board, run);
    const auto in_it = [&](const kata::Experiment& row) { return row.sealed_at && *row.sealed_at >= begun; };
    const auto it = std::find_if(board.experiments.rbegin(), board.experiments.rend(), in_it);
    return it == board.experiments.rend() ? nullptr : &*it;
}

std::string place_words(std::string_view at) {
    if (at == "reflection") {
        return word("the back of the card");
    }
    return at.size() == 2 ? said("question {0}", at.substr(1)) : std::string(at);
}

CycleView view_cycle(const kata::Storyboard& board, const kata::Shelf& shelf, const CycleRun& run,
                     std::int64_t now_ms) {
    CycleView view;
    view.reflects = run.kind == CycleRun::Kind::light || last_step(board, run) != nullptr;
    add_marks(view, run);
    const auto& coaching = shelf.coaching();
    view.question = kata::question_at(coaching, kata::card_places.at(run.place));
    view.names = names_of(shelf, run);
    view.minutes = whole_minutes(run, now_ms);
    view.planned = coaching.minutes;
    view.minutes_words = said("{0} min", view.minutes);
    const auto next = place_after(run, view.reflects);
    view.next_turns = next == place_reflection;
    view.next_words = next == places ? word("Close the cycle") : place_label(next);
    view.back_words = word("Back");
    if (run.place == place_q4 && !run.threshold_at.empty()) {
        view.threshold = said("Threshold of knowledge at {0}. What do we need to learn next?",
                              place_words(run.threshold_at));
    }
    view.kind = kind_words(run.kind);
    return view;
}

}  // namespace kiosk
