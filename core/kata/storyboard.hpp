// One team's board, folded: what every screen reads. A value; nothing here can write.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/journal/cells.hpp"
#include "core/kata/nouns.hpp"

namespace kata {

struct Storyboard {
    Board board;
    std::optional<Challenge> challenge;    // the present one
    std::vector<Metric> metrics;           // by order, then name
    std::vector<TargetCondition> targets;  // by number; the last that is not reflected is the present one
    std::vector<Obstacle> obstacles;       // of the present target condition, by number
    std::vector<Obstacle>
        holding;  // state held, also of earlier target conditions, and implementation obstacles that are open
    std::vector<Experiment> experiments;  // of the present target condition, by number
    std::vector<Look> looks;  // of the present target condition, by day; the first is the current condition
    std::vector<Idea> ideas;  // for its obstacles, by moment; those that became steps too
    std::vector<CycleDay> cycles;                 // the last weeks, by date
    std::vector<Phase> phases;                    // of its metrics, by moment
    std::vector<Timer> timers;                    // that run, the oldest first
    std::vector<Tally> tallies;                   // that are open, the oldest first
    std::vector<Analysis> analyses;               // by day, the present one last
    std::vector<Retrospective> retrospectives;    // by day
    std::vector<SilentObservation> observations;  // by moment; one may still go on
    bool operator==(const Storyboard&) const = default;
};

const TargetCondition* present_target(const Storyboard& board);
const Obstacle* obstacle_now(const Storyboard& board);
const Metric* find_metric(const Storyboard& board, std::string_view id);
const Obstacle* find_obstacle(const Storyboard& board, std::string_view id);
const Timer* find_timer(const Storyboard& board, std::string_view id);
const Tally* find_tally(const Storyboard& board, std::string_view id);
/// How often it was tapped in this tally; 0 if never.
int count_of(const Tally& tally, const Metric& metric);
bool is_going_on(const SilentObservation& observation);
const SilentObservation* find_observation(const Storyboard& board, std::string_view id);
/// Of the last weeks'; null while nothing was noted of it.
const CycleDay* find_cycle(const Storyboard& board, const CycleSlot& slot);
const Idea* find_idea(const Storyboard& board, std::string_view id);
const Experiment* find_experiment(const Storyboard& board, std::string_view id);
const Experiment*
running_experiment(const Storyboard& board);  ///< on the obstacle that is now, else the newest that runs
const Experiment* last_learned(const Storyboard& board);  ///< the newest with a learning

/// Where a storyboard is read from: a full fold (tests, `check`) or the store's tables (the program).
struct CellSource {
    std::function<journal::Fields(std::string_view entity)> fields;
    std::function<std::vector<std::string>(std::string_view prefix)> entities;
    std::function<std::vector<std::string>(std::string_view field, std::string_view value)> entities_with;
};
CellSource source_of(const journal::Cells& cells);  ///< keeps a reference: the cells must outlive it

/// Reads a board through the noun table. Its cost is the size of the present target condition, not of the history.
/// `cycles_from`: cycle days before it are left out. `target`: this target condition's obstacles, experiments, looks and ideas
/// instead of the present one's.
Storyboard read_storyboard(const CellSource& cells, std::string_view board_id, Day cycles_from,
                           std::string_view target = {});
/// All boards that are not deleted, by order, then name.
std::vector<Board> read_boards(const CellSource& cells);

}  // namespace kata
