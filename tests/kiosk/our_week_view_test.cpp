// A week looked back on together.
#include "kiosk/screens/our_week_view.hpp"

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

OurWeekView week(int back, const kata::Storyboard& board = fake::cell_7(),
                 const fake::Shelf& shelf = fake::cell_7_shelf()) {
    Draft draft;
    draft.weeks_back = back;
    return view_our_week(board, shelf, fake::friday(), draft);
}

}  // namespace

TEST_CASE("our week lists what was tried since Monday, expected beside happened") {
    const auto view = week(0);
    CHECK(view.title == "Our week");
    CHECK(view.beside == "Mon 10 Nov to Sun 16 Nov");
    REQUIRE(view.rows.size() == 4);
    CHECK(view.rows.front().pair.number == "6");
    CHECK(view.rows.front().pair.expected == "Mean 114 s");
    CHECK(view.rows.front().pair.learned == "Waiting can carry work; 5 cycles to settle");
    CHECK(view.rows.back().pair.number == "9");
    CHECK(view.rows.back().running);
}

TEST_CASE("our week says where we stood before it and where we stand now") {
    auto shelf = fake::cell_7_shelf();
    shelf.add(fake::exit_cycle().id, fake::at(7, 15), {90});  // is in time order with the others
    std::ranges::sort(shelf.points[fake::exit_cycle().id], {}, &kata::DataPoint::at);
    const auto view = week(0, fake::cell_7(), shelf);
    REQUIRE(view.stands.size() == 2);
    CHECK(view.stands[0].name == "Exit cycle");
    CHECK(view.stands[0].target == "target 27 of 30");
    CHECK(view.stands[0].before == "0 of 1");
    CHECK(view.stands[0].after == "25 of 30");
    CHECK(view.stands[1].before.empty());
    CHECK(view.stands[1].after == "211, 207");
}

TEST_CASE("our week names obstacles and counts coaching cycles, and never a person") {
    auto board = fake::cell_7();
    board.obstacles[1].closed_on = kata::Day{2025, 11, 11};
    board.obstacles[2].closed_on = kata::Day{2025, 11, 14};
    board.obstacles[5].found_on = kata::Day{2025, 11, 12};
    const auto view = week(0, board);
    CHECK(view.facts == std::vector<std::string>{"Obstacles 3, 4 no longer in the way", "1 obstacle found",
                                                 "5 coaching cycles"});
    board.obstacles[2].closed_on = kata::Day{2025, 11, 7};
    board.obstacles[2].state = kata::ObstacleState::smaller;
    CHECK(week(1, board).facts.front() == "Obstacle 4 smaller");
}

TEST_CASE("a week with an earlier target condition shows that one's experiments") {
    auto board = fake::cell_7();
    auto shelf = fake::cell_7_shelf();
    kata::TargetCondition before;
    before.id = "target/1";
    before.set_on = kata::Day{2025, 10, 3};
    before.reflected_on = kata::Day{2025, 10, 24};
    board.targets.insert(board.targets.begin(), before);
    auto then = fake::cell_7();
    then.experiments = {fake::experiment(1, kata::moment_of({2025, 10, 22}, 9, 0, fake::zone), "",
                                         "pass units on one by one", "no queue", "a queue of one",
                                         "it flows")};
    shelf.of_targets["target/1"] = then;
    const auto view = week(3, board, shelf);
    CHECK(view.title == "Our week 3 weeks ago");
    REQUIRE(view.rows.size() == 1);
    CHECK(view.rows[0].pair.learned == "It flows");
    CHECK(view.can_go_back);
    CHECK_FALSE(week(6, board, shelf).can_go_back);
}

TEST_CASE("a learning beside the experiments stands in its week too") {
    auto shelf = fake::cell_7_shelf();
    auto slip = fake::slip(1, "a tray mark needs no tool", fake::at(13, 9));
    slip.experiment.reset();
    shelf.slips = {slip};
    const auto view = week(0, fake::cell_7(), shelf);
    REQUIRE(view.rows.size() == 5);
    CHECK(view.rows.back().pair.step == "Without an experiment");
    CHECK(view.rows.back().pair.learned == "A tray mark needs no tool");
    CHECK(week(1, fake::cell_7(), shelf).rows.empty());
}

TEST_CASE("a week without experiments asks for the next step, a past one says so") {
    CHECK(week(0, fake::blank_board(), {}).empty_words ==
          "Nothing tried yet this week. What is the next step?");
    CHECK(week(1, fake::blank_board(), {}).empty_words == "Nothing was tried that week.");
}
