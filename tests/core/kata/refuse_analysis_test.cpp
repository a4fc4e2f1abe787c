// The rules of process analysis and of the definition card: what is refused, and which cells a kept look sets.
#include <limits>

#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

namespace {

using namespace kata;

Analysis look() {
    Analysis seen;
    seen.board = test::rules_board;
    seen.demand = 480;
    seen.breaks_min = 0;
    seen.observed = {"The feeder mis-feeds"};
    return seen;
}

test::RulesWorld looked_at() {
    test::RulesWorld world;
    world.with_board();
    REQUIRE_FALSE(world.ask(KeepAnalysis{look()}));
    return world;
}

std::optional<Refusal> with(void (*change)(Analysis&)) {
    test::RulesWorld world;
    world.with_board();
    auto seen = look();
    change(seen);
    return world.refuses(KeepAnalysis{seen});
}

}  // namespace

TEST_CASE("a look without a day is of today") {
    const auto world = looked_at();
    REQUIRE(world.board().analyses.size() == 1);
    const auto seen = world.board().analyses.front();
    CHECK(seen.seen_on == test::monday);
    CHECK(seen.demand == 480);
    CHECK(seen.breaks_min == 0);
    CHECK_FALSE(seen.shifts);
    CHECK(seen.observed == look().observed);
}

TEST_CASE("keeping a look again writes only what changed") {
    auto world = looked_at();
    auto seen = world.board().analyses.front();
    seen.shifts = 2;
    REQUIRE_FALSE(world.ask(KeepAnalysis{seen}));
    CHECK(world.last.changes.size() == 1);
    CHECK(world.wrote(seen.id, "shifts"));
    CHECK(world.board().analyses == std::vector{seen});
}

TEST_CASE("a number that is taken away is gone, not zero") {
    auto world = looked_at();
    auto seen = world.board().analyses.front();
    seen.demand.reset();
    REQUIRE_FALSE(world.ask(KeepAnalysis{seen}));
    CHECK_FALSE(world.board().analyses.front().demand);
}

TEST_CASE("a new look leaves the earlier one as it was, and the newest is last") {
    auto world = looked_at();
    const auto first = world.board().analyses.front();
    auto again = first;
    again.id.clear();
    again.seen_on = plus_days(*first.seen_on, 7);
    again.demand = 450;
    again.observed.clear();
    REQUIRE_FALSE(world.ask(KeepAnalysis{again}));
    const auto all = world.board().analyses;
    REQUIRE(all.size() == 2);
    CHECK(all.front() == first);
    CHECK(all.back().demand == 450);
    CHECK(all.back().observed.empty());
}

TEST_CASE("numbers below zero, no numbers and shares above takt are refused") {
    CHECK(with([](Analysis& a) { a.demand = -1; }) == Refusal::not_below_zero);
    CHECK(with([](Analysis& a) { a.operators = -0.5; }) == Refusal::not_below_zero);
    CHECK(with([](Analysis& a) { a.shift_min = std::numeric_limits<double>::infinity(); }) ==
          Refusal::not_a_number);
    CHECK(with([](Analysis& a) { a.factor = 0; }) == Refusal::bad_factor);
    CHECK(with([](Analysis& a) { a.factor = 1.01; }) == Refusal::bad_factor);
    CHECK_FALSE(with([](Analysis& a) { a.factor = 1; }));
    CHECK_FALSE(with([](Analysis& a) { a.down_min = 0; }));
}

TEST_CASE("lines are lines that can be read") {
    CHECK(with([](Analysis& a) { a.pattern = {"one\ntwo"}; }) == Refusal::bad_text);
    CHECK(with([](Analysis& a) { a.observed = {"\xFF"}; }) == Refusal::bad_text);
    CHECK(with([](Analysis& a) { a.assumed = {"a\tb"}; }) == Refusal::bad_text);
    CHECK(with([](Analysis& a) { a.equipment = {std::string(1001, 'x')}; }) == Refusal::text_too_long);
    CHECK(refuse({}, KeepAnalysis{look()}, test::monday_8) == Refusal::no_such_board);
}

TEST_CASE("each line of the definition card is one readable line") {
    test::RulesWorld world;
    world.with_board();
    const auto before = world.board().metrics.front();
    for (const auto line :
         {&Metric::start_event, &Metric::end_event, &Metric::where, &Metric::who, &Metric::how}) {
        auto metric = before;
        metric.*line = "two\nlines";
        CHECK(world.refuses(ChangeMetric{metric}) == Refusal::bad_text);
        metric.*line = "a unit leaves station 4";
        CHECK_FALSE(world.ask(ChangeMetric{metric}));
        CHECK(world.last.changes.size() == 1);
        CHECK(world.board().metrics.front() == metric);
        metric.*line = "";
        CHECK_FALSE(world.ask(ChangeMetric{metric}));
        CHECK(world.board().metrics.front() == before);
    }
}
