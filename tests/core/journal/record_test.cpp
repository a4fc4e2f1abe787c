// Records as lines: golden ones, and everything that must not be taken for one.
#include "core/journal/record.hpp"

#include <cmath>
#include <limits>

#include "tests/catch.hpp"

using namespace journal;

namespace {

Record obstacle_record() {
    Record record;
    record.s = 42;
    record.t = {0x19ab00ff12340000};
    record.w = "2026-11-22T14:03:11.120+01:00";
    record.q = ClockQuality::ntp;
    record.a = "obstacle.add";
    record.c = {{"obstacle/abcdefghijklmnop-42.0", "obstacle", std::string{"the jig \"slips\""}, {}},
                {"obstacle/abcdefghijklmnop-42.0", "number", 7.0, {}},
                {"target/abcdefghijklmnop-9.0", "obstacle_now", Value{}, blake2b("abc")},
                {"obstacle/abcdefghijklmnop-42.0", "_del", false, {}}};
    return record;
}

constexpr auto obstacle_line =
    R"({"s":42,"t":"19ab00ff12340000","w":"2026-11-22T14:03:11.120+01:00","q":"ntp","u":"","a":"obstacle.add",)"
    R"("c":[["obstacle/abcdefghijklmnop-42.0","obstacle","the jig \"slips\"",null],)"
    R"(["obstacle/abcdefghijklmnop-42.0","number",7,null],)"
    R"(["target/abcdefghijklmnop-9.0","obstacle_now",null,"bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"],)"
    R"(["obstacle/abcdefghijklmnop-42.0","_del",false,null]]})";

Record import_record() {
    Record record;
    record.s = 7;
    record.t = {1};
    record.w = "2026-11-22T14:03:11.120+01:00";
    record.u = "person/k3m";
    record.a = "point.import";
    record.p = {{"metric/cell-7/exit", {1795352591120}, 118.25, {}}, {"metric/cell-7/ok", {-5}, 2, 3.0}};
    record.o = Origin{Source::import, "station 4"};
    record.b = 5;
    record.batch_closed = true;
    record.undoes = 3;
    return record;
}

constexpr auto import_line =
    R"({"s":7,"t":"0000000000000001","w":"2026-11-22T14:03:11.120+01:00","q":"rtc","u":"person/k3m","a":"point.import","c":[],)"
    R"("p":[["metric/cell-7/exit",1795352591120,118.25],["metric/cell-7/ok",-5,2,3]],)"
    R"("o":{"from":"import","place":"station 4"},"b":5,"e":true,"x":3})";

std::string with(std::string line, const std::string& from, const std::string& to) {
    const auto at = line.find(from);
    REQUIRE(at != line.npos);
    return line.replace(at, from.size(), to);
}

bool refused(const std::string& line) {
    std::string why;
    return !parse_line(line, &why) && !why.empty();
}

}  // namespace

TEST_CASE("a record is written as the golden lines say, byte by byte") {
    CHECK(to_line(obstacle_record()) == obstacle_line);
    CHECK(to_line(import_record()) == import_line);
}

TEST_CASE("a line read is the record that was written") {
    CHECK(parse_line(obstacle_line) == obstacle_record());
    CHECK(parse_line(import_line) == import_record());
}

TEST_CASE("a number keeps its last bit, in the shortest text") {
    auto record = import_record();
    for (const double number :
         {0.1, 1e-300, 1.7976931348623157e308, 5e-324, 123456789012345678.0, -0.1, 1.0 / 3, 0.0}) {
        record.p[0].value = number;
        CHECK(parse_line(to_line(record))->p[0].value == number);
    }
    record.p[0].value = -0.0;
    CHECK(to_line(record).find("1795352591120,0]") != std::string::npos);
}

TEST_CASE("words keep every character that UTF-8 has, and nothing else is ever written") {
    auto record = obstacle_record();
    for (const auto& words :
         std::vector<std::string>{"käse 漢字 😀", "tab\tline\nback\\slash", std::string("\x01\x1f\x7f", 3),
                                  std::string("a\0b", 3)}) {
        record.c[0].value = words;
        CHECK(parse_line(to_line(record)) == record);
    }
    for (const auto& bad : std::vector<std::string>{"\xff", "\xc3", "\xc0\x80", "\xed\xa0\x80",
                                                    "\xf4\x90\x80\x80", "\xe2\x82", "\x80"}) {
        record.c[0].value = bad;
        CHECK_THROWS(to_line(record));
    }
}

TEST_CASE("a number that is none is never written") {
    auto record = import_record();
    for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity()}) {
        record.p[0].value = bad;
        CHECK_THROWS(to_line(record));
    }
}

TEST_CASE("keys of a newer version are passed over") {
    CHECK(parse_line(with(obstacle_line, R"("u":"")", R"("u":"","z":{"new":[1,2]})")) == obstacle_record());
    CHECK(parse_line(with(import_line, R"("place":)", R"("gauge":"no 3","place":)")) == import_record());
}

TEST_CASE("a line that is no record is refused with a reason") {
    const std::string line{import_line};
    for (const auto& bad : std::vector<std::string>{"", "{}", "[]", "null", "{\"s\":1", "\xff"})
        CHECK(refused(bad));
    CHECK(refused(line + "x"));
    CHECK(refused(with(line, "\"s\":7", "\"s\":0")));
    CHECK(refused(with(line, "\"s\":7", "\"s\":-7")));
    CHECK(refused(with(line, "\"s\":7", "\"s\":7.5")));
    CHECK(refused(with(line, "\"s\":7", "\"s\":18446744073709551615")));
    CHECK(refused(with(line, "0000000000000001", "f000000000000001")));
    CHECK(refused(with(line, "\"rtc\"", "\"sundial\"")));
    CHECK(refused(with(line, "\"c\":[]", "\"c\":{}")));
    CHECK(refused(with(line, "\"c\":[]", "\"c\":[[\"a\",\"b\",1]]")));
    CHECK(refused(with(line, "\"c\":[]", "\"c\":[[\"\",\"b\",1,null]]")));
    CHECK(refused(with(line, "\"c\":[]", "\"c\":[[\"a\",\"b\",[1],null]]")));
    CHECK(refused(with(line, "\"c\":[]", "\"c\":[[\"a\",\"b\",1,\"abc\"]]")));
    CHECK(refused(with(line, "-5,2,3", "-5,2,0")));
    CHECK(refused(with(line, "-5,2,3", "-5.5,2,3")));
    CHECK(refused(with(line, "-5,2,3", "18446744073709551615,2,3")));
    CHECK(refused(with(line, "118.25", "1e999")));
    CHECK(refused(with(line, "118.25", "\"118\"")));
    CHECK(refused(with(line, "\"import\",", "\"guess\",")));
    CHECK(refused(with(line, "\"b\":5", "\"b\":8")));
    CHECK(refused(with(line, "\"b\":5,", "")));
    CHECK(refused(with(line, "\"x\":3", "\"x\":7")));
}

TEST_CASE("a record holds a thousand points and not one more") {
    auto record = import_record();
    record.p.assign(most_points_in_record, record.p[0]);
    CHECK(parse_line(to_line(record)) == record);
    record.p.push_back(record.p[0]);
    CHECK(refused(to_line(record)));
}

TEST_CASE("what a record makes is named by its journal, its number and a count") {
    CHECK(point_entity("abcdefghijklmnop", 42, 3) == "point/abcdefghijklmnop-42.3");
    CHECK(made_entity("obstacle", "abcdefghijklmnop", 1, 0) == "obstacle/abcdefghijklmnop-1.0");
    CHECK(batch_entity("abcdefghijklmnop", 7) == "batch/abcdefghijklmnop-7");
}
