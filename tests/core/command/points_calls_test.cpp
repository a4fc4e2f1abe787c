// record, import and points as they are typed.
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

std::vector<double> values(KataCall& kata) {
    std::vector<double> all;
    for (const auto& point : kata.json({"points", "exit-cycle"})) all.push_back(point["value"]);
    return all;
}

}  // namespace

TEST_CASE("a recorded point is said and listed") {
    KataCall kata;
    kata.set_up();
    const auto said = kata({"record", "exit-cycle", "114", "--note", "Retest", "--place", "station 4"});
    CHECK(said.status == 0);
    CHECK(said.err.empty());
    CHECK(said.out.starts_with("Exit cycle 114 s stored, 2026-11-22T13:52:00"));
    CHECK(said.out.ends_with("+01:00\n"));
    const auto list = kata.json({"points", "exit-cycle"});
    REQUIRE(list.size() == 1);
    const auto& point = list[0];
    CHECK(point["id"].get<std::string>().starts_with("point/"));
    CHECK(point["name"] == "Exit cycle");
    CHECK(kata::parse_moment(point["at"].get<std::string>(), "UTC") == kata.now);
    CHECK(point["value"] == 114);
    CHECK_FALSE(point.contains("n"));
    CHECK(point["note"] == "Retest");
    CHECK(point["struck"] == false);
    CHECK(point["source"] == "report");
    CHECK(point["place"] == "station 4");
}

TEST_CASE("a point without a note carries an empty one") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"record", "exit-cycle", "114"}).status == 0);
    CHECK(kata.json({"points", "exit-cycle"})[0]["note"] == "");
}

TEST_CASE("numbers are taken in every plain spelling") {
    KataCall kata;
    kata.set_up();
    const std::vector<std::pair<std::string, double>> spellings{
        {"5", 5},     {"-5", -5},      {"-5.5", -5.5},  {"-.5", -.5}, {".5", .5},
        {"+5", 5},    {"1e3", 1000},   {"-1e3", -1000}, {"0.1", .1},  {"0", 0},
        {"-0.0", -0}, {"\u22127", -7}, {"1e-3", .001}};
    for (const auto& [text, value] : spellings) {
        const auto said = kata({"record", "exit-cycle", text});
        INFO(text << ": " << said.err);
        REQUIRE(said.status == 0);
        CHECK(values(kata).back() == value);
    }
    CHECK(kata({"record", "exit-cycle", "--", "-9"}).status == 0);
    CHECK(values(kata).back() == -9);
}

TEST_CASE("what is not a number is said and changes nothing") {
    KataCall kata;
    kata.set_up();
    for (const std::string text : {"NaN", "nan", "inf", "12abc", "abc", "", "1e999", "0x10", "1 2"}) {
        const auto said = kata({"record", "exit-cycle", text});
        INFO(text);
        CHECK(said.status == 1);
        CHECK(said.out.empty());
        CHECK(said.err == (text.empty() ? "There is no value, write a number like 114 or 114.5\n"
                                        : "\"" + text + "\" is not a number, write it like 114 or 114.5\n"));
    }
    CHECK(kata({"record", "exit-cycle", "114,5"}).err == "\"114,5\" is not a number, write it like 114.5\n");
    CHECK(kata({"record", "exit-cycle", "1", "--of", "many"}).err ==
          "\"many\" is not a number, write it like 114 or 114.5\n");
    CHECK(values(kata).empty());
}

TEST_CASE("a point may have its own time, source and place") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"record", "exit-cycle", "1", "--at", "2026-11-21T08:00:00Z", "--source", "gauge"}).status ==
            0);
    REQUIRE(kata({"record", "exit-cycle", "2", "--at", "2026-11-20T08:00"}).status == 0);
    REQUIRE(kata({"record", "exit-cycle", "3", "--at", "2026-11-20 09:00"}).status == 0);
    const auto list = kata.json({"points", "exit-cycle"});
    REQUIRE(list.size() == 3);
    CHECK(list[0]["value"] == 2);
    CHECK(list[0]["at"].get<std::string>().ends_with("+01:00"));
    CHECK(kata::parse_moment(list[0]["at"].get<std::string>(), "UTC") ==
          kata::parse_moment("2026-11-20T07:00:00Z", "UTC"));
    CHECK(list[1]["value"] == 3);
    CHECK(list[2]["source"] == "gauge");
    const auto said = kata({"record", "exit-cycle", "1", "--at", "yesterday"});
    CHECK(said.status == 1);
    CHECK(said.err == "\"yesterday\" is not a time, write it like 2026-11-22T14:03:00+01:00\n");
    CHECK(kata({"record", "exit-cycle", "1", "--at", ""}).status == 1);
    CHECK(kata({"record", "exit-cycle", "1", "--of", ""}).status == 1);
    CHECK(kata({"record", "exit-cycle", "1", "--source", "guess"}).status == 2);
    CHECK(kata({"record", "exit-cycle", "1", "--at", "2027-11-22T08:00:00Z"}).status == 1);
    CHECK(values(kata).size() == 3);
}

TEST_CASE("notes are kept as they are typed") {
    KataCall kata;
    kata.set_up();
    for (const std::string note :
         {"-5", "--at", "[a,b]", "a,b", "100 %", "\"quoted\"", "\u6d4b\u91cf", "", "a=b", "'", "\\n"}) {
        const auto said = kata({"record", "exit-cycle", "1", "--note", note});
        INFO(note << ": " << said.err);
        REQUIRE(said.status == 0);
        CHECK(kata.json({"points", "exit-cycle"}).back()["note"] == note);
    }
    REQUIRE(kata({"record", "exit-cycle", "1", "--note=", "--place=x"}).status == 0);
    CHECK(kata.json({"points", "exit-cycle"}).back()["place"] == "x");
    REQUIRE(kata({"record", "exit-cycle", "1", "--note=a=b"}).status == 0);
    CHECK(kata.json({"points", "exit-cycle"}).back()["note"] == "a=b");
    CHECK(kata({"record", "exit-cycle", "1", "--note", "\xFF"}).status == 1);
}

TEST_CASE("a share is k of n") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"metric", "add", "cell-7/in-band", "--name", "In band", "--unit", "", "--better", "higher",
                  "--kind", "share", "--counted", "cycles"})
                .status == 0);
    const auto said = kata({"record", "in-band", "25", "--of", "30"});
    CHECK(said.out.starts_with("In band 25 of 30 stored, "));
    CHECK(kata.json({"points", "in-band"})[0]["n"] == 30);
    CHECK(kata({"record", "in-band", "31", "--of", "30"}).status == 1);
}

TEST_CASE("an unknown metric is told apart from the ones that are there") {
    KataCall kata;
    kata.set_up();
    const auto said = kata({"record", "exitcycle", "1"});
    CHECK(said.status == 1);
    CHECK(said.out.empty());
    CHECK(said.err == "No metric is called \"exitcycle\", use one of cell-7/exit-cycle\n");
    CHECK(kata({"record", "exit-cycle", "1", "--board", "cell-8"}).err ==
          "No board is called \"cell-8\", use one of cell-7\n");
}

TEST_CASE("a metric goes by slug, board and slug, exact name or id") {
    KataCall kata;
    kata.set_up();
    for (const std::string name :
         {"exit-cycle", "cell-7/exit-cycle", "Exit cycle", "metric/cell-7/exit-cycle"}) {
        INFO(name);
        CHECK(kata({"record", name, "1"}).status == 0);
        CHECK(kata({"record", name, "1", "--board", "Cell 7, final assembly"}).status == 0);
        CHECK(kata({"record", name, "1", "--board", "board/cell-7"}).status == 0);
    }
    CHECK(kata({"record", "exit cycle", "1"}).status == 1);
    CHECK(kata({"record", "cell-8/exit-cycle", "1"}).status == 1);
    CHECK(kata({"record", "", "1"}).status == 1);
    CHECK(kata({"record", "/", "1"}).status == 1);
}

TEST_CASE("where two metrics fit they are listed and nothing is stored") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"board", "add", "line-2", "--name", "Line 2"}).status == 0);
    REQUIRE(kata({"metric", "add", "line-2/exit-cycle", "--name", "Exit cycle", "--unit", "s", "--better",
                  "lower"})
                .status == 0);
    for (const std::string name : {"exit-cycle", "Exit cycle"}) {
        const auto said = kata({"record", name, "1"});
        CHECK(said.status == 1);
        CHECK(said.out.empty());
        CHECK(said.err ==
              "2 metrics fit \"" + name + "\", name one of cell-7/exit-cycle and line-2/exit-cycle\n");
    }
    CHECK(kata({"record", "line-2/exit-cycle", "1"}).status == 0);
    CHECK(kata({"record", "exit-cycle", "2", "--board", "cell-7"}).status == 0);
    CHECK(kata.json({"points", "exit-cycle", "--board", "line-2"}).size() == 1);
}

TEST_CASE("an import is all of a file") {
    KataCall kata;
    kata.set_up();
    const auto file =
        kata.write("good.csv", "\xEF\xBB\xBFtime,value,note,n\r\n2026-11-20T08:00:00Z,101\r\n"
                               "2026-11-20T07:00,102,\"a, b\"\r\n2026-11-20T09:00:00+01:00,-3e0,,\r\n");
    const auto said = kata({"import", "exit-cycle", file});
    INFO(said.err);
    CHECK(said.status == 0);
    CHECK(said.out.ends_with(", 0 refused\n3 points of Exit cycle stored\n"));
    CHECK(said.err.empty());
    const auto list = kata.json({"points", "exit-cycle"});
    REQUIRE(list.size() == 3);
    CHECK(list[0]["note"] == "a, b");
    CHECK(list[0]["source"] == "import");
    CHECK(list[2]["value"] == -3);
}

TEST_CASE("an import with a bad line says which and stores nothing") {
    KataCall kata;
    kata.set_up();
    const auto file =
        kata.write("bad.csv", "time,value\n2026-11-20T08:00:00Z,101\n2026-11-20T08:01:00Z,NaN\n");
    const auto said = kata({"import", "exit-cycle", file});
    CHECK(said.status == 1);
    CHECK(said.out.empty());
    CHECK(said.err ==
          file + " line 3: \"NaN\" stands where the instrument had no value, nothing was stored\n");
    CHECK(values(kata).empty());
    CHECK(kata.json({"history"}).size() == 4);
}

TEST_CASE("a value that the board refuses is named with its line") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"metric", "add", "cell-7/rejects", "--name", "Rejects", "--unit", "", "--better", "lower",
                  "--least", "0", "--kind", "count"})
                .status == 0);
    const auto below = kata.write("below.csv", "2026-11-20T08:00:00Z,1\n\n2026-11-20T08:01:00Z,-1\n");
    auto said = kata({"import", "rejects", below});
    CHECK(said.status == 1);
    CHECK(said.err.starts_with(below + " line 3: "));
    const auto later = kata.write("later.csv", "2026-11-20T08:00:00Z,1\n2099-11-20T08:01:00Z,1\n");
    said = kata({"import", "rejects", later});
    CHECK(said.status == 1);
    CHECK(said.err.starts_with(later + " line 2: "));
    CHECK(kata.json({"points", "rejects"}).empty());
}

TEST_CASE("an import says what is the matter with its file") {
    KataCall kata;
    kata.set_up();
    const auto sentence = [&](const std::string& file) {
        const auto said = kata({"import", "exit-cycle", file});
        CHECK(said.status == 1);
        CHECK(said.out.empty());
        return said.err;
    };
    CHECK(sentence(kata.path("none.csv")) ==
          "There is no file " + kata.path("none.csv") + ", look at its name\n");
    CHECK(sentence(kata.dir()) == kata.dir() + " is a folder, name a file in it\n");
    const auto empty = kata.write("empty.csv", "time,value\n");
    CHECK(sentence(empty) == empty + " has no points, write lines like 2026-11-22T14:03:00+01:00,114\n");
    CHECK(kata({"import", "exit-cycle"}).status == 2);
}

TEST_CASE("a long import draws its progress on a terminal and is one action") {
    KataCall kata;
    kata.set_up();
    std::string text;
    for (int i = 0; i < 2500; ++i)
        text += kata::iso(kata.now - kata::Span{1000L * (3000 - i)}, "UTC") + "," + std::to_string(i) + "\n";
    const auto file = kata.write("long.csv", text);
    kata.terminal = true;
    const auto said = kata({"import", "exit-cycle", file});
    CHECK(said.status == 0);
    CHECK(said.out.ends_with("\n2500 points of Exit cycle stored\n"));
    CHECK(said.err.find("100 %") != std::string::npos);
    CHECK(said.err.ends_with("\r\x1b[K"));
    kata.terminal = false;
    CHECK(values(kata).size() == 2500);
    REQUIRE(kata({"undo"}).status == 0);
    CHECK(values(kata).empty());
    REQUIRE(kata({"undo", "--redo"}).status == 0);
    CHECK(values(kata).size() == 2500);
    CHECK(kata({"check"}).out.starts_with("all is well: "));
}

TEST_CASE("points are listed for people, for programs and for the next import") {
    KataCall kata;
    kata.set_up();
    CHECK(kata({"points", "exit-cycle"}).out == "No points of Exit cycle yet\n");
    CHECK(kata({"points", "exit-cycle", "--json"}).out == "[]\n");
    CHECK(kata({"points", "exit-cycle", "--csv"}).out == "time,value,note,n,struck\n");
    REQUIRE(kata({"record", "exit-cycle", "0.1", "--note", "a \"b\", c", "--at", "2026-11-20T08:00:00.250Z"})
                .status == 0);
    REQUIRE(kata({"record", "exit-cycle", "115", "--of", "7"}).status == 0);
    const auto csv = kata({"points", "exit-cycle", "--csv"}).out;
    CHECK(kata({"points", "exit-cycle", "--json", "--csv"}).status == 2);
    const auto before = kata.json({"points", "exit-cycle"});
    REQUIRE(
        kata({"metric", "add", "cell-7/copy", "--name", "Copy", "--unit", "s", "--better", "lower"}).status ==
        0);
    REQUIRE(kata({"import", "copy", kata.write("copy.csv", csv)}).status == 0);
    const auto after = kata.json({"points", "copy"});
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        for (const auto* key : {"at", "value", "note"}) CHECK(after[i][key] == before[i][key]);
    }
    const auto lines = kata({"points", "exit-cycle"}).out;
    CHECK(lines.find("           0.1 s  a \"b\", c\n") != std::string::npos);
    CHECK(lines.find("115 of 7 s\n") != std::string::npos);
}

TEST_CASE("an undone point is listed only where all are asked for") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"record", "exit-cycle", "1"}).status == 0);
    REQUIRE(kata({"record", "exit-cycle", "2"}).status == 0);
    REQUIRE(kata({"undo"}).status == 0);
    CHECK(values(kata) == std::vector<double>{1});
    const auto all = kata.json({"points", "exit-cycle", "--all"});
    REQUIRE(all.size() == 2);
    CHECK(all[0]["undone"] == false);
    CHECK(all[1]["undone"] == true);
    CHECK(kata({"points", "exit-cycle", "--all"}).out.find("2 s  undone\n") != std::string::npos);
    CHECK(kata({"points", "exit-cycle", "--all", "--csv"}).out.find(",true\n") != std::string::npos);
}
