// What the share keeps in the store: which own records stand in which segment, which of those are safely there, and what of the
// others' files was looked at.
#include <stdexcept>

#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

std::uint64_t count(const Query& row, int column) { return static_cast<std::uint64_t>(row.whole(column)); }

}  // namespace

std::vector<StoredLine> Store::own_lines(std::string_view jid, std::uint64_t from, std::uint64_t to) const {
    std::vector<StoredLine> lines;
    auto rows = impl_->db.query(
        "select s, line, tip from record where journal = (select id from journal where jid = ?)"
        " and s between ? and ? and mine order by s",
        jid, from, to);
    while (rows.step()) lines.push_back({count(rows, 0), std::string{rows.text(1)}, rows.bytes32(2)});
    return lines;
}

std::uint64_t Store::last_own(std::string_view jid) const {
    return static_cast<std::uint64_t>(
        impl_->db.ask("select coalesce(own_journal.last, state.s) from own_journal, state"
                      " where own_journal.journal = (select id from journal where jid = ?)",
                      jid));
}

std::vector<Cut> Store::cuts() const {
    std::vector<Cut> cuts;
    auto rows = impl_->db.query(
        "select cut.journal, cut.first, cut.last, cut.published, packed from cut"
        " join own_journal on own_journal.journal = cut.journal order by own_journal.id, first");
    while (rows.step())
        cuts.push_back({impl_->jid_of(rows.whole(0)), count(rows, 1), count(rows, 2), rows.whole(3) != 0,
                        rows.whole(4) != 0});
    return cuts;
}

void Store::add_cut(const Cut& cut) {
    impl_->db.run("insert into cut select id, ?2, ?3, ?4, ?5 from journal where jid = ?1", cut.jid, cut.from,
                  cut.to, cut.published, cut.packed);
}

void Store::mark_published(const Cut& cut) {
    impl_->db.run("update cut set published = 1 where first = ?2 and last = ?3"
                  " and journal = (select id from journal where jid = ?1)",
                  cut.jid, cut.from, cut.to);
}

void Store::merge_cuts(const Cut& merged) {
    transact([&] {
        impl_->db.run("delete from cut where journal = (select id from journal where jid = ?1)"
                      " and first >= ?2 and last <= ?3",
                      merged.jid, merged.from, merged.to);
        add_cut({merged.jid, merged.from, merged.to, false, true});
    });
}

std::vector<Outdated> Store::outdated() const {
    std::vector<Outdated> files;
    auto rows = impl_->db.query("select path, since from outdated order by path");
    while (rows.step()) files.push_back({std::string{rows.text(0)}, Moment{rows.whole(1)}});
    return files;
}

void Store::set_outdated(const Outdated& file) {
    impl_->db.run("insert or ignore into outdated values (?, ?)", file.path, file.since.ms);
}

void Store::drop_outdated(std::string_view path) {
    impl_->db.run("delete from outdated where path = ?", path);
}

std::uint64_t Store::waiting() const {
    const auto waiting =
        impl_->db.ask("select s + (select total(last) from own_journal)"
                      " - (select total(last - first + 1) from cut where published or packed) from state");
    return waiting > 0 ? static_cast<std::uint64_t>(waiting) : 0;
}

bool Store::has_record(std::string_view jid, std::uint64_t s, const Bytes32& tip) const {
    return impl_->db.ask("select count(*) from record where journal = (select id from journal where jid = ?)"
                         " and s = ? and tip = ?",
                         jid, s, tip) != 0;
}

std::vector<Taken> Store::taken() const {
    std::vector<Taken> segments;
    auto rows = impl_->db.query("select path, waits from taken order by path");
    while (rows.step()) segments.push_back({std::string{rows.text(0)}, rows.whole(1) != 0});
    return segments;
}

void Store::set_taken(const Taken& segment) {
    impl_->db.run("insert or replace into taken values (?, ?)", segment.path, segment.waits);
}

void Store::drop_taken(std::string_view path) { impl_->db.run("delete from taken where path = ?", path); }

std::vector<Rejected> Store::rejected() const {
    std::vector<Rejected> files;
    auto rows =
        impl_->db.query("select path, size, written, why, tries, next_try from rejected order by path");
    while (rows.step())
        files.push_back({std::string{rows.text(0)}, count(rows, 1), Moment{rows.whole(2)},
                         std::string{rows.text(3)}, count(rows, 4), Moment{rows.whole(5)}});
    return files;
}

void Store::set_rejected(const Rejected& file) {
    impl_->db.run("insert or replace into rejected values (?, ?, ?, ?, ?, ?)", file.path, file.size,
                  file.written.ms, file.why, file.tries, file.next_try.ms);
}

void Store::drop_rejected(std::string_view path) {
    impl_->db.run("delete from rejected where path = ?", path);
}

std::uint64_t Store::set_aside(std::string_view jid, std::uint64_t after) {
    std::uint64_t gone = 0;
    transact([&] {
        const auto journal = impl_->db.ask("select id from journal where jid = ?", jid);
        if (impl_->db.ask("select count(*) from own_journal where journal = ?", journal) != 0)
            throw std::runtime_error("set records aside: a station's own are never");
        const auto count =
            impl_->db.ask("select count(*) from record where journal = ? and s > ?", journal, after);
        gone = static_cast<std::uint64_t>(count);
        if (gone == 0) return;
        impl_->db.run("delete from record where journal = ? and s > ?", journal, after);
        rebuild();
    });
    return gone;
}

}  // namespace journal
