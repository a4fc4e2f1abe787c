// The holding area outlives target conditions: what waits there can be brought back into the next one's parking lot.
#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

using namespace test;

namespace {

void next_target(RulesWorld& world) {
    REQUIRE_FALSE(
        world.ask(EndTargetCondition{present_target(world.board())->id, true, monday, "x", {}, {}}));
    REQUIRE_FALSE(world.ask(SetTargetCondition{rules_board, RulesWorld::condition()}));
}

}  // namespace

TEST_CASE("what is carried to the holding area stays on the board when its target condition ends") {
    auto world = RulesWorld{}.with_target();
    const auto held = world.add_obstacle("the label printer driver is old");
    world.add_obstacle("the tester rejects");
    REQUIRE_FALSE(world.ask(CloseObstacle{held, ObstacleState::held, "", ""}));
    next_target(world);
    auto board = world.board();
    CHECK(board.obstacles.empty());
    REQUIRE(board.holding.size() == 1);
    CHECK(board.holding.front().id == held);
    CHECK(find_obstacle(board, held) != nullptr);
    // The look at the earlier one shows it where it was, once.
    const auto earlier = read_storyboard(source_of(world.cells), rules_board, {}, board.targets.front().id);
    CHECK(earlier.holding.size() == 1);
    CHECK(earlier.obstacles.size() == 1);
}

TEST_CASE("an obstacle that is brought back is the next number of the present parking lot") {
    auto world = RulesWorld{}.with_target();
    const auto held = world.add_obstacle("the label printer driver is old");
    REQUIRE_FALSE(world.ask(CloseObstacle{held, ObstacleState::held, "", ""}));
    next_target(world);
    world.add_obstacle("the tester rejects");
    REQUIRE_FALSE(world.ask(CloseObstacle{held, ObstacleState::parked, "", ""}));
    const auto board = world.board();
    CHECK(board.holding.empty());
    REQUIRE(board.obstacles.size() == 2);
    CHECK(board.obstacles[1].id == held);
    CHECK(board.obstacles[1].number == 2);
    CHECK_FALSE(world.refuses(MoveArrow{rules_board, held}));
}

TEST_CASE("new obstacles are numbered from one, whatever waits from earlier") {
    auto world = RulesWorld{}.with_target();
    world.add_obstacle("a");
    const auto held = world.add_obstacle("b");
    REQUIRE_FALSE(world.ask(CloseObstacle{held, ObstacleState::held, "", ""}));
    next_target(world);
    world.add_obstacle("c");
    CHECK(world.board().obstacles.front().number == 1);
}

TEST_CASE("between two target conditions nothing is brought back, but what waits may be closed") {
    auto world = RulesWorld{}.with_target();
    const auto held = world.add_obstacle("the label printer driver is old");
    REQUIRE_FALSE(world.ask(CloseObstacle{held, ObstacleState::held, "", ""}));
    REQUIRE_FALSE(
        world.ask(EndTargetCondition{present_target(world.board())->id, true, monday, "x", {}, {}}));
    REQUIRE(world.board().holding.size() == 1);
    CHECK(world.refuses(CloseObstacle{held, ObstacleState::parked, "", ""}) == Refusal::no_target_condition);
    CHECK(world.refuses(AskForHelp{held, "maintenance"}) == Refusal::no_target_condition);
    CHECK(world.refuses(AddIdea{held, "another driver"}) == Refusal::no_target_condition);
    REQUIRE_FALSE(world.ask(CloseObstacle{held, ObstacleState::gone, "", ""}));
    CHECK(world.board().holding.empty());
}
