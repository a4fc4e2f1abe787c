#include "core/csv/numbers.hpp"

#include <vector>

#include "tests/catch.hpp"

using namespace csv;

namespace {

constexpr auto point = DecimalMark::point;
constexpr auto comma = DecimalMark::comma;

std::optional<DecimalMark> told(const std::vector<std::string>& numbers, char separator = ';') {
    MarkCount count;
    for (const auto& number : numbers) count.add(number);
    return decided(count, separator);
}

}  // namespace

TEST_CASE("a number is read with the mark of its column") {
    CHECK(read_marked("107.5", point) == 107.5);
    CHECK(read_marked("107,5", comma) == 107.5);
    CHECK(read_marked("-0,125", comma) == -.125);
    CHECK(read_marked("+5", comma) == 5);
    CHECK(read_marked("\u22125.5", point) == -5.5);
    CHECK(read_marked(".5", point) == .5);
    CHECK(read_marked("5.", point) == 5);
    CHECK(read_marked("1e3", comma) == 1000);
    CHECK(read_marked("1,5E-3", comma) == .0015);
}

TEST_CASE("thousands may be parted in groups of three") {
    CHECK(read_marked("1,234.5", point) == 1234.5);
    CHECK(read_marked("1.234,5", comma) == 1234.5);
    CHECK(read_marked("12.345.678", comma) == 12345678);
    CHECK(read_marked("1 234,5", comma) == 1234.5);
    CHECK(read_marked("1\u00A0234,5", comma) == 1234.5);
    CHECK(read_marked("1\u202F234\u202F567", comma) == 1234567);
    CHECK(read_marked("1\u2009234.5", point) == 1234.5);
    CHECK(read_marked("1'234.5", point) == 1234.5);
    CHECK(read_marked("1\u2019234.5", point) == 1234.5);
    CHECK(read_marked("-1,234", point) == -1234);
}

TEST_CASE("what is no number is none") {
    for (const std::string text :
         {"",       "1 2",       "12,34.5", "1,23", "1,2345", "0,123",    "1.2.3",  "1'23",
          "1, 234", "--5",       "+-5",     "-",    ".",      "1e",       "0x10",   "12abc",
          "1e999",  "1,234'567", "nan",     "inf",  "1.5,5",  "1 234 56", "\u2212", "5-"}) {
        INFO(text);
        CHECK_FALSE(read_marked(text, point));
    }
    CHECK_FALSE(read_marked("107.5", comma));
    CHECK_FALSE(read_marked("1.234.5", comma));
    CHECK_FALSE(read_marked(std::string(100, '1'), point));
}

TEST_CASE("the column tells what its marks mean") {
    CHECK(told({"107.5", "98"}) == point);
    CHECK(told({"107,5", "98"}) == comma);
    CHECK(told({"1.234", "107,5"}) == comma);
    CHECK(told({"1,234", "107.5"}) == point);
    CHECK(told({"1.234,5"}) == comma);
    CHECK(told({"1,234.5"}) == point);
    CHECK(told({"1.234.567"}) == comma);
    CHECK(told({"1,234,567"}) == point);
    CHECK(told({"0,125"}) == comma);
    CHECK(told({"1234,125"}) == comma);
    CHECK(told({"1.234e2"}) == point);
    CHECK(told({"107", "98"}) == point);
    CHECK(told({}) == point);
    CHECK(told({"107,5", "98,25", "1.5"}) == comma);
}

TEST_CASE("three decimals in every value are decimals") {
    CHECK(told({"1.234", "1.236", "12.001"}) == point);
    CHECK(told({"1,234", "1,236", "12,001"}) == comma);
    CHECK(told({"1,234", "1,236"}, '\t') == comma);
}

TEST_CASE("a mark that may part thousands or decimals is asked about") {
    CHECK_FALSE(told({"1.234", "998"}));
    CHECK_FALSE(told({"1,234", "998"}));
    CHECK_FALSE(told({"1,234", "1.234"}));
    CHECK_FALSE(told({"1,234", "1,236"}, ','));
    CHECK(told({"1.234", "998"}, ',') == point);
}

TEST_CASE("a unit stands behind its number") {
    CHECK(split_amount("107 s") == Amount{"107", "s", true});
    CHECK(split_amount("107s") == Amount{"107", "s", false});
    CHECK(split_amount(" 1.8 min ") == Amount{"1.8", "min", true});
    CHECK(split_amount("1\u00A0234,5\u00A0mm") == Amount{"1\u00A0234,5", "mm", true});
    CHECK(split_amount("-5.5 \u00B0C") == Amount{"-5.5", "\u00B0C", true});
    CHECK(split_amount("1e3") == Amount{"1e3", "", false});
    CHECK(split_amount("1e-3 m") == Amount{"1e-3", "m", true});
    CHECK(split_amount("12 %") == Amount{"12", "%", true});
    CHECK(split_amount("OL") == Amount{"OL", "", false});
    CHECK(split_amount("") == Amount{"", "", false});
}

TEST_CASE("instruments say in many ways that they had no value") {
    for (const std::string text :
         {"NaN", "nan", "---", "-", "----", "Err", "ERROR", "OL", "O.L.", "#N/A", "#NV", "#DIV/0!", "#WERT!",
          "****", "inf", "OVER", "n/a", "null", "Ung\u00FCltig"}) {
        INFO(text);
        CHECK(stands_for_no_value(text));
    }
    for (const std::string text : {"", "0", "107", "-5", "ok"}) CHECK_FALSE(stands_for_no_value(text));
}

TEST_CASE("units of time are known by symbol and name") {
    CHECK(seconds_in("s") == 1);
    CHECK(seconds_in("Sek.") == 1);
    CHECK(seconds_in("min") == 60);
    CHECK(seconds_in("Minuten") == 60);
    CHECK(seconds_in("h") == 3600);
    CHECK(seconds_in("ms") == .001);
    CHECK_FALSE(seconds_in("mm"));
    CHECK_FALSE(seconds_in("S"));
    CHECK_FALSE(seconds_in(""));
    CHECK(is_known_unit("mm"));
    CHECK_FALSE(is_known_unit("left"));
}
