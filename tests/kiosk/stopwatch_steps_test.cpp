// What each touch at the stopwatch does to the session, and what of it is kept over a restart.
#include "kiosk/app/timing_text.hpp"
#include "kiosk/screens/stopwatch_steps.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;
using enum Timing::Phase;

namespace {

kata::Moment later(std::int64_t ms) { return fake::friday() + kata::Span{ms}; }

/// Begun at 0 ms, and a lap at each of these times.
Timing timed(std::initializer_list<std::int64_t> laps_ms) {
    Timing timing;
    timing.metric = fake::exit_cycle().id;
    tapped(timing, 0, later(0));
    for (const auto ms : laps_ms) {
        tapped(timing, ms, later(ms));
    }
    return timing;
}

void store(fake::Shelf& shelf, const Timing& timing, kata::Moment at, double value) {
    kata::DataPoint point;
    point.id = "point/lap-" + std::to_string(at.ms);
    point.at = at;
    point.value = value;
    shelf.points[timing.metric].push_back(point);
}

}  // namespace

TEST_CASE("the first touch starts, each further one is a lap to the millisecond") {
    Timing timing;
    CHECK_FALSE(tapped(timing, 5'000, later(0)));
    CHECK(timing.phase == running);
    CHECK(tapped(timing, 123'437, later(118'437)) == Lap{118'437, later(118'437)});
    CHECK(tapped(timing, 223'437, later(218'437))->ms == 100'000);
}

TEST_CASE("a pause makes the running lap void; the next touch starts afresh") {
    auto timing = timed({100'000});
    pause(timing);
    CHECK(timing.phase == paused);
    CHECK(running_ms(timing, 150'000) == 0);
    CHECK_FALSE(tapped(timing, 400'000, later(400'000)));
    CHECK(tapped(timing, 510'000, later(510'000))->ms == 110'000);
    CHECK(timing.taps.size() == 2);
}

TEST_CASE("a skipped lap is counted from now and not recorded") {
    auto timing = timed({100'000});
    skip(timing, 160'000);
    CHECK(timing.skipped == 1);
    CHECK(tapped(timing, 270'000, later(270'000))->ms == 110'000);
}

TEST_CASE("after undo the running lap counts from the undone lap's start") {
    auto timing = timed({100'000, 210'000});
    lap_undone(timing, later(210'000));
    CHECK(running_ms(timing, 230'000) == 130'000);
    CHECK(tapped(timing, 240'000, later(240'000))->ms == 140'000);
}

TEST_CASE("undo goes back lap by lap") {
    auto timing = timed({100'000, 210'000, 330'000});
    lap_undone(timing, later(330'000));
    lap_undone(timing, later(210'000));
    CHECK(running_ms(timing, 340'000) == 240'000);
}

TEST_CASE("a lap before a pause is undone without touching the one that runs") {
    auto timing = timed({100'000});
    pause(timing);
    tapped(timing, 200'000, later(200'000));
    lap_undone(timing, later(100'000));
    CHECK(running_ms(timing, 250'000) == 50'000);
}

TEST_CASE("the laps are read from the journal: only what was tapped here and is not struck out") {
    fake::Shelf shelf;
    const auto timing = timed({100'000, 210'000, 330'000});
    store(shelf, timing, later(100'000), 100);
    store(shelf, timing, later(150'000), 99);  // somebody else's, in between
    store(shelf, timing, later(210'000), 110);
    shelf.points[timing.metric].back().struck_out = true;
    const auto laps = laps_of(timing, shelf);
    REQUIRE(laps.size() == 1);
    CHECK(laps[0].value == 100);
}

TEST_CASE("tenths are drawn when they change, and only while a lap runs") {
    auto timing = timed({});
    CHECK(next_tenth_ms(timing, 0) == 100);
    CHECK(next_tenth_ms(timing, 12'345) == 12'400);
    pause(timing);
    CHECK_FALSE(next_tenth_ms(timing, 12'345));
}

TEST_CASE("finishing without a lap leaves nothing behind") {
    auto timing = timed({});
    timing.planned = 30;
    finish(timing, 0);
    CHECK(timing.phase == none);
    CHECK(timing.planned == 30);
    auto with_laps = timed({100'000});
    finish(with_laps, 1);
    CHECK(with_laps.phase == finished);
}

TEST_CASE("a session that was running is interrupted after a restart, with all its laps") {
    auto timing = timed({100'000, 210'000});
    timing.planned = 30;
    timing.place = "exit of station 4";
    skip(timing, 220'000);
    const auto again = timings_from(to_text(Timings{{"board/cell-7", timing}}));
    REQUIRE(again.contains("board/cell-7"));
    const auto& kept = again.at("board/cell-7");
    CHECK(kept.phase == interrupted);
    CHECK(kept.taps == timing.taps);
    CHECK(kept.started_at == timing.started_at);
    CHECK(kept.planned == 30);
    CHECK(kept.place == "exit of station 4");
    CHECK(kept.skipped == 1);
}

TEST_CASE("a finished session is over after a restart; what was chosen stays chosen") {
    auto timing = timed({100'000});
    timing.planned = 40;
    finish(timing, 1);
    const auto kept = timings_from(to_text(Timings{{"b", timing}})).at("b");
    CHECK(kept.phase == none);
    CHECK(kept.planned == 40);
    CHECK(kept.taps.empty());
}

TEST_CASE("a kept session that cannot be read is none") {
    CHECK(timings_from("").empty());
    CHECK(timings_from("[1,2]").empty());
    CHECK(timings_from(R"({"b":{"goes_on":true,"started_at":"soon"}})").empty());
    const auto odd = timings_from(R"({"b":{"goes_on":true,"started_at":5,"planned":99999,"taps":[7,"x"]}})");
    CHECK(odd.at("b").planned == 1000);
    CHECK(odd.at("b").taps == std::vector<kata::Moment>{{7}});
}

TEST_CASE("going on after an interruption waits for the next touch") {
    auto timing = timings_from(to_text(Timings{{"b", timed({100'000})}})).at("b");
    CHECK_FALSE(tapped(timing, 1, later(1)));
    CHECK(timing.phase == interrupted);
    go_on(timing);
    CHECK_FALSE(tapped(timing, 50'000, later(500'000)));
    CHECK(tapped(timing, 60'000, later(510'000))->ms == 10'000);
    CHECK(timing.taps.size() == 2);
}

TEST_CASE("a touched lap is looked at until it is touched again or the next lap is tapped") {
    auto timing = timed({100'000, 210'000});
    const std::vector<std::string> laps{"point/1", "point/2"};
    choose_lap(timing, laps, 0);
    CHECK(timing.chosen == "point/1");
    choose_lap(timing, laps, 0);
    CHECK(timing.chosen.empty());
    choose_lap(timing, laps, 1);
    choose_lap(timing, laps, 7);  // there is none
    CHECK(timing.chosen == "point/2");
    tapped(timing, 330'000, later(330'000));
    CHECK(timing.chosen.empty());
}

TEST_CASE("an earlier lap that is taken out leaves the running one alone") {
    auto timing = timed({100'000, 210'000});
    lap_undone(timing, later(100'000));
    CHECK(running_ms(timing, 300'000) == 90'000);
}
