// A board as tables for spreadsheets and programs, one line a point, an experiment, a learning, a coaching cycle. Snapshots: nothing ever
// reads them back. No person stands in them, neither name nor id.
#pragma once

#include <cstddef>
#include <optional>

#include "core/kata/station.hpp"
#include "core/report/plain.hpp"

namespace report {

/// Which points; nothing set: all.
struct PointsWish {
    std::optional<int>
        newest_days;  ///< up to the board's newest point, so that the same points give the same bytes on every day
    std::optional<std::size_t> most;  ///< in all, the newest of each metric
};
/// The files that come about every night stay below what the exchange carries (64 MiB).
inline constexpr PointsWish nightly_points{400, 200'000};

/// Metric by metric, the oldest first; struck-out points are marked. Holds a piece of the file at a time, whatever the number of points.
void write_points(const kata::Station& station, const kata::Storyboard& board, const PointsWish& wish,
                  const Bytes& out);
/// The experimenting record of all target conditions, drafts left out.
void write_experiments(const kata::Station& station, const kata::Storyboard& board, const Bytes& out);
/// Newest first, of experiments, of target conditions looked back on, and alone.
void write_learnings(const kata::Station& station, const kata::Storyboard& board, const Bytes& out);
/// What was noted of each planned coaching cycle. `board` has all of them: Station::whole_storyboard().
void write_cycles(const kata::Storyboard& board, const Bytes& out);

}  // namespace report
