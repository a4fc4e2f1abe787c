// What can be said of a noun alone.
#include "core/kata/nouns.hpp"

#include <numeric>
#include <span>

#include "core/journal/hash.hpp"
#include "core/kata/rules.hpp"

namespace kata {

namespace {

std::string shift_part(const std::string& shift) {
    constexpr std::size_t hash_bytes = 5;  // 8 letters
    if (shift.empty()) return "day";
    if (is_slug(shift) && shift != "day") return shift;
    const auto hash = journal::blake2b(shift);
    return slug_of(shift) + "." + journal::base32(std::span(hash).first(hash_bytes));
}

}  // namespace

bool is_in_the_way(const Obstacle& obstacle) {
    return obstacle.state == ObstacleState::parked || obstacle.state == ObstacleState::smaller;
}

bool still_stands(const Obstacle& obstacle) {
    return is_in_the_way(obstacle) || obstacle.state == ObstacleState::held;
}

bool is_running(const Experiment& experiment) {
    return experiment.sealed_at && !experiment.happened_at && !experiment.closed_at && !experiment.stopped_at;
}

int minutes_of(const std::vector<PhaseTime>& phases) {
    const int seconds = std::accumulate(phases.begin(), phases.end(), 0,
                                        [](int sum, const PhaseTime& phase) { return sum + phase.seconds; });
    return (seconds + 59) / 60;
}

EntityId cycle_id(const Board& board, const CycleSlot& slot) {
    return "cycle/" + board.slug + "/" + iso(slot.date) + "/" + shift_part(slot.shift);
}

}  // namespace kata
