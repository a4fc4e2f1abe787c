// Current condition, target condition and now, line by line; and what a touch on "now" asks.
#include "kiosk/screens/target_condition_view.hpp"

#include "kiosk/screens/condition_words.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

kata::Look look(const char* id, kata::Day day, bool starts, std::vector<kata::ConditionRow> rows) {
    return {id, "board/cell-7", "target/2", day, starts, std::move(rows)};
}

kata::Storyboard looked_at() {
    auto board = fake::cell_7();
    board.looks = {look("look/1", {2025, 10, 31}, true,
                        {{fake::exit_cycle().id, "8 of 30"},
                         {"Pattern", "0 to 2 units between stations"},
                         {"", "Order varies"},
                         {"Press", "22 s waiting per cycle"}}),
                   look("look/2", {2025, 11, 12}, false, {{"Press", "10 s waiting"}}),
                   look("look/3", {2025, 11, 13}, false, {{"Press", "No waiting"}})};
    return board;
}

TargetConditionView view_of(const kata::Storyboard& board, kata::Moment now = fake::friday()) {
    return view_target_condition(board, fake::cell_7_shelf(), now);
}

}  // namespace

TEST_CASE("current condition, target and now stand side by side") {
    const auto view = view_of(looked_at());
    CHECK(view.current_head == "Fri 31 Oct");
    CHECK(view.target_head == "by Tue 18 Nov, 4 days");
    REQUIRE(view.rows.size() == 4);
    CHECK(view.rows[0].figure);
    CHECK(view.rows[0].current == "8 of 30");
    CHECK(view.rows[0].target == "27 of 30");
    CHECK(view.rows[0].now == "25 of 30");
    CHECK_FALSE(view.rows[1].figure);
    CHECK(view.rows[1].target == "205 or more,\nno overtime");
    CHECK(view.rows[3].label == "Press");
    CHECK(view.rows[3].current == "22 s waiting per cycle");
    CHECK(view.rows[3].now == "No waiting");
    CHECK(view.rows[3].looked_at);
}

TEST_CASE("a row without a label goes on with the one above") {
    const auto view = view_of(looked_at());
    CHECK(view.rows[2].label == "Pattern");
    CHECK(view.rows[2].target == "4 operators, one unit between stations\nSame sequence in every cycle");
    CHECK(view.rows[2].current == "0 to 2 units between stations\nOrder varies");
    CHECK(view.rows[2].now == "Not looked at yet");
    CHECK_FALSE(view.rows[2].looked_at);
}

TEST_CASE("where nobody wrote it down, the current condition comes from the points of that day") {
    auto board = looked_at();
    board.looks.clear();
    auto shelf = fake::cell_7_shelf();
    shelf.points[fake::exit_cycle().id].clear();
    shelf.add(fake::exit_cycle().id, fake::at(3, 8) - journal::days(3),
              {156, 149, 127, 137, 237, 218, 111, 116, 196, 138, 141, 220, 123, 152, 135,
               100, 104, 110, 141, 119, 126, 103, 118, 123, 130, 131, 139, 135, 125, 157});
    shelf.add(fake::exit_cycle().id, fake::at(13, 15), {100, 100, 100});
    const auto view = view_target_condition(board, shelf, fake::friday());
    CHECK(view.rows[0].current == "8 of 30");
}

TEST_CASE("the date that has passed is said calmly and leads to the look back") {
    CHECK(view_of(looked_at()).look_back_words == "Reached? Look back");
    const auto view = view_of(looked_at(), fake::at(19, 8));
    CHECK(view.date_passed);
    CHECK(view.look_back_words == "Tue 18 Nov passed, look back");
    CHECK_FALSE(view_of(looked_at(), fake::at(18, 23)).date_passed);
}

TEST_CASE("without a target condition the two weeks are offered") {
    const auto view = view_target_condition(fake::blank_board(), fake::Shelf{}, fake::friday());
    CHECK(view.start_words == "2-week target condition");
    CHECK(view.look_back_words.empty());
    CHECK_FALSE(view.has_earlier);
}

TEST_CASE("anyone says what was seen, most of it without typing") {
    const auto view = view_look(looked_at(), fake::friday(), "Press", "");
    REQUIRE(view);
    CHECK(view->target == "No waiting for the press");
    CHECK(view->before == "No waiting");
    CHECK(view->before_label == "Seen Thu 13 Nov");
    REQUIRE(view->as_target);
    CHECK(view->as_target->rows == std::vector<kata::ConditionRow>{{"Press", "No waiting for the press"}});
    CHECK(view->as_before->rows.front().words == "No waiting");
    CHECK_FALSE(view->keep);
    CHECK(view_look(looked_at(), fake::friday(), "Press", "5 s waiting")->keep->rows.front().words ==
          "5 s waiting");
    CHECK_FALSE(view_look(looked_at(), fake::friday(), "No such line", ""));
    CHECK_FALSE(view_look(fake::blank_board(), fake::friday(), "Press", ""));
}

TEST_CASE("a line of several rows is kept as one") {
    const auto view = view_look(looked_at(), fake::friday(), "Pattern", "");
    REQUIRE(view);
    CHECK(view->as_target->rows.front().words ==
          "4 operators, one unit between stations, Same sequence in every cycle");
    CHECK(view->before_label == "Current condition, Fri 31 Oct");
}

TEST_CASE("a step on the way is told from a condition") {
    CHECK(step_word("Install a second tester") == "install");
    CHECK(step_word("One unit between stations, train the late shift") == "train");
    CHECK(step_word("no waiting and reduce the walking") == "reduce");
    CHECK(step_word("set up the jig") == "set up");
    CHECK(step_word("run every cycle in 95 to 120 s").empty());
    CHECK(step_word("Trained people at each station").empty());
    CHECK(step_word("Fixture beside the press").empty());
    CHECK(step_word("").empty());
}
