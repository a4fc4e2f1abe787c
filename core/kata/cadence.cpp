// Each number is counted where it stands on the board; people are counted and forgotten.
#include "core/kata/cadence.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/kata/rhythm.hpp"

namespace kata {

namespace {

bool has_both(const Experiment& experiment) {
    return experiment.expectation_number && experiment.result_number;
}

void add_distances(Cadence& cadence, const Storyboard& board) {
    std::map<EntityId, int> about;
    for (const auto& experiment : board.experiments) {
        if (has_both(experiment)) ++about[experiment.metric];
        else if (experiment.happened_at) ++cadence.without_number;
    }
    int most = 0;
    for (const auto& experiment : board.experiments)  // the first in order where two are alike
        if (const auto it = about.find(experiment.metric); it != about.end() && it->second > most) {
            most = it->second;
            cadence.metric = it->first;
        }
    for (const auto& experiment : board.experiments)
        if (has_both(experiment) && experiment.metric == cadence.metric)
            cadence.distances.push_back(
                {experiment.number, std::abs(*experiment.result_number - *experiment.expectation_number)});
}

void add_ages(Cadence& cadence, const std::vector<Obstacle>& obstacles, Day today) {
    for (const auto& obstacle : obstacles)
        if (still_stands(obstacle) && obstacle.found_on)
            cadence.obstacle_ages.push_back(std::max(0, days_between(*obstacle.found_on, today)));
}

}  // namespace

Cadence cadence_of(const Storyboard& board, std::span<const CycleDay> cycles, Moment now) {
    Cadence cadence;
    const auto today = local_time(now, board.board.zone).day;
    std::optional<Moment> newest;
    for (const auto& experiment : board.experiments)
        if (experiment.sealed_at && (!newest || *newest < *experiment.sealed_at))
            newest = experiment.sealed_at;
    if (newest)
        cadence.days_since_experiment =
            std::max(0, days_between(local_time(*newest, board.board.zone).day, today));
    add_distances(cadence, board);
    add_ages(cadence, board.obstacles, today);
    add_ages(cadence, board.holding, today);
    std::ranges::sort(cadence.obstacle_ages, std::greater{});
    std::set<EntityId> learners, coaches;
    for (const auto& cycle : cycles) {
        if (!cycle.held) continue;
        ++cadence.cycles;
        if (!cycle.learner.empty()) learners.insert(cycle.learner);
        if (!cycle.coach.empty()) coaches.insert(cycle.coach);
    }
    cadence.learners = static_cast<int>(learners.size());
    cadence.coaches = static_cast<int>(coaches.size());
    for (const auto& target : board.targets)
        if (target.reached_on) cadence.target_reached = target.number;
    return cadence;
}

std::optional<int> round_of(int cycles) {
    if (cycles >= 100) return cycles / 100 * 100;
    for (const int round : {50, 20, 10})
        if (cycles >= round) return round;
    return std::nullopt;
}

}  // namespace kata
