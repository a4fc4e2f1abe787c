// Cutting points into chunks, and reading the chunks.
#include "core/journal/chunks.hpp"

#include <algorithm>
#include <optional>

#include "core/journal/chunk_groups.hpp"

namespace journal {

namespace {

constexpr auto stretch_sql =
    "select at, t, tie, k, value, struck from point where metric = ? and batch = ? and not removed"
    " and (at, t, tie, k) >= (?, ?, ?, ?) and (at, t, tie, k) < (?, ?, ?, ?) order by at, t, tie, k";
constexpr auto chunk_before_sql =
    "select id, at, t, tie, k, to_at, to_t, to_tie, to_k, points, strips from chunk"
    " where metric = ? and (at, t, tie, k) <= (?, ?, ?, ?) order by at desc, t desc, tie desc, k desc limit "
    "1";
constexpr auto chunk_after_sql =
    "select id, at, t, tie, k, to_at, to_t, to_tie, to_k, points, strips from chunk"
    " where metric = ? and (at, t, tie, k) > (?, ?, ?, ?) order by at, t, tie, k limit 1";

/// The values of one run, row by row.
class Values {
public:
    explicit Values(Query rows) : rows_{std::move(rows)} {}
    bool step() {
        if (!rows_.step()) return false;
        place_ = place_in(rows_, 0);
        value_ = rows_.whole(5) != 0 ? Extent::none : rows_.number(4);
        return true;
    }
    const Place& place() const { return place_; }
    double value() const { return value_; }

private:
    Query rows_;
    Place place_;
    double value_ = 0;
};

/// The shown points of a metric with from <= place < end.
Walk<Values> walk_of(Database& db, std::int64_t metric, const Place& from, const Place& end) {
    auto runs = runs_of(db, metric);
    std::erase_if(
        runs, [&](const Run& run) { return !run.counts || run.latest < from.at || run.earliest > end.at; });
    return {std::move(runs), [&db, metric, from, end](const Run& run) {
                return Values{db.query(stretch_sql, metric, run.batch, from.at.ms, from.t.t, from.tie, from.k,
                                       end.at.ms, end.t.t, end.tie, end.k)};
            }};
}

std::vector<Extent> blocks_of(std::span<const double> values) {
    std::vector<Extent> blocks;
    blocks.reserve(values.size() / block_points + 1);
    for (std::size_t at = 0; at < values.size(); at += block_points)
        blocks.push_back(extent_of(values.subspan(at, std::min(block_points, values.size() - at))));
    return blocks;
}

Strips strips_of(std::span<const Extent> blocks) {
    Strips strips;
    for (std::size_t i = 0; i < blocks.size(); ++i) strips[i / strip_blocks].take(blocks[i]);
    return strips;
}

/// Takes points in order and writes them as chunks. Two chunks' worth is held back, so that the last two are of equal size.
class Cutter {
public:
    Cutter(Database& db, std::int64_t metric) : db_{db}, metric_{metric} {}

    void take(const Place& place, double value) {
        places_.push_back(place);
        values_.push_back(value);
        if (values_.size() == 2 * chunk_points) cut(chunk_points);
    }
    /// The last chunk goes on: its values stand before those that come.
    void go_on(const Chunk& chunk, std::vector<double> values) {
        places_.assign(values.size(), chunk.to);
        places_.front() = chunk.from;
        values_ = std::move(values);
        old_ = values_.size();
    }
    void end() {
        if (values_.size() > chunk_points) cut(std::max(values_.size() / 2, old_));
        if (!values_.empty()) cut(values_.size());
    }

private:
    void cut(std::size_t count) {
        const std::span values = std::span(values_).first(count);
        const auto blocks = blocks_of(values);
        db_.run("insert into chunk_data(blocks, numbers) values (?, ?)", std::as_bytes(std::span(blocks)),
                std::as_bytes(values));
        const auto& from = places_.front();
        const auto& to = places_[count - 1];
        const auto strips = strips_of(blocks);
        db_.run("insert into chunk values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, last_insert_rowid())", metric_,
                from.at.ms, from.t.t, from.tie, from.k, to.at.ms, to.t.t, to.tie, to.k, count,
                std::as_bytes(std::span(strips)));
        values_.erase(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(count));
        places_.erase(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(count));
        old_ = 0;
    }

    Database& db_;
    std::int64_t metric_;
    std::vector<Place> places_;
    std::vector<double> values_;
    std::size_t old_ = 0;  // so many places in front are not known; no cut may fall among them
};

/// A stretch that is cut anew; `end` is where the next chunk that stays begins.
struct Stale {
    std::int64_t metric = 0;
    Place from, to, end;
};

std::optional<Chunk> chunk_at(Database& db, const char* sql, std::int64_t metric, const Place& place) {
    auto row = db.query(sql, metric, place.at.ms, place.t.t, place.tie, place.k);
    return row.step() ? std::optional{chunk_in(row)} : std::nullopt;
}

Place end_after(Database& db, std::int64_t metric, const Place& place) {
    const auto next = chunk_at(db, chunk_after_sql, metric, place);
    return next ? next->from : end_of_places;
}

void drop_chunks(Database& db, std::int64_t metric, const Place& from, const Place& end) {
    db.run("delete from chunk_data where id in (select id from chunk where metric = ?"
           " and (at, t, tie, k) >= (?, ?, ?, ?) and (at, t, tie, k) < (?, ?, ?, ?))",
           metric, from.at.ms, from.t.t, from.tie, from.k, end.at.ms, end.t.t, end.tie, end.k);
    db.run("delete from chunk where metric = ? and (at, t, tie, k) >= (?, ?, ?, ?)"
           " and (at, t, tie, k) < (?, ?, ?, ?)",
           metric, from.at.ms, from.t.t, from.tie, from.k, end.at.ms, end.t.t, end.tie, end.k);
}

void cut_anew(Database& db, const Stale& stale) {
    Cutter cutter{db, stale.metric};
    const auto before = chunk_at(db, chunk_before_sql, stale.metric, stale.from);
    auto from = before ? before->from : stale.from;
    if (before && stale.end == end_of_places && before->to < stale.from) {
        // Only news after all others: the last chunk is gone on with, or stays as it is when it is full.
        from = stale.from;
        if (before->points < chunk_points) {
            cutter.go_on(*before, chunk_values(db, before->id));
            drop_chunks(db, stale.metric, before->from, stale.end);
        }
    } else {
        drop_chunks(db, stale.metric, from, stale.end);
    }
    auto walk = walk_of(db, stale.metric, from, stale.end);
    while (const auto* point = walk.next()) cutter.take(point->place(), point->value());
    cutter.end();
    regroup(db, stale.metric, before ? before->from : stale.from, stale.end);
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }
bool same(std::span<const Extent> a, std::span<const Extent> b) {
    return std::ranges::equal(a, b, [](const Extent& one, const Extent& other) {
        return same(one.least, other.least) && same(one.greatest, other.greatest);
    });
}

}  // namespace

Place place_in(const Query& row, int column) {
    return {{row.whole(column)},
            {static_cast<std::uint64_t>(row.whole(column + 1))},
            row.whole(column + 2),
            row.whole(column + 3)};
}

Chunk chunk_in(const Query& row) {
    Chunk chunk{row.whole(0), place_in(row, 1), place_in(row, 5), static_cast<std::size_t>(row.whole(9)), {}};
    const auto strips = row.packed<Extent>(10);
    std::ranges::copy_n(strips.begin(),
                        static_cast<std::ptrdiff_t>(std::min(strips.size(), chunk.strips.size())),
                        chunk.strips.begin());
    return chunk;
}

Extent Chunk::extent() const {
    Extent all;
    for (const auto& strip : strips) all.take(strip);
    return all;
}

bool same(const Chunk& a, const Chunk& b) {
    return a.id == b.id && a.from == b.from && a.to == b.to && a.points == b.points &&
           same(a.strips, b.strips);
}

void Extent::take(const Extent& other) {
    least = std::fmin(least, other.least);  // the one that is a number
    greatest = std::fmax(greatest, other.greatest);
}

Extent extent_of(std::span<const double> values) {
    Extent extent;
    for (const double value : values) extent.take({value, value});
    return extent;
}

std::vector<double> chunk_values(Database& db, std::int64_t id) {
    auto row = db.query("select numbers from chunk_data where id = ?", id);
    return row.step() ? row.packed<double>(0) : std::vector<double>{};
}

// The blocks stand before the values in their row: these are not read for them.
std::vector<Extent> chunk_blocks(Database& db, std::int64_t id) {
    auto row = db.query("select blocks from chunk_data where id = ?", id);
    return row.step() ? row.packed<Extent>(0) : std::vector<Extent>{};
}

void mark_stale(Database& db, std::int64_t metric, const Place& from, const Place& to) {
    db.run("insert into stale values (?, ?, ?, ?, ?, ?, ?, ?, ?)", metric, from.at.ms, from.t.t, from.tie,
           from.k, to.at.ms, to.t.t, to.tie, to.k);
}

void mark_all_stale(Database& db) {
    db.script("delete from stale; delete from chunk; delete from chunk_data; delete from chunk_group;");
    std::vector<std::int64_t> metrics;
    for (auto rows = db.query("select id from metric"); rows.step();) metrics.push_back(rows.whole(0));
    for (const auto metric : metrics) mark_stale(db, metric, first_place, end_of_places);
}

// Stretches that touch the same chunks are cut in one go. The rows of `stale` are read in order while chunks are written.
void refresh_chunks(Database& db) {
    if (db.ask("select exists (select 1 from stale)") == 0) return;
    std::optional<Stale> open;
    {
        auto rows = db.query("select metric, at, t, tie, k, to_at, to_t, to_tie, to_k from stale"
                             " order by metric, at, t, tie, k");
        while (rows.step()) {
            Stale next{rows.whole(0), place_in(rows, 1), place_in(rows, 5), {}};
            if (open && open->metric == next.metric && next.from < open->end) {
                if (next.to > open->to) open->to = next.to;
                if (open->to >= open->end) open->end = end_after(db, open->metric, open->to);
                continue;
            }
            if (open) cut_anew(db, *open);
            next.end = end_after(db, next.metric, next.to);
            open = next;
        }
    }
    if (open) cut_anew(db, *open);
    db.run("delete from stale");
}

namespace {

/// Row, values and blocks of a chunk say the same, and so do the points from the walk's place on.
bool chunk_fits(Database& db, const Chunk& chunk, Walk<Values>& walk) {
    const auto values = chunk_values(db, chunk.id);
    const auto blocks = blocks_of(values);
    if (values.size() != chunk.points || chunk.points == 0 || !same(blocks, chunk_blocks(db, chunk.id)) ||
        !same(strips_of(blocks), chunk.strips))
        return false;
    for (std::size_t i = 0; i < chunk.points; ++i) {
        const auto* point = walk.next();
        if (!point || !same(point->value(), values[i])) return false;
        if ((i == 0 && point->place() != chunk.from) || (i + 1 == chunk.points && point->place() != chunk.to))
            return false;
    }
    return true;
}

}  // namespace

bool chunks_fit(Database& db) {
    if (db.ask("select exists (select 1 from stale)") != 0) return false;
    std::vector<std::int64_t> metrics;
    for (auto rows = db.query("select id from metric"); rows.step();) metrics.push_back(rows.whole(0));
    for (const auto metric : metrics) {
        auto walk = walk_of(db, metric, first_place, end_of_places);
        bool fits = true;
        each_chunk(
            db, metric, [](const ChunkGroup&) { return true; },
            [&](const Chunk& chunk) { return fits = chunk_fits(db, chunk, walk); });
        if (!fits || walk.next() || !groups_fit(db, metric)) return false;
    }
    return db.ask("select count(*) from chunk") == db.ask("select count(*) from chunk_data");
}

}  // namespace journal
