// Means and medians exact enough to compare points with (shared SPC conventions 4.1, 4.5). A missing value is a quiet NaN.
#pragma once

#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace measure {

inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();
inline bool is_missing(double value) { return std::isnan(value); }

/// Mean of the values that are not missing; nothing if there are none. Two passes with Neumaier's compensated sum, so that 30 times
/// 7.3 has the mean 7.3: lines are compared with points exactly.
std::optional<double> exact_mean(std::span<const double> values);
/// Sum with Neumaier's compensation; missing values are left out.
double exact_sum(std::span<const double> values);

/// Odd count: the middle value; even: the mean of the two middle ones. Missing values are left out. The values are reordered.
std::optional<double> median_in_place(std::vector<double>& values);

}  // namespace measure
