// Points of a metric in the order of time. They lie in runs (schema.cpp): one for hand-entered ones, one for each import.
// Runs that do not count are left out as a whole; the others are merged here.
#include <algorithm>
#include <memory>
#include <tuple>

#include "core/journal/chunks.hpp"
#include "core/journal/fold_tables.hpp"
#include "core/journal/point_walk.hpp"
#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

struct Found {
    Place place;
    DataPoint point;
    bool removed = false;
};

constexpr auto newest_sql =
    "select at, t, tie, k, journal, s, value, n, source, place, struck, removed, note from point"
    " where metric = ? and batch = ? and at < ? and not removed"
    " order by at desc, t desc, tie desc, k desc limit ?";
constexpr auto stretch_sql =
    "select at, t, tie, k, journal, s, value, n, source, place, struck, removed, note from point"
    " where metric = ? and batch = ? and at >= ? and at <= ? order by at, t, tie, k";
constexpr auto from_place_sql =
    "select at, t, tie, k, journal, s, value, n, source, place, struck, removed, note from point"
    " where metric = ? and batch = ? and not removed and (at, t, tie, k) >= (?, ?, ?, ?) order by at, t, "
    "tie, k";
constexpr auto one_sql =
    "select at, t, tie, k, journal, s, value, n, source, place, struck, removed, note from point"
    " where metric = ? and batch = ? and at = ? and t = ? and tie = ? and k = ?";

std::int64_t metric_of(Database& db, std::string_view name) {
    return db.ask("select id from metric where name = ?", name);
}

/// Reads points of one run, row by row.
class Cursor {
public:
    Cursor(Query rows, std::function<const std::string&(std::int64_t)> jid_of, bool counts)
        : rows_{std::move(rows)},
          jid_of_{std::move(jid_of)},
          counts_{counts} {}

    bool step() {
        if (!rows_.step()) return false;
        const auto k = rows_.whole(3);
        found_.place = {{rows_.whole(0)}, {static_cast<std::uint64_t>(rows_.whole(1))}, rows_.whole(2), k};
        auto& point = found_.point;
        point.id = point_entity(jid_of_(rows_.whole(4)), static_cast<std::uint64_t>(rows_.whole(5)),
                                static_cast<std::size_t>(k));
        point.at = found_.place.at;
        point.value = rows_.number(6);
        point.n = rows_.maybe_number(7);
        point.source = static_cast<Source>(rows_.whole(8));
        point.place = rows_.text(9);
        point.struck_out = rows_.whole(10) != 0;
        point.note = rows_.text(12);
        found_.removed = !counts_ || rows_.whole(11) != 0;
        return true;
    }
    const Found& found() const { return found_; }
    const Place& place() const { return found_.place; }

private:
    Query rows_;
    std::function<const std::string&(std::int64_t)> jid_of_;
    bool counts_;
    Found found_;
};

constexpr Moment end_of_time{INT64_MAX};

}  // namespace

std::vector<Run> runs_of(Database& db, std::int64_t metric) {
    std::vector<Run> runs;
    auto rows =
        db.query("select run.batch, earliest, latest, run.batch = 0 or (closed and not removed) from run"
                 " left join batch on batch.id = run.batch where metric = ?",
                 metric);
    while (rows.step()) runs.push_back({rows.whole(0), {rows.whole(1)}, {rows.whole(2)}, rows.whole(3) != 0});
    return runs;
}

// Whole runs are passed over as soon as enough newer points are at hand, so a hundred old imports cost nothing.
std::vector<DataPoint> Store::last_points(std::string_view metric, std::size_t most,
                                          std::optional<Moment> before) const {
    std::vector<Found> found;
    snapshot([&] {
        auto& db = impl_->db;
        const auto number = metric_of(db, metric);
        auto runs = runs_of(db, number);
        std::ranges::sort(runs, std::ranges::greater{}, &Run::latest);
        for (const auto& run : runs) {
            if (!run.counts) continue;
            if (found.size() >= most && (most == 0 || run.latest < found.front().place.at)) break;
            Cursor cursor{db.query(newest_sql, number, run.batch, before.value_or(end_of_time).ms, most),
                          [&](std::int64_t journal) -> const std::string& { return impl_->jid_of(journal); },
                          true};
            while (cursor.step()) found.push_back(cursor.found());
            std::ranges::sort(found, {}, &Found::place);
            if (found.size() > most)
                found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(most));
        }
    });
    std::vector<DataPoint> points;
    points.reserve(found.size());
    for (auto& one : found) points.push_back(std::move(one.point));
    return points;
}

void Store::each_point_between(std::string_view metric, Moment from, Moment to,
                               const std::function<void(const DataPoint&, bool)>& visit,
                               bool include_removed) const {
    if (from >= to) return;
    snapshot([&] {
        auto& db = impl_->db;
        const auto number = metric_of(db, metric);
        auto runs = runs_of(db, number);
        std::erase_if(runs, [&](const Run& run) {
            return (!run.counts && !include_removed) || run.latest < from || run.earliest >= to;
        });
        const Moment last = to == end_of_time ? to : Moment{to.ms - 1};
        Walk<Cursor> walk{std::move(runs), [&](const Run& run) {
                              return Cursor{db.query(stretch_sql, number, run.batch, from.ms, last.ms),
                                            [&](std::int64_t journal) -> const std::string& {
                                                return impl_->jid_of(journal);
                                            },
                                            run.counts};
                          }};
        while (const auto* cursor = walk.next()) {
            const auto& found = cursor->found();
            if (include_removed || !found.removed) visit(found.point, found.removed);
        }
    });
}

void Store::each_point_from(std::string_view metric, const Place& from,
                            const std::function<bool(const DataPoint&)>& visit) const {
    auto& db = impl_->db;
    const auto number = metric_of(db, metric);
    auto runs = runs_of(db, number);
    std::erase_if(runs, [&](const Run& run) { return !run.counts || run.latest < from.at; });
    Walk<Cursor> walk{
        std::move(runs), [&](const Run& run) {
            return Cursor{db.query(from_place_sql, number, run.batch, from.at.ms, from.t.t, from.tie, from.k),
                          [&](std::int64_t journal) -> const std::string& { return impl_->jid_of(journal); },
                          true};
        }};
    while (const auto* cursor = walk.next())
        if (!visit(cursor->found().point)) return;
}

std::vector<DataPoint> Store::points(std::string_view metric, Moment from, Moment to) const {
    std::vector<DataPoint> points;
    each_point_between(
        metric, from, to, [&](const DataPoint& point, bool) { points.push_back(point); }, false);
    return points;
}

void Store::each_point(std::string_view metric, const std::function<void(const DataPoint&, bool)>& visit,
                       bool include_removed) const {
    each_point_between(metric, {INT64_MIN}, end_of_time, visit, include_removed);
}

std::size_t Store::count_points(std::string_view metric) const {
    return static_cast<std::size_t>(
        impl_->db.ask("select sum(points) from run left join batch on batch.id = run.batch"
                      " where metric = (select id from metric where name = ?) and (run.batch = 0 or (closed "
                      "and not removed))",
                      metric));
}

std::optional<DataPoint> Store::point(std::string_view id) const {
    const auto placed = point_place(id);
    return placed ? std::optional{placed->second} : std::nullopt;
}

std::optional<std::string> Store::metric_of_point(std::string_view id) const {
    const auto placed = point_place(id);
    return placed ? std::optional{placed->first} : std::nullopt;
}

// By way of its record, so that the points need no index of their own.
std::optional<std::pair<std::string, DataPoint>> Store::point_place(std::string_view id) const {
    const auto made = parse_point_entity(id);
    if (!made) return {};
    auto& db = impl_->db;
    const auto journal = db.ask("select id from journal where jid = ?", made->jid);
    auto rows = db.query(
        "select line, tip, coalesce((select id from batch where batch.journal = record.journal"
        " and first = record.batch), 0),"
        " record.batch is null or exists (select 1 from batch where batch.journal = record.journal"
        " and first = record.batch and closed and not removed) from record where journal = ? and s = ?",
        journal, made->s);
    while (rows.step()) {
        const auto record = parse_line(rows.text(0));
        if (!record || made->k >= record->p.size() || rows.whole(3) == 0) continue;
        const auto& entry = record->p[made->k];
        Cursor cursor{db.query(one_sql, metric_of(db, entry.metric), rows.whole(2), entry.at.ms, record->t.t,
                               tie_of(rows.bytes32(1)), made->k),
                      [&](std::int64_t number) -> const std::string& { return impl_->jid_of(number); }, true};
        if (cursor.step() && !cursor.found().removed) return std::pair{entry.metric, cursor.found().point};
    }
    return {};
}

}  // namespace journal
