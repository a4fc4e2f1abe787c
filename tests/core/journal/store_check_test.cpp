// The store against the fold: random histories, meddling, and the way back.
#include <cstdlib>

#include <rapidcheck.h>

#include "core/journal/cells.hpp"
#include "core/journal/store.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"
#include "tests/core/journal/temp_folder.hpp"

using namespace journal;
using test::some_jid;
using test::state_of;
using test::TempFolder;
using test::Travelling;

namespace {

/// A store of a station that only gathers, so that all histories are foreign to it.
Store gatherer(const TempFolder& folder, const std::string& name) {
    Store::create(folder / name, some_jid(99));
    return {folder / name, Store::Mode::read_write};
}

void take(Store& store, const std::vector<Travelling>& some) {
    store.transact([&] {
        for (const auto& one : some)
            store.import_record(one.jid, one.line, one.record, one.tip, one.previous);
    });
}

void meddle(const std::filesystem::path& file, const std::string& sql) {
    REQUIRE(std::system(("sqlite3 '" + file.string() + "' \"" + sql + "\" > /dev/null").c_str()) == 0);
}

Store filled(const TempFolder& folder) {
    Store::create(folder / "station.db", some_jid(0));
    Store store{folder / "station.db", Store::Mode::read_write};
    test::Histories histories{3, 1};
    for (const auto& one : histories.many(30)) store.append(one.record);
    return store;
}

}  // namespace

TEST_CASE("stores with the same records say the same, in whatever order and how often they came") {
    CHECK(rc::check([](unsigned seed) {
        TempFolder folder;
        test::Histories histories{seed};
        auto all = histories.many(60);
        auto one = gatherer(folder, "one.db");
        take(one, all);
        std::shuffle(all.begin(), all.end(), histories.random());
        const std::vector again(all.begin(), all.begin() + 9);
        all.insert(all.end(), again.begin(), again.end());
        auto other = gatherer(folder, "other.db");
        take(other, {all.begin(), all.begin() + 31});
        take(other, {all.begin() + 31, all.end()});
        RC_ASSERT(state_of(one) == state_of(other));
        RC_ASSERT(one.check() == std::vector<std::string>{});
        RC_ASSERT(other.check() == std::vector<std::string>{});
    }));
}

TEST_CASE("the table of cells is what the fold in memory says") {
    CHECK(rc::check([](unsigned seed) {
        TempFolder folder;
        test::Histories histories{seed};
        const auto all = histories.many(60);
        auto store = gatherer(folder, "one.db");
        take(store, all);
        Cells cells;
        for (const auto& one : all) fold(cells, one.record, one.tip);
        for (const auto& [entity, fields] : cells.entities) RC_ASSERT(store.fields(entity) == fields);
    }));
}

TEST_CASE("a rebuild changes nothing where nothing was wrong") {
    TempFolder folder;
    auto store = filled(folder);
    const auto before = state_of(store);
    store.rebuild();
    CHECK(state_of(store) == before);
    CHECK(store.check().empty());
}

TEST_CASE("derived tables that were tampered with are found and mended") {
    for (const auto* sql :
         {"delete from cell", "update point set value = 4711.5", "delete from run",
          "update batch set closed = 1 - closed", "delete from change", "delete from head",
          "insert into named values ('a', 'b', x'00')", "insert into cell values ('a', 'b', 1, 1, x'00')"}) {
        TempFolder folder;
        auto store = filled(folder);
        const auto before = state_of(store);
        meddle(folder / "station.db", sql);
        INFO(sql);
        CHECK_FALSE(store.check().empty());
        store.rebuild();
        CHECK(store.check().empty());
        CHECK(state_of(store) == before);
    }
}

TEST_CASE("records that were tampered with are found") {
    for (const auto* sql :
         {"update record set line = replace(line, 'test', 'tost') where s = 7",
          "delete from record where s = 7", "update record set tip = zeroblob(32) where s = 7",
          "update record set previous = zeroblob(32) where s = 7", "update record set s = 70 where s = 7",
          "update state set s = 29", "update state set t = 1"}) {
        TempFolder folder;
        auto store = filled(folder);
        meddle(folder / "station.db", sql);
        INFO(sql);
        CHECK_FALSE(store.check().empty());
    }
}
