// A goal as it is typed: METRIC=205.., METRIC=..30, METRIC=95..120, METRIC=27/30:95..120, with @shift where each shift shall reach it.
#pragma once

#include <string>
#include <string_view>

#include "core/kata/station.hpp"

namespace command {

inline constexpr auto goal_spelling = "METRIC=[K/N:]LOW..HIGH[@shift]";

/// The metric is looked up on that board. Throws BadUsage where it cannot be read, std::runtime_error where no such metric is there.
kata::Goal goal_from(const kata::Station& station, const std::string& board, const std::string& text);

}  // namespace command
