// The practice of a board as a whole: how often, how far apart, how old. Totals only; nobody is named here. Pure.
// What is said of experiments is said of the board that is given: those of its present target condition.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/kata/storyboard.hpp"

namespace kata {

/// How far what happened was from what was expected.
struct ExpectationDistance {
    int experiment = 0;  ///< its number
    double apart = 0;    ///< in the metric's unit, never below zero
    bool operator==(const ExpectationDistance&) const = default;
};

struct Cadence {
    std::optional<int>
        days_since_experiment;  ///< since the newest was started; nothing before the first of this target condition
    EntityId metric;            ///< that most experiments with both numbers are about; may be empty
    std::vector<ExpectationDistance> distances;  ///< of that metric, in order
    std::size_t without_number = 0;              ///< experiments that came to an end in words
    std::vector<int>
        obstacle_ages;  ///< days, of those that stand and have a day, held ones and those that wait for help too; the oldest first
    int learners = 0, coaches = 0;      ///< different people in cycles that were held
    int cycles = 0;                     ///< that were held
    std::optional<int> target_reached;  ///< number of the last target condition that was reached
    bool operator==(const Cadence&) const = default;
};
/// `cycles`: all of the board's.
Cadence cadence_of(const Storyboard& board, std::span<const CycleDay> cycles, Moment now);

/// 10, 20, 50, 100, then every 100: the last that so many cycles have passed; nothing before the first.
std::optional<int> round_of(int cycles);

}  // namespace kata
