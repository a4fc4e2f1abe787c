// What the store says of records: the history, what is new, and the way back that undo walks.
#include <stdexcept>

#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

std::uint64_t sequence(const Query& row, int column) { return static_cast<std::uint64_t>(row.whole(column)); }

std::optional<std::uint64_t> maybe_sequence(const Query& row, int column) {
    if (row.is_null(column)) return {};
    return sequence(row, column);
}

Record read(std::string_view line) {
    auto record = parse_line(line);
    if (!record) throw std::runtime_error("read history: a record cannot be read; run kata check");
    return *std::move(record);
}

}  // namespace

const std::string& Store::Impl::jid_of(std::int64_t number) const {
    const auto it = jids.find(number);
    if (it != jids.end()) return it->second;
    auto row = db.query("select jid from journal where id = ?", number);
    if (!row.step()) throw std::runtime_error(file.string() + " is damaged; a journal has no name");
    return jids.emplace(number, row.text(0)).first->second;
}

void Store::each_record(const std::function<void(const HistoryRow&)>& visit) const {
    auto rows = impl_->db.query("select journal, line, tip from record order by t, tip");
    while (rows.step()) {
        HistoryRow row{impl_->jid_of(rows.whole(0)), read(rows.text(1)), 0, rows.bytes32(2)};
        row.points = row.record.p.size();
        row.record.p.clear();
        visit(row);
    }
}

Cells Store::cells_until(Stamp last) const {
    Cells cells;
    auto rows = impl_->db.query("select line, tip from record where touches_board and t <= ?", last.t);
    while (rows.step()) {
        auto record = read(rows.text(0));
        std::erase_if(record.c, [](const Change& change) { return change.entity.starts_with("point/"); });
        fold(cells, record, rows.bytes32(1));
    }
    return cells;
}

std::optional<Sealed> Store::own_record(std::uint64_t s) const {
    auto row = impl_->db.query("select line, tip from record where journal = ? and s = ? and mine",
                               impl_->journal, s);
    if (!row.step()) return {};
    return Sealed{impl_->jid, read(row.text(0)), row.bytes32(1)};
}

std::pair<std::vector<Sealed>, std::int64_t> Store::arrived_since(std::int64_t after) const {
    std::pair<std::vector<Sealed>, std::int64_t> arrived{{}, after};
    auto rows =
        impl_->db.query("select row, journal, line, tip from record where row > ? order by row", after);
    while (rows.step()) {
        arrived.first.push_back({impl_->jid_of(rows.whole(1)), read(rows.text(2)), rows.bytes32(3)});
        arrived.second = rows.whole(0);
    }
    return arrived;
}

void Store::each_arrival(std::int64_t after, const std::function<bool(const Arrival&)>& visit) const {
    auto rows =
        impl_->db.query("select row, journal, line, tip, batch is null or exists (select 1 from batch"
                        " where journal = record.journal and first = record.batch and closed and not removed)"
                        " from record where row > ? order by row",
                        after);
    while (rows.step()) {
        const Sealed sealed{impl_->jid_of(rows.whole(1)), read(rows.text(2)), rows.bytes32(3)};
        if (!visit({rows.whole(0), sealed, rows.whole(4) != 0})) return;
    }
}

std::int64_t Store::last_row() const { return impl_->db.ask("select max(row) from record"); }

News Store::news_since(std::int64_t after) const {
    News news{after, 0, false};
    auto rows = impl_->db.query("select row, touches_board from record where row > ? order by row", after);
    while (rows.step()) {
        news.row = rows.whole(0);
        ++news.records;
        news.board_touched = news.board_touched || rows.whole(1) != 0;
    }
    return news;
}

void Store::each_own_step_back(const std::function<bool(const Step&)>& visit) const {
    auto rows = impl_->db.query(
        "select s, batch, closes, undoes from record where journal = ? and mine order by s desc",
        impl_->journal);
    while (rows.step())
        if (!visit({sequence(rows, 0), maybe_sequence(rows, 1), rows.whole(2) != 0, maybe_sequence(rows, 3)}))
            return;
}

std::uint64_t Store::count_records() const {
    return static_cast<std::uint64_t>(impl_->db.ask("select count(*) from record"));
}

std::vector<std::string> Store::journals() const {
    std::vector<std::string> jids;
    auto rows = impl_->db.query(
        "select jid from journal where id = ?1 or exists (select 1 from record where journal = journal.id)"
        " order by id <> ?1, jid",
        impl_->journal);
    while (rows.step()) jids.emplace_back(rows.text(0));
    return jids;
}

std::optional<Moment> Store::last_reading(std::string_view jid) const {
    auto rows = impl_->db.query("select t from record where journal = (select id from journal where jid = ?)"
                                " order by s desc limit 1",
                                jid);
    if (!rows.step()) return {};
    return reading(Stamp{static_cast<std::uint64_t>(rows.whole(0))});
}

}  // namespace journal
