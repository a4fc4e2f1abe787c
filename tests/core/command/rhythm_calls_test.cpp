// cycle list and rhythm as they are typed.
#include "core/kata/station.hpp"
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

/// Two cycles on the two working days before now, with people who must not be seen.
void set_up_cycles(KataCall& kata) {
    kata.set_up();
    kata::Station station(kata.dir());
    auto board = station.boards().front();
    board.coaching_time = "10:00";
    board.coach = "person/d";
    station.handle(kata::ChangeBoard{board}, kata.now);
    const auto today = kata::local_time(kata.now, board.zone).day;
    kata::CycleDay held;
    held.date = kata::plus_working_days(today, -2);
    held.held = true;
    held.minutes = 11;
    held.threshold_at = "Q2";
    held.learner = "person/m";
    held.phases = {{"Q1", 40}, {"Q2", 90}};
    station.handle(kata::MarkCycles{board.id, {held}}, kata.now);
    kata::CycleDay not_held;
    not_held.date = kata::plus_working_days(today, -1);
    not_held.not_held = kata::NotHeld::absent;
    not_held.reason = "Coach at the other plant";
    station.handle(kata::MarkCycles{board.id, {not_held}}, kata.now);
}

}  // namespace

TEST_CASE("cycle list tells day, shift, minutes, threshold and phases, and names nobody") {
    KataCall kata;
    set_up_cycles(kata);
    const auto cycles = kata.json({"cycle", "list"});
    REQUIRE(cycles.size() == 2);
    CHECK(cycles[0]["held"] == true);
    CHECK(cycles[0]["minutes"] == 11);
    CHECK(cycles[0]["threshold_at"] == "Q2");
    CHECK(cycles[0]["phases"][1]["seconds"] == 90);
    CHECK(cycles[1]["not_held"] == "absent");
    CHECK(cycles[1]["minutes"].is_null());
    CHECK(cycles.dump().find("person") == std::string::npos);
    CHECK(cycles.dump().find("other plant") == std::string::npos);
    const auto words = kata({"cycle", "list", "--board", "cell-7"}).out;
    CHECK(words.find("not held, absent") != std::string::npos);
    CHECK(words.find("threshold at Q2") != std::string::npos);
}

TEST_CASE("why a cycle was not held is the stored word for scripts, and words for people") {
    KataCall kata;
    set_up_cycles(kata);
    {
        kata::Station station(kata.dir());
        const auto board = station.boards().front();
        kata::CycleDay closed;
        closed.date = kata::plus_working_days(kata::local_time(kata.now, board.zone).day, -3);
        closed.not_held = kata::NotHeld::no_production;
        station.handle(kata::MarkCycles{board.id, {closed}}, kata.now);
    }
    const auto cycles = kata.json({"cycle", "list"});
    REQUIRE(cycles.size() == 3);
    CHECK(cycles[0]["not_held"] == "no_production");
    CHECK(cycles[1]["not_held"] == "none");
    CHECK(kata({"cycle", "list"}).out.find("not held, no production") != std::string::npos);
}

TEST_CASE("rhythm tells what was planned and held by week, and the next cycle") {
    KataCall kata;  // on Sunday 22 November; the first cycle was on Thursday
    set_up_cycles(kata);
    const auto rhythm = kata.json({"rhythm"});
    REQUIRE(rhythm["weeks"].size() == 12);
    CHECK(rhythm["weeks"][10]["planned"] == 0);
    CHECK(rhythm["weeks"][11]["monday"] == "2026-11-16");
    CHECK(rhythm["weeks"][11]["planned"] == 2);
    CHECK(rhythm["weeks"][11]["held"] == 1);
    CHECK(rhythm["weeks"][11]["not_held"] == 1);
    CHECK(rhythm["next"]["date"] == "2026-11-23");
    CHECK(rhythm["next"]["moved"] == false);
    CHECK(rhythm["uncoached_since"].is_null());
    CHECK(rhythm.dump().find("person") == std::string::npos);
    const auto words = kata({"rhythm"}).out;
    for (const auto* said : {"week of 2026-11-16", "planned 2", "held 1", "not held 1", "next 2026-11-23"})
        CHECK(words.find(said) != std::string::npos);
    CHECK(words.find("week of 2026-11-09") == std::string::npos);
}

TEST_CASE("without cycles both say so, and an unknown board or word is refused") {
    KataCall kata;
    kata.set_up();
    CHECK(kata({"cycle", "list"}).out.starts_with("No coaching cycles yet"));
    CHECK(kata({"rhythm"}).out.starts_with("No coaching cycle is planned"));
    CHECK(kata.json({"cycle", "list"}).empty());
    CHECK(kata({"rhythm", "--board", "nowhere"}).status == 1);
    CHECK(kata({"cycle"}).status == 2);
    CHECK(kata({"rhythm", "--week"}).status == 2);
    CHECK(kata({"cycle", "list", "--help"}).status == 0);
}
