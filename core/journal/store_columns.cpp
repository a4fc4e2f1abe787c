// What a chart asks of many points: counts, values and pixel columns by rank, the place in the order in which points are shown. The
// cost is that of the chunks (chunks.hpp), not that of the points.
#include <cmath>

#include "core/journal/chunks.hpp"
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
    each_chunk(db, metric, [&](const Chunk& chunk) {
        if (first >= to) return false;
        if (first + chunk.points > from) visit(chunk, first);
        first += chunk.points;
        return true;
    });
}

/// Columns of the ranks [from, to): rank r stands in column floor((r - from) * columns / (to - from)).
class Columns {
public:
    Columns(Rank from, Rank to, std::size_t columns) : from_{from}, to_{to}, columns_{columns} {}

    std::size_t column(Rank rank) const {
        return static_cast<std::size_t>((rank - from_) * columns_ / (to_ - from_));
    }
    /// Ranks first .. first + count - 1 if they all lie in one column and in the stretch that is asked for.
    bool take_whole(Rank first, std::size_t count, const Extent& extent) {
        if (first < from_ || first + count > to_ || column(first) != column(first + count - 1)) return false;
        add(column(first), extent);
        return true;
    }
    void take_one(Rank rank, double value) {
        if (rank >= from_ && rank < to_ && !std::isnan(value))
            add(column(rank), {value, value, value, value});
    }
    std::vector<PointColumn> done() { return std::move(found_); }

private:
    void add(std::size_t column, const Extent& extent) {
        if (std::isnan(extent.first)) return;
        if (found_.empty() || found_.back().column != column)
            found_.push_back({column, extent.first, extent.last, extent.least, extent.greatest});
        else {
            auto& here = found_.back();
            const auto all = joined({here.first, here.last, here.least, here.greatest}, extent);
            here = {column, all.first, all.last, all.least, all.greatest};
        }
    }

    Rank from_, to_;
    std::size_t columns_;
    std::vector<PointColumn> found_;
};

/// A chunk in which a column ends: by its blocks, and those in which one ends value by value.
void take_parts(Columns& columns, const ChunkData& data, Rank first) {
    for (std::size_t block = 0; block < data.blocks.size(); ++block) {
        const auto at = block * block_points;
        const auto count = std::min(block_points, data.values.size() - at);
        if (columns.take_whole(first + at, count, data.blocks[block])) continue;
        for (std::size_t i = at; i < at + count; ++i) columns.take_one(first + i, data.values[i]);
    }
}

}  // namespace

std::vector<PointColumn> Store::columns(std::string_view metric, Rank from, Rank to,
                                        std::size_t columns) const {
    Columns made{from, to, columns};
    if (from >= to || columns == 0) return {};
    snapshot([&] {
        auto& db = impl_->db;
        each_chunk_between(db, metric_of(db, metric), from, to, [&](const Chunk& chunk, Rank first) {
            if (!made.take_whole(first, chunk.points, chunk.extent))
                take_parts(made, chunk_data(db, chunk.id), first);
        });
    });
    return made.done();
}

void Store::each_value(std::string_view metric, Rank from, Rank to,
                       const std::function<void(std::span<const double>)>& visit) const {
    snapshot([&] {
        auto& db = impl_->db;
        each_chunk_between(db, metric_of(db, metric), from, to, [&](const Chunk& chunk, Rank first) {
            const auto data = chunk_data(db, chunk.id);
            const auto begin = from > first ? static_cast<std::size_t>(from - first) : 0;
            const auto end = std::min<Rank>(data.values.size(), to - first);
            visit(std::span(data.values).subspan(begin, static_cast<std::size_t>(end) - begin));
        });
    });
}

Rank Store::rank_of(std::string_view metric, Moment at) const {
    Rank rank = 0;
    snapshot([&] {
        auto& db = impl_->db;
        const auto number = metric_of(db, metric);
        auto from = first_place;
        each_chunk(db, number, [&](const Chunk& chunk) {
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
