// Which points a metric takes.
#include <limits>

#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

namespace {

using namespace test;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();

Metric metric_of(MetricKind kind) {
    Metric metric;
    metric.board = rules_board;
    metric.slug = "other";
    metric.name = "Other";
    metric.kind = kind;
    return metric;
}

std::optional<Refusal> refuse_point(const RulesWorld& world, NewPoint point, EntityId metric = rules_metric) {
    return world.refuses(AddPoints{std::move(metric), {point}, {}, Source::eye, {}});
}

struct Typed {
    double value;
    std::optional<double> n;
    std::optional<Refusal> answer;
};

}  // namespace

TEST_CASE("a metric takes every number, also zero and less") {
    const auto world = RulesWorld{}.with_board();
    for (const double value : {0.0, 114.0, 11.4, -3.0, 1e300, -1e300, 5e-324}) {
        INFO(value);
        CHECK_FALSE(refuse_point(world, {world.now, value, {}}));
    }
}

TEST_CASE("what is no number is refused, also as of how many") {
    const auto world = RulesWorld{}.with_board();
    for (const double value : {not_a_number, endless, -endless})
        CHECK(refuse_point(world, {world.now, value, {}}) == Refusal::not_a_number);
    for (const double n : {not_a_number, endless, 0.0, -30.0})
        CHECK(refuse_point(world, {world.now, 1, n}) == Refusal::bad_of_how_many);
}

TEST_CASE("a metric with limits takes what lies between them, the limits too") {
    auto world = RulesWorld{}.with_board();
    auto metric = metric_of(MetricKind::value);
    metric.least = -10;
    metric.most = 200;
    REQUIRE_FALSE(world.ask(AddMetric{metric}));
    const auto id = "metric/cell-7/other";
    for (const double value : {-10.0, 0.0, 200.0})
        CHECK_FALSE(refuse_point(world, {world.now, value, {}}, id));
    for (const double value : {-10.1, 200.1, 1e9})
        CHECK(refuse_point(world, {world.now, value, {}}, id) == Refusal::outside_limits);
}

TEST_CASE("a count takes whole numbers from zero on") {
    auto world = RulesWorld{}.with_board();
    REQUIRE_FALSE(world.ask(AddMetric{metric_of(MetricKind::count)}));
    for (const double value : {0.0, 1.0, 41.0, 1e12})
        CHECK_FALSE(refuse_point(world, {world.now, value, {}}, "metric/cell-7/other"));
    for (const double value : {0.5, 41.0001, -1.0})
        CHECK(refuse_point(world, {world.now, value, {}}, "metric/cell-7/other") == Refusal::not_whole);
}

TEST_CASE("a share says of how many, and never more than that") {
    auto world = RulesWorld{}.with_board();
    REQUIRE_FALSE(world.ask(AddMetric{metric_of(MetricKind::share)}));
    const Typed typed[]{{27, 30.0, {}},
                        {0, 30.0, {}},
                        {30, 30.0, {}},
                        {27, {}, Refusal::bad_of_how_many},
                        {31, 30.0, Refusal::bad_of_how_many},
                        {-1, 30.0, Refusal::bad_of_how_many},
                        {0, 0.0, Refusal::bad_of_how_many}};
    for (const auto& [value, n, answer] : typed) {
        INFO(value);
        CHECK(refuse_point(world, {world.now, value, n}, "metric/cell-7/other") == answer);
    }
}

TEST_CASE("a point may be a day ahead of a slow clock and no more, and not before 1970") {
    const auto world = RulesWorld{}.with_board();
    CHECK_FALSE(refuse_point(world, {world.now + journal::minutes(5), 1, {}}));
    CHECK(refuse_point(world, {world.now + journal::minutes(5) + journal::Span{1}, 1, {}}) ==
          Refusal::in_the_future);
    CHECK_FALSE(refuse_point(world, {Moment{0}, 1, {}}));
    CHECK(refuse_point(world, {Moment{-1}, 1, {}}) == Refusal::time_out_of_range);
}

TEST_CASE("one to a thousand points in one go, and one bad one refuses all") {
    auto world = RulesWorld{}.with_board();
    const auto many = [&](std::size_t count) {
        return AddPoints{rules_metric, std::vector<NewPoint>(count, {world.now, 1, {}}), {}, Source::eye, {}};
    };
    CHECK(world.refuses(many(0)) == Refusal::no_points);
    CHECK_FALSE(world.refuses(many(1000)));
    CHECK(world.refuses(many(1001)) == Refusal::too_many_points);
    auto one_bad = many(30);
    one_bad.points[29].value = not_a_number;
    CHECK(world.refuses(one_bad) == Refusal::not_a_number);
}

TEST_CASE("a note can be read, and the metric is on the board") {
    const auto world = RulesWorld{}.with_board();
    const auto noted = [&](std::string note) {
        return world.refuses(AddPoints{rules_metric, {{world.now, 1, {}}}, std::move(note), Source::eye, {}});
    };
    CHECK_FALSE(noted("Retest, zweiter Prüfer; 再検査"));
    CHECK(noted("\xFF\xFE") == Refusal::bad_text);
    CHECK(noted(std::string("a\0b", 3)) == Refusal::bad_text);
    CHECK(noted(std::string(1001, 'a')) == Refusal::text_too_long);
    CHECK(refuse_point(world, {world.now, 1, {}}, "metric/cell-7/none") == Refusal::no_such_metric);
    CHECK(refuse_point(world, {world.now, 1, {}}, "") == Refusal::no_such_metric);
}

TEST_CASE("a point is struck out with a reason") {
    const auto world = RulesWorld{}.with_board();
    CHECK_FALSE(world.refuses(StrikeOutPoint{"point/abcdefghijklmnop-3.0", "two units timed as one"}));
    CHECK(world.refuses(StrikeOutPoint{"point/abcdefghijklmnop-3.0", " "}) == Refusal::reason_needed);
    CHECK(world.refuses(StrikeOutPoint{"metric/cell-7/exit", "no"}) == Refusal::no_such_point);
}

TEST_CASE("an observed set becomes one record: its points, the note on each, and where they come from") {
    auto world = RulesWorld{}.with_board();
    const auto at = world.now;
    REQUIRE_FALSE(world.ask(AddPoints{rules_metric,
                                      {{at, 102, {}}, {at + journal::seconds(102), 112, 30.0}},
                                      "Retest",
                                      Source::gauge,
                                      "station 4"}));
    CHECK(world.last.name == "point.add");
    CHECK(world.last.points ==
          std::vector<journal::PointEntry>{{rules_metric, at, 102, {}},
                                           {rules_metric, at + journal::seconds(102), 112, 30.0}});
    CHECK(world.last.origin == journal::Origin{Source::gauge, "station 4"});
    CHECK(world.last.changes.size() == 2);
    CHECK(world.wrote("point/abcdefghijklmnop-3.0", "note") == journal::Value{"Retest"});
    CHECK(world.wrote("point/abcdefghijklmnop-3.1", "note") == journal::Value{"Retest"});
    REQUIRE_FALSE(world.ask(StrikeOutPoint{"point/abcdefghijklmnop-3.1", "two units"}));
    CHECK(world.last.name == "point.strike");
    CHECK(world.wrote("point/abcdefghijklmnop-3.1", "struck") == journal::Value{true});
    CHECK(world.wrote("point/abcdefghijklmnop-3.1", "struck_reason") == journal::Value{"two units"});
}
