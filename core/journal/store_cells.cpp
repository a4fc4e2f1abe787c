// What the store says of cells: the folded table, and every change a cell has seen.
#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "core/journal/fold_heads.hpp"
#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

/// A record's change of this cell; the first, as the fold has it.
const Change* find_change(const Record& record, std::string_view entity, std::string_view field) {
    const auto it = std::ranges::find_if(
        record.c, [&](const Change& change) { return change.entity == entity && change.field == field; });
    return it == record.c.end() ? nullptr : &*it;
}

}  // namespace

Fields Store::fields(std::string_view entity) const {
    Fields fields;
    auto rows = impl_->db.query("select field, value, t, tip from cell where entity = ?", entity);
    while (rows.step())
        fields.emplace(rows.text(0),
                       Cell{rows.value(1), {static_cast<std::uint64_t>(rows.whole(2))}, rows.bytes32(3)});
    return fields;
}

std::vector<std::string> Store::entities(std::string_view prefix) const {
    std::vector<std::string> names;
    auto rows = impl_->db.query(
        "select distinct entity from cell where entity >= ? and value is not null order by entity", prefix);
    while (rows.step()) {
        if (!rows.text(0).starts_with(prefix)) break;
        names.emplace_back(rows.text(0));
    }
    return names;
}

std::vector<std::string> Store::entities_with(std::string_view field, std::string_view value) const {
    std::vector<std::string> names;
    auto rows = impl_->db.query(
        "select entity from cell where field = ? and value = ? and typeof(value) = 'text' order by entity",
        field, value);
    while (rows.step()) names.emplace_back(rows.text(0));
    return names;
}

std::optional<Cell> Store::cell(std::string_view entity, std::string_view field) const {
    auto row =
        impl_->db.query("select value, t, tip from cell where entity = ? and field = ?", entity, field);
    if (!row.step()) return {};
    return Cell{row.value(0), {static_cast<std::uint64_t>(row.whole(1))}, row.bytes32(2)};
}

std::vector<Touch> Store::changes_of(std::string_view entity, std::string_view field) const {
    std::vector<Touch> touches;
    auto rows = impl_->db.query(
        "select record.line, record.journal, record.tip from change"
        " join record on record.row = change.record where change.entity = ? and change.field = ?",
        entity, field);
    while (rows.step()) {
        const auto record = parse_line(rows.text(0));
        const auto* change = record ? find_change(*record, entity, field) : nullptr;
        if (!change) throw std::runtime_error("read history: a record cannot be read; run kata check");
        touches.push_back({*change, impl_->jid_of(rows.whole(1)), record->s, record->t, rows.bytes32(2)});
    }
    std::ranges::sort(touches, {}, [](const Touch& touch) { return std::tie(touch.t, touch.tip); });
    return touches;
}

std::vector<CellName> Store::conflicts() const {
    std::vector<CellName> cells;
    auto rows = impl_->db.query("select entity, field from branched where apart order by entity, field");
    while (rows.step()) cells.push_back({std::string{rows.text(0)}, std::string{rows.text(1)}});
    return cells;
}

std::vector<Touch> Store::heads_of(std::string_view entity, std::string_view field) const {
    std::vector<Touch> touches;
    for (auto& head : heads_in(impl_->db, entity, field)) {
        head.touch.jid = impl_->jid_of(head.journal);
        touches.push_back(std::move(head.touch));
    }
    return touches;
}

}  // namespace journal
