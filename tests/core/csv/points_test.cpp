// Rows of a file that is understood: points, rows without a value, refused rows with their reason.
#include "core/csv/points.hpp"

#include "tests/catch.hpp"
#include "tests/core/csv/files.hpp"

using namespace csv;

namespace {

const std::string at = "2026-11-22T12:52Z,";

/// Why the second of two rows is refused.
std::string why_not(const std::string& row, const Wish& wish = files::wish()) {
    const auto read = files::read("time,value,note,n\n" + at + "1.5,,\n" + row + "\n", wish);
    if (!read.trouble.empty()) return read.trouble;
    REQUIRE(read.rows.size() == 2);
    CHECK(read.points.size() + read.refused.size() == 2);
    return read.refused.empty() ? "" : read.refused[0];
}

double value(const std::string& text, const Wish& wish = files::wish()) {
    const auto read = files::read("time,value\n" + at + text + "\n", wish);
    INFO(text << ": " << (read.refused.empty() ? read.trouble : read.refused[0]));
    REQUIRE(read.points.size() == 1);
    return read.points[0].value;
}

}  // namespace

TEST_CASE("a point is a time and a value, perhaps a note and of how many") {
    const auto moment = *kata::parse_moment("2026-11-22T12:52:00Z", "UTC");
    CHECK(files::read("2026-11-22T13:52:00+01:00,114").points ==
          std::vector<Point>{{moment, 114, {}, "", ""}});
    CHECK(files::read(at + "114.5,Retest").points == std::vector<Point>{{moment, 114.5, {}, "Retest", ""}});
    CHECK(files::read(at + "25,,30").points == std::vector<Point>{{moment, 25, 30, "", ""}});
    CHECK(files::read(at + "25,\"a, b\",30").points == std::vector<Point>{{moment, 25, 30, "a, b", ""}});
}

TEST_CASE("a time without offset is taken in the board's zone") {
    const auto moment = *kata::parse_moment("2026-11-22T12:52:00Z", "UTC");
    for (const std::string text :
         {"2026-11-22T13:52:00,1", "2026-11-22 13:52,1", "2026-11-22 13:52:00+01:00,1"})
        CHECK(files::read(text).points[0].at == moment);
    CHECK(files::read("2026-11-22,1").points[0].at == *kata::parse_moment("2026-11-21T23:00:00Z", "UTC"));
}

TEST_CASE("a cell is a number in every plain spelling") {
    CHECK(value("0") == 0);
    CHECK(value("-5") == -5);
    CHECK(value("+5") == 5);
    CHECK(value("\u22125.5") == -5.5);
    CHECK(value(".5") == .5);
    CHECK(value("5.") == 5);
    CHECK(value("1e3") == 1000);
    CHECK(value("1E-3") == .001);
    CHECK(value(" 7 ") == 7);
    CHECK(value("\"7\"") == 7);
    CHECK(value("\"114,5\"") == 114.5);
}

TEST_CASE("a value in another unit of time becomes the metric's") {
    CHECK(value("107 s") == 107);
    CHECK(value("107s") == 107);
    CHECK(value("107 sec") == 107);
    CHECK(value("1.8 min") == 108);
    CHECK(value("0.1 h") == 360);
    CHECK(value("107500 ms") == 107.5);
    auto minutes = files::wish_in("min");
    minutes.seconds_in_unit = 60;
    CHECK(value("90 s", minutes) == 1.5);
    CHECK(value("12.5 mm", files::wish_in("mm")) == 12.5);
    CHECK(value("12.5 \u03BCm", files::wish_in("\u00B5m")) == 12.5);
    CHECK(files::read("time,value,unit\n" + at + "1.5,min\n").points[0].value == 90);
}

TEST_CASE("a value in a unit that cannot become the metric's is refused") {
    CHECK(why_not(at + "1.8 kg") == "line 3: \"1.8 kg\" is in kg, Exit cycle is in s");
    CHECK(why_not(at + "1.8 min", files::wish_in("mm")) ==
          "line 3: \"1.8 min\" is in min, Exit cycle is in mm");
    CHECK(why_not(at + "25 pcs", files::wish_in("")) ==
          "line 3: \"25 pcs\" is in pcs, Exit cycle has no unit");
    const auto beside = files::read("time,value,unit\n" + at + "1.5,s\n" + at + "1.5,kg\n");
    CHECK(beside.refused == std::vector<std::string>{"line 3: \"1.5\" is in kg, Exit cycle is in s"});
}

TEST_CASE("what an instrument writes where it has no value is refused") {
    for (const std::string text : {"NaN", "---", "Err", "OL", "inf", "#N/A"}) {
        CHECK(why_not(at + text) == "line 3: \"" + text + "\" stands where the instrument had no value");
    }
}

TEST_CASE("a row without a value is counted and no more") {
    const auto read = files::read("time,value\n" + at + "1\n" + at + "\n2026-11-22T12:54Z\nend of log\n");
    CHECK(read.points.size() == 1);
    CHECK(read.without_value == 3);
    CHECK(read.refused.empty());
}

TEST_CASE("a refused row is named with its reason") {
    CHECK(why_not("yesterday,1") ==
          "line 3: \"yesterday\" is not a time, write it like 2026-11-22T14:03:00+01:00");
    CHECK(why_not("2026-13-22,1") ==
          "line 3: \"2026-13-22\" is not a time, write it like 2026-11-22T14:03:00+01:00");
    CHECK(why_not(",1") == "line 3: There is no time, write it like 2026-11-22T14:03:00+01:00");
    CHECK(why_not("1763124727,1") == "line 3: \"1763124727\" is not written like the other times");
    CHECK(why_not("13:52,1") == "line 3: \"13:52\" has no day");
    for (const std::string bad : {"12abc", "1e999", "0x10", "1 2", "--5", "+-5", "1e", "."})
        CHECK(why_not(at + bad) == "line 3: \"" + bad + "\" is not a number, write it like 114 or 114.5");
    CHECK(why_not(at + "\"114,5\"") == "line 3: \"114,5\" is not a number with a decimal point");
    CHECK(why_not(at + "1,note,many") == "line 3: \"many\" is not a number, write it like 114 or 114.5");
    CHECK(why_not(at + "1,a,2,b") ==
          "line 3: has 5 columns instead of 4 at most, put quotes around words with a comma");
    CHECK(why_not(at + "1,\"a\"b") ==
          "line 3: a closing quote is followed by more words, put a separator between them");
    CHECK(why_not(at + "1,\x81") ==
          "line 3: the note holds bytes that are no letters, save the file as UTF-8");
    CHECK(why_not(at + std::string("1,a\0b", 5)) == "line 3: holds zero bytes, save the file as UTF-8");
}

TEST_CASE("a zero byte far down refuses its row") {
    std::string file = "time,value,note\n";
    for (int i = 0; i < 1000; ++i) file += at + "1\n";
    const auto read = files::read(file + at + std::string("1,a\0b\n", 6));
    CHECK(read.points.size() == 1000);
    CHECK(read.refused == std::vector<std::string>{"line 1002: the note holds a zero byte"});
}

TEST_CASE("empty columns at the end of a row are no columns") {
    CHECK(why_not(at + "1,,,,,") == "");
    CHECK(why_not(at + "1") == "");
}

TEST_CASE("points that are struck out or undone are left to whoever imports") {
    CHECK(files::read("time,value,struck\n" + at + "1,true").refused[0] ==
          "line 2: the point is struck out, leave the line out");
    CHECK(files::read("time,value,undone\n" + at + "1,true").refused[0] ==
          "line 2: the point is undone, leave the line out");
}

TEST_CASE("rows may stand in any order") {
    const auto read =
        files::read("time,value\n2026-11-22T12:54Z,3\n2026-11-22T12:52Z,1\n2026-11-22T12:53Z,2\n");
    REQUIRE(read.points.size() == 3);
    CHECK(read.points[0].value == 3);
}
