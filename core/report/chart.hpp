// The run chart of a report as numbers and as inline SVG. Single values in their order, never smoothed; colours are classes of the page's style.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/station.hpp"

namespace report {

struct Chart {
    struct Point {
        double value = 0;
        bool struck_out = false;
        bool operator==(const Point&) const = default;
    };
    /// A phase, or the part of it that is shown.
    struct Stretch {
        std::size_t from = 0, to = 0;  ///< slots [from, to)
        bool starts = false;           ///< here, and is not the first of all
        std::optional<double> median;
        bool operator==(const Stretch&) const = default;
    };
    struct Flag {
        std::size_t at = 0;  ///< the first point after the experiment's start
        int number = 0;
        bool operator==(const Flag&) const = default;
    };
    kata::Metric metric;
    std::vector<Point> points;
    std::vector<Stretch> stretches;
    std::vector<Flag> flags;
    std::optional<double> band_low, band_high;  ///< of the goal; where only one is there, it is a line
    std::string first_day, last_day;            ///< "6 Nov"
    bool operator==(const Chart&) const = default;
};

/// The newest points of the metric; nothing while there are none. `goal` may be null.
std::optional<Chart> chart_of(const kata::Station& station, const kata::Storyboard& board,
                              const kata::Metric& metric, const kata::Goal* goal);
std::string chart_svg(const Chart& chart);

}  // namespace report
