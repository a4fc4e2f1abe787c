// How all screens speak of an experiment: its kind, what was expected, what happened, how far apart, when we go and see. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"
#include "core/measure/spread.hpp"
#include "kiosk/screens/chart_view.hpp"

namespace kiosk {

std::string kind_words(kata::ExperimentKind kind);
/// Neutral: none of the three is the better one.
std::string verdict_words(kata::Verdict verdict);
std::string kept_words(kata::Kept kept);

/// A number as it was expected: "116" and "s, within 3 s". Empty where words alone were.
struct ExpectedNumber {
    std::string figure, side;
};
ExpectedNumber expected_number(const kata::Experiment& experiment, const kata::Metric* metric);
/// "117 s or less"; empty without a number.
std::string expected_line(const kata::Experiment& experiment, const kata::Metric* metric);
/// What would be as expected; nothing without a number.
std::optional<measure::Band> expected_band(const kata::Experiment& experiment);
/// "8.3 s apart"; empty without both numbers.
std::string apart_words(const kata::Experiment& experiment, std::optional<double> happened,
                        const kata::Metric* metric);

/// Expected and happened on one line.
struct NumberLine {
    double low = 0, high = 1;
    std::vector<ChartView::Mark> ticks;
    double expected_low = 0, expected_high = 0;  // cut at the line's ends where a side is open
    bool open_below = false, open_above = false;
    std::string expected_words;  // "expected 116"
    std::optional<double> happened;
    std::string happened_words;  // "happened 124.3"
    bool operator==(const NumberLine&) const = default;
};
/// Nothing without an expected number.
std::optional<NumberLine> number_line(const kata::Experiment& experiment, const kata::Metric* metric,
                                      std::optional<double> happened);

/// The sealed side.
struct ExpectedCard {
    std::string locked;  // "locked Tue 11 Nov, 10:08"
    std::string figure, side, words;
    std::string afterwards;  // an expectation that was written after the start, and when
    bool operator==(const ExpectedCard&) const = default;
};
ExpectedCard view_expected(const kata::Storyboard& board, const kata::Experiment& experiment);

/// "Go and see today", "15:30"; once it has passed it asks what happened.
struct SeeWords {
    std::string label, clock;
    bool passed = false;
};
/// Empty where nothing was planned or the experiment does not run.
SeeWords see_words(const kata::Storyboard& board, const kata::Experiment& experiment, kata::Moment now);

/// The points of its metric since the start, as far as they count.
struct Measured {
    std::optional<double> number;  // mean, or k of n; rounded to one decimal more than the metric has
    std::optional<double> of;      // the n of a share
    std::string from;              // "30 cycles, Tue 11 Nov, late"
    std::string beside;            // "14 of 30 in 95 to 120 s, longest 170 s"
    std::string sentence;          // "Mean 124.3 s, 14 of 30 cycles in 95 to 120 s": for the record
    bool operator==(const Measured&) const = default;
};
Measured measured_since(const kata::Storyboard& board, const kata::Shelf& shelf,
                        const kata::Experiment& experiment);

/// Its metric's points from the start to the result, and so many before them; struck-out ones are left out. At most a thousand.
std::vector<kata::DataPoint> experiment_points(const kata::Shelf& shelf, const kata::Experiment& experiment,
                                               std::size_t before = 0);

/// "480 actuators a day › run every cycle in 95 to 120 s › Tester rejects 1 in 25": what a step is for.
std::string chain_words(const kata::Storyboard& board, const kata::EntityId& obstacle);

/// The experiment of this id, else the one that runs, else the newest; null without any.
const kata::Experiment* experiment_or_running(const kata::Storyboard& board, const kata::EntityId& id);

}  // namespace kiosk
