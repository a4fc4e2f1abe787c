// Words about the whole board that several screens share: challenge, people, obstacle, step.
#pragma once

#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

/// "480 actuators a day in two shifts, without overtime, by 30 Nov"; empty if there is none.
std::string challenge_words(const kata::Storyboard& board);
/// "Marta, David": learner and coach by first name, for header and coaching only.
std::string people_words(const kata::Storyboard& board, const kata::Shelf& shelf);
std::string first_name(const std::string& name);
std::string short_words(const kata::Obstacle& obstacle);
std::string short_words(const kata::Experiment& experiment);
std::string short_expectation(const kata::Experiment& experiment);
std::string short_learning(const kata::Experiment& experiment);
/// Obstacles that are still in the way: the one that is now first, then those that could be tried today, each by number.
std::vector<const kata::Obstacle*> open_obstacles(const kata::Storyboard& board);
bool is_open(const kata::Obstacle& obstacle);
std::size_t learnings(const kata::Storyboard& board);
/// "8 experiments, 7 learnings"
std::string counts_words(const kata::Storyboard& board);
/// Nothing of the four steps is written yet.
bool is_blank(const kata::Storyboard& board);
/// The improvement kata's step the team is at, 1 to 4: direction, current condition, target condition, experiments.
int current_step(const kata::Storyboard& board, bool any_points);
/// A point was ever recorded on this board.
bool has_points(const kata::Storyboard& board, const kata::Shelf& shelf);
/// "6 days ago" once data is older than two worked days, by the shifts that hold for the board; empty while it is fresh.
std::string age_of_data(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment newest,
                        kata::Moment now);

}  // namespace kiosk
