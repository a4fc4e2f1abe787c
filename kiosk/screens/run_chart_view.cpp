// The words of the run chart. The newest 240 points: what stands apart on the glass.
#include "kiosk/screens/run_chart_view.hpp"

#include <algorithm>

#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr std::size_t most_points = 240, few_points = 10;

std::string kind_words(const kata::Metric& metric) {
    return metric.unit.empty() ? word("single values") : said("single values, {0}", metric.unit);
}

std::string count_words(std::size_t count) {
    if (count == 0) {
        return "";
    }
    if (count == 1) {
        return word("1 point so far");
    }
    if (count < few_points) {
        return said("{0} points so far", count);
    }
    return count < most_points ? said("{0} points", count) : said("the last {0} points", count);
}

}  // namespace

RunChartView view_run_chart(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft) {
    RunChartView view;
    view.title = word("Run chart");
    const auto goals = goal_words(board, shelf);
    const auto* metric = kata::find_metric(board, draft.chart_metric);
    if (metric == nullptr) {
        metric = shown_metric(board, furthest(goals));
    }
    if (metric == nullptr) {
        view.empty_words = word("No metric on this board yet. Which number shows the process?");
        return view;
    }
    view.title = metric->name;
    view.beside = kind_words(*metric);
    for (const auto& other : board.metrics) {
        view.metrics.push_back({other.id, other.name, other.id == metric->id});
    }
    const auto points = shelf.last_points(metric->id, most_points);
    view.chart = view_chart(board, *metric, points);
    view.chart.band_middle_words = view.chart.band_low && view.chart.band_high ? word("Target") : "";
    add_days(view.chart, board, points);
    add_flags(view.chart, board, points, true);
    view.count_words = count_words(points.size());
    const auto goal = std::ranges::find(goals, metric->id, &GoalWords::metric);
    view.target_words = goal == goals.end() ? "" : target_line(*goal);
    return view;
}

}  // namespace kiosk
