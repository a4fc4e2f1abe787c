// Almost every change names the winner it replaces, and costs one look whether the cell has branched. Only the others are worked
// out from the lines. A record that settles a branched cell says it once for each head: one change has one base.
#include "core/journal/fold_heads.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/journal/cells.hpp"

namespace journal {

namespace {

/// The cell is one value whatever the heads say, or nobody looks at it.
bool may_branch(std::string_view entity, std::string_view field) {
    return !is_write_once(entity, field) && !entity.starts_with("station/");
}

struct Changes {
    std::vector<Head> all;  // by (t, tip)
    std::set<Bytes32> named;
};

Changes changes_in(Database& db, std::string_view entity, std::string_view field) {
    Changes changes;
    auto rows =
        db.query("select record.line, record.journal, record.tip from change"
                 " join record on record.row = change.record where change.entity = ? and change.field = ?",
                 entity, field);
    while (rows.step()) {
        const auto record = parse_line(rows.text(0));
        if (!record) continue;  // kata check says it
        const auto tip = rows.bytes32(2);
        bool first = true;
        for (const auto& change : record->c) {
            if (change.entity != entity || change.field != field) continue;
            if (change.base) changes.named.insert(*change.base);
            if (std::exchange(first, false))
                changes.all.push_back({{change, {}, record->s, record->t, tip}, rows.whole(1)});
        }
    }
    std::ranges::sort(changes.all, {},
                      [](const Head& head) { return std::tie(head.touch.t, head.touch.tip); });
    return changes;
}

std::vector<Head> heads_of(const Changes& changes) {
    auto heads = changes.all;
    std::erase_if(heads, [&](const Head& head) { return changes.named.contains(head.touch.tip); });
    return heads;
}

bool are_apart(const std::vector<Head>& heads) {
    return std::ranges::any_of(
        heads, [&](const Head& head) { return head.touch.change.value != heads.front().touch.change.value; });
}

/// The usual cell: one head, and it is the winner.
bool is_plain(const Changes& changes, const std::vector<Head>& heads) {
    return heads.size() == 1 && heads.front().touch.tip == changes.all.back().touch.tip;
}

void keep_heads(Database& db, std::string_view entity, std::string_view field) {
    const auto changes = changes_in(db, entity, field);
    const auto heads = heads_of(changes);
    if (is_plain(changes, heads))
        db.run("delete from branched where entity = ? and field = ?", entity, field);
    else db.run("insert or replace into branched values (?, ?, ?)", entity, field, are_apart(heads));
}

}  // namespace

std::vector<Head> heads_in(Database& db, std::string_view entity, std::string_view field) {
    return heads_of(changes_in(db, entity, field));
}

void fold_heads(Database& db, const Change& change, const std::optional<Bytes32>& before, bool wins) {
    if (!before || !may_branch(change.entity, change.field)) return;
    const bool branched = db.ask("select count(*) from branched where entity = ? and field = ?",
                                 change.entity, change.field) != 0;
    if (branched || !wins || change.base != before) keep_heads(db, change.entity, change.field);
}

void find_heads(Database& db) {
    std::vector<CellName> cells;
    auto rows = db.query("select entity, field from change group by entity, field having count(*) > 1");
    while (rows.step()) cells.push_back({std::string{rows.text(0)}, std::string{rows.text(1)}});
    for (const auto& cell : cells)
        if (may_branch(cell.entity, cell.field)) keep_heads(db, cell.entity, cell.field);
}

}  // namespace journal
