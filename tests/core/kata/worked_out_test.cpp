// Takt, planned cycle time, gap, operators and capacity from what was written; and what is missing where something is.
#include "core/kata/worked_out.hpp"
#include "tests/catch.hpp"

namespace {

using namespace kata;
using enum StillMissing;

/// Cell 7 on the day it was looked at.
Analysis cell_7() {
    Analysis analysis;
    analysis.demand = 480;
    analysis.shifts = 2;
    analysis.shift_min = 480;
    analysis.breaks_min = 30;
    analysis.down_min = 0;
    analysis.planned_cycle_s = 96;
    analysis.work_content_s = 372;
    analysis.operators = 4;
    return analysis;
}

}  // namespace

TEST_CASE("cell 7 has a takt of 112.5 s, a gap of 15 % and needs 3.9 operators") {
    const auto out = worked_out(cell_7());
    CHECK(out.available_s == 54'000);
    CHECK(out.takt_s == 112.5);
    CHECK(out.planned_cycle_s == 96);
    CHECK(out.planned_is_set);
    CHECK(*out.gap == Approx(0.1467).epsilon(0.001));
    CHECK(*out.operators_exact == Approx(3.875));
    CHECK(out.operators_needed == 4);
    CHECK(out.for_takt.empty());
    CHECK(out.for_planned_cycle.empty());
    CHECK(out.for_operators.empty());
}

TEST_CASE("a share of takt gives the planned cycle time") {
    auto analysis = cell_7();
    analysis.planned_cycle_s.reset();
    analysis.factor = 0.8;
    const auto out = worked_out(analysis);
    CHECK(*out.planned_cycle_s == Approx(90));
    CHECK_FALSE(out.planned_is_set);
    CHECK(*out.gap == Approx(0.2));
}

TEST_CASE("seconds that are set stand before the share") {
    auto analysis = cell_7();
    analysis.factor = 0.8;
    CHECK(worked_out(analysis).planned_cycle_s == 96);
}

TEST_CASE("what is not written is missing, not zero") {
    const auto out = worked_out({});
    CHECK_FALSE(out.available_s);
    CHECK_FALSE(out.takt_s);
    CHECK_FALSE(out.operators_exact);
    CHECK(out.for_takt == std::vector{shifts, shift_min, breaks_min, down_min, demand});
    CHECK(out.for_planned_cycle == std::vector{takt, planned_cycle});
    CHECK(out.for_operators == std::vector{planned_cycle, work_content, operators});
}

TEST_CASE("a missing break is asked for, a break of zero is an answer") {
    auto analysis = cell_7();
    analysis.breaks_min.reset();
    CHECK(worked_out(analysis).for_takt == std::vector{breaks_min});
    CHECK_FALSE(worked_out(analysis).takt_s);
    analysis.breaks_min = 0;
    CHECK(worked_out(analysis).takt_s == 120);
}

TEST_CASE("without demand or without time there is no takt") {
    auto analysis = cell_7();
    analysis.demand = 0;
    CHECK(worked_out(analysis).for_takt == std::vector{demand});
    analysis = cell_7();
    analysis.breaks_min = 480;
    const auto out = worked_out(analysis);
    CHECK_FALSE(out.takt_s);
    CHECK(out.for_takt == std::vector{no_time_left});
}

TEST_CASE("planned slower than takt is a gap below zero") {
    auto analysis = cell_7();
    analysis.planned_cycle_s = 120;
    CHECK(*worked_out(analysis).gap < 0);
}

TEST_CASE("operators can be told from a planned cycle time alone") {
    Analysis analysis;
    analysis.planned_cycle_s = 55;
    analysis.work_content_s = 180;
    const auto out = worked_out(analysis);
    CHECK(*out.operators_exact == Approx(3.2727).epsilon(0.001));
    CHECK(out.for_operators == std::vector{operators});
    CHECK_FALSE(out.gap);
}

TEST_CASE("four times the planned cycle time is four operators, not five") {
    Analysis analysis;
    analysis.planned_cycle_s = 0.1;
    analysis.work_content_s = 0.4;
    CHECK(worked_out(analysis).operators_needed == 4);
}

TEST_CASE("a machine's line is its name and its seconds") {
    CHECK(machine_of("Tester 71") == Machine{"Tester", 71});
    CHECK(machine_of("Press 2 22.5 s") == Machine{"Press 2", 22.5});
    CHECK(machine_of("Oven 1 7,5s ") == Machine{"Oven 1", 7.5});
    CHECK(machine_of("Tester") == Machine{"Tester", std::nullopt});
    CHECK(machine_of("Tester about 70 ") == Machine{"Tester about", 70});
    CHECK(machine_of("Tester seventy") == Machine{"Tester seventy", std::nullopt});
    CHECK(machine_of("71") == Machine{"71", std::nullopt});
    CHECK(machine_of("Presses") == Machine{"Presses", std::nullopt});
    CHECK(machine_of("Tester 0") == Machine{"Tester 0", std::nullopt});
    CHECK(machine_of("Tester -5") == Machine{"Tester -5", std::nullopt});
    CHECK(machine_of("Tester 1e999") == Machine{"Tester 1e999", std::nullopt});
    CHECK(machine_of("") == Machine{"", std::nullopt});
}
