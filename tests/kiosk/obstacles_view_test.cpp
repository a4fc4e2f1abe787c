// What the obstacle parking lot says.
#include "kiosk/screens/obstacles_view.hpp"

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

ObstaclesView parking_lot(const kata::Storyboard& board, const Draft& draft = {}) {
    return view_obstacles(board, fake::cell_7_shelf(), fake::friday(), draft);
}

}  // namespace

TEST_CASE("the sentence of the target condition leads the list") {
    const auto view = parking_lot(fake::cell_7());
    CHECK(view.sentence == "We can’t run every cycle in 95 to 120 s\nbecause …");
    REQUIRE(view.now);
    CHECK(view.now->number == "5");
    CHECK(view.now->note == "Since today. Experiment 9 is running, see at 15:30");
    CHECK(view.rows.size() == 2);
}

TEST_CASE("what is gone names its experiment, what is held and needs help stands apart") {
    auto board = fake::cell_7();
    board.holding.push_back(fake::obstacle(9, "maintenance hangs the board", ""));
    board.holding.back().help_needed_since = fake::at(13, 11, 52);
    const auto view = parking_lot(board);
    REQUIRE(view.gone.size() == 3);
    CHECK(view.gone.front().words == "Screw feeder");
    CHECK(view.gone.front().by == "exp. 6");
    CHECK(view.holding == std::vector<std::string>{"Label printer driver is old"});
    CHECK(view.help == std::vector<std::string>{"Maintenance hangs the board, 26 h"});
}

TEST_CASE("closing is about the obstacle now unless another row is chosen") {
    Draft draft;
    CHECK(parking_lot(fake::cell_7(), draft).closing->ask.obstacle == "obstacle/5");
    CHECK(parking_lot(fake::cell_7(), draft).closing->ask.experiment == "experiment/9");
    draft.chosen_obstacle = "obstacle/6";
    const auto view = parking_lot(fake::cell_7(), draft);
    CHECK(view.closing->ask.obstacle == "obstacle/6");
    CHECK(view.rows.front().chosen);
}

TEST_CASE("without an obstacle now nothing is closed by accident") {
    auto board = fake::cell_7();
    board.targets.front().obstacle_now.clear();
    const auto view = parking_lot(board);
    CHECK_FALSE(view.now);
    CHECK(view.rows.size() == 3);
    CHECK_FALSE(view.can_close);
    CHECK(view.can_move);
}

TEST_CASE("an empty parking lot asks what stops us") {
    const auto view = parking_lot(fake::blank_board());
    CHECK(view.empty_words == "No obstacles yet. What stops us?");
    CHECK(view.gone_empty == "None yet");
    CHECK_FALSE(view.can_move);
}

TEST_CASE("the toast tells where the arrow stands") {
    CHECK(arrow_moved_words(fake::cell_7(), "obstacle/6", fake::friday()) == "Obstacle 6 is now, 13:52");
    CHECK(arrow_moved_words(fake::cell_7(), "", fake::friday()) == "No obstacle has the arrow, 13:52");
}
