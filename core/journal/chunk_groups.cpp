#include "core/journal/chunk_groups.hpp"

namespace journal {

namespace {

constexpr auto stretch_sql =
    "select id, at, t, tie, k, to_at, to_t, to_tie, to_k, points, strips from chunk"
    " where metric = ? and (at, t, tie, k) >= (?, ?, ?, ?) and (at, t, tie, k) < (?, ?, ?, ?)"
    " order by at, t, tie, k";

std::optional<Place> group_at(Database& db, const char* sql, std::int64_t metric, const Place& place) {
    auto row = db.query(sql, metric, place.at.ms, place.t.t, place.tie, place.k);
    return row.step() ? std::optional{place_in(row, 0)} : std::nullopt;
}

/// Takes chunks in order and writes them in groups. Two groups' worth is held back, so that the last two are of equal size.
class Packer {
public:
    Packer(Database& db, std::int64_t metric) : db_{db}, metric_{metric} {}

    void take(const Chunk& chunk) {
        chunks_.push_back(chunk);
        if (chunks_.size() == 2 * group_chunks) pack(group_chunks);
    }
    void end() {
        if (chunks_.size() > group_chunks) pack(chunks_.size() / 2);
        if (!chunks_.empty()) pack(chunks_.size());
    }

private:
    void pack(std::size_t count) {
        const std::span group = std::span(chunks_).first(count);
        std::size_t points = 0;
        for (const auto& chunk : group) points += chunk.points;
        const auto& from = group.front().from;
        db_.run("insert into chunk_group values (?, ?, ?, ?, ?, ?, ?, ?)", metric_, from.at.ms, from.t.t,
                from.tie, from.k, group.back().to.at.ms, points, std::as_bytes(group));
        chunks_.erase(chunks_.begin(), chunks_.begin() + static_cast<std::ptrdiff_t>(count));
    }

    Database& db_;
    std::int64_t metric_;
    std::vector<Chunk> chunks_;
};

}  // namespace

void each_chunk(Database& db, std::int64_t metric, const std::function<bool(const ChunkGroup&)>& enters,
                const std::function<bool(const Chunk&)>& visit) {
    auto rows = db.query("select at, to_at, points, chunks from chunk_group where metric = ?"
                         " order by at, t, tie, k",
                         metric);
    while (rows.step()) {
        const ChunkGroup group{{rows.whole(0)}, {rows.whole(1)}, static_cast<std::size_t>(rows.whole(2))};
        if (!enters(group)) continue;
        for (const auto& chunk : rows.packed<Chunk>(3))
            if (!visit(chunk)) return;
    }
}

void regroup(Database& db, std::int64_t metric, const Place& from, const Place& end) {
    const auto first = group_at(db,
                                "select at, t, tie, k from chunk_group where metric = ?"
                                " and (at, t, tie, k) <= (?, ?, ?, ?)"
                                " order by at desc, t desc, tie desc, k desc limit 1",
                                metric, from)
                           .value_or(first_place);
    const auto after = group_at(db,
                                "select at, t, tie, k from chunk_group where metric = ?"
                                " and (at, t, tie, k) >= (?, ?, ?, ?) order by at, t, tie, k limit 1",
                                metric, end)
                           .value_or(end_of_places);
    db.run("delete from chunk_group where metric = ? and (at, t, tie, k) >= (?, ?, ?, ?)"
           " and (at, t, tie, k) < (?, ?, ?, ?)",
           metric, first.at.ms, first.t.t, first.tie, first.k, after.at.ms, after.t.t, after.tie, after.k);
    Packer packer{db, metric};
    auto rows = db.query(stretch_sql, metric, first.at.ms, first.t.t, first.tie, first.k, after.at.ms,
                         after.t.t, after.tie, after.k);
    while (rows.step()) packer.take(chunk_in(rows));
    packer.end();
}

bool groups_fit(Database& db, std::int64_t metric) {
    auto rows =
        db.query(stretch_sql, metric, first_place.at.ms, first_place.t.t, first_place.tie, first_place.k,
                 end_of_places.at.ms, end_of_places.t.t, end_of_places.tie, end_of_places.k);
    bool fits = true;
    each_chunk(
        db, metric, [](const ChunkGroup&) { return true; },
        [&](const Chunk& packed) { return fits = rows.step() && same(chunk_in(rows), packed); });
    return fits && !rows.step();
}

}  // namespace journal
