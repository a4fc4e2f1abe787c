// The definition card: everybody measures the same, and can see on record data what that is.
#include "kiosk/screens/metric_card_view.hpp"

#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/record_data_view.hpp"
#include "kiosk/screens/write_view.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

kata::Storyboard defined() {
    auto board = fake::cell_7();
    auto& metric = board.metrics[0];
    metric.start_event = "a unit leaves station 4";
    metric.end_event = "the next unit leaves";
    metric.where = "Exit of station 4";
    return board;
}

WriteView line_kept(const std::string& what, const std::string& text) {
    Draft draft;
    draft.writing_for = what;
    draft.set_text(text);
    return view_write(defined(), fake::cell_7_shelf(), fake::friday(), draft);
}

}  // namespace

TEST_CASE("the card has six lines and asks for those that are empty") {
    const auto view = view_metric_card(defined(), fake::cell_7_shelf(), {});
    CHECK(view.beside == "Exit cycle at station 4");
    REQUIRE(view.rows.size() == 6);
    CHECK(view.rows[0].value == "a unit leaves station 4");
    CHECK_FALSE(view.rows[0].quiet);
    CHECK(view.rows[5].quiet);
    CHECK(view.rows[5].value == "With what, and how many in a row?");
    CHECK(view.rows[5].writing_for == "metric/cell-7/exit-cycle how");
    CHECK(view.rows[5].begins_with.empty());
    CHECK(view.metrics.size() == 2);
}

TEST_CASE("the unit stays once there are values in it") {
    CHECK_FALSE(view_metric_card(defined(), fake::cell_7_shelf(), {}).rows[2].can_write);
    CHECK_FALSE(view_metric_card(defined(), fake::cell_7_shelf(), {}).note.empty());
    CHECK(view_metric_card(defined(), fake::Shelf{}, {}).rows[2].can_write);
}

TEST_CASE("the card of the chosen metric is shown, and a board without metrics says so") {
    Draft draft;
    draft.card_metric = fake::units_per_shift().id;
    const auto view = view_metric_card(defined(), fake::cell_7_shelf(), draft);
    CHECK(view.beside == "Units per shift");
    CHECK(view.rows[2].value == "None, a plain count");
    CHECK_FALSE(view_metric_card(fake::blank_board(), fake::Shelf{}, {}).empty_words.empty());
}

TEST_CASE("record data shows the line that leads to the card, or asks for one") {
    auto view = view_record_data(defined(), fake::cell_7_shelf(), fake::friday(), {});
    CHECK(view.card == "a unit leaves station 4 … the next unit leaves");
    CHECK(view.card_written);
    view = view_record_data(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), {});
    CHECK_FALSE(view.card_written);
    CHECK(view.card == "What starts it, what ends it? Write it down");
}

TEST_CASE("a written line changes the metric and nothing else of it") {
    const auto view = line_kept("metric/cell-7/exit-cycle where", " Rack, left side ");
    REQUIRE(view.ask);
    auto expected = defined().metrics[0];
    expected.where = "Rack, left side";
    CHECK(std::get<kata::ChangeMetric>(*view.ask).metric == expected);
    CHECK(view.wish.title == "Where");
    CHECK(view.wish.back == ScreenId::metric_card);
    CHECK(view.saved_words == "Exit cycle stored, 13:52");
}

TEST_CASE("a line of the card may be emptied, one of a metric that is gone cannot be kept") {
    CHECK(line_kept("metric/cell-7/exit-cycle where", "").can_keep);
    CHECK_FALSE(line_kept("metric/cell-7/gone where", "here").can_keep);
    CHECK_FALSE(line_kept("metric/cell-7/exit-cycle nonsense", "here").can_keep);
}

TEST_CASE("the choices of when follow the plant's calendar where the board has no shifts") {
    auto board = fake::cell_7();
    board.board.shifts.clear();
    auto shelf = fake::cell_7_shelf();
    shelf.shifts.shifts = {{"day", 420, {true, true, true, true, false, false, false}}};
    shelf.shifts.closed = {{2025, 11, 12}};
    const auto choices = time_choices(board, shelf, fake::friday(), {});
    REQUIRE(choices.size() == 8);
    CHECK(choices[1].words == "Today, day shift");
    CHECK(choices[2].words == "Yesterday, day shift");
    CHECK(choices[3].words == "Tue 11 Nov, day shift");  // Wednesday was closed
}

TEST_CASE("a slip back is told in a sentence that asks") {
    kata::SlipBack slip;
    slip.since = {2025, 11, 18};
    slip.now_figure = "5";
    slip.now_of = slip.before_of = "of 10";
    slip.before_figure = "9";
    slip.band_words = "in 95 to 120 s";
    CHECK(slip_back_words(slip) == "Since Tue 18 Nov 5 of 10 in 95 to 120 s, it was 9 of 10. What changed?");
    slip.shift = "late";
    CHECK(slip_back_words(slip) ==
          "Since Tue 18 Nov, late shift, 5 of 10 in 95 to 120 s, it was 9 of 10. What changed?");
}
