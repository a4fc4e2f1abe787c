// Is a typed value plausible beside the last ones? Asked once, kept without argument.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

/// Nothing where the value is no surprise, or where fewer than five values came before.
std::optional<PlausibilityQuestion>
plausibility_question(const kata::Metric& metric, const std::vector<kata::DataPoint>& before, double value);
/// Struck-out points count for nothing.
std::vector<double> values_that_count(const std::vector<kata::DataPoint>& points);

}  // namespace kiosk
