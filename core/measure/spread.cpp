// Least, greatest and counted.
#include "core/measure/spread.hpp"

#include <algorithm>

namespace measure {

std::optional<Range> range_of(std::span<const double> values) {
    if (values.empty()) return std::nullopt;
    const auto [low, high] = std::ranges::minmax(values);
    return Range{low, high};
}

Share share_inside(std::span<const double> values, const Band& band) {
    const auto inside = std::ranges::count_if(values, [&](double value) { return band.contains(value); });
    return {static_cast<std::size_t>(inside), values.size()};
}

std::optional<Range> usual_range(std::span<const double> values) {
    return range_of(values.last(std::min(values.size(), usual_count)));
}

}  // namespace measure
