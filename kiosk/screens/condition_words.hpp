// The lines of a condition: current, target and now are laid beside each other by label. No drawing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/storyboard.hpp"

namespace kiosk {

/// A label with everything that stands under it: a row without a label goes on with the one above.
struct ConditionLine {
    std::string label;
    std::string words;  // lines
    bool operator==(const ConditionLine&) const = default;
};
std::vector<ConditionLine> lines_of(const std::vector<kata::ConditionRow>& rows);
/// Empty where the label is not there.
std::string words_under(const std::vector<kata::ConditionRow>& rows, std::string_view label);

/// Stored rows have no line breaks.
std::string in_one_line(std::string words);

/// From the look that the target condition was set from.
std::string starting_look(const kata::Storyboard& board, std::string_view label);
struct SeenWords {
    std::string words;  // empty: not looked at yet
    std::optional<kata::Day> on;
};
/// From the newest look after that.
SeenWords newest_look(const kata::Storyboard& board, std::string_view label);

/// "install" where the words begin with what to do instead of saying how it runs; empty where they do not. A hint, never a refusal.
std::string step_word(std::string_view words);

}  // namespace kiosk
