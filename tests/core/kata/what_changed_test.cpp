// What is told of a board since it was as it was then.
#include "core/kata/what_changed.hpp"

#include <algorithm>

#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

using namespace test;

namespace {

std::vector<WhatChanged> kinds(const std::vector<Happening>& all) {
    std::vector<WhatChanged> kinds;
    std::ranges::transform(all, std::back_inserter(kinds), &Happening::what);
    return kinds;
}

}  // namespace

TEST_CASE("a board that was left alone tells nothing") {
    auto world = RulesWorld{}.with_target();
    world.start(world.add_obstacle("the feeder mis-feeds"));
    CHECK(what_changed(world.board(), world.board()).empty());
}

TEST_CASE("a day's work is told in the order of the board") {
    auto world = RulesWorld{}.with_target();
    const auto gone = world.add_obstacle("the feeder mis-feeds");
    const auto then = world.board();
    const auto now = world.add_obstacle("the tester rejects");
    world.ask(CloseObstacle{gone, ObstacleState::gone, "", ""});
    world.ask(MoveArrow{rules_board, now});
    world.ask(KeepLook{present_target(then)->id, {{"Pattern", "One unit"}}});
    const auto experiment = world.start(now);
    world.ask(WriteWhatHappened{experiment, "Exit mean 118 s", {}, Verdict::as_expected});
    world.ask(WriteLearning{experiment, "The bin was too far", "Bin was too far"});
    CycleDay day;
    day.date = monday;
    day.held = true;
    world.ask(MarkCycles{rules_board, {day}});
    const auto all = what_changed(then, world.board());
    CHECK(kinds(all) == std::vector{WhatChanged::looked, WhatChanged::obstacle_gone,
                                    WhatChanged::obstacle_found, WhatChanged::arrow, WhatChanged::started,
                                    WhatChanged::happened, WhatChanged::learned, WhatChanged::coached});
    CHECK(all[3] == Happening{WhatChanged::arrow, 2, "the tester rejects", {}});
    CHECK(all[4] == Happening{WhatChanged::started, 1, "Tilt the bin", "Exit mean 120 s"});
    CHECK(all[6].words == "Bin was too far");
}

TEST_CASE("over the end of a target condition both parking lots are told") {
    auto world = RulesWorld{}.with_target();
    const auto first = present_target(world.board())->id;
    const auto held = world.add_obstacle("the label printer driver is old");
    const auto then = world.board();
    world.ask(CloseObstacle{held, ObstacleState::held, "", ""});
    world.ask(EndTargetCondition{first, true, monday, "Level matters", "", "Level, not the bit"});
    world.ask(SetTargetCondition{rules_board, RulesWorld::condition()});
    world.add_obstacle("the tester rejects");
    const auto ended = read_storyboard(source_of(world.cells), rules_board, {}, first);
    const auto all = what_changed(then, world.board(), &ended);
    CHECK(kinds(all) == std::vector{WhatChanged::target_ended, WhatChanged::target_set,
                                    WhatChanged::obstacle_held, WhatChanged::obstacle_found});
    CHECK(all[0].words == "Level, not the bit");
    CHECK(all[1].number == 2);
}

TEST_CASE("an obstacle that waits for help and comes back is told once each way") {
    auto world = RulesWorld{}.with_target();
    const auto id = world.add_obstacle("the shadow board hangs nowhere");
    const auto before = world.board();
    world.ask(AskForHelp{id, "maintenance"});
    const auto waiting = world.board();
    CHECK(kinds(what_changed(before, waiting)) == std::vector{WhatChanged::obstacle_held});
    world.ask(EndHelp{id});
    CHECK(kinds(what_changed(waiting, world.board())) == std::vector{WhatChanged::obstacle_back});
    CHECK(what_changed(before, world.board()).empty());
}
