// Words about obstacles that several screens share: the sentence they complete, their chain, states, help and its age. No drawing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/kata/storyboard.hpp"

namespace kiosk {

inline constexpr std::size_t most_on_a_tile = 32;  // characters that tiles and glance have room for

/// "We can’t run every cycle in 95 to 120 s\nbecause …"; without a sentence "What stops us?".
std::string sentence_of(const kata::Storyboard& board);

/// A line of the chain that leads from the challenge to the step.
struct ChainLine {
    std::string label, words;  // "Target condition 2", "run every cycle in 95 to 120 s, by Tue 18 Nov"
    bool operator==(const ChainLine&) const = default;
};
std::vector<ChainLine> chain_above(const kata::Storyboard& board);  ///< challenge and target condition
/// "Experiment 9 is running, see at 15:30"; empty if none runs on it.
std::string running_words(const kata::Storyboard& board, const kata::Obstacle& obstacle, kata::Moment now);

/// "parked", "smaller, early shift", "held"; never more than what was said.
std::string state_words(const kata::Obstacle& obstacle);
/// "Mon 10 Nov, in experiment 4"; empty where nobody said.
std::string found_words(const kata::Storyboard& board, const kata::Obstacle& obstacle, kata::Moment now);

/// "26 h", "3 days".
std::string help_age(const kata::Obstacle& obstacle, kata::Moment now);
/// "26 h", "26 h, 1 more": how long help is waited for, where "help needed" stands beside it; empty if nobody waits.
std::string help_waits_words(const kata::Storyboard& board, kata::Moment now);
/// "help needed 26 h": the one that waits longest, and how many more; empty if nobody waits.
std::string help_needed_words(const kata::Storyboard& board, kata::Moment now);
/// "from maintenance", "comes by today 15:30".
std::string help_from_words(const kata::Storyboard& board, const kata::Obstacle& obstacle, kata::Moment now);

/// One soft sentence where the words read like a missing solution ("no training", "need to"); empty if they do not.
std::string solution_hint(std::string_view words);

/// Those who were asked for help on this board before: places and teams, the last one first.
std::vector<std::string> who_helped(const kata::Storyboard& board);

}  // namespace kiosk
