#include "core/command/print.hpp"

#include <limits>
#include <sstream>

#include "core/command/progress.hpp"
#include "tests/catch.hpp"

using namespace command;

TEST_CASE("a number is the shortest text that gives it back") {
    CHECK(number_text(114) == "114");
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(1.0 / 3) == "0.3333333333333333");
    CHECK(number_text(-5) == "-5");
    CHECK(number_json(114).dump() == "114");
    CHECK(number_json(114.5).dump() == "114.5");
    CHECK(number_json(1e300).get<double>() == 1e300);
    CHECK(number_json(-0.0).dump() == "-0.0");
    for (const double value : {0.1, 1e21, 5e-324, 1.7976931348623157e308, 123456789.123}) {
        CHECK(read_number(number_text(value)) == value);
    }
    CHECK(with_unit(114, "s") == "114 s");
    CHECK(with_unit(114, "") == "114");
}

TEST_CASE("what is not a finite number is none") {
    for (const auto* text : {"", " ", "NaN", "inf", "-inf", "12abc", "abc", "1e999", "1e-999", "0x1", "1,5",
                             "+", "-", "+-1", "--1", "\u2212-1"}) {
        CHECK_FALSE(read_number(text));
    }
}

TEST_CASE("words from elsewhere cannot steer a terminal") {
    CHECK(one_line("a\x1b[2Jb") == "a [2Jb");
    CHECK(one_line("a\nb\tc\x7f") == "a b c ");
    CHECK(one_line("a\xC2\x9B"
                   "b") == "a b");
    CHECK(one_line("\u00e4\u6d4b") == "\u00e4\u6d4b");
}

TEST_CASE("cited words are short and readable, whatever they are") {
    CHECK(cited("abc") == "\"abc\"");
    CHECK(cited("a\x1b\n\"b") == "\"a  \\\"b\"");
    CHECK(cited("\xFF") == "\"\uFFFD\"");
    CHECK(cited(std::string(41, 'x')) == "\"" + std::string(40, 'x') + "...\"");
    CHECK(cited(std::string(39, 'x') + "\u00e4") == "\"" + std::string(39, 'x') + "...\"");
    CHECK(cited(std::string(38, 'x') + "\u00e4") == "\"" + std::string(38, 'x') + "\u00e4\"");
}

TEST_CASE("columns line up by what a terminal shows") {
    CHECK(width("abc") == 3);
    CHECK(width("\u00e4\u00f6") == 2);
    CHECK(width("\u6d4b\u91cf") == 4);
    CHECK(width("e\u0301") == 1);
    CHECK(width("\xFF\xE6") == 2);
    CHECK(table({{"a", "b"}, {"\u00e4\u00e4", ""}, {"c", "dd"}}) == "a   b\n\u00e4\u00e4\nc   dd\n");
}

TEST_CASE("lists read as a sentence") {
    CHECK(listed({}) == "");
    CHECK(listed({"a"}) == "a");
    CHECK(listed({"a", "b"}) == "a and b");
    CHECK(listed({"a", "b", "c"}) == "a, b and c");
    CHECK(listed({"a", "b", "c", "d"}, 2) == "a, b and 2 more");
    CHECK(counted(1, "point", "points") == "1 point");
    CHECK(counted(0, "point", "points") == "0 points");
}

TEST_CASE("an array has one object a line") {
    CHECK(json_array({}) == "[]\n");
    CHECK(json_array({{{"a", 1}}, {{"a", 2}}}) == "[\n {\"a\":1},\n {\"a\":2}\n]\n");
    CHECK(json_line({{"a", "\xFF"}}) == "{\"a\":\"\uFFFD\"}");
}

TEST_CASE("the bar is drawn on a terminal only, once per percent, and wiped") {
    std::ostringstream out, err;
    Streams io{out, err, false};
    { Progress(io).show(1, 2); }
    CHECK(err.str().empty());
    io.err_is_terminal = true;
    {
        Progress bar(io);
        for (int i = 0; i <= 1000; ++i) bar.show(5000 + static_cast<std::uint64_t>(i), 10000);
        bar.show(1, 0);
    }
    const auto text = err.str();
    CHECK(std::count(text.begin(), text.end(), '%') == 11);
    CHECK(text.find("[####################                    ]  50 %") != std::string::npos);
    CHECK(text.ends_with("\r\x1b[K"));
    CHECK(out.str().empty());
}
