// Values are read to the step before they are compared.
#include "core/measure/repeatable.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace measure {

std::optional<double> lowest_repeatable(std::span<const double> values, double step) {
    std::vector<double> read;
    read.reserve(values.size());
    for (const double value : values) {
        if (std::isfinite(value)) read.push_back(std::round(value / step));
    }
    std::ranges::sort(read);
    const auto twice = std::ranges::adjacent_find(read);
    return twice == read.end() ? std::nullopt : std::optional(*twice * step);
}

}  // namespace measure
