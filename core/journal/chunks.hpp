// The drawing pyramid kept with the points: what a chart needs of many points without reading them.
//
// 1 The points of a metric, in the order in which they are shown, are cut into chunks of at most 2048. A chunk's row says how many they
//   are and the least and greatest value of every 256; beside it lie its values and the same two of every 32.
// 2 A struck-out point keeps its place and has no value (NaN): it does not shape a line.
// 3 Whoever changes points marks the stretch they lie in as stale; before the transaction commits the chunks there are cut anew. A point
//   after all others is added to the last chunk; so the cost of news is the news, not the history.
// 4 Over the chunks stand their groups (chunk_groups.hpp).
#pragma once

#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

#include "core/journal/point_walk.hpp"

namespace journal {

inline constexpr std::size_t chunk_points = 2048;
inline constexpr std::size_t strip_points = 256;
inline constexpr std::size_t block_points = 32;
inline constexpr std::size_t strip_blocks = strip_points / block_points;

/// Least and greatest of some values; NaN where there is none.
struct Extent {
    double least = none, greatest = none;
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    bool empty() const { return std::isnan(least); }
    bool holds(const Extent& other) const {
        return other.empty() || (least <= other.least && other.greatest <= greatest);
    }
    void take(const Extent& other);
};
Extent extent_of(std::span<const double> values);
/// Of a chunk, each 256 values; those it has not are empty.
using Strips = std::array<Extent, chunk_points / strip_points>;

/// A chunk's row.
struct Chunk {
    std::int64_t id = 0;  ///< of its values
    Place from, to;       ///< its first and its last point
    std::size_t points = 0;
    Strips strips;

    Extent extent() const;
};
/// The chunk in a row of the table's columns, id first.
Chunk chunk_in(const Query& row);
Place place_in(const Query& row, int column);
/// NaN is the same as NaN.
bool same(const Chunk& a, const Chunk& b);

std::vector<double> chunk_values(Database& db, std::int64_t id);
std::vector<Extent> chunk_blocks(Database& db, std::int64_t id);

/// The points from..to (both included) are not what the chunks say.
void mark_stale(Database& db, std::int64_t metric, const Place& from, const Place& to);
/// All points of all metrics.
void mark_all_stale(Database& db);
/// Cuts anew what is stale.
void refresh_chunks(Database& db);

/// True if the chunks say what the points say.
bool chunks_fit(Database& db);

}  // namespace journal
