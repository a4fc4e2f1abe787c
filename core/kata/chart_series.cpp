// 1 Which ranks are shown. 2 The points there, or their columns. 3 Every phase that shows something, whole: its lines do not depend on
// how much of it is looked at. 4 What asks a question there.
#include "core/kata/chart_series.hpp"

#include <algorithm>
#include <cmath>

#include "core/kata/chart_signals.hpp"
#include "core/measure/centre.hpp"

namespace kata {

namespace {

using Points = std::vector<journal::DataPoint>;

/// Where a phase begins: its first point; where that is gone, the next one.
Rank start_of(const PointSource& source, const Phase& phase) {
    constexpr std::size_t most_of_one_moment = 100;
    const auto rank = source.rank_of(phase.splits, phase.from.value_or(Moment{}));
    const auto near = source.points_from(phase.splits, rank, most_of_one_moment);
    const auto it = std::ranges::find(near, phase.point, &journal::DataPoint::id);
    return it == near.end() ? rank : rank + static_cast<Rank>(it - near.begin());
}

/// Phases of the whole metric, without figures; a split at the very first point splits nothing.
std::vector<PhaseFigures> phases_of(const PointSource& source, const SeriesWish& wish, Rank all) {
    std::vector<PhaseFigures> phases{{{}, 0, all, 0, {}, {}, false}};
    for (const auto& split : wish.splits) {
        const auto start = start_of(source, split);
        if (start > 0 && start < all) phases.push_back({split.id, start, all, 0, {}, {}, false});
    }
    std::ranges::sort(phases, {}, &PhaseFigures::start);
    const auto same = [](const PhaseFigures& a, const PhaseFigures& b) { return a.start == b.start; };
    phases.erase(std::unique(phases.begin(), phases.end(), same), phases.end());
    for (std::size_t i = 0; i + 1 < phases.size(); ++i) phases[i].end = phases[i + 1].start;
    return phases;
}

PhaseValues values_of(const PointSource& source, const EntityId& metric, const PhaseFigures& phase) {
    PhaseValues found;
    Rank rank = phase.start;
    source.each_value(metric, phase.start, phase.end, [&](std::span<const double> values) {
        for (const double value : values) {
            if (!std::isnan(value)) {
                found.values.push_back(value);
                found.ranks.push_back(rank);
            }
            ++rank;
        }
    });
    return found;
}

void work_out(PhaseFigures& phase, const PhaseValues& values) {
    phase.observed = values.values.size();
    if (phase.observed < least_for_lines) return;
    phase.limits = measure::xmr_of(values.values).natural();
    auto sorted = values.values;
    phase.median = measure::median_in_place(sorted);
}

void add_phases(ChartSeries& series, const PointSource& source, const SeriesWish& wish) {
    auto phases = phases_of(source, wish, series.all);
    std::erase_if(phases, [&](const PhaseFigures& phase) { return phase.start >= series.to; });
    const auto shown =
        std::ranges::find_if(phases, [&](const PhaseFigures& phase) { return phase.end > series.from; });
    std::optional<double> earlier;
    // One phase earlier: the first one shown is held against its median.
    for (auto it = shown == phases.begin() ? shown : shown - 1; it != phases.end(); ++it) {
        it->too_many = it->end - it->start > most_analysed_points;
        const auto values = it->too_many ? PhaseValues{} : values_of(source, wish.metric, *it);
        work_out(*it, values);
        if (it >= shown) {
            const auto signals = signals_in(values, *it, earlier);
            series.signals.insert(series.signals.end(), signals.begin(), signals.end());
            series.phases.push_back(*it);
        }
        earlier = it->median;
    }
    std::erase_if(series.signals,
                  [&](const Signal& s) { return s.to <= series.from || s.from >= series.to; });
    std::ranges::stable_sort(series.signals, [](const Signal& a, const Signal& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.to > b.to;
    });
}

void widen(std::optional<measure::Range>& extent, const std::vector<journal::PointColumn>& columns) {
    for (const auto& column : columns) {
        if (!extent) extent = measure::Range{column.least, column.greatest};
        extent->low = std::min(extent->low, column.least);
        extent->high = std::max(extent->high, column.greatest);
    }
}

}  // namespace

PointSource point_source(const journal::Store& store) {
    return {
        [&store](auto metric) { return static_cast<Rank>(store.count_points(metric)); },
        [&store](auto metric, Moment at) { return store.rank_of(metric, at); },
        [&store](auto metric, Rank from, std::size_t most) { return store.points_from(metric, from, most); },
        [&store](auto metric, Rank from, Rank to, std::size_t columns) {
            return store.columns(metric, from, to, columns);
        },
        [&store](auto metric, Rank from, Rank to, const auto& visit) {
            store.each_value(metric, from, to, visit);
        }};
}

PointSource point_source(const Points& points) {
    const auto value = [&points](Rank rank) {
        const auto& point = points[static_cast<std::size_t>(rank)];
        return point.struck_out ? measure::missing : point.value;
    };
    PointSource source;
    source.count = [&points](auto) { return static_cast<Rank>(points.size()); };
    source.rank_of = [&points](auto, Moment at) {
        return static_cast<Rank>(std::ranges::lower_bound(points, at, {}, &journal::DataPoint::at) -
                                 points.begin());
    };
    source.points_from = [&points](auto, Rank from, std::size_t most) {
        const auto first = std::min(static_cast<std::size_t>(from), points.size());
        const auto last = first + std::min(most, points.size() - first);
        return Points(points.begin() + static_cast<std::ptrdiff_t>(first),
                      points.begin() + static_cast<std::ptrdiff_t>(last));
    };
    source.each_value = [value](auto, Rank from, Rank to, const auto& visit) {
        for (Rank rank = from; rank < to; ++rank) {
            const double one = value(rank);
            visit(std::span(&one, 1));
        }
    };
    source.columns = [value](auto, Rank from, Rank to, std::size_t columns) {
        std::vector<journal::PointColumn> made;
        for (Rank rank = from; rank < to; ++rank) {
            const double one = value(rank);
            const auto column = static_cast<std::size_t>((rank - from) * columns / (to - from));
            if (measure::is_missing(one)) continue;
            if (made.empty() || made.back().column != column) made.push_back({column, one, one});
            auto& here = made.back();
            here = {column, std::min(here.least, one), std::max(here.greatest, one)};
        }
        return made;
    };
    return source;
}

ChartSeries read_series(const PointSource& source, const SeriesWish& wish) {
    ChartSeries series;
    series.all = source.count(wish.metric);
    series.from = wish.from ? source.rank_of(wish.metric, *wish.from) : 0;
    series.to = std::max(series.from, wish.to ? source.rank_of(wish.metric, *wish.to) : series.all);
    const auto shown = series.to - series.from;
    if (shown <= most_single_points) {
        series.points = source.points_from(wish.metric, series.from, static_cast<std::size_t>(shown));
    } else {
        series.column_count = wish.columns;
        series.columns = source.columns(wish.metric, series.from, series.to, wish.columns);
    }
    if (shown > 0) widen(series.extent, source.columns(wish.metric, series.from, series.to, 1));
    if (wish.axis_from) {
        const auto since = source.rank_of(wish.metric, *wish.axis_from);
        if (since < series.all) widen(series.extent, source.columns(wish.metric, since, series.all, 1));
    }
    if (shown > 0) add_phases(series, source, wish);
    return series;
}

}  // namespace kata
