// Scales to draw numbers on: the y-axis of a chart and the number line of a question. No words, no pixels.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/measure/spread.hpp"

namespace measure {

struct Axis {
    double low = 0, high = 1;   ///< low < high
    std::vector<double> ticks;  ///< growing, inside low..high
    bool operator==(const Axis&) const = default;
};

/// Holds the values and the lines of the target with a margin. Two to four ticks; where two remain, those on a line of
/// the target are left out, since its value stands at the line's end.
Axis axis_of(std::span<const double> values, const Band& target = {});
/// From tick to tick, at most five of them: the usual range and the value that is asked about.
Axis number_line(Range usual, double value);
/// The decimals that the ticks need: 0 for 100 and 150, 1 for 2.5.
int decimals_of(std::span<const double> ticks);

}  // namespace measure
