// What a chart asks of many points: counts, values and pixel columns by rank, the place in the order in which points are shown. The
// cost is that of the chunks (chunks.hpp), not that of the points.
#include <algorithm>
#include <array>

#include "core/journal/chunk_groups.hpp"
#include "core/journal/fold_tables.hpp"
#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

using Rank = std::uint64_t;

std::int64_t metric_of(Database& db, std::string_view name) {
    return db.ask("select id from metric where name = ?", name);
}

/// Chunks that hold ranks of [from, to), each with the rank of its first point.
void each_chunk_between(Database& db, std::int64_t metric, Rank from, Rank to,
                        const std::function<void(const Chunk&, Rank)>& visit) {
    Rank first = 0;
    each_chunk(
        db, metric,
        [&](const ChunkGroup& group) {
            if (first < to && first + group.points > from) return true;
            first += group.points;
            return false;
        },
        [&](const Chunk& chunk) {
            if (first >= to) return false;
            if (first + chunk.points > from) visit(chunk, first);
            first += chunk.points;
            return true;
        });
}

/// Some ranks in order and what their values span.
struct Piece {
    Rank first = 0;
    std::size_t count = 0;
    Extent extent;
};

/// Columns of the ranks [from, to): rank r stands in column floor((r - from) * columns / (to - from)).
class Columns {
public:
    Columns(Rank from, Rank to, std::size_t columns) : from_{from}, to_{to}, extents_(columns) {}

    /// True if nothing of the piece is left to be looked at: it lies in one column, or outside, or it changes no column that it touches.
    bool take(const Piece& piece) {
        const Rank first = std::max(piece.first, from_), end = std::min(piece.first + piece.count, to_);
        if (first >= end || piece.extent.empty()) return true;
        const auto columns = std::span(extents_).subspan(column(first), column(end - 1) - column(first) + 1);
        if (columns.size() == 1 && end - first == piece.count) {
            columns.front().take(piece.extent);
            return true;
        }
        return std::ranges::all_of(columns, [&](const Extent& column) { return column.holds(piece.extent); });
    }
    void take_values(Rank first, std::span<const double> values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Rank rank = first + i;
            if (rank >= from_ && rank < to_) extents_[column(rank)].take({values[i], values[i]});
        }
    }
    std::vector<PointColumn> done() const {
        std::vector<PointColumn> found;
        for (std::size_t i = 0; i < extents_.size(); ++i)
            if (!extents_[i].empty()) found.push_back({i, extents_[i].least, extents_[i].greatest});
        return found;
    }

private:
    std::size_t column(Rank rank) const {
        return static_cast<std::size_t>((rank - from_) * extents_.size() / (to_ - from_));
    }

    Rank from_, to_;
    std::vector<Extent> extents_;
};

/// A piece of a chunk that has to be looked at closer.
struct Part {
    std::int64_t chunk = 0;
    Rank chunk_first = 0;
    Piece piece;

    std::size_t offset() const { return static_cast<std::size_t>(piece.first - chunk_first); }
};

/// The pieces of `points` that a part is made of, those that are not done with. Whole ones first: with them most others have nothing
/// to add.
std::vector<Part> left_of(Columns& columns, const Part& part, std::span<const Extent> extents,
                          std::size_t points) {
    std::vector<Part> left;
    std::size_t at = 0;
    for (const auto& extent : extents) {
        if (at >= part.piece.count) break;
        const Piece piece{part.piece.first + at, std::min(points, part.piece.count - at), extent};
        if (!columns.take(piece)) left.push_back({part.chunk, part.chunk_first, piece});
        at += points;
    }
    std::erase_if(left, [&](const Part& one) { return columns.take(one.piece); });
    return left;
}

/// Reads what a strip in which a column ends is made of, no more of it than needed.
class Closer {
public:
    Closer(Database& db, Columns& columns)
        : columns_{&columns},
          blocks_{db, "chunk_data", "blocks"},
          numbers_{db, "chunk_data", "numbers"} {}

    void take(const Part& strip) {
        std::array<Extent, strip_blocks> extents;
        const auto some = std::span(extents).first((strip.piece.count + block_points - 1) / block_points);
        blocks_.read(strip.chunk, strip.offset() / block_points * sizeof(Extent),
                     std::as_writable_bytes(some));
        const auto blocks = left_of(*columns_, strip, some, block_points);
        constexpr std::size_t few = 2;  // more than these are cheaper to read in one go
        if (blocks.size() > few) take_values(strip);
        else std::ranges::for_each(blocks, [&](const Part& block) { take_values(block); });
    }

private:
    void take_values(const Part& part) {
        std::array<double, strip_points> values{};
        const auto some = std::span(values).first(part.piece.count);
        numbers_.read(part.chunk, part.offset() * sizeof(double), std::as_writable_bytes(some));
        columns_->take_values(part.piece.first, some);
    }

    Columns* columns_;
    BlobPart blocks_, numbers_;
};

}  // namespace

// What lies in one column first: a strip in which a column ends is opened only if it reaches beyond what its columns have by then.
std::vector<PointColumn> Store::columns(std::string_view metric, Rank from, Rank to,
                                        std::size_t columns) const {
    if (from >= to || columns == 0) return {};
    Columns made{from, to, columns};
    snapshot([&] {
        auto& db = impl_->db;
        std::vector<Part> strips;
        each_chunk_between(db, metric_of(db, metric), from, to, [&](const Chunk& chunk, Rank first) {
            const Part whole{chunk.id, first, {first, chunk.points, chunk.extent()}};
            if (made.take(whole.piece)) return;
            const auto left = left_of(made, whole, chunk.strips, strip_points);
            strips.insert(strips.end(), left.begin(), left.end());
        });
        Closer closer{db, made};
        for (const auto& strip : strips)
            if (!made.take(strip.piece)) closer.take(strip);
    });
    return made.done();
}

void Store::each_value(std::string_view metric, Rank from, Rank to,
                       const std::function<void(std::span<const double>)>& visit) const {
    snapshot([&] {
        auto& db = impl_->db;
        each_chunk_between(db, metric_of(db, metric), from, to, [&](const Chunk& chunk, Rank first) {
            const auto values = chunk_values(db, chunk.id);
            const auto begin = from > first ? static_cast<std::size_t>(from - first) : 0;
            const auto end = std::min<Rank>(values.size(), to - first);
            visit(std::span(values).subspan(begin, static_cast<std::size_t>(end) - begin));
        });
    });
}

Rank Store::rank_of(std::string_view metric, Moment at) const {
    Rank rank = 0;
    snapshot([&] {
        auto& db = impl_->db;
        const auto number = metric_of(db, metric);
        auto from = first_place;
        each_chunk(
            db, number,
            [&](const ChunkGroup& group) {
                if (group.to >= at) return true;
                rank += group.points;
                return false;
            },
            [&](const Chunk& chunk) {
                if (chunk.from.at >= at) return false;
                if (chunk.to.at >= at) {
                    from = chunk.from;
                    return false;
                }
                rank += chunk.points;
                return true;
            });
        if (from == first_place) return;  // between two chunks
        for (const auto& run : runs_of(db, number)) {
            if (!run.counts || run.latest < from.at || run.earliest >= at) continue;
            rank += static_cast<Rank>(
                db.ask("select count(*) from point where metric = ? and batch = ? and not removed and at < ?"
                       " and (at, t, tie, k) >= (?, ?, ?, ?)",
                       number, run.batch, at.ms, from.at.ms, from.t.t, from.tie, from.k));
        }
    });
    return rank;
}

std::vector<DataPoint> Store::points_from(std::string_view metric, Rank rank, std::size_t most) const {
    std::vector<DataPoint> points;
    snapshot([&] {
        auto& db = impl_->db;
        std::optional<Place> from;
        Rank skip = 0;
        each_chunk_between(db, metric_of(db, metric), rank, rank + 1, [&](const Chunk& chunk, Rank first) {
            from = chunk.from;
            skip = rank - first;
        });
        if (!from) return;
        each_point_from(metric, *from, [&](const DataPoint& point) {
            if (skip > 0) --skip;
            else points.push_back(point);
            return points.size() < most;
        });
    });
    return points;
}

}  // namespace journal
