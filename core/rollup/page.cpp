#include "core/rollup/page.hpp"

#include <algorithm>
#include <set>

#include "core/rollup/tables.hpp"

namespace rollup {

namespace {

using journal::Arrival;
using journal::Store;

/// What a page's records touched; read once each, after the last of them.
struct Touched {
    std::set<Named> made, points;
    std::set<std::string> entities, learnings;
};

void note_changes(const Arrival& arrival, Page& page, Touched& touched) {
    for (const auto& change : arrival.sealed.record.c) {
        if (const auto point = point_named(change.entity)) {
            touched.points.insert(*point);
        } else if (const auto batch = batch_named(change.entity)) {
            // Only a finished import can be taken back, so one that is not taken back any more counts.
            if (change.field == "_del") page.imports[*batch] = true;
        } else {
            touched.entities.insert(change.entity);
            if (change.field == "learning") touched.learnings.insert(change.entity);
        }
    }
}

void note_record(const Arrival& arrival, PointRows& rows, Page& page, Touched& touched) {
    const auto& [jid, record, tip] = arrival.sealed;
    page.last = arrival.row;
    page.tip = journal::hex(tip);
    ++page.records;
    for (auto& row : rows.of(arrival)) page.points.push_back(std::move(row));
    for (std::size_t k = 0; k < record.p.size(); ++k) touched.made.insert({jid, record.s, k});
    if (record.b && record.batch_closed) page.imports[{jid, *record.b}] = true;
    note_changes(arrival, page, touched);
}

void read_touched(const Store& store, const Touched& touched, Page& page) {
    for (const auto& point : touched.points)
        if (!touched.made.contains(point))
            page.marks[point] = marks_from(store.fields(journal::point_entity(point.jid, point.s, point.k)));
    for (auto& [batch, counts] : page.imports) {
        const auto gone = store.cell(journal::batch_entity(batch.jid, batch.s), "_del");
        counts = !gone || gone->value != journal::Value{true};
    }
    for (const auto& entity : touched.entities) {
        const auto* table = table_of(entity);
        if (!table) continue;
        if (auto row = row_of(store, *table, entity))
            page.rows[std::string{table->name}].push_back(*std::move(row));
    }
}

/// Also of entities without a table of their own: a learning by itself.
void read_learnings(const Store& store, const Touched& touched, Page& page) {
    for (const auto& entity : touched.entities)
        if (auto row = learning_row(store, entity, touched.learnings.contains(entity)))
            page.rows["learnings"].push_back(*std::move(row));
}

/// A station that says which one it stands in for changes that one's row too, and the rows of boards, which stand where it stands now.
void add_replaced(const Store& store, Touched& touched) {
    std::vector<std::string> replaced;
    for (const auto& entity : touched.entities) {
        if (!entity.starts_with("station/")) continue;
        const auto cell = store.cell(entity, "replaces");
        const auto* jid = cell ? std::get_if<std::string>(&cell->value) : nullptr;
        if (jid && journal::is_journal_id(*jid)) replaced.push_back("station/" + *jid);
    }
    if (replaced.empty()) return;
    touched.entities.insert(replaced.begin(), replaced.end());
    for (auto& board : store.entities("board/")) touched.entities.insert(std::move(board));
}

}  // namespace

Page page_after(const Store& store, std::int64_t row) {
    Page page{row, {}, 0, {}, {}, {}, {}};
    store.snapshot([&] {
        PointRows rows{store};
        Touched touched;
        store.each_arrival(row, [&](const Arrival& arrival) {
            note_record(arrival, rows, page, touched);
            return page.points.size() < most_points_in_page && page.records < most_records_in_page;
        });
        add_replaced(store, touched);
        read_touched(store, touched, page);
        read_learnings(store, touched, page);
    });
    return page;
}

}  // namespace rollup
