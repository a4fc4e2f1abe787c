// obstacle, experiment and learnings as they are typed.
#include "core/kata/station.hpp"
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

/// Board cell-7 with a target condition.
void set_up_kata(KataCall& kata) {
    kata.set_up();
    kata::Station station(kata.dir());
    kata::TargetCondition target;
    target.sentence = "run every cycle in 95 to 120 s";
    station.handle(kata::SetTargetCondition{"board/cell-7", target}, kata.now);
}

}  // namespace

TEST_CASE("an obstacle is parked, gets the arrow, and is closed with what showed it") {
    KataCall kata;
    set_up_kata(kata);
    const auto added =
        kata.json({"obstacle", "add", "the tester rejects 1 in 25", "--short", "Tester rejects"});
    CHECK(added["number"] == 1);
    CHECK(added["state"] == "parked");
    CHECK(kata({"obstacle", "now", "1"}).out == "Obstacle 1 is now, the tester rejects 1 in 25\n");
    CHECK(kata.json({"board"})["target_conditions"][0]["obstacle_now"] == added["id"]);
    REQUIRE(kata({"experiment", "start", "note every reject", "--expect", "2 of 3 at one step"}).status == 0);
    const auto closed = kata.json(
        {"obstacle", "close", "1", "--state", "gone", "--scope", "early shift", "--experiment", "1"});
    CHECK(closed["state"] == "gone");
    CHECK(closed["scope"] == "early shift");
    CHECK(closed["closed_by_experiment"] == kata.json({"experiment", "list"})[0]["id"]);
    CHECK(kata({"obstacle", "close", "1", "--state", "parked"}).out == "Obstacle 1 in the parking lot\n");
}

TEST_CASE("help that is needed and what is held stand apart") {
    KataCall kata;
    set_up_kata(kata);
    const auto help =
        kata.json({"obstacle", "add", "the gauge is at the laboratory", "--help-from", "laboratory"});
    CHECK(help["kind"] == "implementation");
    CHECK(help["help_from"] == "laboratory");
    CHECK(kata.json({"obstacle", "add", "the printer driver is old", "--held"})["state"] == "held");
    CHECK(kata.json({"board"})["holding_area"].size() == 2);
    CHECK(kata.json({"board"})["obstacles"].empty());
}

TEST_CASE("an expectation is sealed when the experiment starts, and the learning closes the row") {
    KataCall kata;
    set_up_kata(kata);
    REQUIRE(kata({"obstacle", "add", "the tester rejects 1 in 25"}).status == 0);
    REQUIRE(kata({"obstacle", "now", "1"}).status == 0);
    const auto started =
        kata.json({"experiment", "start", "retest at once", "--expect", "116 s", "--kind", "quick-test",
                   "--metric", "exit-cycle", "--number", "116", "--within", "3", "--see",
                   "2026-11-22T15:30:00+01:00", "--safe", "people", "--no-coach"});
    CHECK(started["kind"] == "quick_test");
    CHECK(started["expectation_number"] == 116);
    CHECK(started["expectation_direction"] == "about");
    CHECK_FALSE(started["sealed_at"].is_null());
    CHECK(kata({"experiment", "list"}).out.find("running") != std::string::npos);
    CHECK(kata({"experiment", "result", "1", "--happened", "124 s", "--number", "124", "--verdict",
                "different"})
              .out == "What happened in experiment 1 stored, learning to come\n");
    const auto learned = kata.json({"experiment", "result", "1", "--learned", "the fixture hides the mark"});
    CHECK(learned["learning"] == "the fixture hides the mark");
    CHECK(learned["result"] == 124);
    CHECK(learned["expectation"] == "116 s");
}

TEST_CASE("what the board refuses is said in its words and changes nothing") {
    KataCall kata;
    kata.set_up();
    const auto before = kata({"board", "--json"}).out;
    auto said = kata({"obstacle", "add", "the tester rejects"});
    CHECK(said.status == 1);
    CHECK(said.err == "Set a target condition first\n");
    said = kata({"experiment", "start", "look", "--expect", "something", "--kind", "look-closer"});
    CHECK(said.status == 1);
    CHECK(said.err == "Set a target condition first\n");
    CHECK(kata({"board", "--json"}).out == before);
}

TEST_CASE("a result with a learning that is refused stores neither") {
    KataCall kata;
    set_up_kata(kata);
    REQUIRE(kata({"experiment", "start", "watch", "--expect", "we see why", "--kind", "look-closer",
                  "--obstacle", "none"})
                .status == 0);
    const auto said =
        kata({"experiment", "result", "1", "--happened", "seen", "--learned", std::string(1200, 'x')});
    CHECK(said.status == 1);
    CHECK(said.err == "Say it in fewer words: at most 1000 letters\n");
    CHECK(kata.json({"experiment", "list"})[0]["what_happened"] == "");
    CHECK(kata({"experiment", "result", "7", "--happened", "x"}).err ==
          "There is no such experiment under this target condition\n");
    CHECK(kata({"experiment", "start", "x", "--expect", "y", "--within", "3"}).status == 2);
    CHECK(kata({"obstacle", "close", "1", "--state", "finished"}).status == 2);
}

TEST_CASE("learnings are listed and searched") {
    KataCall kata;
    set_up_kata(kata);
    CHECK(kata({"learnings"}).out == "Nothing written yet\n");
    CHECK(kata.json({"learnings"}).empty());
    REQUIRE(kata({"experiment", "start", "watch", "--expect", "we see why", "--kind", "look-closer",
                  "--obstacle", "none"})
                .status == 0);
    REQUIRE(
        kata({"experiment", "result", "1", "--happened", "seen", "--learned", "late fixtures slow the shift"})
            .status == 0);
    const auto all = kata.json({"learnings", "--search", "fixt"});
    REQUIRE(all.size() == 1);
    CHECK(all[0]["learning"] == "late fixtures slow the shift");
    CHECK(all[0]["experiment"] == 1);
    CHECK(kata({"learnings", "--search", "robot"}).out == "Nobody wrote about \"robot\" yet\n");
    CHECK(kata({"learnings"}).out.find("(Cell 7, final assembly, experiment 1)") != std::string::npos);
}
