// Plain facts of earlier target conditions: how many, from when to when, what was tried and learned. Nothing is ranked.
#include "kiosk/screens/earlier_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/experiment_words.hpp"
#include "kiosk/screens/obstacle_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string ending_of(const kata::TargetCondition& target) {
    if (target.reached_on) {
        return said("reached {0}", day_words(*target.reached_on));
    }
    return target.reflected_on ? said("looked back on {0}", day_words(*target.reflected_on)) : "";
}

std::string dates_of(const kata::TargetCondition& target) {
    const auto from = target.set_on ? short_day_words(*target.set_on) : word("no date");
    const auto to = target.reflected_on ? short_day_words(*target.reflected_on) : word("no date");
    return said("{0} to {1}", from, to);
}

std::string ending_of(const kata::Experiment& experiment) {
    if (experiment.verdict) {
        return verdict_words(*experiment.verdict);
    }
    return experiment.stopped_at ? word("stopped early") : "";
}

void add_obstacles(EarlierConditionView& view, const kata::Storyboard& board) {
    for (const auto* list : {&board.obstacles, &board.holding}) {
        for (const auto& obstacle : *list) {
            view.obstacles.push_back(
                {std::to_string(obstacle.number), with_capital(obstacle.obstacle), state_words(obstacle)});
        }
    }
    std::ranges::stable_sort(view.obstacles, {}, [](const auto& row) { return std::stoi(row.number); });
    view.tab_empty_words = view.obstacles.empty() ? word("No obstacle was written down.") : "";
}

void add_pairs(EarlierConditionView& view, const kata::Storyboard& board) {
    for (const auto& experiment : board.experiments) {
        view.pairs.push_back({std::to_string(experiment.number), with_capital(short_words(experiment)),
                              experiment.expectation, experiment.what_happened, ending_of(experiment),
                              with_capital(short_learning(experiment))});
    }
    view.tab_empty_words = view.pairs.empty() ? word("No experiment was run.") : "";
}

void add_texts(EarlierConditionView& view, const kata::TargetCondition& target) {
    const auto add = [&](std::string label, const std::string& words) {
        if (!words.empty()) {
            view.texts.push_back({std::move(label), words});
        }
    };
    add(word("What we know now about the process"), target.about_process);
    add(word("How we worked"), target.about_us);
    add(word("For the wall"), target.learning);
    view.tab_empty_words = view.texts.empty() ? word("Nothing was written at its end.") : "";
}

const kata::TargetCondition* chosen(const kata::Storyboard& board, const Draft& draft) {
    const auto ended = [](const kata::TargetCondition& one) { return one.reflected_on.has_value(); };
    const auto named = std::ranges::find(board.targets, draft.earlier_target, &kata::TargetCondition::id);
    if (named != board.targets.end() && ended(*named)) {
        return &*named;
    }
    const auto newest = std::find_if(board.targets.rbegin(), board.targets.rend(), ended);
    return newest == board.targets.rend() ? nullptr : &*newest;
}

}  // namespace

EarlierConditionsView view_earlier_conditions(const kata::Storyboard& board) {
    EarlierConditionsView view;
    view.title = word("Earlier conditions");
    view.beside = challenge_words(board);
    for (auto target = board.targets.rbegin(); target != board.targets.rend(); ++target) {
        if (target->reflected_on) {
            view.rows.push_back(
                {target->id, std::to_string(target->number),
                 target->sentence.empty() ? word("Without a sentence") : with_capital(target->sentence),
                 dates_of(*target), ending_of(*target), ""});
        }
    }
    if (view.rows.empty()) {
        view.empty_words =
            word("No target condition has ended yet. They will stand here, one after the other.");
    }
    return view;
}

std::string earlier_counts(const kata::Storyboard& board, const kata::Shelf& shelf,
                           const kata::EntityId& id) {
    return counts_words(shelf.storyboard_of_target(board.board.id, id));
}

EarlierConditionView view_earlier_condition(const kata::Storyboard& board, const kata::Shelf& shelf,
                                            const Draft& draft) {
    EarlierConditionView view;
    const auto* target = chosen(board, draft);
    if (target == nullptr) {
        view.title = word("Earlier conditions");
        view.empty_words =
            word("No target condition has ended yet. They will stand here, one after the other.");
        return view;
    }
    const auto& then = shelf.storyboard_of_target(board.board.id, target->id);
    view.title = said("Target condition {0}", target->number);
    view.beside = ending_of(*target);
    view.tabs = {word("Condition"), said("Obstacles, {0}", then.obstacles.size() + then.holding.size()),
                 said("Experiments, {0}", then.experiments.size()), word("Looking back")};
    view.tab = static_cast<EarlierTab>(std::clamp(draft.earlier_tab, 0, 3));
    switch (view.tab) {
    case EarlierTab::condition: view.condition = view_ended_condition(then, *target, shelf); break;
    case EarlierTab::obstacles: add_obstacles(view, then); break;
    case EarlierTab::experiments: add_pairs(view, then); break;
    case EarlierTab::reflection: add_texts(view, *target); break;
    }
    return view;
}

}  // namespace kiosk
