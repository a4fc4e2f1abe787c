// 1 A cell whose one head is its winner has no row here: so are almost all, and a change that names the winner as its base keeps it so.
// 2 Of any other cell the heads stand in `head`, each with a hash of its value: the first and the last by it say whether they are apart.
// 3 A change takes the head that it names away, and stands as a head unless somebody named it before it came.
// 4 A name that met no head is kept in `named`: the change may still be on its way.
//
// A record that settles a cell says it once for each head: one change has one base.
#include "core/journal/fold_heads.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "core/journal/cells.hpp"

namespace journal {

namespace {

/// The cell is one value whatever the heads say, or nobody looks at it.
bool may_branch(std::string_view entity, std::string_view field) {
    return !is_write_once(entity, field) && !entity.starts_with("station/");
}

/// Two values have the same where they are equal; words begin with a quote, so that none looks like a number.
Bytes32 hash_of(const Value& value) {
    if (const auto* yes = std::get_if<bool>(&value)) return blake2b(*yes ? "true" : "false");
    if (const auto* number = std::get_if<double>(&value)) return blake2b(fmt::format("{}", *number + 0.0));
    if (const auto* words = std::get_if<std::string>(&value)) return blake2b(fmt::format("\"{}", *words));
    return blake2b("");
}

/// The rows of one cell.
class HeadRows {
public:
    HeadRows(Database& db, const Change& change) : db_(db), entity_(change.entity), field_(change.field) {}

    bool are_kept() {
        return db_.ask("select count(*) from branched where entity = ? and field = ?", entity_, field_) != 0;
    }
    /// What the cell says was its one head so far.
    void begin() {
        auto cell =
            db_.query("select value, t, tip from cell where entity = ? and field = ?", entity_, field_);
        if (cell.step()) add(cell.value(0), {static_cast<std::uint64_t>(cell.whole(1))}, cell.bytes32(2));
    }
    void add(const Value& value, Stamp t, const Bytes32& tip) {
        db_.run("insert into head values (?, ?, ?, ?, ?)", entity_, field_, hash_of(value), tip, t.t);
    }
    void take_base(const Bytes32& base) {
        db_.run("delete from head where entity = ? and field = ? and tip = ?", entity_, field_, base);
        if (db_.changed() == 0) keep_name(base);
    }
    void keep_name(const Bytes32& base) {
        db_.run("insert or ignore into named values (?, ?, ?)", entity_, field_, base);
    }
    bool is_named(const Bytes32& tip) {
        return db_.ask("select count(*) from named where entity = ? and field = ? and tip = ?", entity_,
                       field_, tip) != 0;
    }
    /// Says whether they are apart, or forgets them where the winner is the only one.
    void settle(const Bytes32& winner) {
        const auto least = one_of("select value, tip from head where entity = ? and field = ?"
                                  " order by value, tip limit 1");
        const auto greatest = one_of("select value, tip from head where entity = ? and field = ?"
                                     " order by value desc, tip desc limit 1");
        if (least == greatest && least.second == winner) {
            db_.run("delete from head where entity = ? and field = ?", entity_, field_);
            db_.run("delete from branched where entity = ? and field = ?", entity_, field_);
        } else {
            db_.run("insert or replace into branched values (?, ?, ?)", entity_, field_,
                    least.first != greatest.first);
        }
    }

private:
    std::pair<Bytes32, Bytes32> one_of(const char* sql) {
        auto row = db_.query(sql, entity_, field_);
        if (!row.step()) return {};
        return {row.bytes32(0), row.bytes32(1)};
    }

    Database& db_;
    std::string_view entity_, field_;
};

/// The record's first change of the cell, as the fold has it; nothing if its line cannot be read, which kata check says.
std::optional<Head> head_at(const Query& row, std::string_view entity, std::string_view field) {
    auto record = parse_line(row.text(0));
    if (!record) return {};
    const auto it = std::ranges::find_if(
        record->c, [&](const Change& change) { return change.entity == entity && change.field == field; });
    if (it == record->c.end()) return {};
    return Head{{std::move(*it), {}, record->s, record->t, row.bytes32(2)}, row.whole(1)};
}

std::vector<Head> heads_among(Query rows, std::string_view entity, std::string_view field) {
    std::vector<Head> heads;
    while (rows.step())
        if (auto head = head_at(rows, entity, field)) heads.push_back(std::move(*head));
    std::ranges::sort(heads, {}, [](const Head& head) { return std::tie(head.touch.t, head.touch.tip); });
    return heads;
}

/// Of a cell that no table is kept of.
std::vector<Head> heads_by_lines(Database& db, std::string_view entity, std::string_view field) {
    constexpr auto all =
        "select record.line, record.journal, record.tip from change"
        " join record on record.row = change.record where change.entity = ? and change.field = ?";
    std::set<Bytes32> named;
    for (auto rows = db.query(all, entity, field); rows.step();)
        if (const auto record = parse_line(rows.text(0)))
            for (const auto& change : record->c)
                if (change.entity == entity && change.field == field && change.base)
                    named.insert(*change.base);
    auto heads = heads_among(db.query(all, entity, field), entity, field);
    std::erase_if(heads, [&](const Head& head) { return named.contains(head.touch.tip); });
    return heads;
}

}  // namespace

std::vector<Head> heads_in(Database& db, std::string_view entity, std::string_view field) {
    if (!may_branch(entity, field)) return heads_by_lines(db, entity, field);
    auto heads = heads_among(
        db.query("select record.line, record.journal, record.tip from head"
                 " join record on record.t = head.t and record.tip = head.tip where entity = ? and field = ?",
                 entity, field),
        entity, field);
    if (!heads.empty()) return heads;
    return heads_among(
        db.query("select record.line, record.journal, record.tip from cell"
                 " join record on record.t = cell.t and record.tip = cell.tip where entity = ? and field = ?",
                 entity, field),
        entity, field);
}

void fold_heads(Database& db, const Arriving& arriving, const std::optional<Bytes32>& before) {
    const auto& change = arriving.change;
    if (!may_branch(change.entity, change.field)) return;
    HeadRows rows{db, change};
    if (!before) {
        if (change.base) rows.keep_name(*change.base);
        return;
    }
    if (!rows.are_kept()) {
        if (arriving.wins && change.base == before) return;
        rows.begin();
    }
    if (change.base) rows.take_base(*change.base);
    if (!arriving.again && !rows.is_named(arriving.tip)) rows.add(change.value, arriving.t, arriving.tip);
    rows.settle(arriving.wins ? arriving.tip : *before);
}

}  // namespace journal
