// Where boards stand, what stations changed apart, and two tiles of one person, as they are typed.
#include "core/kata/station.hpp"
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"
#include "tests/core/journal/histories.hpp"

using Catch::Matchers::Contains;

namespace {

/// Another station takes the board over, and gives it a name without knowing of the one that was given here.
void tell_of_another(KataCall& kata, bool takes) {
    kata::Station station(kata.dir());
    const auto jid = test::some_jid(5);
    auto tip = journal::chain_start(jid);
    const auto now = station.store().frontier().t.t;
    const auto say = [&](std::uint64_t s, std::vector<journal::Change> changes) {
        journal::Record record;
        record.s = s;
        record.t = {now + s};
        record.w = "w";
        record.c = std::move(changes);
        const auto line = journal::to_line(record);
        const auto next = journal::chain_next(tip, line);
        station.store().import_record(jid, line, record, next, tip);
        tip = next;
    };
    say(1, {{"station/" + jid, "name", std::string{"Line 2 panel"}, {}}});
    const auto home = station.store().cell("board/cell-7", "home");
    if (takes) say(2, {{"board/cell-7", "home", jid, home->tip}});
    else say(2, {{"board/cell-7", "name", std::string{"Final assembly"}, {}}});
}

}  // namespace

TEST_CASE("a board of another station is taken over by name, and given away by the station's name") {
    KataCall kata;
    kata.set_up();
    tell_of_another(kata, true);
    CHECK(kata({"boards"}).out.find("cell-7") == std::string::npos);
    const auto all = kata.json({"board", "--all"});
    REQUIRE(all.size() == 1);
    CHECK(all[0]["station"] == "Line 2 panel");
    CHECK(all[0]["here"] == false);
    CHECK(kata.json({"board", "cell-7"})["home_station"] == "Line 2 panel");
    const auto refused = kata({"record", "cell-7/exit-cycle", "114"});
    CHECK(refused.status == 1);
    CHECK_THAT(refused.err, Contains("stands at another station"));
    CHECK(kata({"board", "take", "cell-7"}).status == 0);
    CHECK(kata({"record", "exit-cycle", "114"}).status == 0);
    CHECK(kata.json({"board", "cell-7"})["here"] == true);
    CHECK_THAT(kata({"board", "move", "cell-7", "Hall 9"}).err, Contains("Line 2 panel"));
    CHECK_THAT(kata({"board", "move", "cell-7", "Line 2 panel"}).out, Contains("stands at Line 2 panel"));
    CHECK(kata.json({"board", "cell-7"})["here"] == false);
}

TEST_CASE("a board is archived and brought back, placed and renamed") {
    KataCall kata;
    kata.set_up();
    CHECK_THAT(kata({"board", "archive", "cell-7"}).out, Contains("kata board archive cell-7 --back"));
    CHECK(kata.json({"boards"}).empty());
    CHECK(kata.json({"board", "cell-7"})["archived"] == true);
    CHECK(kata({"board", "archive", "cell-7", "--back"}).status == 0);
    CHECK(kata.json({"boards"}).size() == 1);
    CHECK(kata({"board", "place", "cell-7", "2.5"}).status == 0);
    CHECK(kata.json({"board"})["order"] == 2.5);
    CHECK(kata({"board", "place", "cell-7", "first"}).status == 2);
    CHECK(kata({"board", "rename", "cell-7", "Assembly"}).out ==
          "Cell 7, final assembly is called Assembly now\n");
    CHECK(kata.json({"board"})["name"] == "Assembly");
    CHECK(kata({"board", "--all", "cell-7"}).status == 2);
    CHECK_THAT(kata({"board", "--all"}).out, Contains("here"));
}

TEST_CASE("what stations changed apart is listed with numbers, and one of them is chosen") {
    KataCall kata;
    kata.set_up();
    CHECK_THAT(kata({"conflicts"}).out, Contains("Nothing to settle"));
    CHECK(kata.json({"conflicts"}).empty());
    tell_of_another(kata, false);
    const auto list = kata.json({"conflicts"});
    REQUIRE(list.size() == 1);
    CHECK(list[0]["id"] == "board/cell-7");
    CHECK(list[0]["field"] == "name");
    REQUIRE(list[0]["values"].size() == 2);
    CHECK(list[0]["values"][0]["words"] == "Cell 7, final assembly");
    CHECK(list[0]["values"][1]["station"] == "Line 2 panel");
    CHECK(list[0]["values"][1]["stands"] == true);
    CHECK_THAT(kata({"conflicts"}).out, Contains("board/cell-7 name") && Contains("Line 2 panel"));
    CHECK(kata({"conflicts", "settle", "board/cell-7", "name", "3"}).status == 2);
    CHECK(kata({"conflicts", "settle", "board/cell-7", "zone", "1"}).status == 1);
    CHECK(kata({"conflicts", "settle", "board/cell-7", "name", "1"}).out ==
          "Board Final assembly, name: Cell 7, final assembly stands from now on\n");
    CHECK(kata.json({"conflicts"}).empty());
    CHECK(kata.json({"board"})["name"] == "Cell 7, final assembly");
}

TEST_CASE("two tiles are joined as one person, by name or id, and parted again") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"person", "add", "Marta Nowak"}).status == 0);
    REQUIRE(kata({"person", "add", "M. Nowak", "--role", "coach"}).status == 0);
    CHECK(kata({"person", "join", "M. Nowak", "Marta Nowak"}).status == 0);
    const auto list = kata({"person", "list"}).out;
    CHECK(list.find("M. Nowak") == std::string::npos);
    CHECK_THAT(list, Contains("Marta Nowak  coach of Cell 7, final assembly"));
    CHECK(kata({"person", "join", "Marta Nowak", "Marta Nowak"}).status == 1);
    CHECK(kata({"person", "join", "Marta Nowak"}).status == 2);
    CHECK(kata({"person", "join", "Marta Nowak", "Nobody I know"}).status == 1);
    const kata::Station station(kata.dir());
    const auto tile = station.boards().at(0).coach;
    CHECK(kata({"person", "join", tile, "--apart"}).status == 0);
    CHECK_THAT(kata({"person", "list"}).out, Contains("M. Nowak"));
}
