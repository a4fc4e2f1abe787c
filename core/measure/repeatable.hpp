// The lowest repeatable time of observed cycles: what the process can do already, again and again.
#pragma once

#include <optional>
#include <span>

namespace measure {

/// The least value that was seen at least twice when read to `step` (1 for whole seconds); a single lucky cycle is none. Nothing where no
/// value came back. The literature says "best time seen repeatedly" without a count; two is the least that is a repetition.
std::optional<double> lowest_repeatable(std::span<const double> values, double step);

}  // namespace measure
