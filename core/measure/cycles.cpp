// One sort, then everything is read off.
#include "core/measure/cycles.hpp"

#include <algorithm>
#include <vector>

#include "core/measure/centre.hpp"

namespace measure {

std::optional<CycleSpread> cycle_spread(std::span<const double> values) {
    std::vector<double> seen;
    std::ranges::copy_if(values, std::back_inserter(seen), [](double value) { return !is_missing(value); });
    if (seen.empty()) return std::nullopt;
    CycleSpread spread;
    spread.n = seen.size();
    spread.median = *median_in_place(seen);
    std::ranges::sort(seen);
    spread.least = seen.front();
    spread.most = seen.back();
    if (spread.median > 0) {
        spread.above = (spread.most - spread.median) / spread.median;
        spread.below = (spread.median - spread.least) / spread.median;
    }
    return spread;
}

}  // namespace measure
