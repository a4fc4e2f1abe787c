// kata import as it is typed: previews, refused rows, growing files.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

std::vector<double> values(KataCall& kata) {
    std::vector<double> all;
    for (const auto& point : kata.json({"points", "exit-cycle"})) all.push_back(point["value"]);
    return all;
}

std::string text_of(const std::string& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

const std::string german = "Zeit;Messwert [min];Bemerkung;Status\n14.11.2025 13:52;1,8;;gut\n"
                           "14.11.2025 13:54;1,75;Retest;gut\n14.11.2025 13:56;;;gut\n";

}  // namespace

TEST_CASE("an import says in two lines how it read the file") {
    KataCall kata;
    kata.set_up();
    const auto said = kata({"import", "exit-cycle", kata.write("a.csv", german)});
    INFO(said.err);
    CHECK(said.status == 0);
    CHECK(
        said.out ==
        "UTF-8: semicolons between columns, names in line 1; time \"Zeit\", day.month.year; value \"Messwert "
        "[min]\", decimal comma, min become s\n"
        "3 rows from 2025-11-14T13:52:00.000+01:00 to 2025-11-14T13:54:00.000+01:00: 2 new, 1 without a "
        "value, 0 refused\n"
        "2 points of Exit cycle stored\n");
    CHECK(values(kata) == std::vector<double>{108, 105});
}

TEST_CASE("a preview says everything and stores nothing") {
    KataCall kata;
    kata.set_up();
    const auto file = kata.write("a.csv", german + "14.11.2025 13:58;OL;;\nsoon;2,0;;\n");
    const auto said = kata({"import", "exit-cycle", file, "--preview"});
    INFO(said.err);
    CHECK(said.status == 0);
    CHECK(said.err.empty());
    CHECK(said.out == "File      " + file + ", UTF-8\n" +
                          R"(Layout    semicolons between columns, names in line 1
Time      "Zeit", day.month.year
Value     "Messwert [min]", decimal comma, min become s
Note      "Bemerkung"
Not used  "Status"
Rows      5 rows from 2025-11-14T13:52:00.000+01:00 to 2025-11-14T13:54:00.000+01:00: 2 new, 1 without a value, 2 refused

line  time                           value  of  note    place
2     2025-11-14T13:52:00.000+01:00  108 s
3     2025-11-14T13:54:00.000+01:00  105 s      Retest

Refused
line 5: "OL" stands where the instrument had no value
line 6: "soon" is not a time, write it like 2026-11-22T14:03:00+01:00

This is a preview, nothing was stored
)");
    CHECK(values(kata).empty());
    CHECK(kata.json({"history"}).size() == 4);
}

TEST_CASE("a preview may be an object") {
    KataCall kata;
    kata.set_up();
    const auto file = kata.write("a.csv", german + "14.11.2025 13:58;OL;;\n");
    const auto json = kata.json({"import", "exit-cycle", file, "--preview"});
    CHECK(json["separator"] == ";");
    CHECK(json["names_line"] == 1);
    CHECK(json["decimal"] == "comma");
    CHECK(json["time"] == "day.month.year");
    CHECK(json["columns"][1]["is"] == "value");
    CHECK(json["columns"][1]["name"] == "Messwert [min]");
    CHECK_FALSE(json["columns"][3].contains("is"));
    CHECK(json["rows"] == 4);
    CHECK(json["new"] == 2);
    CHECK(json["without_value"] == 1);
    CHECK(json["refused"] == 1);
    CHECK(json["refused_rows"][0]["line"] == 5);
    CHECK(json["first"][0]["value"] == 108);
    CHECK(json["earliest"] == "2025-11-14T13:52:00.000+01:00");
    CHECK(json["stored"] == 0);
    const auto stored = kata.json({"import", "exit-cycle", file, "--leave-out-refused"});
    CHECK(stored["stored"] == 2);
}

TEST_CASE("refused rows are listed and nothing is stored") {
    KataCall kata;
    kata.set_up();
    const auto file = kata.write("a.csv", "time,value\n2025-11-14T13:52,1\n2025-11-14T13:53,OL\nsoon,2\n");
    const auto said = kata({"import", "exit-cycle", file});
    CHECK(said.status == 1);
    CHECK(said.out.empty());
    CHECK(said.err == "line 3: \"OL\" stands where the instrument had no value\n"
                      "line 4: \"soon\" is not a time, write it like 2026-11-22T14:03:00+01:00\n"
                      "2 rows of " +
                          file + " are refused, nothing was stored; --leave-out-refused stores the others\n");
    CHECK(kata.json({"history"}).size() == 4);
    const auto left = kata({"import", "exit-cycle", file, "--leave-out-refused"});
    CHECK(left.status == 0);
    CHECK(left.err.starts_with("line 3: "));
    CHECK(left.out.ends_with("1 point of Exit cycle stored\n"));
    CHECK(values(kata) == std::vector<double>{1});
}

TEST_CASE("of many refused rows twenty are listed and all are written where that is asked") {
    KataCall kata;
    kata.set_up();
    std::string text = "Zeit;Wert;Bemerkung\n14.11.2025 13:52;1,5;\n";
    for (int i = 0; i < 27; ++i) text += "14.11.2025 13:53;OL;\"a; b\"\n";
    const auto file = kata.write("a.csv", text);
    const auto rest = kata.path("rest.csv");
    const auto said = kata({"import", "exit-cycle", file, "--refused", rest});
    CHECK(said.status == 1);
    CHECK(std::ranges::count(said.err, '\n') == 22);
    CHECK(said.err.find("and 7 more, --refused FILE.csv writes them all\n") != std::string::npos);
    const auto written = text_of(rest);
    CHECK(written.starts_with(
        "Zeit;Wert;Bemerkung;reason\n14.11.2025 13:53;OL;\"a; b\";\"line 3: \"\"OL\"\" stands where"));
    CHECK(std::ranges::count(written, '\n') == 28);
    CHECK(kata({"import", "exit-cycle", file, "--refused", file}).err ==
          file + ": " + file + " is the file itself, name another for --refused, nothing was stored\n");
    CHECK(text_of(file) == text);
}

TEST_CASE("refused rows that were mended are imported as they were written") {
    KataCall kata;
    kata.set_up();
    const auto rest = kata.path("rest.csv");
    const auto file = kata.write("a.csv", "2025-11-14T13:52,1\n2025-11-14T13:53,OL,Retest\n");
    REQUIRE(kata({"import", "exit-cycle", file, "--leave-out-refused", "--refused", rest}).status == 0);
    auto text = text_of(rest);
    text.replace(text.find("OL"), 2, "107.5");
    REQUIRE(kata({"import", "exit-cycle", kata.write("rest.csv", text)}).status == 0);
    const auto list = kata.json({"points", "exit-cycle"});
    REQUIRE(list.size() == 2);
    CHECK(list[1]["value"] == 107.5);
    CHECK(list[1]["note"] == "Retest");
}

TEST_CASE("a growing file adds only its new rows") {
    KataCall kata;
    kata.set_up();
    std::string text = "time,value\n2025-11-14T13:52,107\n2025-11-14T13:53,108\n2025-11-14T13:53,108\n";
    REQUIRE(kata({"import", "exit-cycle", kata.write("a.csv", text)}).status == 0);
    CHECK(values(kata).size() == 3);
    auto said = kata({"import", "exit-cycle", kata.write("a.csv", text)});
    CHECK(said.status == 0);
    CHECK(said.out.ends_with(
        ": 0 new, 3 there already (lines 2 to 4), 0 refused\nNo point of Exit cycle is new, nothing was "
        "stored\n"));
    text += "2025-11-14T13:53,108\n2025-11-14T13:54,109\n";
    said = kata({"import", "exit-cycle", kata.write("a.csv", text)});
    CHECK(said.out.ends_with("2 points of Exit cycle stored\n"));
    CHECK(values(kata) == std::vector<double>{107, 108, 108, 108, 109});
    said = kata({"import", "exit-cycle", kata.write("a.csv", text), "--again"});
    CHECK(said.out.ends_with("5 points of Exit cycle stored\n"));
    CHECK(values(kata).size() == 10);
}

TEST_CASE("points of an import that was undone are new again") {
    KataCall kata;
    kata.set_up();
    const auto file = kata.write("a.csv", "2025-11-14T13:52,107\n2025-11-14T13:53,108\n");
    REQUIRE(kata({"import", "exit-cycle", file}).status == 0);
    REQUIRE(kata({"undo"}).status == 0);
    CHECK(kata({"import", "exit-cycle", file}).out.ends_with("2 points of Exit cycle stored\n"));
    CHECK(values(kata).size() == 2);
}

TEST_CASE("a value that a person recorded stands already") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"record", "exit-cycle", "107", "--at", "2025-11-14T13:52"}).status == 0);
    const auto file = kata.write("a.csv", "2025-11-14T13:52,107\n2025-11-14T13:52,98\n");
    CHECK(kata({"import", "exit-cycle", file}).out.ends_with("1 point of Exit cycle stored\n"));
    CHECK(values(kata).size() == 2);
}

TEST_CASE("places of the rows stay with their points") {
    KataCall kata;
    kata.set_up();
    const auto file =
        kata.write("a.csv", "time,value,place,note\n2025-11-14T13:52,1,Station 4,a\n2025-11-14T13:53,2,,b\n"
                            "2025-11-14T13:54,3,Station 4,c\n");
    REQUIRE(kata({"import", "exit-cycle", file}).status == 0);
    const auto list = kata.json({"points", "exit-cycle"});
    REQUIRE(list.size() == 3);
    for (const auto& [i, place, note] :
         {std::tuple{0, "Station 4", "a"}, {1, "", "b"}, {2, "Station 4", "c"}}) {
        CHECK(list[static_cast<std::size_t>(i)]["place"] == place);
        CHECK(list[static_cast<std::size_t>(i)]["note"] == note);
    }
    REQUIRE(kata({"undo"}).status == 0);
    CHECK(values(kata).empty());
}

TEST_CASE("what the file does not tell can be said") {
    KataCall kata;
    kata.set_up();
    const auto open = kata.write("open.csv", "time,value\n03/04/2025,107\n");
    CHECK(kata({"import", "exit-cycle", open}).err ==
          open + ": \"03/04/2025\" may have its day or its month first and no row tells, say --dates dmy or "
                 "--dates mdy, "
                 "nothing was stored\n");
    CHECK(kata({"import", "exit-cycle", open, "--dates", "mdy"}).out.find("2025-03-04") != std::string::npos);
    const auto bare = kata.write("bare.csv", "107,5\n98,5\n");
    CHECK(kata({"import", "exit-cycle", bare, "--every", "30s", "--start", "2025-11-14T13:52"})
              .out.find("time a row every 30 s from 2025-11-14T13:52:00.000+01:00") != std::string::npos);
    CHECK(kata({"import", "exit-cycle", bare, "--every", "30s", "--ends", "now", "--preview"})
              .out.find("to 2026-11-22T13:52:00.000+01:00") != std::string::npos);
    const auto clock = kata.write("clock.csv", "Uhrzeit;Wert\n13:52;107\n");
    CHECK(kata({"import", "exit-cycle", clock, "--day", "2025-11-15", "--decimal", "comma", "--separator",
                "semicolon"})
              .out.find("2025-11-15T13:52") != std::string::npos);
    CHECK(values(kata).size() == 4);
}

TEST_CASE("what is said of a file must fit together") {
    KataCall kata;
    kata.set_up();
    const auto file = kata.write("a.csv", "107\n");
    const auto sorry = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"import", "exit-cycle", file});
        const auto said = kata(more);
        CHECK(said.status == 2);
        CHECK(said.out.empty());
        return said.err;
    };
    CHECK(sorry({"--start", "2025-11-14T13:52"}) ==
          "Say with --every how far the rows are apart, like --every 30s\n");
    CHECK(sorry({"--every", "30s"}) == "Say one of --start TIME and --ends TIME with --every\n");
    CHECK(sorry({"--every", "30s", "--start", "2025-11-14", "--ends", "now"}) ==
          "Say one of --start TIME and --ends TIME with --every\n");
    CHECK(sorry({"--every", "soon", "--ends", "now"}) ==
          "\"soon\" is not a span, write it like 30s, 5min or 250ms\n");
    CHECK(sorry({"--day", "today"}) == "\"today\" is not a day, write it like 2025-11-14\n");
    sorry({"--dates", "ymd"});
    sorry({"--decimal", "dot"});
}

TEST_CASE("the help says that a growing file may be imported every day") {
    KataCall kata;
    const auto said = kata.bare({"import", "--help"});
    CHECK(said.status == 0);
    for (const auto* word :
         {"growing file", "--preview", "--leave-out-refused", "--again", "--dates", "--value-column"})
        CHECK(said.out.find(word) != std::string::npos);
}

TEST_CASE("what a file leaves open is said with the option that tells it") {
    KataCall kata;
    kata.set_up();
    const auto complaint = [&](const std::string& text, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"import", "exit-cycle", kata.write("open.csv", text)};
        words.insert(words.end(), more.begin(), more.end());
        const auto err = kata(words).err;
        return err.substr(err.find("open.csv: ") + 10);
    };
    const std::string end = ", nothing was stored\n";
    CHECK(complaint("time,Left,Right\n2025-11-14T13:52,1,2\n") ==
          "\"Left\" and \"Right\" may each be the value, name one with --value-column" + end);
    CHECK(complaint("a,b\nx,1\n") ==
          "no column holds times, name it with --time-column or say --start and --every" + end);
    CHECK(complaint("time,value\n13:52,1\n") ==
          "its times have no day, say it with --day 2025-11-14 or name its column with --date-column" + end);
    CHECK(complaint("time,value\n2025-11-14T13:52,1\n", {"--day", "2025-11-14"}) ==
          "its times have days of their own, leave --day away" + end);
    CHECK(complaint("Zeit;Wert\n14.11.2025;1.234\n14.11.2025;998\n") ==
          "\"1.234\" may be parted at its thousands or at its decimals and no row tells, say --decimal point "
          "or "
          "--decimal comma" +
              end);
    CHECK(complaint("2025-11-14T13:52,1,5\n") ==
          "column 3 holds numbers and has no name, say what it is with --n-column 3 or --note-column 3" +
              end);
}
