// Opening, closing and transactions of the store. What it holds stands in schema.cpp, what it answers in the other files
// store_*.cpp, one per question.
#include "core/journal/store.hpp"

#include <cassert>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/journal/chunks.hpp"
#include "core/journal/schema.hpp"
#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

/// The keys of people's names stand in the store: for its owner's eyes, as the key beside it. SQLite gives the log the same mode.
void make_private_file(const std::filesystem::path& file) {
    const int fd = open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (fd < 0) throw std::runtime_error(file.string() + " cannot be made; is there a store already?");
    close(fd);
}

}  // namespace

void Store::create(const std::filesystem::path& file, std::string_view jid) {
    if (!is_journal_id(jid)) throw std::runtime_error("make store: not a journal's name");
    make_private_file(file);
    Database db{file, Database::Mode::create};
    db.script("pragma journal_mode = wal");
    db.script("begin immediate");
    make_tables(db);
    db.run("insert into journal(jid) values (?)", jid);
    db.run("insert into state values (1, last_insert_rowid(), 0, 0, ?)", chain_start(jid));
    db.run("insert into own_journal select 1, journal, null from state");
    db.script("commit");
}

Store::Store(const std::filesystem::path& file, Mode mode) {
    if (!std::filesystem::exists(file))
        throw std::runtime_error(file.parent_path().string() +
                                 " is not a station directory; kata init makes one");
    impl_ = std::make_unique<Impl>(file, mode);
    bring_up_to_date(impl_->db, file, mode == Mode::read_write);
    frontier();
}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

const std::string& Store::jid() const { return impl_->jid; }

Frontier Store::frontier() const {
    auto state = impl_->db.query("select s, t, tip, journal from state");
    if (!state.step())
        throw std::runtime_error(impl_->file.string() + " is damaged; it does not say whose journal it is");
    if (state.whole(3) != impl_->journal) {
        impl_->jid = impl_->jid_of(state.whole(3));
        impl_->journal = state.whole(3);
    }
    return {static_cast<std::uint64_t>(state.whole(0)),
            {static_cast<std::uint64_t>(state.whole(1))},
            state.bytes32(2)};
}

std::vector<std::string> Store::own_journals() const {
    std::vector<std::string> jids;
    auto rows = impl_->db.query("select journal from own_journal order by id");
    while (rows.step()) jids.push_back(impl_->jid_of(rows.whole(0)));
    return jids;
}

void Store::begin_journal(std::string_view jid) {
    if (!is_journal_id(jid)) throw std::runtime_error("begin journal: not a journal's name");
    transact([&] {
        auto& db = impl_->db;
        db.run("update own_journal set last = (select s from state) where last is null");
        db.run("insert into journal(jid) values (?)", jid);
        db.run("update state set journal = last_insert_rowid(), s = 0, tip = ?", chain_start(jid));
        db.run("insert into own_journal(journal) select journal from state");
    });
    frontier();
}

void Store::transact(const std::function<void()>& work) {
    assert(impl_->snapshots == 0);
    if (impl_->transactions > 0) return work();
    impl_->db.run("begin immediate");
    ++impl_->transactions;
    try {
        work();
        refresh_chunks(impl_->db);
        impl_->db.run("commit");
        --impl_->transactions;
    } catch (...) {
        --impl_->transactions;
        impl_->db.roll_back();
        throw;
    }
}

void Store::snapshot(const std::function<void()>& look) const {
    if (impl_->transactions > 0 || impl_->snapshots > 0) return look();
    impl_->db.run("begin");
    ++impl_->snapshots;
    try {
        look();
        --impl_->snapshots;
        impl_->db.run("commit");
    } catch (...) {
        impl_->snapshots = 0;
        impl_->db.roll_back();
        throw;
    }
}

std::int64_t Store::data_version() const { return impl_->db.ask("pragma data_version"); }
std::int64_t Store::own_changes() const { return impl_->db.ask("select total_changes()"); }

// --- local state ----------------------------------------------------------------------------------------------------

std::optional<std::string> Store::local(std::string_view key) const {
    auto row = impl_->db.query("select text from local where key = ?", key);
    if (!row.step()) return {};
    return std::string{row.text(0)};
}

void Store::set_local(std::string_view key, std::optional<std::string_view> text) {
    if (text) impl_->db.run("insert or replace into local values (?, ?)", key, *text);
    else impl_->db.run("delete from local where key = ?", key);
}

void Store::wipe_local(std::string_view key) {
    impl_->db.script("pragma secure_delete = on");
    set_local(key, {});
    impl_->db.script("pragma secure_delete = off");
    impl_->db.script("pragma wal_checkpoint(truncate)");
}

}  // namespace journal
