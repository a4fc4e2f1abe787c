// The paint shop in the order in which a team would have written it.
#include "tests/panel/paint_shop.hpp"

#include "core/kata/zone.hpp"
#include "tests/catch.hpp"

namespace tests {

namespace {

constexpr auto film = "metric/paint/film";

kata::EntityId stored(test::StationWorld& shop, const kata::Intent& intent) {
    const auto answer = shop.ask(intent);
    REQUIRE_FALSE(answer.refusal);
    return answer.made;
}

kata::Day day_of(const test::StationWorld& shop, int from_today) {
    return kata::plus_days(kata::local_time(shop.now, "").day, from_today);
}

kata::TargetCondition condition(const test::StationWorld& shop, int number, const std::string& sentence) {
    kata::TargetCondition target;
    target.number = number;
    target.set_on = day_of(shop, -9);
    target.achieve_by = day_of(shop, 5);
    target.sentence = sentence;
    target.pattern = {{"Pattern", "Two hangers between masking and the booth"}, {"Booth", "No waiting"}};
    kata::Goal goal;
    goal.metric = film;
    goal.kind = kata::GoalKind::band;
    goal.low = 60;
    goal.high = 80;
    target.goals = {goal};
    return target;
}

void measure(test::StationWorld& shop) {
    for (const auto* slug : {"film", "hangers"}) {
        kata::Metric metric;
        metric.board = paint;
        metric.slug = slug;
        metric.name = slug;
        metric.unit = "µm";
        stored(shop, kata::AddMetric{metric});
    }
    std::vector<kata::NewPoint> points;
    for (int n = 0; n < 40; ++n) {
        points.push_back({shop.now - journal::hours(200 - 5 * n), 62.0 + n * 7 % 23, {}});
    }
    stored(shop, kata::AddPoints{film, points, "", journal::Source::eye, ""});
}

void look_at_process(test::StationWorld& shop) {
    kata::Analysis analysis;
    analysis.board = paint;
    analysis.outcome_metric = analysis.cycle_metric = film;
    analysis.demand = 480;
    analysis.shifts = 2;
    analysis.shift_min = 450;
    analysis.pattern = {"mask", "spray"};
    analysis.observed = {"two of ten wait for masking"};
    analysis.assumed = {"the late shift masks slower"};
    analysis.equipment = {"booth 40", "oven"};
    analysis.work_content_s = 90;
    stored(shop, kata::KeepAnalysis{analysis});
}

kata::Experiment planned(const kata::EntityId& obstacle, const std::string& step) {
    kata::Experiment experiment;
    experiment.obstacle = obstacle;
    experiment.step = step;
    experiment.metric = film;
    experiment.expectation = "no hanger waits";
    return experiment;
}

void try_something(test::StationWorld& shop, const kata::EntityId& obstacle) {
    const auto first = stored(shop, kata::StartExperiment{paint, planned(obstacle, "mask one ahead")});
    stored(shop, kata::WriteWhatHappened{first, "one of ten waited", 71, kata::Verdict::partly});
    stored(shop, kata::WriteLearning{first, "one ahead is enough but for large parts", {}});
    stored(shop, kata::DecideExperiment{first, kata::Kept::kept});
    auto running = planned(obstacle, "mask large parts first");
    running.go_and_see_at = shop.now + journal::hours(2);
    stored(shop, kata::StartExperiment{paint, running});
}

void find_obstacles(test::StationWorld& shop) {
    std::vector<kata::EntityId> found;
    for (const auto* words : {"masking is slower than the booth", "the oven is set by hand", "tape runs out",
                              "hangers come back late"}) {
        kata::Obstacle obstacle;
        obstacle.obstacle = words;
        found.push_back(stored(shop, kata::AddObstacle{paint, obstacle}));
    }
    stored(shop, kata::MoveArrow{paint, found[0]});
    stored(shop, kata::AddIdea{found[0], "mask on the hanger"});
    stored(shop, kata::AskForHelp{found[1], "maintenance"});
    stored(shop, kata::CloseObstacle{found[2], kata::ObstacleState::gone, {}, ""});
    try_something(shop, found[0]);
}

}  // namespace

void fill_paint_shop(test::StationWorld& shop) {
    measure(shop);
    kata::Challenge challenge;
    challenge.challenge = "Every part leaves the paint shop on the day it comes in";
    challenge.framing = "no overtime";
    challenge.achieve_by = day_of(shop, 90);
    stored(shop, kata::SetChallenge{paint, challenge});
    const auto first =
        stored(shop, kata::SetTargetCondition{paint, condition(shop, 1, "paint without waiting")});
    stored(shop, kata::EndTargetCondition{first, true, day_of(shop, 0), "masking sets the pace", "", ""});
    stored(shop, kata::SetTargetCondition{
                     paint, condition(shop, 2, "hold 60 to 80 µm on every part"), {{"Booth", "3 wait"}}});
    look_at_process(shop);
    find_obstacles(shop);
    stored(shop, kata::AddLearning{paint, "tape in two widths saves a walk"});
}

}  // namespace tests
