// Days, times, ages and numbers as every screen writes them.
#include "kiosk/screens/words.hpp"

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

TEST_CASE("a day is written with its weekday, near ones by name") {
    CHECK(day_words({2025, 11, 18}) == "Tue 18 Nov");
    CHECK(short_day_words({2025, 11, 30}) == "30 Nov");
    CHECK(near_day_words({2025, 11, 14}, {2025, 11, 14}) == "today");
    CHECK(near_day_words({2025, 11, 13}, {2025, 11, 14}) == "yesterday");
    CHECK(near_day_words({2025, 11, 15}, {2025, 11, 14}) == "tomorrow");
    CHECK(near_day_words({2025, 11, 17}, {2025, 11, 14}) == "Mon 17 Nov");
}

TEST_CASE("the clock has 24 hours and the board's zone") {
    CHECK(clock_words(fake::at(14, 13, 52), fake::zone) == "13:52");
    CHECK(clock_words(fake::at(14, 2, 10), fake::zone) == "02:10");
    CHECK(moment_words(fake::at(12, 2, 10), fake::friday(), fake::zone) == "Wed 12 Nov, 02:10");
    CHECK(moment_words(fake::at(14, 2, 10), fake::friday(), fake::zone) == "today 02:10");
}

TEST_CASE("numbers have a true minus, thin spaces from five digits on, and no negative zero") {
    CHECK(number_words(114, 0) == "114");
    CHECK(number_words(-3.5, 1) == "\u22123.5");
    CHECK(number_words(18204, 0) == "18\u2009204");
    CHECK(number_words(2050, 0) == "2050");
    CHECK(number_words(-0.0001, 2) == "0.00");
}

TEST_CASE("what is being typed is shown as typed") {
    CHECK(typed_words("") == "");
    CHECK(typed_words("-") == "\u2212");
    CHECK(typed_words("11.") == "11.");
    CHECK(typed_words("-0") == "0");
}

TEST_CASE("a unit stands after a space and is left out where there is none") {
    CHECK(value_words(114, fake::exit_cycle()) == "114 s");
    CHECK(value_words(207, fake::units_per_shift()) == "207");
    CHECK(from_to_words(95, 120, fake::exit_cycle()) == "95 to 120 s");
}

TEST_CASE("a night shift's small hours belong to the day it started") {
    const auto board = fake::cell_7().board;
    CHECK(together(day_and_shift(board, fake::at(13, 15), {})) == "Thu 13 Nov, late shift");
    CHECK(together(day_and_shift(board, fake::at(14, 1), {})) == "Thu 13 Nov, late shift");
    CHECK(together(day_and_shift(fake::blank_board().board, fake::at(14, 1), {})) == "Fri 14 Nov");
}

TEST_CASE("what a clock took to the millisecond is read with the metric's decimals") {
    auto metric = fake::exit_cycle();
    CHECK(measured_words(118.437, metric) == "118 s");
    CHECK(measured_words(112.5, metric) == "112.5 s");  // typed half a step finer, or a median
    CHECK(measured_from_to(102.004, 146.9, metric) == "102 to 146.9 s");
    metric.decimals = 1;
    CHECK(measured_words(118.437, metric) == "118.4 s");
    metric.unit = "min";
    CHECK(measured_words(41.7333333, metric) == "41.7 min");
    metric.unit = "mm";
    CHECK(measured_words(25.437, metric) == "25.437 mm");  // as the gauge gave it
}

TEST_CASE("age counts days in words") {
    CHECK(age_words(0) == "today");
    CHECK(age_words(1) == "yesterday");
    CHECK(age_words(6) == "6 days ago");
}
