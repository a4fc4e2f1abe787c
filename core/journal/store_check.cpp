// Looking after itself: is what stands here what the records say? And the way back to it.
//
// The derived tables are compared with a fresh fold of every record, made by the same code in a scratch database that has
// no name and is gone afterwards. Nothing is held in memory, and the store itself is only read.
#include <stdexcept>

#include <fmt/format.h>

#include "core/journal/chunks.hpp"
#include "core/journal/fold_tables.hpp"
#include "core/journal/learning_words.hpp"
#include "core/journal/schema.hpp"
#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

using Findings = std::vector<std::string>;
constexpr std::size_t most_findings = 20;

void check_file(Database& db, Findings& findings) {
    auto rows = db.query("pragma integrity_check(5)");
    while (rows.step())
        if (rows.text(0) != "ok") findings.push_back(fmt::format("the file is damaged: {}", rows.text(0)));
}

struct Link {
    std::uint64_t s = 0;
    Bytes32 tip{};
    bool operator==(const Link&) const = default;
};

/// Does the line say what the columns beside it say, and does its hash follow from the one before?
std::string fault_of(const Query& row, const std::optional<Link>& last_mine) {
    const auto record = parse_line(row.text(3));
    if (!record) return "its line cannot be read";
    if (record->s != static_cast<std::uint64_t>(row.whole(1)) ||
        record->t.t != static_cast<std::uint64_t>(row.whole(4)))
        return "its place is not the one in its line";
    if (chain_next(row.bytes32(5), row.text(3)) != row.bytes32(6)) return "its line was changed";
    const bool mine = row.whole(2) != 0;
    if (mine && last_mine != Link{record->s - 1, row.bytes32(5)}) return "the record before it is missing";
    return {};
}

void check_chains(Database& db, Findings& findings) {
    std::optional<Link> last_mine;
    std::string own;
    auto rows = db.query(
        "select jid, s, mine, line, t, previous, tip from record join journal on journal.id = record.journal"
        " order by journal, s, row");
    while (rows.step() && findings.size() < most_findings) {
        if (rows.whole(2) != 0 && own != rows.text(0)) {
            own = rows.text(0);
            last_mine = Link{0, chain_start(own)};
        }
        const auto fault = fault_of(rows, last_mine);
        if (!fault.empty())
            findings.push_back(
                fmt::format("record {} of journal {}: {}", rows.whole(1), rows.text(0), fault));
        if (rows.whole(2) != 0) last_mine = Link{static_cast<std::uint64_t>(rows.whole(1)), rows.bytes32(6)};
    }
    // Of other journals some records may still be on their way; what stands beside each other must fit.
    auto gaps = db.query(
        "select jid, later.s from record later join journal on journal.id = later.journal"
        " where not later.mine and exists (select 1 from record before where before.journal = later.journal"
        " and before.s = later.s - 1) and not exists (select 1 from record before where"
        " before.journal = later.journal and before.s = later.s - 1 and before.tip = later.previous)");
    while (gaps.step() && findings.size() < most_findings)
        findings.push_back(fmt::format("record {} of journal {}: it does not follow the one before",
                                       gaps.whole(1), gaps.text(0)));
}

void check_state(Database& db, Findings& findings) {
    const auto fits =
        db.ask("select s = (select coalesce(max(s), 0) from record where mine and journal = state.journal)"
               " and t = (select coalesce(max(t), 0) from record)"
               " and (s = 0 or tip = (select tip from record where mine and journal = state.journal and s = "
               "state.s))"
               " from state");
    if (!fits) findings.emplace_back("the state does not say where the journal ends");
}

/// A second database with the derived tables folded afresh. The records are read where they are.
void fold_afresh(Database& scratch, const std::filesystem::path& file) {
    make_tables(scratch);
    scratch.run("attach ? as station", file.string());
    scratch.script(
        "begin;"
        "drop table record;"
        "create temp view record as select * from station.record;"
        "insert into main.journal select * from station.journal;"
        "insert into main.metric select * from station.metric;"
        "insert into main.batch(id, journal, first) select id, journal, first from station.batch;");
    auto rows =
        scratch.query("select row, journal, jid, line, tip from station.record"
                      " join station.journal on station.journal.id = station.record.journal order by row");
    while (rows.step()) {
        const auto tip = rows.bytes32(4);
        if (const auto record = parse_line(rows.text(3)))
            fold_into_tables(scratch, {rows.whole(0), rows.whole(1), rows.text(2), *record, tip});
    }
}

bool same_rows(Query here, Query there) {
    while (true) {
        const bool more = here.step();
        if (more != there.step()) return false;
        if (!more) return true;
        for (int column = 0; column < here.columns(); ++column)
            if (!here.agrees(there, column)) return false;
    }
}

void check_derived(const std::filesystem::path& file, Findings& findings) {
    Database scratch{{}, Database::Mode::scratch};
    fold_afresh(scratch, file);
    const auto compare = [&](const char* what, const char* fresh, const char* stored) {
        if (!same_rows(scratch.query(fresh), scratch.query(stored)))
            findings.push_back(fmt::format(
                "the table of {} is not what the records say; kata check --rebuild mends it", what));
    };
    compare("cells", "select * from main.cell order by entity, field",
            "select * from station.cell order by entity, field");
    compare("changes", "select * from main.change order by entity, field, record",
            "select * from station.change order by entity, field, record");
    compare("points", "select * from main.point order by metric, batch, at, t, tie, k",
            "select * from station.point order by metric, batch, at, t, tie, k");
    compare("runs", "select * from main.run order by metric, batch",
            "select * from station.run order by metric, batch");
    compare("changes made apart", "select * from main.branched order by entity, field",
            "select * from station.branched order by entity, field");
    compare("heads", "select * from main.head order by entity, field, value, tip",
            "select * from station.head order by entity, field, value, tip");
    compare("named changes", "select * from main.named order by entity, field, tip",
            "select * from station.named order by entity, field, tip");
    compare("batches", "select * from main.batch order by id", "select * from station.batch order by id");
}

}  // namespace

std::vector<std::string> Store::check() const {
    Findings findings;
    try {
        check_file(impl_->db, findings);
        if (!findings.empty()) return findings;
        snapshot([&] {
            check_chains(impl_->db, findings);
            check_state(impl_->db, findings);
            if (!learnings_fit(impl_->db))
                findings.emplace_back(
                    "the index of learnings is not what the cells say; kata check --rebuild mends it");
            if (!chunks_fit(impl_->db))
                findings.emplace_back(
                    "the table of chunks is not what the points say; kata check --rebuild mends it");
        });
        check_derived(impl_->file, findings);
    } catch (const std::runtime_error& error) {
        findings.emplace_back(error.what());
    }
    return findings;
}

void Store::rebuild() {
    transact([&] {
        auto& db = impl_->db;
        db.script("reindex");
        clear_derived(db);
        auto rows = db.query("select row, journal, line, tip from record order by row");
        while (rows.step()) {
            const auto record = parse_line(rows.text(2));
            if (!record)
                throw std::runtime_error(
                    "rebuild: a record cannot be read; restore this station from the shared folder");
            const auto tip = rows.bytes32(3);
            fold_into_tables(db, {rows.whole(0), rows.whole(1), impl_->jid_of(rows.whole(1)), *record, tip});
        }
        mark_all_stale(db);  // in one piece, instead of point by point
        db.run("update state set t = (select coalesce(max(t), 0) from record)");
    });
}

}  // namespace journal
