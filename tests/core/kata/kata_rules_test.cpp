// The rules of the improvement kata beyond the first round: changing and ending a target condition, looks, help, ideas, results.
#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

namespace {

using namespace test;

RulesWorld running() {
    auto world = RulesWorld{}.with_target();
    world.start(world.add_obstacle("the feeder mis-feeds"));
    return world;
}

EntityId target_id(const RulesWorld& world) { return present_target(world.board())->id; }

}  // namespace

TEST_CASE("a target condition comes with how it runs now, and later looks go beside it line by line") {
    auto world = RulesWorld{}.with_board();
    REQUIRE_FALSE(world.ask(SetTargetCondition{
        rules_board, RulesWorld::condition(), {{rules_metric, "8 of 30"}, {"Press", "22 s waiting"}}}));
    REQUIRE(world.board().looks.size() == 1);
    CHECK(world.board().looks.front().starts);
    CHECK(world.board().looks.front().rows[1] == ConditionRow{"Press", "22 s waiting"});
    REQUIRE_FALSE(world.ask(KeepLook{target_id(world), {{"Press", "10 s"}}}));
    REQUIRE_FALSE(
        world.ask(KeepLook{target_id(world), {{"Press", "No waiting"}, {"Parts", "Every 20 min"}}}));
    REQUIRE(world.board().looks.size() == 2);
    CHECK(world.board().looks[1].rows ==
          std::vector<ConditionRow>{{"Press", "No waiting"}, {"Parts", "Every 20 min"}});
    world.now = world.now + journal::days(1);
    REQUIRE_FALSE(world.ask(KeepLook{target_id(world), {{"Press", "No waiting"}}}));
    CHECK(world.board().looks.size() == 3);
    CHECK(world.refuses(KeepLook{target_id(world), {}}) == Refusal::text_needed);
    CHECK(world.refuses(KeepLook{target_id(world), {{"Press", ""}}}) == Refusal::text_needed);
    CHECK(world.refuses(KeepLook{"target/none", {{"Press", "x"}}}) == Refusal::no_target_condition);
}

TEST_CASE("the words and goals of a target condition may be mended, its date does not move") {
    auto world = RulesWorld{}.with_target();
    auto target = *present_target(world.board());
    target.sentence = "run each cycle in 95 to 120 s";
    target.goals.front().k = 28;
    Goal units;
    units.metric = rules_metric;
    units.low = 205;
    target.goals.push_back(units);
    REQUIRE_FALSE(world.ask(ChangeTargetCondition{target}));
    const auto changed = *present_target(world.board());
    CHECK(changed.sentence == target.sentence);
    REQUIRE(changed.goals.size() == 2);
    CHECK(changed.goals[0].k == 28);
    CHECK(changed.goals[1].low == 205);
    auto fewer = changed;
    fewer.goals.erase(fewer.goals.begin());
    REQUIRE_FALSE(world.ask(ChangeTargetCondition{fewer}));
    CHECK(present_target(world.board())->goals.size() == 1);

    target = *present_target(world.board());
    target.achieve_by = Day{2026, 12, 11};
    CHECK(world.refuses(ChangeTargetCondition{target}) == Refusal::date_does_not_move);
    target.achieve_by.reset();
    CHECK(world.refuses(ChangeTargetCondition{target}) == Refusal::date_does_not_move);
}

TEST_CASE("a target condition is not looked back on while an experiment runs") {
    auto world = running();
    const auto target = target_id(world);
    CHECK(world.refuses(EndTargetCondition{target, true, monday, "x"}) == Refusal::experiment_runs);
    const auto experiment = world.board().experiments.front().id;
    REQUIRE_FALSE(world.ask(StopExperiment{experiment, "The part ran out"}));
    REQUIRE_FALSE(world.ask(EndTargetCondition{target, true, monday, "Level matters", "We looked sooner",
                                               "Level matters, not the bit"}));
    const auto ended = world.board().targets.front();
    CHECK(ended.about_us == "We looked sooner");
    CHECK(ended.learning == "Level matters, not the bit");
    // The parking lot of the next one is empty; the earlier one's is still there to be looked at.
    REQUIRE_FALSE(world.ask(SetTargetCondition{rules_board, RulesWorld::condition()}));
    CHECK(world.board().obstacles.empty());
    CHECK(world.board().experiments.empty());
    const auto earlier = read_storyboard(source_of(world.cells), rules_board, {}, target);
    CHECK(earlier.obstacles.size() == 1);
    CHECK(earlier.experiments.size() == 1);
}

TEST_CASE("an obstacle that needs help waits in the holding area with its age, and comes back") {
    auto world = RulesWorld{}.with_target();
    const auto id = world.add_obstacle("the shadow board hangs nowhere");
    world.ask(MoveArrow{rules_board, id});
    CHECK(world.refuses(TakeHelp{id, monday_8 + journal::hours(4)}) == Refusal::no_help_needed);
    REQUIRE_FALSE(world.ask(AskForHelp{id, "maintenance"}));
    CHECK(obstacle_now(world.board()) == nullptr);
    REQUIRE(world.board().holding.size() == 1);
    const auto since = world.board().holding.front().help_needed_since;
    REQUIRE(since);
    CHECK(world.board().holding.front().help_from == "maintenance");
    REQUIRE_FALSE(world.ask(AskForHelp{id, "toolmaker"}));
    CHECK(world.board().holding.front().help_needed_since == since);
    CHECK(world.refuses(TakeHelp{id, monday_8 - journal::hours(1)}) == Refusal::achieve_by_passed);
    REQUIRE_FALSE(world.ask(TakeHelp{id, monday_8 + journal::hours(4)}));
    CHECK(world.board().holding.front().help_comes_by == monday_8 + journal::hours(4));
    REQUIRE_FALSE(world.ask(EndHelp{id}));
    CHECK(world.board().holding.empty());
    CHECK(world.board().obstacles.front().help_from.empty());
    CHECK(world.refuses(EndHelp{id}) == Refusal::no_help_needed);
}

TEST_CASE("anyone's idea becomes a step once, and keeps its words") {
    auto world = RulesWorld{}.with_target();
    const auto obstacle = world.add_obstacle("the feeder mis-feeds");
    REQUIRE_FALSE(world.ask(AddIdea{obstacle, "Refill at half"}));
    const auto idea = world.board().ideas.front().id;
    REQUIRE_FALSE(world.ask(StartExperiment{rules_board, RulesWorld::step(obstacle), idea}));
    CHECK(world.board().ideas.front().experiment == world.board().experiments.front().id);
    CHECK(world.refuses(DropIdea{idea}) == Refusal::idea_is_taken);
    REQUIRE_FALSE(world.ask(AddIdea{obstacle, "Another tray"}));
    const auto second = world.board().ideas.back().id;
    REQUIRE_FALSE(world.ask(DropIdea{second}));
    CHECK(world.board().ideas.size() == 1);
    CHECK(world.refuses(DropIdea{second}) == Refusal::no_such_idea);
    CHECK(world.refuses(AddIdea{obstacle, " "}) == Refusal::text_needed);
    CHECK(world.refuses(AddIdea{"obstacle/none", "x"}) == Refusal::no_such_obstacle);
}

TEST_CASE("one running experiment on an obstacle, unless the team says otherwise") {
    auto world = running();
    const auto again = StartExperiment{rules_board, RulesWorld::step(world.board().obstacles.front().id)};
    CHECK(world.refuses(again) == Refusal::one_running_already);
    auto board = world.board().board;
    board.several_experiments = true;
    world.ask(ChangeBoard{board});
    CHECK_FALSE(world.refuses(again));
}

TEST_CASE("a number expected has its tolerance sealed with it") {
    auto world = RulesWorld{}.with_target();
    auto step = RulesWorld::step(world.add_obstacle("the late shift is slower"));
    step.expectation_within = 3;
    CHECK(world.refuses(StartExperiment{rules_board, step}) == Refusal::bad_tolerance);
    step.expectation_number = 116;
    step.expectation_direction = Direction::at_most;
    CHECK(world.refuses(StartExperiment{rules_board, step}) == Refusal::bad_tolerance);
    step.expectation_direction = Direction::about;
    REQUIRE_FALSE(world.ask(StartExperiment{rules_board, step}));
    CHECK(world.board().experiments.front().expectation_within == 3);
    CHECK(journal::is_write_once("experiment/x", "expectation_within"));
}

TEST_CASE("what somebody expected only after the start is kept and never stands in for the sealed words") {
    auto world = running();
    const auto id = world.board().experiments.front().id;
    const auto sealed = world.board().experiments.front().expectation;
    REQUIRE_FALSE(world.ask(WriteAfterthought{id, "Rather 110 s"}));
    const auto experiment = world.board().experiments.front();
    CHECK(experiment.expectation == sealed);
    CHECK(experiment.afterthought == "Rather 110 s");
    CHECK(experiment.afterthought_at);
    CHECK(world.refuses(WriteAfterthought{id, ""}) == Refusal::text_needed);
}

TEST_CASE("stopping early is a normal end: facts, a learning, a closed row") {
    auto world = running();
    const auto id = world.board().experiments.front().id;
    REQUIRE_FALSE(world.ask(StopExperiment{id, "The part is not running today"}));
    CHECK_FALSE(is_running(world.board().experiments.front()));
    CHECK(world.refuses(StopExperiment{id, ""}) == Refusal::not_running);
    REQUIRE_FALSE(world.ask(WriteLearning{id, "Look at the plan before the step", ""}));
    CHECK(world.board().experiments.front().closed_at);
    CHECK(world.refuses(StopExperiment{id, ""}) == Refusal::closed_already);
}

TEST_CASE("what becomes of the change is said once something happened, also when the row is closed") {
    auto world = running();
    const auto id = world.board().experiments.front().id;
    CHECK(world.refuses(DecideExperiment{id, Kept::kept}) == Refusal::nothing_happened_yet);
    CHECK(world.refuses(MakeNormalWay{id, "Refill mark", "both shifts"}) == Refusal::nothing_happened_yet);
    REQUIRE_FALSE(world.ask(WriteWhatHappened{id, "14 of 30", 125.9, Verdict::as_expected, true}));
    CHECK(world.board().experiments.front().seen_by_eye);
    REQUIRE_FALSE(world.ask(WriteLearning{id, "Level matters", ""}));
    REQUIRE_FALSE(world.ask(DecideExperiment{id, Kept::changed}));
    CHECK(world.board().experiments.front().kept == Kept::changed);
    CHECK(world.refuses(MakeNormalWay{id, "", "both shifts"}) == Refusal::text_needed);
    REQUIRE_FALSE(world.ask(MakeNormalWay{id, "Mark on the tray", "both shifts"}));
    CHECK(world.board().experiments.front().normal_way_told == "both shifts");
    CHECK(world.board().experiments.front().normal_way_at);
    CHECK(world.refuses(DecideExperiment{"experiment/none", Kept::kept}) == Refusal::no_such_experiment);
}

TEST_CASE("an obstacle's words may be mended, its number and place stay") {
    auto world = RulesWorld{}.with_target();
    const auto id = world.add_obstacle("no training");
    REQUIRE_FALSE(
        world.ask(ChangeObstacle{id, "one of three has never set the labeller", "Labeller set by two"}));
    CHECK(world.board().obstacles.front().obstacle == "one of three has never set the labeller");
    CHECK(world.board().obstacles.front().number == 1);
    CHECK_FALSE(find_obstacle(world.board(), id)->try_today);
    REQUIRE_FALSE(world.ask(ChangeObstacle{id, "it jams", "It jams", true}));
    CHECK(find_obstacle(world.board(), id)->try_today);
    REQUIRE_FALSE(world.ask(ChangeObstacle{id, "it jams often", "It jams"}));
    CHECK(find_obstacle(world.board(), id)->try_today);
    CHECK(world.refuses(ChangeObstacle{id, "", ""}) == Refusal::text_needed);
}

TEST_CASE("a challenge says from where to where, in which metric, and what must stay as it is") {
    auto world = RulesWorld{}.with_board();
    Challenge challenge;
    challenge.challenge = "Ship 480 a day";
    challenge.metric = rules_metric;
    challenge.from = 352;
    challenge.to = 480;
    challenge.framing = "no overtime";
    REQUIRE_FALSE(world.ask(SetChallenge{rules_board, challenge}));
    CHECK(world.board().challenge->to == 480);
    CHECK(world.board().challenge->framing == "no overtime");
    challenge.metric = "metric/cell-7/none";
    CHECK(world.refuses(SetChallenge{rules_board, challenge}) == Refusal::no_such_metric);
}
