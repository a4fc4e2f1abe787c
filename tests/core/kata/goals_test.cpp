// Shifts, and how goals stand on points that were typed by hand.
#include "core/kata/goals.hpp"
#include "tests/catch.hpp"

namespace {

using namespace kata;

Board board() {
    Board board;
    board.id = "board/cell-7";
    board.zone = "Europe/Berlin";
    board.shifts = {{"early", 360}, {"late", 840}};
    return board;
}

const Day thursday{2025, 11, 13};

Moment at(Day day, int hour, int minute = 0) { return moment_of(day, hour, minute, board().zone); }

std::vector<DataPoint> set(Moment from, const std::vector<double>& values) {
    std::vector<DataPoint> points;
    for (const double value : values) {
        DataPoint point;
        point.at = from + journal::minutes(static_cast<int>(points.size()));
        point.value = value;
        points.push_back(point);
    }
    return points;
}

std::vector<DataPoint> operator+(std::vector<DataPoint> a, const std::vector<DataPoint>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Metric cycle() {
    Metric metric;
    metric.unit = "s";
    metric.counted = "cycles";
    return metric;
}

Goal three_of_four(bool per_shift = true) {
    Goal goal;
    goal.kind = GoalKind::share;
    goal.low = 95;
    goal.high = 120;
    goal.k = 3;
    goal.n = 4;
    goal.per_shift = per_shift;
    return goal;
}

}  // namespace

TEST_CASE("a shift runs until the next one starts") {
    CHECK(shift_of(board(), at(thursday, 6)) == ShiftDay{thursday, "early"});
    CHECK(shift_of(board(), at(thursday, 13, 59)) == ShiftDay{thursday, "early"});
    CHECK(shift_of(board(), at(thursday, 14)) == ShiftDay{thursday, "late"});
    CHECK(shift_of(board(), at({2025, 11, 14}, 5, 59)) == ShiftDay{thursday, "late"});
}

TEST_CASE("a night shift belongs to the day it started, and a board may have no shifts") {
    auto with_night = board();
    with_night.shifts = {{"night", 1320}, {"early", 360}, {"late", 840}};
    CHECK(shift_of(with_night, at({2025, 11, 14}, 2)) == ShiftDay{thursday, "night"});
    CHECK(shift_of(with_night, at(thursday, 23)) == ShiftDay{thursday, "night"});
    with_night.shifts.clear();
    CHECK(shift_of(with_night, at(thursday, 2)) == ShiftDay{thursday, ""});
}

TEST_CASE("by shift, the newest set of each decides and the furthest from the goal is named") {
    const auto points =
        set(at(thursday, 7), {100, 101, 200, 103}) + set(at(thursday, 15), {100, 201, 200, 103});
    const auto stand = stand_of(three_of_four(), cycle(), board(), points);
    CHECK(stand.figure == "2");
    CHECK(stand.of == "of 4");
    CHECK(stand.counted == "cycles");
    CHECK(stand.band_words == "in 95 to 120 s");
    CHECK(stand.shift == "late");
    CHECK(stand.day == thursday);
    CHECK(stand.distance == Approx(1.0 / 3));
    CHECK_FALSE(stand.reached);
    CHECK(stand.figures.size() == 2);
    CHECK(stand.figures[0].figure == "3");
}

TEST_CASE("a single reading is not yet a set, but as many as a set are") {
    const auto seen = set(at(thursday, 15), {100, 101, 102, 203});
    const auto one_more = seen + set(at({2025, 11, 14}, 15), {200});
    CHECK(stand_of(three_of_four(), cycle(), board(), one_more).figure == "3");
    CHECK(stand_of(three_of_four(), cycle(), board(), one_more).day == thursday);
    auto two_a_day = seen;
    for (const int day : {14, 17}) two_a_day = two_a_day + set(at({2025, 11, day}, 15), {200, 100});
    CHECK(stand_of(three_of_four(), cycle(), board(), two_a_day).figure == "2");
    CHECK(stand_of(three_of_four(), cycle(), board(), two_a_day).day == Day{2025, 11, 17});
}

TEST_CASE("a shift last seen more than a working day before is history") {
    const auto early_on = [](Day day) { return set(at(day, 7), {200, 200, 200, 200}); };
    const auto late = set(at({2025, 11, 17}, 15), {100, 101, 102, 203});
    CHECK(stand_of(three_of_four(), cycle(), board(), early_on({2025, 11, 13}) + late).shift == "late");
    CHECK(stand_of(three_of_four(), cycle(), board(), early_on({2025, 11, 14}) + late).shift == "early");
}

TEST_CASE("without shifts the last n decide, and struck-out points never count") {
    auto points = set(at(thursday, 15), {500, 100, 101, 102, 203, 700});
    points.back().struck_out = true;
    const auto stand = stand_of(three_of_four(false), cycle(), board(), points);
    CHECK(stand.figure == "3");
    CHECK(stand.reached);
    CHECK(stand.distance == 0);
    CHECK(stand.newest == points[4].at);
}

TEST_CASE("no points leave the figure empty, few are told by how many there are") {
    const auto none = stand_of(three_of_four(), cycle(), board(), {});
    CHECK(none.figure.empty());
    CHECK_FALSE(none.newest);
    CHECK_FALSE(none.reached);
    const auto few = stand_of(three_of_four(), cycle(), board(), set(at(thursday, 7), {100, 101}));
    CHECK(few.figure == "2");
    CHECK(few.of == "of 2");
    CHECK_FALSE(few.reached);
}

TEST_CASE("a band asks for all of the last thirty") {
    Goal goal;
    goal.kind = GoalKind::band;
    goal.low = 95;
    goal.high = 120;
    std::vector<double> values(29, 100);
    values.push_back(121);
    const auto stand = stand_of(goal, cycle(), board(), set(at(thursday, 7), values));
    CHECK(stand.figure == "29");
    CHECK(stand.of == "of 30");
    CHECK_FALSE(stand.reached);
}

TEST_CASE("an outcome tells the latest value of each shift, the furthest speaks") {
    auto units = cycle();
    units.role = MetricRole::outcome;
    units.better = Better::higher;
    Goal goal;
    goal.low = 205;
    const auto points =
        set(at({2025, 11, 12}, 13), {210}) + set(at(thursday, 13), {211}) + set(at(thursday, 21), {200});
    const auto stand = stand_of(goal, units, board(), points);
    REQUIRE(stand.figures.size() == 2);
    CHECK(stand.figures[0].figure == "211");
    CHECK(stand.figures[1].figure == "200");
    CHECK(stand.figure == "200");
    CHECK(stand.of.empty());
    CHECK(stand.shift == "late");
    CHECK(stand.distance == Approx(5.0 / 205));
}

TEST_CASE("a value is the median of the last set") {
    Goal goal;
    goal.high = 30;
    auto minutes = cycle();
    minutes.unit = "min";
    const auto points = set(at(thursday, 7), {90, 91}) + set(at(thursday, 15), {33, 30, 36, 31});
    const auto stand = stand_of(goal, minutes, board(), points, ",");
    CHECK(stand.figure == "32");
    CHECK(stand.band_words == "at most 30 min");
    CHECK(stand.distance == Approx(2.0 / 30));
    CHECK(stand_of(goal, minutes, board(), set(at(thursday, 7), {31, 32}), ",").figure == "31,5");
}
