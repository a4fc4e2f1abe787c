// Moving ranges and limits.
#include "core/measure/xmr.hpp"

#include <algorithm>
#include <cmath>

#include "core/measure/centre.hpp"

namespace measure {

std::optional<Limits> Xmr::around(double factor, const std::optional<double>& range) const {
    if (!mean || !range) {
        return std::nullopt;
    }
    return Limits{*mean - factor * *range, *mean + factor * *range};
}

std::optional<double> Xmr::sigma() const {
    return mean_range ? std::optional(three_over_d2 * *mean_range / 3) : std::nullopt;
}
std::optional<double> Xmr::range_limit() const {
    return mean_range ? std::optional(d4 * *mean_range) : std::nullopt;
}
std::optional<double> Xmr::range_limit_of_median() const {
    return median_range ? std::optional(d4_median * *median_range) : std::nullopt;
}

Xmr xmr_of(std::span<const double> baseline) {
    Xmr xmr;
    xmr.mean = exact_mean(baseline);
    std::vector<double> ranges;
    ranges.reserve(baseline.size());
    for (std::size_t i = 1; i < baseline.size(); ++i) {
        if (!is_missing(baseline[i]) && !is_missing(baseline[i - 1])) {
            ranges.push_back(std::abs(baseline[i] - baseline[i - 1]));
        }
    }
    xmr.ranges = ranges.size();
    xmr.mean_range = exact_mean(ranges);
    if (!xmr.mean_range) {
        return xmr;
    }
    std::vector<double> kept = ranges;
    std::erase_if(kept, [most = screen_factor * *xmr.mean_range](double range) { return range > most; });
    xmr.screened_out = ranges.size() - kept.size();
    xmr.mean_range_screened = exact_mean(kept);
    xmr.median_range = median_in_place(ranges);
    return xmr;
}

std::vector<std::size_t> outside(std::span<const double> values, const std::optional<Limits>& limits) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; limits && i < values.size(); ++i) {
        if (values[i] > limits->high || values[i] < limits->low) {  // false for a missing value
            rows.push_back(i);
        }
    }
    return rows;
}

std::vector<std::size_t> ranges_outside(std::span<const double> values, const std::optional<double>& limit) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 1; limit && i < values.size(); ++i) {
        if (std::abs(values[i] - values[i - 1]) > *limit) {
            rows.push_back(i);
        }
    }
    return rows;
}

}  // namespace measure
