// The rules of target conditions, obstacles, experiments and coaching cycles, and what each action writes.
#include <limits>

#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

namespace {

using namespace test;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

template <typename Change> std::optional<Refusal> target_with(Change change) {
    auto target = RulesWorld::condition();
    change(target);
    return RulesWorld{}.with_board().refuses(SetTargetCondition{rules_board, target});
}

template <typename Change> std::optional<Refusal> goal_with(Change change) {
    return target_with([&](TargetCondition& target) { change(target.goals.front()); });
}

template <typename Change> std::optional<Refusal> start_with(const RulesWorld& world, Change change) {
    auto experiment = RulesWorld::step(world.board().obstacles.front().id);
    change(experiment);
    return world.refuses(StartExperiment{rules_board, experiment});
}

}  // namespace

TEST_CASE("a target condition is achieved by a day at most 92 days away") {
    const auto by = [](Day day) { return target_with([&](TargetCondition& t) { t.achieve_by = day; }); };
    CHECK_FALSE(by(monday));
    CHECK_FALSE(by(plus_days(monday, 14)));
    CHECK_FALSE(by(plus_days(monday, 92)));
    CHECK(by(plus_days(monday, 93)) == Refusal::achieve_by_too_far);
    CHECK(by(plus_days(monday, -1)) == Refusal::achieve_by_passed);
    CHECK(target_with([](TargetCondition& t) {
              t.set_on.reset();
              t.achieve_by = plus_days(monday, 93);
          }) == Refusal::achieve_by_too_far);
}

TEST_CASE("one target condition at a time; looking back on it makes room for the next") {
    auto world = RulesWorld{}.with_target();
    CHECK(world.last.name == "target.set");
    const auto first = present_target(world.board())->id;
    CHECK(world.refuses(SetTargetCondition{rules_board, RulesWorld::condition()}) ==
          Refusal::target_condition_open);
    CHECK(world.refuses(EndTargetCondition{"target/other-1.0", true, monday, "x"}) ==
          Refusal::no_target_condition);
    CHECK(world.refuses(EndTargetCondition{first, true, monday, " "}) == Refusal::reflection_needed);
    CHECK(world.refuses(EndTargetCondition{first, true, plus_days(monday, 1), "x"}) ==
          Refusal::in_the_future);
    REQUIRE_FALSE(world.ask(EndTargetCondition{first, true, monday, "Stops show at once"}));
    CHECK(world.last.name == "target.end");
    CHECK(present_target(world.board()) == nullptr);
    CHECK(world.board().targets.front().reached_on == monday);
    CHECK(world.refuses(EndTargetCondition{first, true, monday, "x"}) == Refusal::no_target_condition);
    REQUIRE_FALSE(world.ask(SetTargetCondition{rules_board, RulesWorld::condition()}));
    CHECK(present_target(world.board())->number == 2);
    const auto second = present_target(world.board())->id;
    CHECK(world.refuses(EndTargetCondition{second, false, monday, "x"}) == Refusal::not_at_its_date);
    world.now = moment_of(Day{2026, 12, 4}, 9, 0, "Europe/Berlin");
    REQUIRE_FALSE(world.ask(EndTargetCondition{second, false, Day{2026, 12, 4}, "Not yet, and why"}));
    CHECK_FALSE(world.board().targets.back().reached_on);
    CHECK(world.board().targets.back().reflected_on == Day{2026, 12, 4});
}

TEST_CASE("a new target condition is empty of what comes later, and its goals belong to it") {
    auto world = RulesWorld{}.with_board();
    auto target = RulesWorld::condition();
    target.obstacle_now = "obstacle/abcdefghijklmnop-1.0";
    target.set_on.reset();
    REQUIRE_FALSE(world.ask(SetTargetCondition{rules_board, target}));
    const auto board = world.board();
    const auto& present = *present_target(board);
    CHECK(present.number == 1);
    CHECK(present.obstacle_now.empty());
    CHECK(present.set_on == monday);
    CHECK(present.pattern == target.pattern);
    REQUIRE(present.goals.size() == 1);
    CHECK(present.goals[0].target == present.id);
    CHECK(present.goals[0].board == rules_board);
    CHECK(present.goals[0].k == 27);
}

TEST_CASE("a goal has bounds in order, and a share says how many of how many") {
    CHECK(goal_with([](Goal& g) { g.metric = "metric/cell-7/none"; }) == Refusal::no_such_metric);
    CHECK(goal_with([](Goal& g) { g.low = 200; }) == Refusal::bad_goal);
    CHECK(goal_with([](Goal& g) { g.low = not_a_number; }) == Refusal::not_a_number);
    CHECK(goal_with([](Goal& g) {
              g.low.reset();
              g.high = not_a_number;
          }) == Refusal::not_a_number);
    CHECK(goal_with([](Goal& g) {
              g.low.reset();
              g.high.reset();
          }) == Refusal::bad_goal);
    for (const int k : {0, -1, 31}) CHECK(goal_with([&](Goal& g) { g.k = k; }) == Refusal::bad_goal);
    CHECK(goal_with([](Goal& g) { g.n.reset(); }) == Refusal::bad_goal);
    CHECK(goal_with([](Goal& g) { g.n = 1001; }) == Refusal::bad_goal);
    CHECK_FALSE(goal_with([](Goal& g) { g.k = 30; }));
    CHECK_FALSE(goal_with([](Goal& g) { g.low.reset(); }));
    CHECK_FALSE(goal_with([](Goal& g) {
        g.kind = GoalKind::value;
        g.high.reset();
        g.k.reset();
        g.n.reset();
    }));
}

TEST_CASE("pattern lines can be read, each on its own") {
    CHECK(target_with([](TargetCondition& t) { t.pattern = {{"", "one\ntwo"}}; }) == Refusal::bad_text);
    CHECK(target_with([](TargetCondition& t) {
              t.pattern = {{"Press", "fine"}, {"\xC3", "fine"}};
          }) == Refusal::bad_text);
    CHECK(refuse({}, SetTargetCondition{"board/none", RulesWorld::condition()}, monday_8) ==
          Refusal::no_such_board);
}

TEST_CASE("obstacles are parked under a target condition, numbered as they come") {
    auto world = RulesWorld{}.with_board();
    Obstacle obstacle;
    obstacle.obstacle = "the tester rejects 1 in 25";
    CHECK(world.refuses(AddObstacle{rules_board, obstacle}) == Refusal::no_target_condition);
    world = RulesWorld{}.with_target();
    REQUIRE_FALSE(world.ask(AddObstacle{rules_board, obstacle}));
    CHECK(world.last.name == "obstacle.add");
    obstacle.state = ObstacleState::held;
    REQUIRE_FALSE(world.ask(AddObstacle{rules_board, obstacle}));
    obstacle.state = ObstacleState::parked;
    REQUIRE_FALSE(world.ask(AddObstacle{rules_board, obstacle}));
    const auto board = world.board();
    REQUIRE(board.obstacles.size() == 2);
    CHECK(board.obstacles[0].number == 1);
    CHECK(board.holding[0].number == 2);
    CHECK(board.obstacles[1].number == 3);
    CHECK(board.obstacles[1].found_on == monday);
    CHECK(board.obstacles[1].target == present_target(board)->id);
    CHECK(world.refuses(AddObstacle{rules_board, {}}) == Refusal::text_needed);
}

TEST_CASE("a text that shows nothing is no text, and what turns other texts around is no letter") {
    auto world = RulesWorld{}.with_target();
    const auto refused = [&](std::string words) {
        Obstacle made;
        made.obstacle = std::move(words);
        return world.refuses(AddObstacle{rules_board, made});
    };
    for (const auto* blank : {" ", "\n", "\u3000", "\u00A0\u200B", "\uFEFF \u2003"}) {
        CHECK(refused(blank) == Refusal::text_needed);
    }
    for (const auto* unreadable : {"a\u0085b", "a\u2028b", "a\u202Eb", "a\xFF"}) {
        CHECK(refused(unreadable) == Refusal::bad_text);
    }
    std::string kanji;
    for (int n = 0; n < 1000; ++n) {
        kanji += "位";
    }
    CHECK_FALSE(refused(kanji));
    CHECK(refused(kanji + "x") == Refusal::text_too_long);
    CHECK_FALSE(refused("👨\u200D👩\u200D👧 e\u0301"));
}

TEST_CASE("the arrow points at one obstacle or at none") {
    auto world = RulesWorld{}.with_target();
    const auto one = world.add_obstacle("the feeder stops"), two = world.add_obstacle("the cable is far");
    CHECK(obstacle_now(world.board()) == nullptr);
    REQUIRE_FALSE(world.ask(MoveArrow{rules_board, one}));
    CHECK(world.last.name == "obstacle.now");
    REQUIRE(world.last.changes.size() == 2);
    CHECK(world.last.changes[0].entity == present_target(world.board())->id);
    CHECK(world.last.changes[0].field == "obstacle_now");
    CHECK(world.last.changes[1].field == "obstacle_now_since");
    CHECK(obstacle_now(world.board())->id == one);
    const auto moved = world.now;
    REQUIRE_FALSE(world.ask(MoveArrow{rules_board, two}));
    CHECK(obstacle_now(world.board())->id == two);
    CHECK(present_target(world.board())->obstacle_now_since == moved);
    REQUIRE_FALSE(world.ask(MoveArrow{rules_board, ""}));
    CHECK(obstacle_now(world.board()) == nullptr);
    CHECK_FALSE(present_target(world.board())->obstacle_now_since);
    CHECK(world.refuses(MoveArrow{rules_board, "obstacle/other-1.0"}) == Refusal::no_such_obstacle);
    CHECK(RulesWorld{}.with_board().refuses(MoveArrow{rules_board, one}) == Refusal::no_target_condition);
}

TEST_CASE("closing the obstacle now clears the arrow in the same record") {
    for (const auto state : {ObstacleState::gone, ObstacleState::no_longer_in_the_way, ObstacleState::held,
                             ObstacleState::parked, ObstacleState::smaller}) {
        auto world = RulesWorld{}.with_target();
        const auto one = world.add_obstacle("the feeder stops"), other = world.add_obstacle("far");
        world.ask(MoveArrow{rules_board, one});
        REQUIRE_FALSE(world.ask(CloseObstacle{one, state, "", "early shift"}));
        INFO(static_cast<int>(state));
        CHECK(world.last.name == "obstacle.close");
        CHECK((obstacle_now(world.board()) != nullptr) == (state == ObstacleState::smaller));
        CHECK(find_obstacle(world.board(), one)->scope == "early shift");
        const bool ends = state == ObstacleState::gone || state == ObstacleState::no_longer_in_the_way;
        CHECK(find_obstacle(world.board(), one)->closed_on.has_value() == ends);
        world.ask(MoveArrow{rules_board, other});
        REQUIRE_FALSE(world.ask(CloseObstacle{one, ObstacleState::gone, "", ""}));
        CHECK(obstacle_now(world.board())->id == other);
    }
}

TEST_CASE("what is closed or held is not in the way: no arrow and no experiment for it") {
    for (const auto state : {ObstacleState::gone, ObstacleState::no_longer_in_the_way, ObstacleState::held}) {
        auto world = RulesWorld{}.with_target();
        const auto one = world.add_obstacle("the feeder stops");
        world.ask(CloseObstacle{one, state, "", ""});
        CHECK(world.refuses(MoveArrow{rules_board, one}) == Refusal::obstacle_is_closed);
        CHECK(world.refuses(StartExperiment{rules_board, RulesWorld::step(one)}) ==
              Refusal::obstacle_is_closed);
        REQUIRE_FALSE(world.ask(CloseObstacle{one, ObstacleState::parked, "", ""}));
        CHECK_FALSE(world.refuses(MoveArrow{rules_board, one}));
    }
}

TEST_CASE("an obstacle is closed by an experiment of this target condition, if by one") {
    auto world = RulesWorld{}.with_target();
    const auto one = world.add_obstacle("the feeder stops");
    const auto experiment = world.start(one);
    CHECK(world.refuses(CloseObstacle{one, ObstacleState::gone, "experiment/other-1.0", ""}) ==
          Refusal::no_such_experiment);
    CHECK(world.refuses(CloseObstacle{"obstacle/other-1.0", ObstacleState::gone, "", ""}) ==
          Refusal::no_such_obstacle);
    REQUIRE_FALSE(world.ask(CloseObstacle{one, ObstacleState::gone, experiment, ""}));
    CHECK(find_obstacle(world.board(), one)->closed_by_experiment == experiment);
}

TEST_CASE("starting an experiment seals everything that was expected, in one record") {
    auto world = RulesWorld{}.with_target();
    const auto obstacle = world.add_obstacle("the feeder stops");
    const auto at = world.now;
    const auto id = world.start(obstacle);
    CHECK(world.last.name == "experiment.start");
    for (const auto* field :
         {"step", "metric", "expectation", "expectation_number", "expectation_direction", "sealed_at"}) {
        INFO(field);
        CHECK(world.wrote(id, field).has_value());
    }
    const auto board = world.board();
    const auto& running = *running_experiment(board);
    CHECK(running.id == id);
    CHECK(running.sealed_at == at);
    CHECK(running.number == 1);
    CHECK(running.target == present_target(board)->id);
}

TEST_CASE("a later record cannot change what was sealed") {
    auto world = RulesWorld{}.with_target();
    const auto id = world.start(world.add_obstacle("the feeder stops"));
    const auto sealed = *running_experiment(world.board());
    journal::Record forged;
    forged.t.t = static_cast<std::uint64_t>((world.now + journal::hours(1)).ms) << 16;
    for (const auto* field : {"step", "metric", "expectation", "sealed_at", "expectation_direction"})
        forged.c.push_back({id, field, "about", {}});
    forged.c.push_back({id, "expectation_number", 7.0, {}});
    journal::fold(world.cells, forged, journal::blake2b("forged"));
    CHECK(*running_experiment(world.board()) == sealed);
}

TEST_CASE("what happened cannot be written at the start") {
    auto world = RulesWorld{}.with_target();
    auto planned = RulesWorld::step(world.add_obstacle("the feeder stops"));
    planned.what_happened = "all as expected";
    planned.verdict = Verdict::as_expected;
    planned.result_number = 120;
    planned.learning = "we knew it";
    planned.learning_short = "knew it";
    planned.happened_at = planned.closed_at = planned.stopped_at = monday_8;
    REQUIRE_FALSE(world.ask(StartExperiment{rules_board, planned}));
    const auto board = world.board();
    REQUIRE(running_experiment(board) != nullptr);
    CHECK(running_experiment(board)->what_happened.empty());
    CHECK_FALSE(running_experiment(board)->verdict);
    CHECK(last_learned(board) == nullptr);
}

TEST_CASE("an experiment needs a step, an expectation, and an obstacle unless it looks closer") {
    auto world = RulesWorld{}.with_target();
    world.add_obstacle("the feeder stops");
    CHECK_FALSE(start_with(world, [](Experiment&) {}));
    CHECK(start_with(world, [](Experiment& e) { e.step = " "; }) == Refusal::expectation_needed);
    CHECK(start_with(world, [](Experiment& e) { e.expectation = ""; }) == Refusal::expectation_needed);
    CHECK(start_with(world, [](Experiment& e) { e.obstacle = "obstacle/other-1.0"; }) ==
          Refusal::no_such_obstacle);
    CHECK(start_with(world, [](Experiment& e) { e.metric = "metric/cell-7/none"; }) ==
          Refusal::no_such_metric);
    CHECK_FALSE(start_with(world, [](Experiment& e) { e.metric = rules_metric; }));
    CHECK(start_with(world, [](Experiment& e) { e.expectation_number = not_a_number; }) ==
          Refusal::not_a_number);
    for (const auto kind :
         {ExperimentKind::understand_cause, ExperimentKind::test_solution, ExperimentKind::quick_test})
        CHECK(start_with(world, [&](Experiment& e) {
                  e.obstacle.clear();
                  e.kind = kind;
              }) == Refusal::obstacle_needed);
    CHECK_FALSE(start_with(world, [](Experiment& e) {
        e.obstacle.clear();
        e.kind = ExperimentKind::look_closer;
    }));
    CHECK(RulesWorld{}.with_board().refuses(StartExperiment{rules_board, RulesWorld::step("")}) ==
          Refusal::no_target_condition);
}

TEST_CASE("one experiment runs on an obstacle; once what happened is written the next may start") {
    auto world = RulesWorld{}.with_target();
    const auto one = world.add_obstacle("the feeder stops"), two = world.add_obstacle("the cable is far");
    const auto first = world.start(one);
    CHECK(world.refuses(StartExperiment{rules_board, RulesWorld::step(one)}) == Refusal::one_running_already);
    CHECK_FALSE(world.refuses(StartExperiment{rules_board, RulesWorld::step(two)}));
    REQUIRE_FALSE(world.ask(WriteWhatHappened{first, "125 s", 125.2, Verdict::different}));
    CHECK(world.last.name == "experiment.happened");
    CHECK_FALSE(world.refuses(StartExperiment{rules_board, RulesWorld::step(one)}));
    world.start(one);
    CHECK(world.board().experiments.back().number == 2);
}

TEST_CASE("what happened can be a number or a chip alone, and be completed until the row is closed") {
    auto world = RulesWorld{}.with_target();
    const auto id = world.start(world.add_obstacle("the feeder stops"));
    CHECK(world.refuses(WriteWhatHappened{id, "", {}, {}}) == Refusal::text_needed);
    CHECK(world.refuses(WriteWhatHappened{id, "", not_a_number, {}}) == Refusal::not_a_number);
    CHECK(world.refuses(WriteWhatHappened{"experiment/other-1.0", "x", {}, {}}) ==
          Refusal::no_such_experiment);
    const auto at = world.now;
    REQUIRE_FALSE(world.ask(WriteWhatHappened{id, "", 125.2, {}}));
    CHECK(find_experiment(world.board(), id)->happened_at == at);
    CHECK(running_experiment(world.board()) == nullptr);
    REQUIRE_FALSE(world.ask(WriteWhatHappened{id, "15 of 30 in the band", {}, Verdict::different}));
    CHECK(find_experiment(world.board(), id)->result_number == 125.2);
    CHECK(find_experiment(world.board(), id)->verdict == Verdict::different);
    CHECK(world.refuses(WriteLearning{id, "  ", ""}) == Refusal::text_needed);
    REQUIRE_FALSE(world.ask(WriteLearning{id, "Station 2 did not hold it up", "Not station 2"}));
    CHECK(world.last.name == "experiment.learned");
    CHECK(find_experiment(world.board(), id)->closed_at.has_value());
    CHECK(last_learned(world.board())->id == id);
    CHECK(world.refuses(WriteWhatHappened{id, "more", {}, {}}) == Refusal::closed_already);
    CHECK(world.refuses(WriteLearning{id, "more", ""}) == Refusal::closed_already);
    CHECK(world.refuses(SetGoAndSee{id, world.now}) == Refusal::closed_already);
}

TEST_CASE("what was learned comes after what happened, or with it in one record") {
    auto world = RulesWorld{}.with_target();
    const auto obstacle = world.add_obstacle("something stops us");
    const auto id = world.start(obstacle);
    WriteLearning learned{id, "Level matters", ""};
    CHECK(world.refuses(learned) == Refusal::nothing_happened_yet);
    learned.happened = WriteWhatHappened{id, "", {}, {}};
    CHECK(world.refuses(learned) == Refusal::text_needed);
    learned.happened->what_happened = "14 of 30";
    learned.learning = " ";
    CHECK(world.refuses(learned) == Refusal::text_needed);
    learned.learning = "Level matters";
    REQUIRE_FALSE(world.ask(learned));
    CHECK(world.last.name == "experiment.learned");
    CHECK(world.wrote(id, "what_happened") == journal::Value{std::string("14 of 30")});
    CHECK(world.wrote(id, "happened_at"));
    CHECK(world.wrote(id, "closed_at"));
}

TEST_CASE("when to go and see can be moved while the experiment is open") {
    auto world = RulesWorld{}.with_target();
    const auto id = world.start(world.add_obstacle("the feeder stops"));
    const auto see = moment_of(monday, 15, 30, "Europe/Berlin");
    REQUIRE_FALSE(world.ask(SetGoAndSee{id, see}));
    CHECK(world.last.name == "experiment.see");
    CHECK(world.wrote(id, "go_and_see_at") == journal::Value{"2026-11-23T15:30:00.000+01:00"});
    CHECK(find_experiment(world.board(), id)->go_and_see_at == see);
}

TEST_CASE("nothing happens to an experiment that was never started") {
    auto world = RulesWorld{}.with_target();
    journal::Record draft;
    draft.t.t = 1;
    draft.c = {{"experiment/abcdefghijklmnop-90.0", "target", present_target(world.board())->id, {}},
               {"experiment/abcdefghijklmnop-90.0", "board", rules_board, {}}};
    journal::fold(world.cells, draft, journal::blake2b("draft"));
    const EntityId id = "experiment/abcdefghijklmnop-90.0";
    REQUIRE(find_experiment(world.board(), id) != nullptr);
    CHECK(world.refuses(WriteWhatHappened{id, "x", {}, {}}) == Refusal::not_started);
    CHECK(world.refuses(WriteLearning{id, "x", ""}) == Refusal::not_started);
    CHECK(world.refuses(SetGoAndSee{id, world.now}) == Refusal::not_started);
}

TEST_CASE("a day's coaching cycle has one place, also when it is marked twice") {
    auto world = RulesWorld{}.with_board();
    CycleDay day;
    day.date = monday;
    day.not_held = NotHeld::breakdown;
    day.reason = "Press stands still";
    REQUIRE_FALSE(world.ask(MarkCycles{rules_board, {day}}));
    CHECK(world.last.name == "cycle.mark");
    CHECK(world.board().cycles.at(0).id == "cycle/cell-7/2026-11-23/day");
    CHECK_FALSE(world.board().cycles.at(0).held);
    day.held = true;
    day.minutes = 12;
    day.started_at = monday_8;
    REQUIRE_FALSE(world.ask(MarkCycles{rules_board, {day}}));
    const auto cycles = world.board().cycles;
    REQUIRE(cycles.size() == 1);
    CHECK(cycles[0].held);
    CHECK(cycles[0].not_held == NotHeld::none);
    CHECK(cycles[0].minutes == 12);
    day.shift = "Late shift";
    REQUIRE_FALSE(world.ask(MarkCycles{rules_board, {day}}));
    CHECK(world.board().cycles.at(1).id.starts_with("cycle/cell-7/2026-11-23/late-shift."));
    day.minutes = -1;
    CHECK(world.refuses(MarkCycles{rules_board, {day}}) == Refusal::bad_minutes);
    day.minutes = 12;
    day.shift = "改善";
    CHECK_FALSE(world.refuses(MarkCycles{rules_board, {day}}));
    CHECK(refuse({}, MarkCycles{"board/none", {day}}, monday_8) == Refusal::no_such_board);
}

TEST_CASE("every intent names its board or what it is about") {
    CHECK(board_of(AddBoard{RulesWorld{}.with_board().board().board}) == rules_board);
    CHECK(board_of(MoveArrow{rules_board, "obstacle/x"}) == rules_board);
    for (const Intent& intent : std::initializer_list<Intent>{
             TakeBoard{rules_board}, MoveBoard{rules_board, "x"}, ArchiveBoard{rules_board, true},
             PlaceBoard{rules_board, 1}, SettleConflict{rules_board, "obstacle/x", "obstacle", {}}})
        CHECK(board_of(intent) == rules_board);
    CHECK(board_of(JoinPeople{"person/a", "person/b"}).empty());
    CHECK(board_of(StartExperiment{rules_board, {}}) == rules_board);
    CHECK(board_of(MarkCycles{rules_board, {}}) == rules_board);
    CHECK(board_of(SetChallenge{rules_board, {}}) == rules_board);
    CHECK(board_of(AddPoints{rules_metric, {}, {}, Source::eye, {}}).empty());
    CHECK(subject_of(AddPoints{rules_metric, {}, {}, Source::eye, {}}) == rules_metric);
    CHECK(subject_of(CloseObstacle{"obstacle/x", ObstacleState::gone, {}, {}}) == "obstacle/x");
    CHECK(subject_of(WriteLearning{"experiment/x", {}, {}}) == "experiment/x");
    CHECK(subject_of(EndTargetCondition{"target/x", true, monday, ""}) == "target/x");
    for (const Intent& intent : std::initializer_list<Intent>{Undo{}, Redo{}, NameStation{"x"}}) {
        CHECK(board_of(intent).empty());
        CHECK(subject_of(intent).empty());
    }
}
