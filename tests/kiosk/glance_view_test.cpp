// What the glance says in each state of a board. Never a blank, never an alarm.
#include "kiosk/screens/glance_view.hpp"

#include <array>

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

GlanceView glance(const kata::Storyboard& board, const kata::Shelf& shelf,
                  kata::Moment now = fake::friday()) {
    return view_glance(board, shelf, now, 0, 1);
}

}  // namespace

TEST_CASE("the glance tells actual, target and days left") {
    const auto view = glance(fake::cell_7(), fake::cell_7_shelf());
    CHECK(view.name == "Cell 7, final assembly");
    CHECK(view.challenge == "480 actuators a day in two shifts, without overtime, by 30 Nov");
    CHECK(view.actual_label == "Actual, cycles in 95 to 120 s");
    CHECK(view.actual_figure == "25");
    CHECK(view.actual_side == "of 30");
    CHECK(view.target_figure == "27");
    CHECK(view.target_side == "of 30");
    CHECK(view.until_label == "until Tue 18 Nov");
    CHECK(view.until_figure == "4");
    CHECK(view.date == "Fri 14 Nov");
    CHECK(view.clock == "13:52");
}

TEST_CASE("the goal furthest from its target is the one on the glance") {
    auto shelf = fake::cell_7_shelf();
    shelf.points[fake::exit_cycle().id].clear();
    shelf.add(fake::exit_cycle().id, fake::at(13, 15), std::vector<double>(30, 110));
    shelf.add(fake::units_per_shift().id, fake::at(14, 13, 50), {150});
    const auto view = glance(fake::cell_7(), shelf);
    CHECK(view.target_figure == "205");
    CHECK(view.target_side == "or more");
    CHECK(view.actual_figure == "150");
}

TEST_CASE("the chart shows two windows of the goal with the experiment between them") {
    const auto view = glance(fake::cell_7(), fake::cell_7_shelf());
    REQUIRE(view.has_chart);
    CHECK(view.chart.points.size() == 60);
    CHECK(view.chart.from_words == "Tue 11 Nov");
    CHECK(view.chart.to_words == "Thu 13 Nov");
    REQUIRE(view.chart.flags.size() == 1);
    CHECK(view.chart.flags.front() == ChartView::Flag{30, "8"});
    CHECK(view.chart.band_high_words == "120");
}

TEST_CASE("go and see today comes before coaching") {
    const auto view = glance(fake::cell_7(), fake::cell_7_shelf());
    CHECK(view.next_label == "Go and see today");
    CHECK(view.next_figure == "15:30");
    CHECK(view.next_expects == "2 of 3");
    CHECK(view.obstacle == "Tester rejects 1 in 25");
    CHECK(view.rhythm_label == "Next");
    CHECK(view.rhythm_words == "Mon 10:00");
    CHECK(view.learned == "3");
}

TEST_CASE("after the hour of go and see the glance asks what happened") {
    const auto view = glance(fake::cell_7(), fake::cell_7_shelf(), fake::at(14, 16));
    CHECK(view.next_figure == "15:30");
    CHECK(view.next_words == "passed, what happened?");
}

TEST_CASE("old data, a passed date, nothing chosen and a folder away are said quietly") {
    auto board = fake::cell_7();
    board.targets.front().obstacle_now.clear();
    board.experiments.pop_back();
    auto shelf = fake::cell_7_shelf();
    shelf.sync.last_complete = fake::at(12, 2, 10);
    shelf.sync.waiting = 312;
    const auto view = glance(board, shelf, fake::at(19, 6, 12));
    CHECK(view.actual_age == "6 days ago");
    CHECK(view.actual_label == "Actual");
    CHECK(view.until_label == "18 Nov passed");
    CHECK(view.until_quiet == "Look back,\nset the next");
    CHECK_FALSE(view.obstacle_chosen);
    CHECK(view.obstacle == "Not chosen\nyet");
    CHECK(view.next_label == "Coaching today");
    CHECK(view.next_words == "Marta, David");
    CHECK(view.rhythm_label == "Uncoached since");
    CHECK(view.rhythm_words == "Fri 14 Nov");
    CHECK(view.sync.words == "312 wait, nothing lost");
    CHECK(view.sync.quiet_mark);
}

TEST_CASE("a new board is no blank glance") {
    const fake::Shelf shelf;
    const auto view = glance(fake::blank_board(), shelf);
    CHECK(view.challenge_quiet == "Not written yet");
    CHECK(view.actual_quiet == "Nothing measured yet");
    CHECK(view.target_quiet == "Not set yet");
    CHECK(view.next_words == "No experiment is running");
    CHECK(view.sync.words == "Stored on this panel");
    CHECK(view.learned == "0");
}

TEST_CASE("a panel without any board says so") {
    const fake::Shelf shelf;
    const auto view = glance(kata::Storyboard{}, shelf);
    CHECK(view.name == "Cell 7 panel");
    CHECK(view.challenge_quiet == "No board on this panel yet");
}

TEST_CASE("of several boards the glance says which one") {
    CHECK(view_glance(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), 1, 3).which_board ==
          "Board 2 of 3");
    CHECK(glance(fake::cell_7(), fake::cell_7_shelf()).which_board.empty());
}

TEST_CASE("records that wait for tonight are no alarm") {
    auto shelf = fake::cell_7_shelf();
    CHECK(glance(fake::cell_7(), shelf).sync.words == "Synced 02:10");
    shelf.sync.waiting = 4;
    const auto sync = glance(fake::cell_7(), shelf).sync;
    CHECK(sync.words == "Synced 02:10, 4 wait");
    CHECK_FALSE(sync.quiet_mark);
}

TEST_CASE("the rhythm has fifteen days, this week last, today ringed") {
    const auto marks = glance(fake::cell_7(), fake::cell_7_shelf()).rhythm.marks;
    REQUIRE(marks.size() == 15);
    CHECK(marks[2] == RhythmMark::not_held);
    CHECK(marks[9] == RhythmMark::not_held);
    CHECK(marks[14] == RhythmMark::today_held);
    CHECK(marks[0] == RhythmMark::held);
}

TEST_CASE("data ages by the plant's calendar: closed days and days without a shift make nothing old") {
    auto board = fake::cell_7();
    auto shelf = fake::cell_7_shelf();
    const auto wednesday = fake::at(19, 6, 12);  // the newest cycle is of Thursday the 13th
    CHECK(glance(board, shelf, wednesday).actual_age == "6 days ago");
    shelf.shifts.closed = {{2025, 11, 17}, {2025, 11, 18}};
    CHECK(glance(board, shelf, wednesday).actual_age.empty());
    shelf.shifts = {};
    board.board.shifts.clear();  // the plant's shifts hold
    constexpr std::array thursdays{false, false, false, true, false, false, false};
    shelf.shifts.shifts = {{"day", 360, thursdays}};
    CHECK(glance(board, shelf, wednesday).actual_age.empty());
}
