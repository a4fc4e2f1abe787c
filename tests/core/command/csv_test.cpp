#include "core/command/csv.hpp"

#include <sstream>

#include "tests/catch.hpp"

using command::CsvPoint;
using command::CsvPoints;
using command::CsvReader;
using command::CsvRow;

namespace {

std::vector<CsvRow> rows(const std::string& text) {
    std::istringstream in(text);
    CsvReader reader(in);
    std::vector<CsvRow> all;
    while (auto row = reader.next()) all.push_back(*row);
    return all;
}

std::vector<CsvPoint> points(const std::string& text) {
    std::istringstream in(text);
    CsvPoints reader(in, "Europe/Berlin");
    std::vector<CsvPoint> all;
    while (auto point = reader.next()) all.push_back(*point);
    return all;
}

std::string why_not(const std::string& text) {
    try {
        points(text);
    } catch (const std::runtime_error& why) {
        return why.what();
    }
    return "";
}

using Row = std::vector<std::string>;

}  // namespace

TEST_CASE("a file is rows of fields") {
    CHECK(rows("").empty());
    CHECK(rows("\n\n").empty());
    CHECK(rows("a,b\n") == std::vector<CsvRow>{{1, {"a", "b"}}});
    CHECK(rows("a,b") == std::vector<CsvRow>{{1, {"a", "b"}}});
    CHECK(rows("a,b\nc,d\n") == std::vector<CsvRow>{{1, {"a", "b"}}, {2, {"c", "d"}}});
    CHECK(rows("a,b\r\nc,d\r\n") == std::vector<CsvRow>{{1, {"a", "b"}}, {2, {"c", "d"}}});
    CHECK(rows("a,b\rc,d\r") == std::vector<CsvRow>{{1, {"a", "b"}}, {2, {"c", "d"}}});
    CHECK(rows("a,\n")[0].fields == Row{"a", ""});
    CHECK(rows(",")[0].fields == Row{"", ""});
    CHECK(rows(",,x")[0].fields == Row{"", "", "x"});
}

TEST_CASE("empty lines are skipped and still counted") {
    CHECK(rows("\n\na\n  \nb") == std::vector<CsvRow>{{3, {"a"}}, {5, {"b"}}});
    CHECK(rows("\r\n\r\na") == std::vector<CsvRow>{{3, {"a"}}});
}

TEST_CASE("blanks around a field are not part of it") {
    CHECK(rows("  a\t, b c ,d ")[0].fields == Row{"a", "b c", "d"});
    CHECK(rows(" \"a \" , b")[0].fields == Row{"a ", "b"});
}

TEST_CASE("a quoted field may hold commas, quotes and line ends") {
    CHECK(rows("\"a,b\",c")[0].fields == Row{"a,b", "c"});
    CHECK(rows("\"a \"\"b\"\"\",c")[0].fields == Row{"a \"b\"", "c"});
    CHECK(rows("\"\",\"\"")[0].fields == Row{"", ""});
    CHECK(rows("\"\"\"\"")[0].fields == Row{"\""});
    CHECK(rows("\"a\nb\",c\nd") == std::vector<CsvRow>{{1, {"a\nb", "c"}}, {3, {"d"}}});
    CHECK(rows("\"a\r\nb\"\r\nd") == std::vector<CsvRow>{{1, {"a\r\nb"}}, {3, {"d"}}});
    CHECK(rows("a\"b,c")[0].fields == Row{"a\"b", "c"});
}

TEST_CASE("the mark of UTF-8 at the front is no part of the first field") {
    CHECK(rows("\xEF\xBB\xBF"
               "a,b")[0]
              .fields == Row{"a", "b"});
    CHECK(rows("\xEF\xBB\xBF\"a\",b")[0].fields == Row{"a", "b"});
    CHECK(rows("\xEF\xBB\xBF").empty());
}

TEST_CASE("a point is a time and a value, perhaps a note and of how many") {
    const auto at = *kata::parse_moment("2026-11-22T12:52:00Z", "UTC");
    CHECK(points("2026-11-22T13:52:00+01:00,114") == std::vector<CsvPoint>{{1, at, 114, {}, ""}});
    CHECK(points("2026-11-22T12:52Z,114.5,Retest") == std::vector<CsvPoint>{{1, at, 114.5, {}, "Retest"}});
    CHECK(points("2026-11-22T12:52Z,25,,30") == std::vector<CsvPoint>{{1, at, 25, 30, ""}});
    CHECK(points("2026-11-22T12:52Z,25,\"a, b\",30") == std::vector<CsvPoint>{{1, at, 25, 30, "a, b"}});
}

TEST_CASE("a time without offset is taken in the board's zone") {
    const auto at = *kata::parse_moment("2026-11-22T12:52:00Z", "UTC");
    CHECK(points("2026-11-22T13:52:00,1")[0].at == at);
    CHECK(points("2026-11-22 13:52,1")[0].at == at);
    CHECK(points("2026-11-22 13:52:00+01:00,1")[0].at == at);
    CHECK(points("2026-11-22,1")[0].at == *kata::parse_moment("2026-11-21T23:00:00Z", "UTC"));
}

TEST_CASE("the first row may name the columns") {
    const std::string at = "2026-11-22T12:52Z";
    CHECK(points("time,value\n" + at + ",7")[0].value == 7);
    CHECK(points("Time,VALUE\r\n" + at + ",7")[0].line == 2);
    CHECK(points("value,time\n7," + at)[0].value == 7);
    CHECK(points("id,value,note,time,extra\nx,7,hello," + at + ",y")[0].note == "hello");
    CHECK(points("n,value,time\n30,7," + at)[0].n == 30.0);
    CHECK(points("time,value,note,n\n" + at + ",7\n" + at + ",8,b\n").size() == 2);
    CHECK(points("\xEF\xBB\xBFtime,value\n" + at + ",7").size() == 1);
    CHECK(points("time,value\n").empty());
    CHECK(points("").empty());
}

TEST_CASE("numbers are plain, with a point and perhaps an exponent") {
    const auto value = [](const std::string& text) { return points("2026-11-22T12:52Z," + text)[0].value; };
    CHECK(value("0") == 0);
    CHECK(value("-5") == -5);
    CHECK(value("+5") == 5);
    CHECK(value("\u22125.5") == -5.5);
    CHECK(value(".5") == .5);
    CHECK(value("5.") == 5);
    CHECK(value("1e3") == 1000);
    CHECK(value("1E-3") == .001);
    CHECK(value("0.1") == .1);
    CHECK(value(" 7 ") == 7);
    CHECK(value("\"7\"") == 7);
}

TEST_CASE("the first bad line is named with its reason") {
    const std::string good = "2026-11-22T12:52Z,1\n";
    const std::string at = "2026-11-22T12:52Z,";
    CHECK(why_not(good + "yesterday,1") ==
          "line 2: \"yesterday\" is not a time, write it like 2026-11-22T14:03:00+01:00");
    CHECK(why_not(good + "2026-13-22,1") ==
          "line 2: \"2026-13-22\" is not a time, write it like 2026-11-22T14:03:00+01:00");
    CHECK(why_not("index,y\n0,1") ==
          "line 1: \"index\" is not a time, write it like 2026-11-22T14:03:00+01:00");
    CHECK(why_not(good + ",1") == "line 2: There is no time, write it like 2026-11-22T14:03:00+01:00");
    CHECK(why_not(good + at) == "line 2: There is no value, write a number like 114 or 114.5");
    CHECK(why_not("2026-11-22T12:52Z") == "line 1: There is no value, write a number like 114 or 114.5");
    CHECK(why_not(good + "\n" + at + "12abc") ==
          "line 3: \"12abc\" is not a number, write it like 114 or 114.5");
    for (const std::string bad :
         {"NaN", "nan", "inf", "-inf", "infinity", "1e999", "0x10", "1 2", "--5", "+-5", "1e", ".", "-"}) {
        CHECK(why_not(at + bad) == "line 1: \"" + bad + "\" is not a number, write it like 114 or 114.5");
    }
    CHECK(why_not(at + "\"114,5\"") == "line 1: \"114,5\" is not a number, write it like 114.5");
    CHECK(why_not(at + "1,note,many") == "line 1: \"many\" is not a number, write it like 114 or 114.5");
    CHECK(why_not(at + "1,a,2,b") ==
          "line 1: has 5 columns instead of 4 at most, put quotes around words with a comma");
    CHECK(why_not("time,value\n" + at + "1,a") ==
          "line 2: has 3 columns instead of 2 at most, put quotes around words with a comma");
    CHECK(why_not("time,value,time\n") == "line 1: names the column time twice");
    CHECK(why_not("time;value\n") == "line 1: has semicolons between its columns, save it with commas");
    CHECK(why_not(good + at + "1,\"open\nand open") == "line 2: a quote is opened and never closed");
    CHECK(why_not(good + at + "1,\"a\"b") ==
          "line 2: a closing quote is followed by more words, put a comma between them");
    CHECK(why_not(at + "1,\xFF\xFE") == "line 1: the note is not UTF-8, save the file as UTF-8");
    CHECK(why_not("\xFF\xFEt") == "line 1: is UTF-16, save the file as UTF-8");
    CHECK(why_not("\xEFxx") == "line 1: is not text, save the file as UTF-8");
    CHECK(why_not("time,value,struck\n" + at + "1,true") ==
          "line 2: the point is struck out, leave the line out");
    CHECK(why_not("time,value,undone\n" + at + "1,true") ==
          "line 2: the point is undone, leave the line out");
    CHECK(why_not(at + "1,\"" + std::string(100000, 'x')) ==
          "line 1: a field is too long, look for an open quote");
    CHECK(why_not(at + std::string(100000, '1')) == "line 1: a field is too long");
}

TEST_CASE("what is written can be read again") {
    for (const std::string words : {"", "a", "a,b", "\"", "a\nb", " a", "a ", "\t", "a\r\nb", "\u2212"}) {
        const auto read = rows(command::csv_line({"x", words, "y"}));
        REQUIRE(read.size() == 1);
        CHECK(read[0].fields == Row{"x", words, "y"});
    }
    CHECK(command::csv_line({"", "a"}) == ",a\n");
}
