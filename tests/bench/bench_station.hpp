// A station for the benchmarks: one board, one metric in seconds and as many points as asked for. And their clock.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <random>
#include <vector>

#include "core/kata/station.hpp"

namespace bench {

using Clock = std::chrono::steady_clock;

inline constexpr auto metric_id = "metric/cell/exit-cycle";

inline double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

inline double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

inline journal::Moment wall_clock() {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(
                std::chrono::system_clock::now().time_since_epoch())
                .count()};
}

/// For a station that has one: a target of 95 to 120 s in 27 of 30, from today.
inline void set_target(const std::filesystem::path& dir) {
    const auto now = wall_clock();
    kata::Station station(dir);
    kata::Goal goal;
    goal.metric = metric_id;
    goal.kind = kata::GoalKind::share;
    goal.low = 95;
    goal.high = 120;
    goal.k = 27;
    goal.n = 30;
    kata::TargetCondition target;
    target.set_on = kata::local_time(now, "").day;
    target.achieve_by = kata::plus_days(*target.set_on, 14);
    target.goals = {goal};
    station.handle(kata::SetTargetCondition{"board/cell", target}, now);
}

/// Cycle times, right-skewed, to a tenth of a second. So many points, `apart` between them, the last that long ago; a million at a time, so that no memory grows with them.
inline void add_points(kata::Station& station, std::size_t count, journal::Span apart, journal::Moment now) {
    constexpr std::size_t at_a_time = 1'000'000;
    std::mt19937 random{11};
    std::lognormal_distribution<double> cycle{4.75, 0.15};
    for (std::size_t from = 0; from < count; from += at_a_time) {
        std::vector<kata::NewPoint> points;
        for (std::size_t n = from; n < std::min(count, from + at_a_time); ++n)
            points.push_back({now - journal::Span{apart.ms * static_cast<std::int64_t>(count - n)},
                              std::round(10 * cycle(random)) / 10,
                              {}});
        station.import_points(metric_id, points, {}, now, {});
    }
}

/// A new station in `dir`.
inline void make_station(const std::filesystem::path& dir, std::size_t count, journal::Span apart) {
    const auto now = wall_clock();
    kata::Station::create(dir, "bench", now);
    kata::Station station(dir);
    kata::Board board;
    board.slug = "cell";
    board.name = "Cell 7, final assembly";
    station.handle(kata::AddBoard{board}, now);
    kata::Metric metric;
    metric.board = "board/cell";
    metric.slug = "exit-cycle";
    metric.name = "Exit cycle";
    metric.unit = "s";
    station.handle(kata::AddMetric{metric}, now);
    add_points(station, count, apart, now);
}

}  // namespace bench
