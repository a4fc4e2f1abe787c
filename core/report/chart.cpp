// Which points, phases and experiments a chart shows.
#include "core/report/chart.hpp"

#include <algorithm>
#include <cmath>

#include "core/report/words.hpp"

namespace report {

namespace {

using kata::Moment;

constexpr std::size_t most_points = 90, most_flags = 9;
constexpr Moment after_all{INT64_MAX};
/// What can be drawn; nobody measures more at a line.
constexpr double greatest_drawn = 1e15;

void add_points(Chart& chart, const std::vector<kata::DataPoint>& points) {
    for (const auto& point : points) {
        const bool drawn = std::isfinite(point.value) && std::abs(point.value) < greatest_drawn;
        chart.points.push_back({drawn ? point.value : 0, point.struck_out || !drawn});
    }
}

/// The first shown point has the rank `base`.
void add_stretches(Chart& chart, const kata::Station& station, const kata::Storyboard& board, Moment from,
                   kata::Rank base) {
    kata::SeriesWish wish;
    wish.metric = chart.metric.id;
    wish.from = from;
    for (const auto& phase : board.phases)
        if (phase.splits == chart.metric.id) wish.splits.push_back(phase);
    const auto end = base + chart.points.size();
    for (const auto& phase : station.series(wish).phases) {
        const auto first = std::clamp<kata::Rank>(phase.start, base, end);
        const auto last = std::clamp<kata::Rank>(phase.end, base, end);
        if (first >= last) continue;
        const bool enough = phase.observed >= kata::least_for_lines;
        chart.stretches.push_back({first - base, last - base, phase.start >= base && phase.start > 0,
                                   enough ? phase.median : std::nullopt});
    }
}

void add_flags(Chart& chart, const kata::Storyboard& board, const std::vector<kata::DataPoint>& points) {
    for (const auto& experiment : board.experiments) {
        if (!experiment.sealed_at || *experiment.sealed_at < points.front().at) continue;
        const auto first = std::ranges::lower_bound(points, *experiment.sealed_at, {}, &kata::DataPoint::at);
        const auto slot = static_cast<std::size_t>(first - points.begin());
        const bool taken = !chart.flags.empty() && chart.flags.back().at == slot;
        if (first == points.end()) continue;
        if (taken) chart.flags.back().number = experiment.number;
        else chart.flags.push_back({slot, experiment.number});
    }
    if (chart.flags.size() > most_flags)
        chart.flags.erase(chart.flags.begin(), chart.flags.end() - static_cast<std::ptrdiff_t>(most_flags));
}

}  // namespace

std::optional<Chart> chart_of(const kata::Station& station, const kata::Storyboard& board,
                              const kata::Metric& metric, const kata::Goal* goal) {
    const auto points = station.last_points(metric.id, most_points);
    if (points.empty()) return std::nullopt;
    Chart chart;
    chart.metric = metric;
    add_points(chart, points);
    if (goal != nullptr) {
        chart.band_low = goal->low;
        chart.band_high = goal->high;
    }
    const auto base = station.rank_of(metric.id, after_all) - points.size();
    add_stretches(chart, station, board, points.front().at, base);
    add_flags(chart, board, points);
    const auto& zone = board.board.zone;
    chart.first_day = short_day(kata::local_time(points.front().at, zone).day);
    chart.last_day = short_day(kata::local_time(points.back().at, zone).day);
    return chart;
}

}  // namespace report
