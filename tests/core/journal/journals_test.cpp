// A store that has written more than one journal, and what it keeps of the others' files.
#include "core/journal/store.hpp"

#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"
#include "tests/core/journal/temp_folder.hpp"

using namespace journal;
using test::some_jid;
using test::TempFolder;

namespace {

Store fresh(const TempFolder& folder) {
    Store::create(folder / "station.db", some_jid(0));
    return {folder / "station.db", Store::Mode::read_write};
}

Bytes32 say(Store& store, std::string_view value) {
    const auto last = store.frontier();
    Record record;
    record.s = last.s + 1;
    record.t = {last.t.t + 1};
    record.w = "2026-11-23T08:00:00.000+01:00";
    record.a = "test";
    const auto present = store.cell("board/cell-7", "name");
    record.c = {
        {"board/cell-7", "name", std::string{value}, present ? std::optional{present->tip} : std::nullopt}};
    return store.append(record);
}

}  // namespace

TEST_CASE(
    "a station that begins a new journal goes on at record 1, and its old records stay to be published") {
    TempFolder folder;
    auto store = fresh(folder);
    say(store, "one");
    say(store, "two");
    store.add_cut({some_jid(0), 1, 1, true});
    store.begin_journal(some_jid(5));
    CHECK(store.jid() == some_jid(5));
    CHECK(store.own_journals() == std::vector{some_jid(0), some_jid(5)});
    CHECK(store.frontier().s == 0);
    CHECK(store.frontier().tip == chain_start(some_jid(5)));
    CHECK(store.waiting() == 1);
    say(store, "three");
    CHECK(store.waiting() == 2);
    CHECK(store.last_own(some_jid(0)) == 2);
    CHECK(store.last_own(some_jid(5)) == 1);
    CHECK(store.last_own(some_jid(7)) == 0);
    CHECK(store.own_lines(some_jid(0), 1, 9).size() == 2);
    CHECK(store.own_lines(some_jid(5), 1, 9).size() == 1);
    CHECK(store.cell("board/cell-7", "name")->value == Value{std::string{"three"}});
    CHECK(store.check().empty());
}

TEST_CASE("another process that has the store open writes the new journal from its next record on") {
    TempFolder folder;
    auto store = fresh(folder);
    Store other{folder / "station.db", Store::Mode::read_write};
    say(other, "one");
    store.begin_journal(some_jid(5));
    say(other, "two");
    CHECK(other.jid() == some_jid(5));
    CHECK(store.last_own(some_jid(5)) == 1);
    CHECK(store.check().empty());
}

TEST_CASE("a merged cut stands in place of the small ones it spans") {
    TempFolder folder;
    auto store = fresh(folder);
    for (int i = 0; i < 6; ++i) say(store, "x");
    const auto jid = store.jid();
    store.add_cut({jid, 1, 2, true});
    store.add_cut({jid, 3, 4, true});
    store.add_cut({jid, 5, 6, true});
    store.merge_cuts({jid, 1, 4});
    CHECK(store.cuts() == std::vector<Cut>{{jid, 1, 4, false, true}, {jid, 5, 6, true, false}});
    store.set_outdated({"journal/a/b.jsonl", Moment{5}});
    store.set_outdated({"journal/a/b.jsonl", Moment{9}});  // its time runs on
    CHECK(store.outdated() == std::vector<Outdated>{{"journal/a/b.jsonl", Moment{5}}});
    store.drop_outdated("journal/a/b.jsonl");
    CHECK(store.outdated().empty());
}

TEST_CASE("what was looked at and what was refused is remembered until it is dropped") {
    TempFolder folder;
    auto store = fresh(folder);
    store.set_taken({"journal/a/1", false});
    store.set_taken({"journal/a/2", true});
    store.set_taken({"journal/a/2", false});
    store.drop_taken("journal/a/1");
    CHECK(store.taken() == std::vector<Taken>{{"journal/a/2", false}});
    const Rejected file{"journal/a/3", 12, Moment{7}, "its signature does not fit", 2, Moment{9}};
    store.set_rejected(file);
    CHECK(store.rejected() == std::vector{file});
    store.drop_rejected(file.path);
    CHECK(store.rejected().empty());
}

TEST_CASE("records of a writer who is not trusted beyond go from the board, and come back when they are "
          "taken in again") {
    TempFolder folder;
    auto store = fresh(folder);
    test::Histories histories{11, 1};
    const auto some = histories.many(8);
    const auto jid = some_jid(9);
    const auto take = [&] {
        for (const auto& one : some) store.import_record(jid, one.line, one.record, one.tip, one.previous);
    };
    take();
    const auto whole = store.entities("");
    CHECK(store.set_aside(jid, 3) == 5);
    CHECK(store.count_records() == 3);
    CHECK(store.check().empty());
    CHECK(store.set_aside(jid, 3) == 0);
    CHECK_THROWS(store.set_aside(store.jid(), 0));
    take();
    CHECK(store.entities("") == whole);
    CHECK(store.check().empty());
}
