// A target condition was reached and closed; later its goal no longer holds. The board asks, and only then.
#include "core/kata/goals.hpp"
#include "tests/catch.hpp"

namespace {

using namespace kata;

constexpr std::string_view zone = "Europe/Berlin";
const Day closed_on{2025, 11, 14};  // a Friday

Board board() {
    Board board;
    board.id = "board/cell-7";
    board.zone = zone;
    board.shifts = {{"early", 360}, {"late", 840}};
    return board;
}

Metric cycle() {
    Metric metric;
    metric.id = "metric/cell-7/exit-cycle";
    metric.unit = "s";
    metric.counted = "cycles";
    return metric;
}

TargetCondition reached() {
    TargetCondition target;
    target.number = 1;
    target.reached_on = closed_on;
    return target;
}

Goal nine_of_ten() {
    Goal goal;
    goal.metric = cycle().id;
    goal.kind = GoalKind::share;
    goal.low = 95;
    goal.high = 120;
    goal.k = 9;
    goal.n = 10;
    return goal;
}

/// So many inside the band, then so many outside, a minute apart.
std::vector<DataPoint> points(Day day, int hour, int inside, int outside) {
    std::vector<DataPoint> set;
    for (int i = 0; i < inside + outside; ++i) {
        DataPoint point;
        point.at = moment_of(day, hour, i, zone);
        point.value = i < inside ? 100 : 150;
        set.push_back(point);
    }
    return set;
}

std::vector<DataPoint> operator+(std::vector<DataPoint> a, const std::vector<DataPoint>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

std::optional<SlipBack> slipped(const std::vector<DataPoint>& all, const Goal& goal = nine_of_ten(),
                                const TargetCondition& target = reached()) {
    return slip_back(target, goal, cycle(), board(), all);
}

const std::vector<DataPoint> held = points({2025, 11, 13}, 7, 9, 1);
const std::vector<DataPoint> fallen = points({2025, 11, 18}, 7, 5, 5);

}  // namespace

TEST_CASE("5 of 10 after 9 of 10 is told with the day it began") {
    const auto slip = slipped(held + fallen);
    REQUIRE(slip);
    CHECK(slip->since == Day{2025, 11, 18});
    CHECK(slip->now_figure == "5");
    CHECK(slip->now_of == "of 10");
    CHECK(slip->before_figure == "9");
    CHECK(slip->before_of == "of 10");
    CHECK(slip->counted == "cycles");
    CHECK(slip->band_words == "in 95 to 120 s");
    CHECK(slip->shift.empty());
}

TEST_CASE("a goal that still holds is not asked about") {
    CHECK_FALSE(slipped(held + points({2025, 11, 18}, 7, 9, 1)));
}

TEST_CASE("with fewer points than the goal asks for nothing is said") {
    CHECK_FALSE(slipped(held + points({2025, 11, 18}, 7, 4, 5)));
    CHECK_FALSE(slipped(points({2025, 11, 13}, 7, 9, 0) + fallen));
    CHECK_FALSE(slipped({}));
}

TEST_CASE("what never held cannot slip back") {
    CHECK_FALSE(slipped(points({2025, 11, 13}, 7, 8, 2) + fallen));
}

TEST_CASE("only a reached target condition is asked about") {
    auto open = reached();
    open.reached_on.reset();
    open.reflected_on = closed_on;
    CHECK_FALSE(slipped(held + fallen, nine_of_ten(), open));
}

TEST_CASE("the day of closing still belongs to the target condition") {
    CHECK_FALSE(slipped(held + points(closed_on, 13, 5, 5)));
}

TEST_CASE("once it holds again, the question is gone") {
    CHECK_FALSE(slipped(held + fallen + points({2025, 11, 19}, 7, 10, 0)));
}

TEST_CASE("struck-out points count for nothing") {
    auto later = fallen;
    for (auto& point : later) point.struck_out = point.value > 120;
    CHECK_FALSE(slipped(held + later));
}

TEST_CASE("by shift, each has points of its own and the furthest is told") {
    auto goal = nine_of_ten();
    goal.per_shift = true;
    const auto both = points({2025, 11, 13}, 7, 9, 1) + points({2025, 11, 13}, 15, 10, 0);
    const auto slip =
        slipped(both + points({2025, 11, 18}, 7, 8, 2) + points({2025, 11, 18}, 15, 4, 6), goal);
    REQUIRE(slip);
    CHECK(slip->shift == "late");
    CHECK(slip->now_figure == "4");
    CHECK(slip->before_figure == "10");
    CHECK_FALSE(slipped(both + points({2025, 11, 18}, 7, 9, 1) + points({2025, 11, 18}, 15, 2, 3), goal));
}

TEST_CASE("a value slips back by the median of its last ten") {
    Goal goal;
    goal.metric = cycle().id;
    goal.high = 120;
    const auto slip = slipped(held + points({2025, 11, 18}, 7, 4, 6), goal);
    REQUIRE(slip);
    CHECK(slip->now_figure == "150");
    CHECK(slip->now_of.empty());
    CHECK(slip->before_figure == "100");
    CHECK(slip->band_words == "at most 120 s");
    CHECK_FALSE(slipped(held + points({2025, 11, 18}, 7, 6, 4), goal));
}

TEST_CASE("the newest reached target condition that asked for the metric decides") {
    Storyboard storyboard;
    storyboard.board = board();
    auto first = reached(), second = reached(), other = reached();
    first.goals = {nine_of_ten()};
    second.goals = {nine_of_ten()};
    second.goals[0].high = 200;  // 150 s is inside
    other.goals = {nine_of_ten()};
    other.goals[0].metric = "metric/cell-7/other";
    storyboard.targets = {first, other};
    CHECK(slip_back(storyboard, cycle(), held + fallen));
    storyboard.targets = {first, second, other};
    CHECK_FALSE(slip_back(storyboard, cycle(), held + fallen));
    storyboard.targets = {other};
    CHECK_FALSE(slip_back(storyboard, cycle(), held + fallen));
}
