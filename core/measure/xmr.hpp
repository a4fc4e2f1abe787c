// The individuals chart: mean, moving ranges and natural process limits (shared SPC conventions 3, 4.2, 4.4).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace measure {

/// Factors of the individuals chart for moving ranges of two (Wheeler; Montgomery, table VI): 3/d2, D4, and the same for median ranges.
inline constexpr double three_over_d2 = 2.66;
inline constexpr double d4 = 3.268;
inline constexpr double three_over_d4_median = 3.145;
inline constexpr double d4_median = 3.865;
inline constexpr double d2 = 1.128;
inline constexpr double screen_factor = 3.267;

struct Limits {
    double low = 0, high = 0;
    bool operator==(const Limits&) const = default;
};

/// Everything is nothing where it is not defined: no mean without values, no limits without a moving range.
struct Xmr {
    std::optional<double> mean;
    std::size_t ranges = 0;
    std::optional<double> mean_range, median_range;
    std::size_t screened_out = 0;
    std::optional<double> mean_range_screened;

    std::optional<Limits> natural() const {
        return around(three_over_d2, mean_range);
    }  ///< mean ± 2.66 mean range
    std::optional<Limits> of_median_range() const { return around(three_over_d4_median, median_range); }
    std::optional<Limits> screened() const { return around(three_over_d2, mean_range_screened); }
    std::optional<Limits> of_d2() const {
        return around(3 / d2, mean_range);
    }                                           ///< as other packages print it
    std::optional<double> sigma() const;        ///< 2.66 mean range / 3: the zone width
    std::optional<double> range_limit() const;  ///< 3.268 mean range
    std::optional<double> range_limit_of_median() const;
    std::optional<Limits> around(double factor, const std::optional<double>& range) const;
};

/// `baseline`: the values that set the lines, excluded rows already taken out, missing ones still in place: a missing value gives no
/// range on either side and is not bridged.
Xmr xmr_of(std::span<const double> baseline);

/// Rows strictly outside; missing rows never are.
std::vector<std::size_t> outside(std::span<const double> values, const std::optional<Limits>& limits);
/// Rows i with |y[i] - y[i-1]| > limit, both present.
std::vector<std::size_t> ranges_outside(std::span<const double> values, const std::optional<double>& limit);

}  // namespace measure
