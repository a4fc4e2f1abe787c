// What the entry of a value says and asks for.
#include "kiosk/screens/record_data_view.hpp"

#include "kiosk/screens/entry.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

Draft draft_with(std::string digits) {
    Draft draft;
    draft.digits = std::move(digits);
    return draft;
}

RecordDataView record(const Draft& draft, const kata::Storyboard& board = fake::cell_7()) {
    return view_record_data(board, fake::cell_7_shelf(), fake::friday(), draft);
}

kata::Storyboard with_decimals() {
    auto board = fake::cell_7();
    board.metrics.front().decimals = 1;
    return board;
}

}  // namespace

TEST_CASE("keys type digits as far as the metric has decimals") {
    CHECK(typed("11", '4', 0) == "114");
    CHECK(typed("114", '.', 0) == "114");
    CHECK(typed("", '.', 1) == "0.");
    CHECK(typed("11.", '4', 1) == "11.4");
    CHECK(typed("11.4", '5', 1) == "11.4");
    CHECK(typed("1.1", '.', 2) == "1.1");
    CHECK(typed("0", '5', 0) == "5");
    CHECK(typed("123456789", '1', 0) == "123456789");
}

TEST_CASE("the sign can be turned and the last digit taken away") {
    CHECK(with_sign_turned("3.5") == "-3.5");
    CHECK(with_sign_turned("-3.5") == "3.5");
    CHECK(with_last_removed("-") == "");
    CHECK(with_last_removed("") == "");
    CHECK_FALSE(number_of("-"));
    CHECK(number_of("-11.") == -11);
}

TEST_CASE("a typed value can be saved in one touch") {
    const auto view = record(draft_with("114"));
    CHECK(view.save_words == "Save 114 s");
    CHECK(view.can_save);
    CHECK_FALSE(view.question);
    REQUIRE(view.ask);
    CHECK(view.ask->metric == fake::exit_cycle().id);
    CHECK(view.ask->points.front().value == 114);
    CHECK(view.ask->points.front().at == fake::friday());
    CHECK(view.saved_words == "Exit cycle 114 s stored, 13:52");
    CHECK(view.chart.entering == 114);
}

TEST_CASE("nothing typed is nothing to save") {
    const auto view = record({});
    CHECK_FALSE(view.can_save);
    CHECK(view.save_words == "Save");
    CHECK(view.last_values == std::vector<std::string>{"137", "104", "114"});
    CHECK(view.range_words == "Usual range 100 to 146 s");
}

TEST_CASE("the usual range is told in a sentence") {
    const auto usual = record(draft_with("120"));
    CHECK(usual.in_range);
    CHECK(usual.range_words == "In the usual range, 100 to 146 s");
    const auto beyond = record(draft_with("160"));
    CHECK_FALSE(beyond.in_range);
    CHECK(beyond.range_words == "Outside the usual range, 100 to 146 s");
    CHECK(beyond.can_save);
}

TEST_CASE("a slipped decimal sign is asked about once, with the likely answer") {
    const auto view = record(draft_with("11.4"), with_decimals());
    REQUIRE(view.question);
    CHECK(view.question->title == "Is 11.4 s right?");
    CHECK(view.question->change_words == "Change to 114 s");
    CHECK(view.question->changed_digits == "114");
    CHECK(view.question->keep_words == "Yes, keep 11.4 s");
    CHECK(view.question->before_words == "last 30 values");
    CHECK(view.can_save);
    CHECK_FALSE(view.chart.entering);
}

TEST_CASE("limits are said in a sentence and cannot be saved") {
    const auto view = record(draft_with("9999"));
    CHECK_FALSE(view.can_save);
    CHECK(view.range_words == "From 1 to 3600 s");
}

TEST_CASE("whole counts have no decimal key, temperatures have a minus") {
    auto board = fake::cell_7();
    Draft units;
    units.metric = fake::units_per_shift().id;
    CHECK_FALSE(record(units, board).decimal_key);
    CHECK(record({}, with_decimals()).decimal_key);
    CHECK_FALSE(record({}, board).minus_key);
    board.metrics.front().least = -40;
    CHECK(record({}, board).minus_key);
}

TEST_CASE("k of n takes two numbers") {
    auto board = fake::cell_7();
    board.metrics.front().kind = kata::MetricKind::share;
    board.metrics.front().unit.clear();
    auto draft = draft_with("24");
    CHECK(record(draft, board).save_words == "Of how many?");
    draft.of = "30";
    const auto view = record(draft, board);
    CHECK(view.save_words == "Save 24 of 30");
    REQUIRE(view.ask);
    CHECK(view.ask->points.front().n == 30);
}

TEST_CASE("an earlier time is told with its day and never lies ahead") {
    auto draft = draft_with("114");
    draft.at = moved(draft, fake::friday(), -5);
    CHECK(record(draft).clock == "13:47");
    CHECK(record(draft).day == "today");
    CHECK_FALSE(moved(draft, fake::friday(), 5));
    draft.at = fake::at(13, 14);
    CHECK(record(draft).day == "yesterday");
    CHECK(record(draft).ask->points.front().at == fake::at(13, 14));
}

TEST_CASE("the choices of when are now and the last shifts") {
    const auto choices = time_choices(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), {});
    REQUIRE(choices.size() == 8);
    CHECK(choices[0].words == "Now");
    CHECK(choices[0].selected);
    CHECK(choices[1].words == "Today, early shift");
    CHECK(choices[2].words == "Yesterday, late shift");
    CHECK(choices[2].at == fake::at(13, 14));
}

TEST_CASE("ready notes can be chosen and a written one stands beside them") {
    Draft draft;
    draft.note = "Retest";
    CHECK(record(draft).notes.front().selected);
    CHECK(record(draft).written_note.empty());
    draft.note = "Feeder empty";
    CHECK(record(draft).written_note == "Feeder empty");
}

TEST_CASE("values from paper keep the screen open") {
    auto draft = draft_with("114");
    draft.keep_open = true;
    CHECK(record(draft).save_words == "Save 114 s, next");
}

TEST_CASE("a board without a metric says what is missing") {
    const auto view = record({}, fake::blank_board());
    CHECK(view.metrics.empty());
    CHECK_FALSE(view.empty_words.empty());
}
