// What observed cycles say of a process: least, median, most, and how far they spread about the median.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace measure {

struct CycleSpread {
    std::size_t n = 0;
    double least = 0, median = 0, most = 0;
    /// (most - median) / median and (median - least) / median: "+78 %, -25 % of the median". Nothing where the median is not above 0.
    std::optional<double> above, below;
    bool operator==(const CycleSpread&) const = default;
};

/// Missing values (NaN) are left out; nothing without values.
std::optional<CycleSpread> cycle_spread(std::span<const double> values);

}  // namespace measure
