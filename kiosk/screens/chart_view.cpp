// Which points, which lines; the axis is core/measure's.
#include "kiosk/screens/chart_view.hpp"

#include <algorithm>

#include "core/measure/axis.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::vector<double> values_shown(const ChartView& chart) {
    std::vector<double> values;
    for (const auto& point : chart.points) {
        values.push_back(point.value);
    }
    if (chart.entering) {
        values.push_back(*chart.entering);
    }
    return values;
}

bool outlined(journal::Source source) {
    return source == journal::Source::import || source == journal::Source::report;
}

}  // namespace

void set_axis(ChartView& chart, std::vector<double> values) {
    const auto axis = measure::axis_of(values, {chart.band_low, chart.band_high});
    chart.low = axis.low;
    chart.high = axis.high;
    chart.ticks.clear();
    const int decimals = measure::decimals_of(axis.ticks);
    for (const double tick : axis.ticks) {
        chart.ticks.push_back({tick, number_words(tick, decimals)});
    }
}

const kata::Goal* goal_of(const kata::Storyboard& board, std::string_view metric) {
    const auto* target = kata::present_target(board);
    if (target == nullptr) {
        return nullptr;
    }
    const auto it = std::ranges::find(target->goals, metric, &kata::Goal::metric);
    return it == target->goals.end() ? nullptr : &*it;
}

ChartView view_chart(const kata::Storyboard& board, const kata::Metric& metric,
                     const std::vector<kata::DataPoint>& points) {
    ChartView chart;
    chart.points.reserve(points.size());
    for (const auto& point : points) {
        chart.points.push_back({point.value, point.struck_out, outlined(point.source)});
    }
    if (const auto* goal = goal_of(board, metric.id)) {
        chart.band_low = goal->low;
        chart.band_high = goal->high;
    }
    if (chart.band_low) {
        chart.band_low_words = figure_words(*chart.band_low, metric);
    }
    if (chart.band_high) {
        chart.band_high_words = figure_words(*chart.band_high, metric);
    }
    chart.empty_words = word("No data yet");
    set_axis(chart, values_shown(chart));
    return chart;
}

void add_days(ChartView& chart, const kata::Storyboard& board, const std::vector<kata::DataPoint>& points,
              const kata::ShiftCalendar& station) {
    if (points.empty()) {
        return;
    }
    chart.from_words = day_and_shift(board.board, points.front().at, station).day_words;
    chart.to_words = day_and_shift(board.board, points.back().at, station).day_words;
    if (chart.to_words == chart.from_words) {
        chart.to_words.clear();
    }
}

void add_flags(ChartView& chart, const kata::Storyboard& board, const std::vector<kata::DataPoint>& points,
               bool at_start) {
    for (const auto& experiment : board.experiments) {
        if (!experiment.sealed_at) {
            continue;
        }
        const auto after = std::ranges::find_if(
            points, [&](const auto& point) { return point.at >= *experiment.sealed_at; });
        const auto at = static_cast<std::size_t>(after - points.begin());
        if (after == points.end() || (at == 0 && !at_start)) {
            continue;
        }
        // Of several that started between the same two points the newest stands for all.
        std::erase_if(chart.flags, [at](const ChartView::Flag& flag) { return flag.at == at; });
        chart.flags.push_back({at, std::to_string(experiment.number)});
    }
}

void add_entering(ChartView& chart, double value) {
    chart.entering = value;
    set_axis(chart, values_shown(chart));
}

}  // namespace kiosk
