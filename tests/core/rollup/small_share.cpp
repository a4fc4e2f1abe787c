#include "tests/core/rollup/small_share.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "core/share/segment.hpp"
#include "tests/core/share/stand.hpp"

namespace fake {

namespace {

using journal::Change;
using journal::Record;
using journal::Value;

constexpr auto board = "board/cell-7";
constexpr auto seconds_metric = "metric/cell-7/exit-cycle";
constexpr auto share_metric = "metric/cell-7/in-range";

/// Stamps of the two journals lie between each other: 10 ms for each record, five more for the second.
Record record_at(std::uint64_t s, std::int64_t after_ms, std::string what) {
    Record record;
    record.s = s;
    record.t = {static_cast<std::uint64_t>(today.ms + static_cast<std::int64_t>(s) * 10 + after_ms) << 16};
    record.w = "2026-11-22T01:00:00.000+01:00";
    record.q = journal::ClockQuality::ntp;
    record.a = std::move(what);
    return record;
}

Change cell(const std::string& entity, const char* field, Value value) {
    return {entity, field, std::move(value), std::nullopt};
}

/// Numbers them as they come.
class Told {
public:
    explicit Told(std::int64_t after_ms) : after_ms_{after_ms} {}

    std::uint64_t next() const { return records.size() + 1; }
    Record& tell(std::string what) {
        return records.emplace_back(record_at(next(), after_ms_, std::move(what)));
    }
    void cells(std::string what, std::vector<Change> changes) {
        tell(std::move(what)).c = std::move(changes);
    }
    std::uint64_t point(const char* metric, double value, std::optional<double> n = {}) {
        auto& record = tell("point.add");
        record.p = {{metric, {today.ms + static_cast<std::int64_t>(record.s) * 60'000}, value, n}};
        record.o = journal::Origin{journal::Source::eye, "station 4"};
        return record.s;
    }
    /// An import of two records; the second closes it if it was finished.
    std::uint64_t import(double value, bool finished) {
        const auto first = next();
        for (std::uint64_t n = 0; n < 2; ++n) {
            auto& record = tell("point.import");
            for (int k = 0; k < 2; ++k)
                record.p.push_back({seconds_metric,
                                    {today.ms + static_cast<std::int64_t>(record.s) * 60'000 + k},
                                    value + k,
                                    {}});
            record.o = journal::Origin{journal::Source::import, ""};
            record.b = first;
            record.batch_closed = finished && n == 1;
        }
        return first;
    }

    std::vector<Record> records;

private:
    std::int64_t after_ms_;
};

std::vector<Record> first_records() {
    const auto jid = jid_of(first_small);
    const auto point = [&](std::uint64_t s, std::size_t k = 0) { return journal::point_entity(jid, s, k); };
    Told told{0};
    told.cells("board.add", {cell(board, "name", std::string{"Cell 7"}), cell(board, "order", 0.1),
                             cell(board, "vision", std::monostate{})});
    told.cells("metric.add", {cell(seconds_metric, "name", std::string{"Exit cycle"}),
                              cell(seconds_metric, "unit", std::string{"s"}),
                              cell(share_metric, "kind", std::string{"share"})});
    const auto corrected = told.point(seconds_metric, 118.5);
    const auto struck = told.point(share_metric, 9, 12);
    told.cells("point.correct", {cell(point(corrected), "value", 112.25)});
    const auto experiment = journal::made_entity("experiment", jid, told.next(), 0);
    told.cells("experiment.start", {cell(experiment, "expectation", std::string{"mean 118 s"}),
                                    cell(experiment, "expectation_number", 118.0),
                                    cell(experiment, "sealed_at", std::string{"2026-11-22T00:00:00.000Z"})});
    told.import(90, true);
    const auto taken_back = told.import(190, true);
    told.cells("undo", {cell(journal::batch_entity(jid, taken_back), "_del", true)});
    told.import(290, false);
    told.cells("point.strike", {cell(point(struck), "struck", true)});
    const auto undone = told.point(seconds_metric, 77);
    told.cells("undo", {cell(point(undone), "_del", true)});
    const auto once_corrected = told.point(seconds_metric, 50);
    told.cells("point.correct", {cell(point(once_corrected), "value", 51.0)});
    told.cells("undo", {cell(point(once_corrected), "value", std::monostate{})});
    told.cells("obstacle.add", {cell("obstacle/" + jid + "-1.0", "obstacle",
                                     std::string{"the jig \"slips\"\\\n, \u6539\u5584"})});
    return told.records;
}

std::vector<Record> second_records() {
    const auto jid = jid_of(first_small);
    constexpr std::int64_t between_ms = 5;
    constexpr std::uint64_t experiment_s = 6;
    const auto experiment = journal::made_entity("experiment", jid, experiment_s, 0);
    Told told{between_ms};
    told.cells("board.rename", {cell(board, "name", std::string{"Cell 7, final assembly"})});
    told.point(seconds_metric, -1e-7);
    told.cells("point.note", {cell(journal::point_entity(jid, 4, 0), "note", std::string{"Retest"})});
    for (int quiet = 0; quiet < 4; ++quiet) told.cells("board.look", {});
    // After the start: what was sealed stands, what happened is new.
    told.cells("experiment.result",
               {cell(experiment, "expectation", std::string{"as it happened"}),
                cell(experiment, "result", 117.0), cell(experiment, "seen_by_eye", true)});
    told.cells("point.correct", {cell(journal::point_entity(jid, 3, 0), "value", 111.0)});
    return told.records;
}

using Said = std::tuple<std::string, std::string, std::string>;

std::string json_text(const Value& value) {
    nlohmann::json json;
    std::visit(
        [&](const auto& held) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) json = held;
        },
        value);
    return json.dump();
}

std::string quoted(const std::string& words) {
    std::string text = "\"";
    for (const char letter : words) text += letter == '"' ? std::string{"\"\""} : std::string{letter};
    return text + '"';
}

void add_point(std::vector<Said>& rows, const std::string& metric, const journal::DataPoint& point) {
    const auto add = [&](const char* field, const Value& value) {
        rows.emplace_back(point.id, field, json_text(value));
    };
    add("at", static_cast<double>(point.at.ms));
    add("metric", metric);
    if (point.n) add("n", *point.n);
    if (!point.note.empty()) add("note", point.note);
    add("source", std::string{journal::to_text(point.source)});
    add("struck", point.struck_out);
    add("value", point.value);
}

std::string file_of(std::uint8_t key, std::uint64_t from, std::uint64_t to) {
    const auto all = small_journal(key);
    const auto jid = jid_of(key);
    const auto prev = from == 1 ? journal::chain_start(jid) : all[from - 2].tip;
    const share::SegmentHeader header{test_plant, jid, from, to, prev, "0.1.0", 1, {}};
    return share::write_segment(
        header,
        {all.begin() + static_cast<std::ptrdiff_t>(from - 1), all.begin() + static_cast<std::ptrdiff_t>(to)},
        test_key(key));
}

std::string name_of(std::uint8_t key, std::uint64_t from, std::uint64_t to) {
    return "journal/" + jid_of(key) + "/" + share::segment_name(from, to, small_journal(key)[to - 1].tip);
}

}  // namespace

std::vector<journal::StoredLine> small_journal(std::uint8_t key) {
    std::vector<journal::StoredLine> lines;
    auto tip = journal::chain_start(jid_of(key));
    for (const auto& record : key == first_small ? first_records() : second_records()) {
        auto line = journal::to_line(record);
        tip = journal::chain_next(tip, line);
        lines.push_back({record.s, std::move(line), tip});
    }
    return lines;
}

std::map<std::string, std::string> small_share() {
    const auto last = small_journal(first_small).size();
    const auto last_second = small_journal(second_small).size();
    constexpr std::uint64_t cut = 8;  // in the middle of an import
    return {{name_of(first_small, 1, cut), file_of(first_small, 1, cut)},
            {name_of(first_small, cut + 1, last), file_of(first_small, cut + 1, last)},
            {name_of(first_small, 1, last) + ".gz", share::pack(file_of(first_small, 1, last))},
            {name_of(second_small, 1, last_second), file_of(second_small, 1, last_second)},
            {"journal/by-hand/copy.jsonl", file_of(second_small, 1, last_second)}};
}

void import_small(journal::Store& store) {
    for (const auto key : {second_small, first_small}) {
        auto previous = journal::chain_start(jid_of(key));
        for (const auto& line : small_journal(key)) {
            store.import_record(jid_of(key), line.line, *journal::parse_line(line.line), line.tip, previous);
            previous = line.tip;
        }
    }
}

std::string said_by(const journal::Store& store) {
    std::vector<Said> rows;
    for (const auto& entity : store.entities("")) {
        if (entity.starts_with("point/")) continue;
        for (const auto& [field, cell] : store.fields(entity))
            rows.emplace_back(entity, field, json_text(cell.value));
    }
    for (const auto& metric : store.entities("metric/"))
        store.each_point(metric,
                         [&](const journal::DataPoint& point, bool) { add_point(rows, metric, point); });
    std::ranges::sort(rows);
    std::string text = "entity,field,value\n";
    for (const auto& [entity, field, value] : rows)
        text += quoted(entity) + ',' + quoted(field) + ',' + quoted(value) + '\n';
    return text;
}

}  // namespace fake
