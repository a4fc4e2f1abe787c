// What the storyboard says.
#include "kiosk/screens/storyboard_view.hpp"

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

StoryboardView storyboard(const kata::Storyboard& board, const kata::Shelf& shelf,
                          kata::Moment now = fake::friday()) {
    return view_storyboard(board, shelf, now, 0, 1);
}

}  // namespace

TEST_CASE("target and actual share their lines") {
    const auto view = storyboard(fake::cell_7(), fake::cell_7_shelf());
    CHECK(view.target.by_day == "Tue 18 Nov");
    CHECK(view.target.figure == "27");
    CHECK(view.target.side == "of 30 cycles");
    CHECK(view.target.rule == "in 95 to 120 s,\non both shifts");
    CHECK(view.actual.day == "Thu 13 Nov,");
    CHECK(view.actual.shift == "late shift");
    CHECK(view.actual.figure == "25");
    CHECK(view.actual.side == "of 30 cycles");
    CHECK(view.actual.rule == "in 95 to 120 s");
}

TEST_CASE("other goals follow below, figure beside name") {
    const auto view = storyboard(fake::cell_7(), fake::cell_7_shelf());
    REQUIRE(view.actual.facts.size() == 1);
    CHECK(view.actual.facts.front().label == "Units per shift");
    CHECK(view.actual.facts.front().value == "211, 207");
    REQUIRE(view.target.rows.size() == 4);
    CHECK(view.target.rows.front() == "4 operators, one unit between stations");
    CHECK(view.target.rows.back() == "Units per shift 205 or more, no overtime");
}

TEST_CASE("a further goal of the process stands above the pattern") {
    auto board = fake::cell_7();
    auto rejects = fake::exit_cycle();
    rejects.id = "metric/cell-7/rejects";
    rejects.name = "Rejects";
    rejects.unit.clear();
    board.metrics.push_back(rejects);
    auto goal = fake::band_goal();
    goal.metric = rejects.id;
    goal.low.reset();
    goal.high = 15;
    goal.k = goal.n = 5;
    goal.words.clear();
    board.targets.front().goals.push_back(goal);
    auto shelf = fake::cell_7_shelf();
    shelf.add(rejects.id, fake::at(13, 15), {11, 12, 13, 14, 15});
    const auto view = storyboard(board, shelf);
    CHECK(view.target.figure == "27");
    CHECK(view.target.rows.front() == "Rejects at most 15 in 5 of 5 cycles");
}

TEST_CASE("the running experiment shows its sealed expectation and when to see") {
    const auto tile = storyboard(fake::cell_7(), fake::cell_7_shelf()).experiment;
    CHECK(tile.number == "9");
    CHECK(tile.sealed);
    CHECK(tile.expectation == "2 of 3");
    CHECK(tile.see == "15:30");
    CHECK(tile.learned_number == "8");
}

TEST_CASE("the obstacle now is first") {
    auto board = fake::cell_7();
    board.targets.front().obstacle_now = "obstacle/7";
    const auto tile = storyboard(board, fake::cell_7_shelf()).obstacles;
    REQUIRE(tile.rows.size() == 3);
    CHECK(tile.chosen);
    CHECK(tile.rows.front() == "Slow 20 min after the break");
}

TEST_CASE("without an obstacle now the tile says so") {
    auto board = fake::cell_7();
    board.targets.front().obstacle_now.clear();
    const auto tile = storyboard(board, fake::cell_7_shelf()).obstacles;
    CHECK_FALSE(tile.chosen);
    CHECK(tile.rows.front() == "Not chosen yet");
}

TEST_CASE("the current step of the improvement kata is marked") {
    auto board = fake::blank_board();
    const fake::Shelf shelf;
    CHECK(storyboard(board, shelf).step == 1);
    board.challenge = fake::cell_7().challenge;
    CHECK(storyboard(board, shelf).step == 2);
    board.metrics = {fake::exit_cycle()};
    CHECK(storyboard(board, fake::cell_7_shelf()).step == 3);
    CHECK(storyboard(fake::cell_7(), fake::cell_7_shelf()).step == 4);
}

TEST_CASE("a board without anything written is the empty board") {
    CHECK(storyboard(fake::blank_board(), fake::Shelf{}).blank);
    CHECK_FALSE(storyboard(fake::cell_7(), fake::cell_7_shelf()).blank);
}

TEST_CASE("empty tiles have their sentence") {
    auto board = fake::blank_board();
    board.challenge = fake::cell_7().challenge;
    const auto view = storyboard(board, fake::Shelf{});
    CHECK_FALSE(view.target.empty_words.empty());
    CHECK_FALSE(view.actual.empty_words.empty());
    CHECK(view.experiment.empty_words == "No experiment yet. What is the next step?");
    CHECK(view.obstacles.empty_words == "No obstacles yet. What stops us?");
}

TEST_CASE("badges come a quarter of an hour before") {
    auto board = fake::cell_7();
    const auto shelf = fake::cell_7_shelf();
    CHECK(storyboard(board, shelf, fake::at(14, 15, 14)).see_badge.empty());
    CHECK(storyboard(board, shelf, fake::at(14, 15, 15)).see_badge == "15:30");
    board.cycles.pop_back();
    CHECK(storyboard(board, shelf, fake::at(14, 9, 44)).coaching_badge.empty());
    CHECK(storyboard(board, shelf, fake::at(14, 9, 45)).coaching_badge == "10:00");
}

TEST_CASE("imported points carry a different mark") {
    auto shelf = fake::cell_7_shelf();
    shelf.points[fake::exit_cycle().id].back().source = journal::Source::import;
    const auto points = storyboard(fake::cell_7(), shelf).actual.chart.points;
    REQUIRE(points.size() == 30);
    CHECK(points.back().outlined);
    CHECK_FALSE(points.front().outlined);
}

TEST_CASE("the header names the learner and the coach, the board's number only where there are several") {
    const auto view = storyboard(fake::cell_7(), fake::cell_7_shelf()).header;
    CHECK(view.people == "Marta, David");
    CHECK(view.focus_label == "Focus process");
    CHECK(view_storyboard(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), 1, 2).header.focus_label ==
          "Focus process, board 2 of 2");
}
