// What a goal of the target condition asks and where we stand, in words that can be set line by line beside each other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/goals.hpp"
#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

struct GoalWords {
    std::string metric;              // id
    std::string name;                // "Exit cycle"
    std::string target_figure;       // "27", "205", "95"
    std::string target_side;         // "of 30", "or more", "to 120 s"
    std::string counted;             // "cycles"; may be empty
    std::string rule;                // "in 95 to 120 s"; may be empty
    bool rule_names_metric = false;  // "Rejects at most 15": without a unit the number alone says nothing
    std::string extra;               // "on both shifts"; may be empty
    std::string actual_figure;       // "25", "207"; empty while there are no points
    std::string actual_side;         // "of 30", "s"
    std::string actual_line;         // "25 of 30", "211, 207"
    std::string shift;               // whose figure it is, for a goal per shift
    std::optional<kata::Moment> newest;
    std::size_t window = 30;  // how many points the figure is worked out from
    bool reached = false;
    double distance = 0;  // 0 at the target, 1 as far as the target is big
    bool operator==(const GoalWords&) const = default;
};

/// Of one goal, also of one that is still being written; nothing where its metric is not on the board.
std::optional<GoalWords> words_of(const kata::Goal& goal, const kata::Storyboard& board,
                                  const kata::Shelf& shelf);
std::vector<GoalWords> goal_words(const kata::Storyboard& board, const kata::Shelf& shelf);
/// The one furthest from the target; nothing where there is no goal.
const GoalWords* furthest(const std::vector<GoalWords>& goals);
/// "27 of 30 cycles in 95 to 120 s, on both shifts"
std::string target_line(const GoalWords& goal);
/// "25 of 30 cycles": figure's side with what is counted.
std::string counted_side(const std::string& side, const std::string& counted);

/// "in 95 to 120 s", "at most 30 min"; empty for a goal without numbers.
std::string rule_words(const kata::Goal& goal, const kata::Metric& metric);

/// "Since Tue 18 Nov 5 of 10 in 95 to 120 s, it was 9 of 10. What changed?"
std::string slip_back_words(const kata::SlipBack& slip);

/// The metric that a board without goals shows: its first process metric, else its first. Null without metrics.
const kata::Metric* first_metric(const kata::Storyboard& board);
/// The metric of the goal furthest from the target, else first_metric.
const kata::Metric* shown_metric(const kata::Storyboard& board, const GoalWords* goal);

}  // namespace kiosk
