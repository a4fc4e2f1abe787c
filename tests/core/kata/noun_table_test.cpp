// Nouns into cells and back, and into JSON.
#include "core/kata/noun_table.hpp"

#include <nlohmann/json.hpp>

#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

namespace {

using namespace test;
using journal::Value;

journal::Fields fields_of(const std::vector<journal::Change>& changes) {
    journal::Fields fields;
    for (const auto& change : changes) fields[change.field] = {change.value, {}, {}};
    return fields;
}

journal::Fields one(std::string field, Value value) {
    return {{std::move(field), {std::move(value), {}, {}}}};
}

Board full_board() {
    Board board;
    board.id = rules_board;
    board.slug = "cell-7";
    board.name = "Cell 7, final assembly";
    board.focus_process = "From housing to rack";
    board.vision = "Every one right";
    board.learner = "person/a";
    board.coach = "person/b";
    board.second_coach = "person/c";
    board.deputy_coach = "person/d";
    board.coaching_time = "10:00";
    board.coaching_plan = {{0, "", 600, ""}, {5, "late shift", 870, "person/d"}};
    board.zone = "Europe/Berlin";
    board.shifts = {{"early", 360}, {"late shift", 840}};
    board.practice = true;
    board.several_experiments = true;
    board.order = 2.5;
    board.home = "abcdefghijklmnop";
    board.archived = true;
    return board;
}

Metric full_metric() {
    Metric metric;
    metric.id = rules_metric;
    metric.board = rules_board;
    metric.slug = "exit";
    metric.name = "Exit cycle";
    metric.label = "Exit cycle at station 4";
    metric.unit = "s";
    metric.better = Better::higher;
    metric.decimals = 1;
    metric.role = MetricRole::outcome;
    metric.kind = MetricKind::share;
    metric.counted = "cycles";
    metric.usual_low = 95;
    metric.usual_high = 146.5;
    metric.least = -3;
    metric.most = 1e6;
    metric.planned_cycle_time = 96;
    metric.takt = 112.5;
    metric.note_chips = {"Retest", "Waited for part"};
    metric.order = 3;
    return metric;
}

TargetCondition full_target() {
    TargetCondition target;
    target.id = "target/abcdefghijklmnop-7.0";
    target.board = rules_board;
    target.number = 2;
    target.set_on = monday;
    target.achieve_by = Day{2026, 12, 4};
    target.reached_on = Day{2026, 12, 3};
    target.reflected_on = Day{2026, 12, 4};
    target.sentence = "run every cycle in 95 to 120 s";
    target.pattern = {
        {"Pattern", "One unit between stations"}, {"", "Same sequence"}, {"Press", "No waiting"}};
    target.about_process = "Stops show at once";
    target.about_us = "We looked sooner";
    target.learning = "One by one";
    return target;
}

Obstacle full_obstacle() {
    Obstacle obstacle;
    obstacle.id = "obstacle/abcdefghijklmnop-8.0";
    obstacle.board = rules_board;
    obstacle.target = "target/abcdefghijklmnop-7.0";
    obstacle.number = 5;
    obstacle.obstacle = "the tester rejects";
    obstacle.short_text = "Tester rejects";
    obstacle.found_on = monday;
    obstacle.closed_on = monday;
    obstacle.kind = ObstacleKind::implementation;
    obstacle.state = ObstacleState::no_longer_in_the_way;
    obstacle.scope = "early shift";
    obstacle.closed_by_experiment = "experiment/x-1.0";
    obstacle.found_in_experiment = "experiment/x-2.0";
    obstacle.help_needed_since = monday_8;
    obstacle.help_from = "maintenance";
    obstacle.help_comes_by = monday_8 + journal::hours(4);
    obstacle.try_today = true;
    return obstacle;
}

Experiment full_experiment() {
    Experiment experiment;
    experiment.id = "experiment/abcdefghijklmnop-9.0";
    experiment.board = rules_board;
    experiment.target = "target/abcdefghijklmnop-7.0";
    experiment.obstacle = "obstacle/abcdefghijklmnop-8.0";
    experiment.number = 9;
    experiment.kind = ExperimentKind::look_closer;
    experiment.step = "Note the test step";
    experiment.metric = rules_metric;
    experiment.expectation = "2 of 3";
    experiment.expectation_number = 2;
    experiment.expectation_direction = Direction::at_least;
    experiment.sealed_at = monday_8;
    experiment.short_text = "Note";
    experiment.expectation_short = "2 of 3";
    experiment.go_and_see_at = monday_8 + journal::hours(5);
    experiment.coach_present = false;
    experiment.what_happened = "1 of 3";
    experiment.result_number = 1;
    experiment.verdict = Verdict::partly;
    experiment.learning = "Not the stall current";
    experiment.learning_short = "Not stall";
    experiment.happened_at = monday_8 + journal::hours(5);
    experiment.closed_at = monday_8 + journal::hours(6);
    experiment.stopped_at = monday_8 + journal::hours(7);
    experiment.expectation_within = 0.5;
    experiment.seen_by_eye = true;
    experiment.safe = {"safety", "customer"};
    experiment.afterthought = "rather 1 of 3";
    experiment.afterthought_at = monday_8 + journal::hours(8);
    experiment.kept = Kept::not_kept;
    experiment.normal_way = "Card at the tester";
    experiment.normal_way_told = "Both shifts";
    experiment.normal_way_at = monday_8 + journal::hours(9);
    return experiment;
}

CycleDay full_cycle() {
    CycleDay cycle;
    cycle.id = "cycle/cell-7/2026-11-23/day";
    cycle.board = rules_board;
    cycle.date = monday;
    cycle.shift = "early";
    cycle.started_at = monday_8;
    cycle.minutes = 12;
    cycle.held = true;
    cycle.not_held = NotHeld::absent;
    cycle.reason = "a";
    cycle.threshold_at = "Q3";
    cycle.note = "b";
    cycle.planned_at = "14:30";
    cycle.learner = "person/a";
    cycle.coach = "person/b";
    cycle.second_coach = "person/c";
    cycle.here = {"team", "visitor"};
    cycle.target = "target/x-1.0";
    cycle.reflected_on = "experiment/x-2.0";
    cycle.next_step = "experiment/x-3.0";
    cycle.coach_threshold_at = "Q4";
    cycle.phases = {{"Q1", 40}, {"reflection", 190}};
    return cycle;
}

Goal full_goal() {
    Goal goal;
    goal.id = "goal/abcdefghijklmnop-7.1";
    goal.board = rules_board;
    goal.target = "target/abcdefghijklmnop-7.0";
    goal.metric = rules_metric;
    goal.kind = GoalKind::share;
    goal.low = 95;
    goal.high = 120;
    goal.k = 27;
    goal.n = 30;
    goal.per_shift = true;
    goal.words = "on both shifts";
    goal.order = 1;
    return goal;
}

std::vector<std::string> keys(const nlohmann::ordered_json& json) {
    std::vector<std::string> keys;
    for (const auto& item : json.items()) keys.push_back(item.key());
    return keys;
}

}  // namespace

TEST_CASE("every member of every noun comes back from its cells") {
    CHECK(board_from(rules_board, fields_of(cells_of(full_board()))) == full_board());
    CHECK(metric_from(rules_metric, fields_of(cells_of(full_metric()))) == full_metric());
    CHECK(target_from(full_target().id, fields_of(cells_of(full_target()))) == full_target());
    CHECK(goal_from(full_goal().id, fields_of(cells_of(full_goal()))) == full_goal());
    CHECK(obstacle_from(full_obstacle().id, fields_of(cells_of(full_obstacle()))) == full_obstacle());
    CHECK(experiment_from(full_experiment().id, fields_of(cells_of(full_experiment()))) == full_experiment());
    CHECK(cycle_from(full_cycle().id, fields_of(cells_of(full_cycle()))) == full_cycle());
    const Challenge challenge{"challenge/x-1.0", rules_board,  "480 a day", "480", monday,
                              "Plant manager",   rules_metric, 352,         480,   "no overtime"};
    CHECK(challenge_from(challenge.id, fields_of(cells_of(challenge))) == challenge);
    const Look look{"look/x-1.0", rules_board, "target/x-2.0", monday, true, {{rules_metric, "8 of 30"}}};
    CHECK(look_from(look.id, fields_of(cells_of(look))) == look);
    const Person person{"person/a", "sealed:a", "sealed:b", Prompts::brief,
                        "sealed:c", "sealed:d", "person/b"};
    CHECK(person_from(person.id, fields_of(cells_of(person))) == person);
    const PrivateNote note{"note/x-1.0",         rules_board,   "person/a", "person/b",
                           NoteKind::reflection, "cycle/c/d/e", monday_8,   "sealed:e"};
    CHECK(note_from(note.id, fields_of(cells_of(note))) == note);
    const Retrospective looked{"retrospective/x-1.0", rules_board, monday, "Yes", "Less talk", 20};
    CHECK(retrospective_from(looked.id, fields_of(cells_of(looked))) == looked);
    const SilentObservation watched{"observation/x-1.0",
                                    rules_board,
                                    "Station 4",
                                    monday_8,
                                    monday_8 + journal::minutes(30),
                                    {{61, true, "Waits"}, {62, false, "Thought so"}}};
    CHECK(observation_from(watched.id, fields_of(cells_of(watched))) == watched);
    const Idea idea{"idea/x-1.0",     rules_board, "target/x-2.0", "obstacle/x-3.0",
                    "Refill at half", monday_8,    "experiment/x"};
    CHECK(idea_from(idea.id, fields_of(cells_of(idea))) == idea);
    const Learning learning{"learning/x-1.0", rules_board, "Level matters", monday_8};
    CHECK(learning_from(learning.id, fields_of(cells_of(learning))) == learning);
}

TEST_CASE("what is as made needs no cell, and no cells give it as made") {
    Board made;
    made.id = rules_board;
    made.slug = "cell-7";
    CHECK(cells_of(made).empty());
    CHECK(board_from(rules_board, {}) == made);
    CHECK(cells_of(Experiment{}).empty());
    CHECK(experiment_from("", {}) == Experiment{});
}

TEST_CASE("lists are one cell with a line each, shifts with their start") {
    const auto cells = fields_of(cells_of(full_board()));
    CHECK(cells.at("shifts").value == Value{"early 06:00\nlate shift 14:00"});
    CHECK(fields_of(cells_of(full_metric())).at("note_chips").value == Value{"Retest\nWaited for part"});
    CHECK(fields_of(cells_of(full_target())).at("set_on").value == Value{"2026-11-23"});
    CHECK(board_from(rules_board, one("shifts", "early 06:00\n\nnonsense\nlate 25:00\nnight 22:00")).shifts ==
          std::vector<Shift>{{"early", 360}, {"night", 1320}});
}

TEST_CASE("cells of another kind, unknown words and unknown cells leave a noun as made") {
    for (const auto& value : {Value{}, Value{true}, Value{3.0}, Value{"sideways"}}) {
        CHECK(metric_from(rules_metric, one("better", value)).better == Better::near);
        CHECK(metric_from(rules_metric, one("takt", value)).takt ==
              (value == Value{3.0} ? std::optional(3.0) : std::nullopt));
        CHECK_FALSE(target_from("target/x", one("achieve_by", value)).achieve_by);
        CHECK_FALSE(experiment_from("experiment/x", one("sealed_at", value)).sealed_at);
    }
    CHECK(metric_from(rules_metric, one("decimals", 1.5)).decimals == 0);
    CHECK(metric_from(rules_metric, one("decimals", 1e300)).decimals == 0);
    CHECK(metric_from(rules_metric, one("hologram", "blue")) == metric_from(rules_metric, {}));
    CHECK_FALSE(target_from("target/x", one("achieve_by", "2026-02-30")).achieve_by);
}

TEST_CASE("moments are read with any offset") {
    CHECK(experiment_from("experiment/x", one("sealed_at", "2026-11-23T09:00:00+01:00")).sealed_at ==
          monday_8);
}

TEST_CASE("a difference is only what differs, with null for what is no more") {
    auto after = full_metric();
    CHECK(difference(full_metric(), after).empty());
    after.takt.reset();
    after.name = "Exit";
    const auto changes = difference(full_metric(), after);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0] == journal::Change{rules_metric, "name", "Exit", {}});
    CHECK(changes[1] == journal::Change{rules_metric, "takt", {}, {}});
}

TEST_CASE("a board as JSON has id and name first, then the table's order, metrics under metrics") {
    Storyboard board;
    board.board = full_board();
    board.metrics = {full_metric()};
    board.targets = {full_target()};
    board.targets[0].goals = {full_goal()};
    board.experiments = {full_experiment()};
    const auto json = to_json(board);
    const auto first = keys(json);
    CHECK(std::vector(first.begin(), first.begin() + 4) ==
          std::vector<std::string>{"id", "name", "focus_process", "vision"});
    CHECK(keys(json["metrics"][0])[2] == "board");
    CHECK(json["id"] == rules_board);
    CHECK(json["shifts"] == nlohmann::ordered_json::array({"early 06:00", "late shift 14:00"}));
    CHECK(json["metrics"][0]["takt"] == 112.5);
    CHECK(json["metrics"][0]["planned_cycle_time"].dump() == "96");
    CHECK(json["metrics"][0]["better"] == "higher");
    CHECK(json["target_conditions"][0]["goals"][0]["k"] == 27);
    CHECK(json["target_conditions"][0]["reached_on"] == "2026-12-03");
    CHECK(json["experiments"][0]["sealed_at"] == "2026-11-23T08:00:00.000+00:00");
    CHECK(json["challenge"].is_null());
}

TEST_CASE("great and small numbers stand in JSON as they are") {
    Storyboard board;
    board.metrics = {full_metric()};
    for (const double value : {1e300, -1e300, 1e15, 0.1, 5e-324, 9.007199254740993e15}) {
        board.metrics[0].takt = value;
        CHECK(to_json(board)["metrics"][0]["takt"].get<double>() == value);
    }
}
