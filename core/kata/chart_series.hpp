// A stretch of a metric's points with everything a run chart says about it: the points or, where they are too many, pixel columns; phases with
// median and natural process limits; what may be worth a question. Numbers and ranks only: words and drawing are the panel's.
//
// A rank is a point's place in the order in which the points of its metric are shown, from 0.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/journal/store.hpp"
#include "core/kata/nouns.hpp"
#include "core/measure/spread.hpp"
#include "core/measure/xmr.hpp"

namespace kata {

using Rank = std::uint64_t;

/// Points are given one by one up to so many; more are given as columns.
inline constexpr Rank most_single_points = 2000;
/// A phase of more points than this gets no lines on the glass; `kata chart` has them.
inline constexpr Rank most_analysed_points = 200'000;
/// Fewer say nothing yet: no lines, no signals.
inline constexpr std::size_t least_for_lines = 10;
/// So many in a row on one side of an earlier phase's median are worth a question (method.md 2.10: sources say 6 to 8).
inline constexpr std::size_t earlier_median_run = 8;

/// How points are asked for: the station's store, or a list in tests.
struct PointSource {
    std::function<Rank(std::string_view metric)> count;
    std::function<Rank(std::string_view metric, Moment at)> rank_of;
    std::function<std::vector<journal::DataPoint>(std::string_view metric, Rank from, std::size_t most)>
        points_from;
    std::function<std::vector<journal::PointColumn>(std::string_view metric, Rank from, Rank to,
                                                    std::size_t columns)>
        columns;
    /// In pieces; a struck-out value is NaN.
    std::function<void(std::string_view metric, Rank from, Rank to,
                       const std::function<void(std::span<const double>)>& visit)>
        each_value;
};
PointSource point_source(const journal::Store& store);  ///< keeps a reference
PointSource
point_source(const std::vector<journal::DataPoint>& points);  ///< of one metric, in order; keeps a reference

struct SeriesWish {
    EntityId metric;
    std::optional<Moment> from, to;   ///< from <= at < to; nothing: from the first, to the last
    std::vector<Phase> splits;        ///< of this metric
    std::size_t columns = 1640;       ///< pixel columns, where points are too many
    std::optional<Moment> axis_from;  ///< the extent is that of all points since then
    bool operator==(const SeriesWish&) const = default;
};

/// A whole phase, also where only a part of it is shown.
struct PhaseFigures {
    EntityId id;  ///< of the split that begins it; empty for the first
    Rank start = 0, end = 0;
    std::size_t observed = 0;  ///< not struck out
    std::optional<double> median;
    std::optional<measure::Limits>
        limits;             ///< natural process limits: mean ± 2.66 mean moving range, from 10 points on
    bool too_many = false;  ///< more than most_analysed_points
    bool operator==(const PhaseFigures&) const = default;
};

/// Something that asks "what changed here?". Never an alarm.
struct Signal {
    enum class Kind {
        earlier_median,  ///< 8 or more in a row on one side of the phase before's median
        shift,    ///< a longer run on one side of the own median than is usual (Anhøj; Schilling 2012)
        outside,  ///< outside the natural process limits (Nelson 1)
        trend     ///< six in a row rising or falling (Nelson 3)
    };
    Kind kind = Kind::shift;
    Rank from = 0, to = 0;  ///< [from, to)
    std::size_t count = 0;  ///< points of it that are not struck out
    bool up = false;        ///< above, or rising
    bool operator==(const Signal&) const = default;
};

struct ChartSeries {
    Rank from = 0, to = 0, all = 0;             ///< shown ranks [from, to) of so many
    std::vector<journal::DataPoint> points;     ///< one by one, or
    std::vector<journal::PointColumn> columns;  ///< in so many columns:
    std::size_t column_count = 0;
    std::vector<PhaseFigures> phases;  ///< those of which something is shown
    std::vector<Signal> signals;  ///< of those phases, in the order of the kinds, the newest of a kind first
    std::optional<measure::Range> extent;  ///< of the shown points and those since axis_from
};

ChartSeries read_series(const PointSource& source, const SeriesWish& wish);

}  // namespace kata
