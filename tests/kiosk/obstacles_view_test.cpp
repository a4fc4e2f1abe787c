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
    REQUIRE(view.holding.size() == 1);
    CHECK(view.holding.front().words == "Label printer driver is old");
    REQUIRE(view.help.size() == 1);
    CHECK(view.help.front().words == "Maintenance hangs the board");
    CHECK(view.help.front().by == "26 h");
}

TEST_CASE("what could be tried today is read first, and keeps its number") {
    auto board = fake::cell_7();
    board.obstacles.back().try_today = true;
    const auto view = parking_lot(board);
    REQUIRE(view.rows.size() == 2);
    CHECK(view.rows.front().number == "7");
    CHECK(view.rows.front().note == "try today");
    CHECK(view.rows.back().note.empty());
}

TEST_CASE("ideas are counted where nothing runs yet") {
    auto board = fake::cell_7();
    board.experiments.pop_back();
    board.ideas = {fake::idea(1, "obstacle/5", "retest on the second tester")};
    CHECK(parking_lot(board).now->note == "Since today. 1 idea");
}

TEST_CASE("a new obstacle that is half written says so on its key") {
    Draft draft;
    CHECK_FALSE(parking_lot(fake::cell_7(), draft).draft);
    draft.texts["parked words"] = "the second fixture is stored at the tool crib";
    CHECK(parking_lot(fake::cell_7(), draft).draft);
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
