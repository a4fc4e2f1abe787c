// Is a typed value plausible beside the last ones? Asked once, kept without argument.
#pragma once

#include <optional>
#include <span>

#include "core/measure/spread.hpp"

namespace measure {

/// With fewer values before it, nothing is usual yet.
inline constexpr std::size_t enough_to_doubt = 5;

struct Doubt {
    Range usual;                  ///< of the last 30 values
    std::optional<double> meant;  ///< where a decimal sign slipped: 114 for 11.4
    bool operator==(const Doubt&) const = default;
};

/// Nothing where the value is no surprise.
std::optional<Doubt> doubt(double value, std::span<const double> before);
/// The value with its decimal sign moved by one or two places so that it lies in the usual range, which it does not itself.
std::optional<double> slipped_decimal(double value, Range usual);

}  // namespace measure
