// How a record gets into the derived tables.
//
// 1 Its changes go into `change`, and into `cell` where they win.
// 2 Its points go into `point`, with the corrections that stand in `cell` already: those may have arrived first.
// 3 Points of other records whose cells it changed are worked out again.
// 4 Its batch is opened, closed or taken back. That switches a whole run of points on or off at no cost.
#include "core/journal/fold_tables.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/journal/cells.hpp"
#include "core/journal/chunks.hpp"
#include "core/journal/fold_heads.hpp"
#include "core/journal/learning_words.hpp"

namespace journal {

namespace {

/// What the cells of a point's entity say beside the values it was recorded with.
struct Marks {
    std::optional<double> value;
    bool struck = false;
    bool removed = false;
    std::string note;
};

/// (jid, s) of a record -> its points that have to be worked out again.
using Touched = std::map<std::pair<std::string, std::uint64_t>, std::set<std::size_t>>;

std::optional<MadeBy> parse_made(std::string_view entity, std::string_view noun, bool with_k) {
    if (!entity.starts_with(noun) || entity.size() < noun.size() + 18) return {};
    MadeBy made{entity.substr(noun.size(), 16)};
    auto rest = entity.substr(noun.size() + 16);
    const auto number = [&](char before, auto& out) {
        if (rest.size() < 2 || rest[0] != before || rest[1] < '0' || rest[1] > '9') return false;
        const auto [end, error] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), out);
        if (error != std::errc{} || (rest[1] == '0' && end != rest.data() + 2)) return false;
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        return true;
    };
    if (!is_journal_id(made.jid) || !number('-', made.s) || (with_k && !number('.', made.k)) || !rest.empty())
        return {};
    if (made.s == 0 || made.s > std::uint64_t{INT64_MAX}) return {};
    return made;
}

std::int64_t batch_number(Database& db, std::int64_t journal, std::uint64_t first) {
    if (const auto id = db.ask("select id from batch where journal = ? and first = ?", journal, first))
        return id;
    db.run("insert into batch(journal, first) values (?, ?)", journal, first);
    return db.ask("select last_insert_rowid()");
}

/// True if the change is the cell's winner now.
bool fold_change(Database& db, const Placed& placed, const Change& change) {
    db.run("insert or ignore into change values (?, ?, ?)", change.entity, change.field, placed.row);
    const bool again = db.changed() == 0;
    auto present =
        db.query("select t, tip from cell where entity = ? and field = ?", change.entity, change.field);
    const auto t = placed.record.t;
    const bool there = present.step();
    Cell standing;
    if (there) standing = {{}, {static_cast<std::uint64_t>(present.whole(0))}, present.bytes32(1)};
    const bool winner = !there || wins(change.entity, change.field, t, placed.tip, standing);
    fold_heads(db, {change, t, placed.tip, again, winner},
               there ? std::optional{standing.tip} : std::nullopt);
    if (!there)
        db.run("insert into cell values (?, ?, ?, ?, ?)", change.entity, change.field, change.value, t.t,
               placed.tip);
    if (!there || !winner) return winner;
    db.run("update cell set value = ?3, t = ?4, tip = ?5 where entity = ?1 and field = ?2", change.entity,
           change.field, change.value, t.t, placed.tip);
    return true;
}

/// A whole import came or went: the stretch of time it covers, of each metric in it.
void mark_batch_stale(Database& db, std::int64_t batch) {
    std::vector<std::pair<std::int64_t, std::pair<Moment, Moment>>> runs;
    for (auto rows = db.query("select metric, earliest, latest from run where batch = ?", batch);
         rows.step();)
        runs.push_back({rows.whole(0), {{rows.whole(1)}, {rows.whole(2)}}});
    for (const auto& [metric, stretch] : runs) {
        auto from = first_place;
        auto to = end_of_places;
        from.at = stretch.first;
        to.at = stretch.second;
        mark_stale(db, metric, from, to);
    }
}

bool batch_counts(Database& db, std::int64_t batch) {
    return batch == 0 || db.ask("select closed and not removed from batch where id = ?", batch) != 0;
}

void fold_batch_removed(Database& db, std::string_view entity) {
    const auto made = parse_batch_entity(entity);
    if (!made) return;
    const auto id = batch_number(db, journal_number(db, made->jid), made->s);
    auto cell = db.query("select value from cell where entity = ? and field = '_del'", entity);
    const bool removed = cell.step() && cell.value(0) == Value{true};
    db.run("update batch set removed = ? where id = ?", removed, id);
    mark_batch_stale(db, id);
}

Touched fold_changes(Database& db, const Placed& placed) {
    Touched touched;
    for (const auto& change : placed.record.c) {
        if (!fold_change(db, placed, change)) continue;
        if (const auto point = parse_point_entity(change.entity))
            touched[{std::string{point->jid}, point->s}].insert(point->k);
        else {
            if (change.field == "_del") fold_batch_removed(db, change.entity);
            if (tells_of_learning(change.field)) fold_learning(db, change.entity);
        }
    }
    return touched;
}

void mark(Marks& marks, std::string_view field, const Value& value) {
    if (field == "value") {
        if (const auto* number = std::get_if<double>(&value)) marks.value = *number;
    } else if (field == "note") {
        if (const auto* words = std::get_if<std::string>(&value)) marks.note = *words;
    } else if (field == "struck") {
        marks.struck = value == Value{true};
    } else if (field == "_del") {
        marks.removed = value == Value{true};
    }
}

/// k -> what the cells say, for all points of a record: one search, mostly empty.
std::map<std::size_t, Marks> marks_of(Database& db, std::string_view jid, std::uint64_t s) {
    const auto stem = made_entity("point", jid, s, 0);
    const auto from = stem.substr(0, stem.size() - 1);  // with the dot
    auto to = from;
    to.back() = '.' + 1;
    std::map<std::size_t, Marks> marks;
    auto rows = db.query("select entity, field, value from cell where entity >= ? and entity < ?", from, to);
    while (rows.step())
        if (const auto made = parse_point_entity(rows.text(0)))
            mark(marks[made->k], rows.text(1), rows.value(2));
    return marks;
}

void extend_run(Database& db, std::int64_t metric, std::int64_t batch, Moment earliest, Moment latest,
                std::int64_t points) {
    db.run("insert into run values (?, ?, ?, ?, ?) on conflict do update set earliest = min(earliest, "
           "excluded.earliest),"
           " latest = max(latest, excluded.latest), points = points + excluded.points",
           metric, batch, earliest.ms, latest.ms, points);
}

std::optional<std::string> or_null(const std::string& text) {
    if (text.empty()) return {};
    return text;
}

void insert_point(Database& db, const Placed& placed, std::int64_t metric, std::int64_t batch, std::size_t k,
                  const Marks& marks) {
    const auto& record = placed.record;
    const auto& point = record.p[k];
    const auto origin = record.o.value_or(Origin{});
    db.run("insert or replace into point values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", metric, batch,
           point.at.ms, record.t.t, tie_of(placed.tip), k, placed.journal, record.s,
           marks.value.value_or(point.value), point.n, static_cast<int>(origin.source), or_null(origin.place),
           marks.struck, marks.removed, or_null(marks.note));
}

/// The stretch of time that a record's points add to a run.
struct Stretch {
    std::int64_t number = 0;
    Moment earliest, latest;
    std::int64_t points = 0;
};

void fold_points(Database& db, const Placed& placed, std::int64_t batch) {
    const auto marks = marks_of(db, placed.jid, placed.record.s);
    const bool shown = batch_counts(db, batch);
    std::map<std::string_view, Stretch> stretches;
    for (std::size_t k = 0; k < placed.record.p.size(); ++k) {
        const auto& point = placed.record.p[k];
        auto [it, fresh] = stretches.try_emplace(point.metric);
        auto& stretch = it->second;
        if (fresh) stretch = {metric_number(db, point.metric), point.at, point.at, 0};
        const auto found = marks.find(k);
        const auto mine = found == marks.end() ? Marks{} : found->second;
        insert_point(db, placed, stretch.number, batch, k, mine);
        if (shown) {
            const Place place{point.at, placed.record.t, tie_of(placed.tip), static_cast<std::int64_t>(k)};
            mark_stale(db, stretch.number, place, place);
        }
        stretch.earliest = std::min(stretch.earliest, point.at);
        stretch.latest = std::max(stretch.latest, point.at);
        if (!mine.removed) ++stretch.points;
    }
    for (const auto& [name, stretch] : stretches)
        extend_run(db, stretch.number, batch, stretch.earliest, stretch.latest, stretch.points);
}

/// A point that stands in the table already, after its cells have changed.
void refold_point(Database& db, const Record& record, const Bytes32& tip, std::int64_t batch, std::size_t k,
                  const Marks& marks) {
    const auto& point = record.p[k];
    const auto metric = metric_number(db, point.metric);
    const auto tie = tie_of(tip);
    const auto was_removed = db.ask("select removed from point where metric = ? and batch = ? and at = ? and "
                                    "t = ? and tie = ? and k = ?",
                                    metric, batch, point.at.ms, record.t.t, tie, k) != 0;
    db.run("update point set value = ?7, struck = ?8, removed = ?9, note = ?10"
           " where metric = ?1 and batch = ?2 and at = ?3 and t = ?4 and tie = ?5 and k = ?6",
           metric, batch, point.at.ms, record.t.t, tie, k, marks.value.value_or(point.value), marks.struck,
           marks.removed, or_null(marks.note));
    const Place place{point.at, record.t, tie, static_cast<std::int64_t>(k)};
    mark_stale(db, metric, place, place);
    if (was_removed != marks.removed) extend_run(db, metric, batch, point.at, point.at, was_removed ? 1 : -1);
}

/// Points of records that came before `row`; those to come will look at the cells themselves.
void refold_points(Database& db, std::string_view jid, std::uint64_t s, const std::set<std::size_t>& ks,
                   std::int64_t row) {
    const auto journal = db.ask("select id from journal where jid = ?", jid);
    const auto marks = marks_of(db, jid, s);
    auto rows =
        db.query("select line, tip from record where journal = ? and s = ? and row < ?", journal, s, row);
    while (rows.step()) {
        const auto record = parse_line(rows.text(0));
        if (!record)
            throw std::runtime_error("fold: record " + std::to_string(s) + " cannot be read; run kata check");
        const auto batch = record->b ? batch_number(db, journal, *record->b) : 0;
        for (const auto k : ks) {
            if (k >= record->p.size()) continue;
            const auto found = marks.find(k);
            refold_point(db, *record, rows.bytes32(1), batch, k,
                         found == marks.end() ? Marks{} : found->second);
        }
    }
}

std::int64_t fold_batch(Database& db, const Placed& placed) {
    if (!placed.record.b) return 0;
    const auto id = batch_number(db, placed.journal, *placed.record.b);
    if (placed.record.batch_closed) {
        db.run("update batch set closed = 1 where id = ?", id);
        mark_batch_stale(db, id);
    }
    return id;
}

}  // namespace

void fold_into_tables(Database& db, const Placed& placed) {
    const auto touched = fold_changes(db, placed);
    const auto batch = fold_batch(db, placed);
    if (!placed.record.p.empty()) fold_points(db, placed, batch);
    // Its own points were made with their marks on; a record before it has the same place only where a journal has branched.
    for (const auto& [place, ks] : touched) refold_points(db, place.first, place.second, ks, placed.row);
}

void fold_cells_again(Database& db) {
    db.script(
        "delete from cell; delete from change; delete from branched; delete from head; delete from named;");
    auto rows = db.query("select row, journal, line, tip from record order by row");
    while (rows.step()) {
        const auto record = parse_line(rows.text(2));
        if (!record) continue;  // kata check says it
        const auto tip = rows.bytes32(3);
        for (const auto& change : record->c)
            fold_change(db, {rows.whole(0), rows.whole(1), {}, *record, tip}, change);
    }
}

std::int64_t journal_number(Database& db, std::string_view jid) {
    if (const auto id = db.ask("select id from journal where jid = ?", jid)) return id;
    db.run("insert into journal(jid) values (?)", jid);
    return db.ask("select last_insert_rowid()");
}

std::int64_t metric_number(Database& db, std::string_view name) {
    if (const auto id = db.ask("select id from metric where name = ?", name)) return id;
    db.run("insert into metric(name) values (?)", name);
    return db.ask("select last_insert_rowid()");
}

std::optional<MadeBy> parse_point_entity(std::string_view entity) {
    return parse_made(entity, "point/", true);
}
std::optional<MadeBy> parse_batch_entity(std::string_view entity) {
    return parse_made(entity, "batch/", false);
}

std::int64_t tie_of(const Bytes32& tip) {
    std::uint64_t tie = 0;
    for (std::size_t i = 0; i < 8; ++i) tie = tie << 8 | tip[i];
    return static_cast<std::int64_t>(tie ^
                                     (std::uint64_t{1} << 63));  // signed order is the order of the bytes
}

}  // namespace journal
