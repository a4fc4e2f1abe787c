// How a record gets into the store: its line first, then the fold, in one transaction.
#include <stdexcept>

#include "core/journal/fold_tables.hpp"
#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

bool touches_board(const Record& record) {
    for (const auto& change : record.c)
        if (!change.entity.starts_with("point/") && !change.entity.starts_with("batch/")) return true;
    return false;
}

struct Arrival {
    std::string_view line;
    const Bytes32& previous;
    bool mine = false;
};

void insert(Database& db, Placed placed, const Arrival& arrival) {
    const auto& record = placed.record;
    db.run(
        "insert into record(journal, s, t, mine, touches_board, batch, closes, undoes, tip, previous, line)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        placed.journal, record.s, record.t.t, arrival.mine, touches_board(record), record.b,
        record.batch_closed, record.undoes, placed.tip, arrival.previous, arrival.line);
    placed.row = db.ask("select last_insert_rowid()");
    fold_into_tables(db, placed);
}

}  // namespace

Bytes32 Store::append(const Record& record) {
    Bytes32 tip{};
    transact([&] {
        const auto last = frontier();
        if (record.s != last.s + 1 || record.t < last.t)
            throw std::runtime_error("append record: it does not follow the last one");
        const auto line = to_line(record);
        tip = chain_next(last.tip, line);
        insert(impl_->db, {0, impl_->journal, impl_->jid, record, tip}, {line, last.tip, true});
        impl_->db.run("update state set s = ?, t = ?, tip = ?", record.s, record.t.t, tip);
    });
    return tip;
}

bool Store::import_record(std::string_view jid, std::string_view line, const Record& record,
                          const Bytes32& tip, const Bytes32& previous) {
    if (chain_next(previous, line) != tip)
        throw std::runtime_error("import record: its chain hash does not fit");
    bool fresh = false;
    transact([&] {
        auto& db = impl_->db;
        if (db.ask("select count(*) from record where t = ? and tip = ?", record.t.t, tip) > 0) return;
        insert(db, {0, journal_number(db, jid), jid, record, tip}, {line, previous, false});
        db.run("update state set t = max(t, ?)", record.t.t);
        fresh = true;
    });
    return fresh;
}

}  // namespace journal
