// What each touch in a coaching cycle does to the run, and what of it survives a restart.
#include "kiosk/screens/cycle_steps.hpp"

#include "kiosk/app/cycle_text.hpp"
#include "tests/catch.hpp"

using namespace kiosk;

namespace {

CycleRun begun() {
    CycleRun run;
    run.going = true;
    run.slot = {{2025, 11, 14}, "early"};
    run.learner = "person/m";
    run.coach = "person/d";
    run.here = {"team"};
    take_up(run, 1'000);
    return run;
}

}  // namespace

TEST_CASE("a coaching cycle counts the time at each place of the card") {
    auto run = begun();
    go_to_place(run, place_q2, 41'000);
    go_to_place(run, place_q1, 61'000);
    go_to_place(run, place_q5, 66'000);
    stand_still(run, 67'400);
    CHECK(phase_times(run) == std::vector<kata::PhaseTime>{{"Q1", 45}, {"Q2", 20}, {"Q5", 1}});
    CHECK(whole_minutes(run, 999'000) == 1);
    CHECK_FALSE(counts(run));
    CHECK(run.furthest == place_q5);
}

TEST_CASE("a coaching cycle that stands still counts nothing until it is taken up again") {
    auto run = begun();
    stand_still(run, 31'000);
    keep_count(run, 900'000);
    take_up(run, 1'000'000);
    take_up(run, 1'500'000);  // it counts already
    stand_still(run, 2'000'000);
    CHECK(phase_times(run) == std::vector<kata::PhaseTime>{{"Q1", 1030}});
    CycleRun none;
    take_up(none, 5);
    CHECK_FALSE(counts(none));
}

TEST_CASE("the first cycle of a target condition passes over the back of the card") {
    auto run = begun();
    run.place = place_q2;
    CHECK(place_after(run, true) == place_reflection);
    CHECK(place_after(run, false) == place_q3);
    run.place = place_q3;
    CHECK(place_before(run, true) == place_reflection);
    CHECK(place_before(run, false) == place_q2);
    run.place = place_q1;
    CHECK(place_before(run, true) == places);
    run.place = place_q5;
    CHECK(place_after(run, true) == places);
}

TEST_CASE("where nobody knows yet, question 4 comes next") {
    auto run = begun();
    go_to_place(run, place_q2, 11'000);
    found_threshold(run, 21'000);
    CHECK(run.threshold_at == "Q2");
    CHECK(run.place == place_q4);
    found_threshold(run, 22'000);
    CHECK(run.threshold_at == "Q4");
    CHECK(run.place == place_q4);
}

TEST_CASE("a coaching cycle survives a restart at the question where it stood") {
    auto run = begun();
    go_to_place(run, place_reflection, 91'000);
    run.threshold_at = "Q2";
    run.coach_threshold_at = "Q3";
    run.reflected_on = "experiment/8";
    run.next_step = "experiment/9";
    keep_count(run, 95'000);
    const auto back = cycles_from(to_text(CycleRuns{{"board/a", run}, {"board/b", {}}}));
    REQUIRE(back.size() == 1);
    auto expected = run;
    expected.since_ms = 0;  // nobody counts while the panel is off
    CHECK(back.at("board/a") == expected);
}

TEST_CASE("what cannot be read of a kept cycle is left out, and nothing is out of range") {
    CHECK(cycles_from("").empty());
    CHECK(cycles_from("[1]").empty());
    CHECK(cycles_from(R"({"b":{"kind":"board","date":"no day"}})").empty());
    CHECK(cycles_from(R"({"b":{"kind":"what","date":"2025-11-14"}})").empty());
    const auto odd = cycles_from(
        R"({"b":{"kind":"light","date":"2025-11-14","place":99,"spent_ms":[-5,"x",7],"here":[1,"team"],"ended":3}})");
    REQUIRE(odd.size() == 1);
    const auto& run = odd.at("b");
    CHECK(run.kind == CycleRun::Kind::light);
    CHECK(run.place == place_q5);
    CHECK(run.spent_ms == std::array<std::int64_t, 6>{0, 0, 7, 0, 0, 0});
    CHECK(run.here == std::vector<std::string>{"team"});
    CHECK_FALSE(run.ended);
}
