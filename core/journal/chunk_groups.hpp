// The level above the chunks: a metric's chunks in groups of at most 64, each group one row with its chunks packed in it. A walk over ten
// million points' chunks reads some eighty rows. Used inside core/journal only.
#pragma once

#include <functional>

#include "core/journal/chunks.hpp"

namespace journal {

inline constexpr std::size_t group_chunks = 64;

struct ChunkGroup {
    Moment from, to;  ///< of its first and its last point
    std::size_t points = 0;
};

/// In order. `enters` is asked before a group is opened, false passes over it; the walk ends when `visit` says false.
void each_chunk(Database& db, std::int64_t metric, const std::function<bool(const ChunkGroup&)>& enters,
                const std::function<bool(const Chunk&)>& visit);

/// Groups anew what the chunks between these places were before or are now.
void regroup(Database& db, std::int64_t metric, const Place& from, const Place& end);

/// True if the groups hold the chunks that there are.
bool groups_fit(Database& db, std::int64_t metric);

}  // namespace journal
