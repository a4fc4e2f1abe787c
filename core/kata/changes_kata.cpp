// One overload an intent, in the order of the board: challenge, target condition, obstacles, experiments, learnings.
#include "core/kata/changes_kata.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/kata/noun_table.hpp"

namespace kata {

namespace {

using journal::Change;

template <typename Noun> int next_number(const std::vector<Noun>& nouns) {
    int greatest = 0;
    for (const auto& noun : nouns) greatest = std::max(greatest, noun.number);
    return greatest + 1;
}

void append(std::vector<Change>& into, std::vector<Change> more) {
    into.insert(into.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Only what is known before: what happened comes with its own intent.
Experiment as_planned(const Experiment& experiment) {
    Experiment planned;
    planned.obstacle = experiment.obstacle;
    planned.kind = experiment.kind;
    planned.step = experiment.step;
    planned.short_text = experiment.short_text;
    planned.metric = experiment.metric;
    planned.expectation = experiment.expectation;
    planned.expectation_short = experiment.expectation_short;
    planned.expectation_number = experiment.expectation_number;
    planned.expectation_direction = experiment.expectation_direction;
    planned.expectation_within = experiment.expectation_within;
    planned.go_and_see_at = experiment.go_and_see_at;
    planned.coach_present = experiment.coach_present;
    planned.safe = experiment.safe;
    return planned;
}

}  // namespace

/// One challenge a board: setting it anew changes its words and keeps the old ones in the history.
Action ChangesKata::operator()(const SetChallenge& i) const {
    auto set = i.challenge;
    set.board = board.board.id;
    set.id = board.challenge ? board.challenge->id : made("challenge");
    return {"challenge.set", difference(board.challenge.value_or(Challenge{}), set), {}, {}};
}

// --- target conditions -------------------------------------------------------------------------------------------------

std::vector<Change> ChangesKata::goal_cells(const EntityId& target, const std::vector<Goal>& goals,
                                            std::size_t first) const {
    std::vector<Change> cells;
    for (auto goal : goals) {
        goal.board = board.board.id;
        goal.target = target;
        goal.id = made("goal", ++first);
        goal.order = static_cast<double>(first);
        append(cells, cells_of(goal));
    }
    return cells;
}

Action ChangesKata::operator()(const SetTargetCondition& i) const {
    auto set = i.target;
    set.board = board.board.id;
    set.id = made("target");
    set.obstacle_now.clear();
    set.obstacle_now_since.reset();
    set.number = std::max(set.number, next_number(board.targets));
    if (!set.set_on) set.set_on = today();
    Action action{"target.set", cells_of(set), {}, {}};
    // The first of a series has the number a new value is made with: it is written all the same, so that the entity says something.
    action.changes.push_back({set.id, "number", static_cast<double>(set.number), {}});
    append(action.changes, goal_cells(set.id, i.target.goals, 0));
    if (!i.current.empty()) {
        append(action.changes,
               cells_of(Look{made("look"), board.board.id, set.id, set.set_on, true, i.current}));
    }
    return action;
}

Action ChangesKata::operator()(const ChangeTargetCondition& i) const {
    const auto& before = target();
    auto after = before;  // what is about now and about its end has intents of its own
    after.achieve_by = i.target.achieve_by;
    after.sentence = i.target.sentence;
    after.pattern = i.target.pattern;
    Action action{"target.change", difference(before, after), {}, {}};
    std::vector<Goal> fresh;
    for (const auto& goal : i.target.goals) {
        const auto standing = std::ranges::find(before.goals, goal.id, &Goal::id);
        if (standing == before.goals.end()) fresh.push_back(goal);
        else append(action.changes, difference(*standing, goal));
    }
    for (const auto& goal : before.goals) {
        const bool stays = std::ranges::find(i.target.goals, goal.id, &Goal::id) != i.target.goals.end();
        if (!stays) action.changes.push_back({goal.id, "_del", true, {}});
    }
    append(action.changes, goal_cells(before.id, fresh, before.goals.size()));
    return action;
}

Action ChangesKata::operator()(const EndTargetCondition& i) const {
    auto after = target();
    after.reflected_on = i.on;
    if (i.reached) after.reached_on = i.on;
    after.about_process = i.about_process;
    after.about_us = i.about_us;
    after.learning = i.learning;
    return {"target.end", difference(target(), after), {}, {}};
}

/// One look a day: a line looked at again on the same day replaces the one before.
Action ChangesKata::operator()(const KeepLook& i) const {
    const auto same_day = [&](const Look& look) { return !look.starts && look.seen_on == today(); };
    const auto it = std::ranges::find_if(board.looks, same_day);
    const Look before = it == board.looks.end() ? Look{} : *it;
    auto after = before;
    if (it == board.looks.end()) after = {made("look"), board.board.id, i.target, today(), false, {}};
    for (const auto& row : i.rows) {
        const auto standing = std::ranges::find(after.rows, row.label, &ConditionRow::label);
        if (standing == after.rows.end()) after.rows.push_back(row);
        else *standing = row;
    }
    return {"look.keep", difference(before, after), {}, {}};
}

// --- obstacles and ideas -----------------------------------------------------------------------------------------------

template <typename Turn>
std::vector<Change> ChangesKata::obstacle_cells(const EntityId& id, Turn turn) const {
    const auto& before = *find_obstacle(board, id);
    auto after = before;
    turn(after);
    return difference(before, after);
}

/// Those that wait from earlier target conditions have numbers of their own.
int ChangesKata::next_obstacle_number() const {
    auto of_target = board.holding;
    std::erase_if(of_target, [&](const Obstacle& o) { return o.target != target().id; });
    return std::max(next_number(board.obstacles), next_number(of_target));
}

Action ChangesKata::operator()(const AddObstacle& i) const {
    auto added = i.obstacle;
    added.id = made("obstacle");
    added.board = board.board.id;
    added.target = target().id;
    added.number = next_obstacle_number();
    if (!added.found_on) added.found_on = today();
    return {"obstacle.add", cells_of(added), {}, {}};
}

Action ChangesKata::operator()(const ChangeObstacle& i) const {
    return {"obstacle.change",
            obstacle_cells(i.obstacle,
                           [&](Obstacle& obstacle) {
                               obstacle.obstacle = i.words;
                               obstacle.short_text = i.short_text;
                               obstacle.try_today = i.try_today.value_or(obstacle.try_today);
                           }),
            {},
            {}};
}

/// The arrow with its age beside it: as cells, both come back together when the move is undone.
std::vector<Change> ChangesKata::arrow_to(const EntityId& obstacle) const {
    auto after = target();
    if (obstacle != target().obstacle_now) {
        after.obstacle_now = obstacle;
        after.obstacle_now_since = obstacle.empty() ? std::nullopt : std::optional(now);
    }
    return difference(target(), after);
}

Action ChangesKata::operator()(const MoveArrow& i) const {
    return {"obstacle.now", arrow_to(i.obstacle), {}, {}};
}

/// From the holding area of an earlier target condition into this one's parking lot, as the next of its obstacles.
void ChangesKata::bring_back(Obstacle& obstacle) const {
    if (obstacle.target == target().id) return;
    obstacle.target = target().id;
    obstacle.number = next_obstacle_number();
}

Action ChangesKata::operator()(const CloseObstacle& i) const {
    const bool ends = i.state == ObstacleState::gone || i.state == ObstacleState::no_longer_in_the_way;
    Action action{"obstacle.close",
                  obstacle_cells(i.obstacle,
                                 [&](Obstacle& obstacle) {
                                     obstacle.state = i.state;
                                     if (!ends && i.state != ObstacleState::held) bring_back(obstacle);
                                     obstacle.closed_on = ends ? std::optional(today()) : std::nullopt;
                                     obstacle.scope = i.scope;
                                     obstacle.closed_by_experiment = ends ? i.experiment : "";
                                 }),
                  {},
                  {}};
    const auto* present = present_target(board);
    if (present != nullptr && present->obstacle_now == i.obstacle && i.state != ObstacleState::smaller) {
        append(action.changes, arrow_to(""));
    }
    return action;
}

/// It waits elsewhere, so the arrow leaves it.
Action ChangesKata::operator()(const AskForHelp& i) const {
    Action action{"obstacle.help",
                  obstacle_cells(i.obstacle,
                                 [&](Obstacle& obstacle) {
                                     obstacle.kind = ObstacleKind::implementation;
                                     if (!obstacle.help_needed_since) obstacle.help_needed_since = now;
                                     obstacle.help_from = i.from;
                                 }),
                  {},
                  {}};
    if (target().obstacle_now == i.obstacle) append(action.changes, arrow_to(""));
    return action;
}

Action ChangesKata::operator()(const TakeHelp& i) const {
    return {"obstacle.help_taken",
            obstacle_cells(i.obstacle, [&](Obstacle& obstacle) { obstacle.help_comes_by = i.by; }),
            {},
            {}};
}

Action ChangesKata::operator()(const EndHelp& i) const {
    return {"obstacle.help_ended",
            obstacle_cells(i.obstacle,
                           [](Obstacle& obstacle) {
                               obstacle.kind = ObstacleKind::process;
                               obstacle.help_needed_since.reset();
                               obstacle.help_comes_by.reset();
                               obstacle.help_from.clear();
                           }),
            {},
            {}};
}

Action ChangesKata::operator()(const AddIdea& i) const {
    const Idea idea{
        made("idea"), board.board.id, find_obstacle(board, i.obstacle)->target, i.obstacle, i.words, now, {}};
    return {"idea.add", cells_of(idea), {}, {}};
}

Action ChangesKata::operator()(const DropIdea& i) const {
    return {"idea.drop", {{i.idea, "_del", true, {}}}, {}, {}};
}

// --- experiments -------------------------------------------------------------------------------------------------------

template <typename Turn>
std::vector<Change> ChangesKata::experiment_cells(const EntityId& id, Turn turn) const {
    const auto& before = *find_experiment(board, id);
    auto after = before;
    turn(after);
    return difference(before, after);
}

Action ChangesKata::operator()(const StartExperiment& i) const {
    auto started = as_planned(i.experiment);
    started.id = made("experiment");
    started.board = board.board.id;
    started.target = target().id;
    started.number = next_number(board.experiments);
    started.sealed_at = now;
    Action action{"experiment.start", cells_of(started), {}, {}};
    // All write-once fields stand in this record, also those left empty: the first writing wins, so none can be added later.
    for (const auto* field : {"step", "metric", "expectation", "expectation_number", "expectation_direction",
                              "expectation_within"}) {
        if (std::ranges::find(action.changes, field, &Change::field) == action.changes.end()) {
            action.changes.push_back({started.id, field, {}, {}});
        }
    }
    if (!i.idea.empty()) action.changes.push_back({i.idea, "experiment", started.id, {}});
    return action;
}

Action ChangesKata::operator()(const StopExperiment& i) const {
    return {"experiment.stop",
            experiment_cells(i.experiment,
                             [&](Experiment& experiment) {
                                 experiment.stopped_at = now;
                                 if (!i.what_happened.empty()) experiment.what_happened = i.what_happened;
                             }),
            {},
            {}};
}

Action ChangesKata::operator()(const WriteAfterthought& i) const {
    return {"experiment.afterthought",
            experiment_cells(i.experiment,
                             [&](Experiment& experiment) {
                                 experiment.afterthought = i.words;
                                 experiment.afterthought_at = now;
                             }),
            {},
            {}};
}

Action ChangesKata::operator()(const WriteWhatHappened& i) const {
    auto changes = experiment_cells(i.experiment, [&](Experiment& experiment) {
        if (!i.what_happened.empty()) experiment.what_happened = i.what_happened;
        if (i.number) experiment.result_number = i.number;
        if (i.verdict) experiment.verdict = i.verdict;
        experiment.seen_by_eye = i.seen_by_eye;
    });
    changes.insert(changes.begin(), {i.experiment, "happened_at", stamp(), {}});
    return {"experiment.happened", std::move(changes), {}, {}};
}

Action ChangesKata::operator()(const WriteLearning& i) const {
    auto cells = i.happened ? (*this)(*i.happened).changes : std::vector<journal::Change>{};
    cells.insert(cells.end(), {{i.experiment, "learning", i.learning, {}},
                               {i.experiment, "learning_short", i.short_text, {}},
                               {i.experiment, "closed_at", stamp(), {}}});
    return {"experiment.learned", std::move(cells), {}, {}};
}

Action ChangesKata::operator()(const DecideExperiment& i) const {
    return {"experiment.decide",
            experiment_cells(i.experiment, [&](Experiment& experiment) { experiment.kept = i.kept; }),
            {},
            {}};
}

Action ChangesKata::operator()(const MakeNormalWay& i) const {
    return {"experiment.normal",
            experiment_cells(i.experiment,
                             [&](Experiment& experiment) {
                                 experiment.normal_way = i.standard;
                                 experiment.normal_way_told = i.told;
                                 experiment.normal_way_at = now;
                             }),
            {},
            {}};
}

Action ChangesKata::operator()(const AddLearning& i) const {
    return {"learning.add", cells_of(Learning{made("learning"), board.board.id, i.words, now}), {}, {}};
}

Action ChangesKata::operator()(const SetGoAndSee& i) const {
    return {"experiment.see", {{i.experiment, "go_and_see_at", iso(i.at, board.board.zone), {}}}, {}, {}};
}

}  // namespace kata
