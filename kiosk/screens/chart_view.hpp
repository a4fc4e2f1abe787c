// A run chart as numbers and words: which points, which range, which lines. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

struct ChartView {
    struct Point {
        double value = 0;
        bool struck_out = false;
        bool outlined = false;  // came by import or report, not by a finger
        bool operator==(const Point&) const = default;
    };
    struct Mark {
        double value = 0;
        std::string words;
        bool dashed = false;
        bool operator==(const Mark&) const = default;
    };
    struct Flag {
        std::size_t at = 0;  // first point after the experiment's start
        std::string words;
        bool operator==(const Flag&) const = default;
    };
    /// A phase or the part of it that is shown, in slots.
    struct Stretch {
        std::size_t from = 0, to = 0;
        bool starts = false;
        std::string name;
        std::optional<double> median, low, high;
        bool operator==(const Stretch&) const = default;
    };
    struct Slots {
        std::size_t from = 0, to = 0;
        bool operator==(const Slots&) const = default;
    };
    struct Picked {
        std::size_t at = 0;
        double value = 0;
        bool operator==(const Picked&) const = default;
    };
    std::vector<Point> points;
    std::size_t count = 0;                      // behind the columns, where points are too many
    std::vector<journal::PointColumn> columns;  // in so many:
    std::size_t column_count = 0;
    std::vector<Stretch> stretches;
    std::vector<Mark> planned;
    std::optional<Slots> signal;
    std::optional<Picked> picked;
    double low = 0, high = 1;
    std::vector<Mark> ticks;
    std::optional<double> band_low, band_high;
    std::string band_low_words, band_high_words, band_middle_words;
    std::vector<Flag> flags;
    std::string from_words, to_words;
    std::optional<double> entering;
    bool ring_newest = true;
    std::string empty_words;
    bool operator==(const ChartView&) const = default;
};

/// The goal that the present target condition sets for a metric, if any.
const kata::Goal* goal_of(const kata::Storyboard& board, std::string_view metric);

/// Points, range, ticks and target lines; no words under the axis, no flags.
ChartView view_chart(const kata::Storyboard& board, const kata::Metric& metric,
                     const std::vector<kata::DataPoint>& points);
/// Range and ticks for these values and the target's lines.
void set_axis(ChartView& chart, std::vector<double> values);
/// "Tue 11 Nov" and "Thu 13 Nov" under the axis.
void add_days(ChartView& chart, const kata::Storyboard& board, const std::vector<kata::DataPoint>& points,
              const kata::ShiftCalendar& station);
/// The experiments that started between two shown points; `at_start` also takes the one just before the first.
void add_flags(ChartView& chart, const kata::Storyboard& board, const std::vector<kata::DataPoint>& points,
               bool at_start);
/// Takes a value that is being typed into the chart and widens the range for it.
void add_entering(ChartView& chart, double value);

}  // namespace kiosk
