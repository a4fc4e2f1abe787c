// Which cell holds which member of which noun: the contract with the share, and what `kata board --json` prints, in this order.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/kata/storyboard.hpp"

namespace kata {

/// From the cells of one entity; absent cells leave the member as it is made, cells of the wrong kind too.
Board board_from(const EntityId& id, const journal::Fields& fields);
Metric metric_from(const EntityId& id, const journal::Fields& fields);
Challenge challenge_from(const EntityId& id, const journal::Fields& fields);
TargetCondition target_from(const EntityId& id, const journal::Fields& fields);
Goal goal_from(const EntityId& id, const journal::Fields& fields);
Obstacle obstacle_from(const EntityId& id, const journal::Fields& fields);
Experiment experiment_from(const EntityId& id, const journal::Fields& fields);
CycleDay cycle_from(const EntityId& id, const journal::Fields& fields);
Phase phase_from(const EntityId& id, const journal::Fields& fields);
Timer timer_from(const EntityId& id, const journal::Fields& fields);
Tally tally_from(const EntityId& id, const journal::Fields& fields);
Analysis analysis_from(const EntityId& id, const journal::Fields& fields);
Look look_from(const EntityId& id, const journal::Fields& fields);
Idea idea_from(const EntityId& id, const journal::Fields& fields);
Learning learning_from(const EntityId& id, const journal::Fields& fields);
Person person_from(const EntityId& id, const journal::Fields& fields);     ///< its sealed cells as they are
PrivateNote note_from(const EntityId& id, const journal::Fields& fields);  ///< sealed
Retrospective retrospective_from(const EntityId& id, const journal::Fields& fields);
SilentObservation observation_from(const EntityId& id, const journal::Fields& fields);

/// The cells that make an entity what the value says; members that are as made are left out.
std::vector<journal::Change> cells_of(const Board& noun);
std::vector<journal::Change> cells_of(const Metric& noun);
std::vector<journal::Change> cells_of(const Challenge& noun);
std::vector<journal::Change> cells_of(const TargetCondition& noun);
std::vector<journal::Change> cells_of(const Goal& noun);
std::vector<journal::Change> cells_of(const Obstacle& noun);
std::vector<journal::Change> cells_of(const Experiment& noun);
std::vector<journal::Change> cells_of(const CycleDay& noun);
std::vector<journal::Change> cells_of(const Phase& noun);
std::vector<journal::Change> cells_of(const Timer& noun);
std::vector<journal::Change> cells_of(const Tally& noun);
std::vector<journal::Change> cells_of(const Analysis& noun);
std::vector<journal::Change> cells_of(const Look& noun);
std::vector<journal::Change> cells_of(const Idea& noun);
std::vector<journal::Change> cells_of(const Learning& noun);
std::vector<journal::Change> cells_of(const Person& noun);
std::vector<journal::Change> cells_of(const PrivateNote& noun);
/// Also the members that are as made: what is written over a note that stands leaves nothing of it.
std::vector<journal::Change> all_cells_of(const PrivateNote& noun);
std::vector<journal::Change> cells_of(const Retrospective& noun);
std::vector<journal::Change> cells_of(const SilentObservation& noun);

/// The cells that turn one into the other; the id is `after`'s.
std::vector<journal::Change> difference(const Board& before, const Board& after);
std::vector<journal::Change> difference(const Metric& before, const Metric& after);
std::vector<journal::Change> difference(const Challenge& before, const Challenge& after);
std::vector<journal::Change> difference(const TargetCondition& before, const TargetCondition& after);
std::vector<journal::Change> difference(const Obstacle& before, const Obstacle& after);
std::vector<journal::Change> difference(const Experiment& before, const Experiment& after);
std::vector<journal::Change> difference(const CycleDay& before, const CycleDay& after);
std::vector<journal::Change> difference(const Tally& before, const Tally& after);
std::vector<journal::Change> difference(const Analysis& before, const Analysis& after);
std::vector<journal::Change> difference(const Look& before, const Look& after);
std::vector<journal::Change> difference(const Goal& before, const Goal& after);
std::vector<journal::Change> difference(const Retrospective& before, const Retrospective& after);
std::vector<journal::Change> difference(const SilentObservation& before, const SilentObservation& after);

/// The whole board, `id` and `name` first, fields in the table's order, metrics under `metrics`; no value that depends on the
/// moment of asking.
nlohmann::ordered_json to_json(const Storyboard& board);

}  // namespace kata
