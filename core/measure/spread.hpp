// Where values lie: least and greatest, how many inside a band, what is usual. Plain numbers in, numbers out.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace measure {

/// low <= high.
struct Range {
    double low = 0, high = 0;
    double width() const { return high - low; }
    bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Range&) const = default;
};

/// What a value is held against; an open side lets everything through. Both edges belong to it.
struct Band {
    std::optional<double> low, high;
    bool contains(double value) const { return (!low || *low <= value) && (!high || value <= *high); }
    bool operator==(const Band&) const = default;
};

/// "25 of 30".
struct Share {
    std::size_t inside = 0, of = 0;
    bool operator==(const Share&) const = default;
};

/// How many values say what is usual.
inline constexpr std::size_t usual_count = 30;

std::optional<Range> range_of(std::span<const double> values);
Share share_inside(std::span<const double> values, const Band& band);
/// Least and greatest of the last 30; nothing without values.
std::optional<Range> usual_range(std::span<const double> values);

}  // namespace measure
