// init, demo, check, boards, board, metric, undo, history, and what every call has in common.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/command/command.hpp"
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

/// A place for words that is full.
class FullBuffer : public std::streambuf {
protected:
    int overflow(int) override { return traits_type::eof(); }
    std::streamsize xsputn(const char*, std::streamsize) override { return 0; }
    int sync() override { return -1; }
};

int run_into_full(KataCall& kata, std::vector<std::string> args, std::string& err_text) {
    FullBuffer full;
    std::ostream out(&full);
    std::ostringstream err;
    command::Streams io{out, err, false};
    args.insert(args.begin(), {"--data", kata.dir()});
    const int status = command::run(args, io, kata.now, {"1", {kata::Moment{1}, true}, ""});
    err_text = err.str();
    return status;
}

}  // namespace

TEST_CASE("help is there on every level") {
    KataCall kata;
    const std::vector<std::vector<std::string>> levels{{},
                                                       {"init"},
                                                       {"demo"},
                                                       {"boards"},
                                                       {"board"},
                                                       {"board", "add"},
                                                       {"metric"},
                                                       {"metric", "add"},
                                                       {"record"},
                                                       {"import"},
                                                       {"points"},
                                                       {"undo"},
                                                       {"history"},
                                                       {"plant"},
                                                       {"plant", "create"},
                                                       {"sync"},
                                                       {"restore"},
                                                       {"check"},
                                                       {"board", "take"},
                                                       {"board", "move"},
                                                       {"conflicts"},
                                                       {"conflicts", "settle"},
                                                       {"person", "join"}};
    for (auto level : levels) {
        const auto name = level.empty() ? std::string("kata") : level.back();
        level.emplace_back("--help");
        const auto said = kata.bare(level);
        INFO(name);
        CHECK(said.status == 0);
        CHECK(said.err.empty());
        CHECK(said.out.find("Usage: ") != std::string::npos);
        CHECK(said.out.find(name) != std::string::npos);
    }
    CHECK(kata.bare({"--version"}).out == "kata 1.2.3\n");
    CHECK(kata.bare({"--version"}).status == 0);
}

TEST_CASE("bad usage is one sentence and exit status 2") {
    KataCall kata;
    kata.set_up();
    const std::vector<std::vector<std::string>> bad{
        {},
        {"frobnicate"},
        {"--frobnicate"},
        {"record"},
        {"record", "exit-cycle"},
        {"record", "exit-cycle", "1", "2"},
        {"record", "exit-cycle", "1", "--frobnicate"},
        {"record", "exit-cycle", "1", "--at"},
        {"record", "exit-cycle", "1", "--note", "a", "--note", "b"},
        {"boards", "boards"},
        {"board", "add", "cell-8"},
        {"metric"},
        {"metric", "add", "cell-7/x", "--name", "X", "--unit", "s"},
        {"metric", "add", "cell-7/x", "--name", "X", "--unit", "s", "--better", "smaller"},
        {"metric", "add", "cell-7/x", "--name", "X", "--unit", "s", "--better", "lower", "--decimals", "7"},
        {"metric", "add", "cell-7/x", "--name", "X", "--unit", "s", "--better", "lower", "--least", "low"},
        {"metric", "add", "cell-7/x", "--name", "X", "--unit", "s", "--better", "lower", "--least", "2",
         "--most", "1"},
        {"metric", "add", "x", "--name", "X", "--unit", "s", "--better", "lower"},
        {"metric", "add", "cell-7/", "--name", "X", "--unit", "s", "--better", "lower"},
        {"plant"},
        {"plant", "create"},
        {"restore", "--share", "x"},
        {"init"},
        {"init", "x"},
    };
    for (const auto& args : bad) {
        const auto said = kata(args);
        INFO((args.empty() ? "nothing" : args.back()) << ": " << said.err);
        CHECK(said.status == 2);
        CHECK(said.out.empty());
        CHECK(said.err.size() > 10);
        CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    }
}

TEST_CASE("an unknown call is named") {
    KataCall kata;
    CHECK(kata.bare({"recrod", "a", "1"}).err == "\"recrod\" is not known here; kata --help says how\n");
    CHECK(kata.bare({"metric", "ad"}).err == "\"ad\" is not known here; kata metric --help says how\n");
    CHECK(kata.bare({}).err == "Say what to do; kata --help says how\n");
    CHECK(kata.bare({"record"}).err == "METRIC is required; kata record --help says how\n");
}

TEST_CASE("the station may be named before the call, after it, or in the environment") {
    KataCall kata;
    kata.set_up();
    CHECK(kata.bare({"--data", kata.dir(), "boards"}).status == 0);
    CHECK(kata.bare({"boards", "--data", kata.dir()}).status == 0);
    CHECK(kata.bare({"--data=" + kata.dir(), "boards"}).status == 0);
    CHECK(kata.bare({"board", "add", "b", "--name", "B", "--data", kata.dir()}).status == 0);
    CHECK(kata.bare({"record", "--data", kata.dir(), "exit-cycle", "-5"}).status == 0);
    CHECK(kata.bare({"record", "exit-cycle", "-5", "--data", kata.dir()}).status == 0);
    const auto said = kata.bare({"boards"});
    CHECK(said.status == 2);
    CHECK(said.err == "Say which station with --data DIR, or set KATABOARD_DATA\n");
    kata.environment = kata.dir();
    CHECK(kata.bare({"boards"}).status == 0);
    CHECK(kata.bare({"boards", "--data", kata.path("elsewhere")}).status == 1);
}

TEST_CASE("a station is made once") {
    KataCall kata;
    CHECK(kata.bare({"init", kata.dir(), "--station", "Cell 7"}).out ==
          "Station Cell 7 made in " + kata.dir() + "\n");
    const auto again = kata.bare({"init", kata.dir(), "--station", "Cell 8"});
    CHECK(again.status == 1);
    CHECK(again.out.empty());
    kata.write("file", "x");
    CHECK(kata.bare({"init", kata.path("file"), "--station", "Cell 7"}).status == 1);
    CHECK(kata.bare({"init", kata.path("nameless"), "--station", ""}).status == 1);
    CHECK_FALSE(std::filesystem::exists(kata.path("nameless")));
    CHECK(kata({"boards"}).out == "No boards yet: kata board add SLUG --name NAME makes one\n");
    CHECK(kata({"boards", "--json"}).out == "[]\n");
    CHECK(kata({"board"}).status == 1);
    CHECK(kata({"check"}).status == 0);
}

TEST_CASE("what is no station is said so") {
    KataCall kata;
    for (const auto& call : std::vector<std::vector<std::string>>{{"boards"},
                                                                  {"board"},
                                                                  {"record", "a", "1"},
                                                                  {"points", "a"},
                                                                  {"undo"},
                                                                  {"history"},
                                                                  {"check"},
                                                                  {"sync"}}) {
        const auto said = kata(call);
        INFO(call.front());
        CHECK(said.status == 1);
        CHECK(said.out.empty());
        CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    }
    CHECK_FALSE(std::filesystem::exists(kata.dir()));
}

TEST_CASE("a board and its metrics are listed and shown") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"record", "exit-cycle", "114"}).status == 0);
    CHECK(kata({"boards"}).out == "cell-7  Cell 7, final assembly  1 metric\n");
    const auto list = kata.json({"boards"});
    REQUIRE(list.size() == 1);
    CHECK(list[0]["id"] == "board/cell-7");
    CHECK(list[0]["name"] == "Cell 7, final assembly");
    CHECK(list[0]["metrics"][0]["id"] == "metric/cell-7/exit-cycle");
    const auto board = kata.json({"board"});
    CHECK(board["id"] == "board/cell-7");
    CHECK(board["name"] == "Cell 7, final assembly");
    CHECK(board["metrics"].size() == 1);
    for (const std::string name : {"cell-7", "Cell 7, final assembly", "board/cell-7"}) {
        CHECK(kata({"board", name, "--json"}).out == kata({"board", "--json"}).out);
    }
    const auto shown = kata({"board"}).out;
    CHECK(shown.find("Cell 7, final assembly (cell-7)") != std::string::npos);
    CHECK(shown.find("1 point  114 s, 2026-11-22T13:52:00") != std::string::npos);
    CHECK(kata({"board", "cell-8"}).err == "No board is called \"cell-8\", use one of cell-7\n");
}

TEST_CASE("of several boards one has to be named") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"board", "add", "line-2", "--name", "Line 2"}).status == 0);
    const auto said = kata({"board", "--json"});
    CHECK(said.status == 2);
    CHECK(said.out.empty());
    CHECK(said.err == "There are 2 boards, name one of cell-7 and line-2\n");
    CHECK(kata({"board", "line-2"}).status == 0);
    REQUIRE(kata({"board", "add", "line-3", "--name", "Line 2"}).status == 0);
    CHECK(kata({"board", "Line 2"}).err == "2 boards fit \"Line 2\", name one of line-2 and line-3\n");
}

TEST_CASE("a board or metric that cannot be is refused") {
    KataCall kata;
    kata.set_up();
    const auto refused = [&](std::vector<std::string> args) {
        const auto said = kata(std::move(args));
        INFO(said.err);
        CHECK(said.status == 1);
        CHECK(said.out.empty());
        CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    };
    refused({"board", "add", "cell-7", "--name", "Again"});
    refused({"board", "add", "Cell 8", "--name", "X"});
    refused({"board", "add", "a/b", "--name", "X"});
    refused({"board", "add", "", "--name", "X"});
    refused({"board", "add", "cell-8", "--name", ""});
    refused({"board", "add", "cell-8", "--name", "\xFF"});
    refused({"board", "add", "cell-8", "--name", "X", "--zone", "Mars/Olympus"});
    refused({"metric", "add", "cell-7/exit-cycle", "--name", "X", "--unit", "s", "--better", "lower"});
    refused({"metric", "add", "cell-8/x", "--name", "X", "--unit", "s", "--better", "lower"});
    refused({"metric", "add", "cell-7/X Y", "--name", "X", "--unit", "s", "--better", "lower"});
    refused({"metric", "add", "cell-7/x", "--name", "", "--unit", "s", "--better", "lower"});
    CHECK(kata.json({"boards"}).size() == 1);
    CHECK(kata.json({"board"})["metrics"].size() == 1);
}

TEST_CASE("a metric keeps what was asked for") {
    KataCall kata;
    kata.set_up();
    const auto said =
        kata({"metric",      "add",    "cell-7/temp",  "--name",  "Temperature", "--unit", "\u00b0C",
              "--better",    "near",   "--decimals",   "1",       "--label",     "Oven",   "--role",
              "outcome",     "--kind", "value",        "--least", "-40",         "--most", "1e3",
              "--usual-low", "-.5",    "--usual-high", "20.5"});
    INFO(said.err);
    REQUIRE(said.status == 0);
    CHECK(said.out == "Metric cell-7/temp made, Temperature\n");
    const auto metrics = kata.json({"board"})["metrics"];
    const auto text = metrics.dump();
    for (const auto* part : {"\u00b0C", "near", "Oven", "outcome", "-40", "1000", "-0.5", "20.5"}) {
        INFO(part << " in " << text);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(kata({"record", "temp", "-40"}).status == 0);
    CHECK(kata({"record", "temp", "-40.1"}).status == 1);
}

TEST_CASE("undo goes back action by action, and forward again") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"record", "exit-cycle", "1"}).status == 0);
    REQUIRE(kata({"record", "exit-cycle", "2"}).status == 0);
    CHECK(kata({"undo"}).out.starts_with("Taken back: point.add of 2026-11-22T13:52:00"));
    CHECK(kata({"undo"}).status == 0);
    CHECK(kata.json({"points", "exit-cycle"}).empty());
    CHECK(kata({"undo", "--redo"}).out.starts_with("Brought back: point.add of "));
    CHECK(kata.json({"points", "exit-cycle"}).size() == 1);
    CHECK(kata({"undo", "--redo"}).status == 0);
    const auto more = kata({"undo", "--redo"});
    CHECK(more.status == 1);
    CHECK(more.out.empty());
    for (int i = 0; i < 4; ++i) CHECK(kata({"undo"}).status == 0);
    CHECK(kata({"undo"}).status == 1);
    CHECK(kata.json({"boards"}).empty());
    CHECK(kata({"points", "exit-cycle"}).status == 1);
    CHECK(kata({"check"}).status == 0);
}

TEST_CASE("the history lists every record with its station") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"record", "exit-cycle", "1", "--note", "Retest"}).status == 0);
    const auto list = kata.json({"history"});
    REQUIRE(list.size() >= 4);
    const auto& last = list.back();
    CHECK(last["id"].get<std::string>().size() == 64);
    CHECK(last["name"] == "point.add");
    CHECK(last["station"] == "Cell 7");
    CHECK(last["journal"].get<std::string>().size() == 16);
    CHECK(last["note"] == "Retest");
    CHECK(last["points"] == 1);
    CHECK(kata::parse_moment(last["when"].get<std::string>(), "UTC") == kata.now);
    for (const auto& row : list) {
        for (const auto* key : {"id", "name", "when", "station", "journal", "note"}) CHECK(row.contains(key));
    }
    const auto lines = kata({"history"}).out;
    CHECK(std::count(lines.begin(), lines.end(), '\n') == static_cast<long>(list.size()));
    CHECK(lines.find("Cell 7  point.add, 1 point, Retest\n") != std::string::npos);
}

TEST_CASE("check counts what it looked at, and can rebuild") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"record", "exit-cycle", "1"}).status == 0);
    CHECK(kata({"check"}).out == "all is well: 5 records, 1 point\n");
    CHECK(kata({"check", "--rebuild"}).out == "all is well: 5 records, 1 point\n");
    std::ofstream(kata.dir() + "/settings.toml") << "[[[";
    const auto said = kata({"check"});
    CHECK(said.status == 1);
    CHECK(said.out.empty());
    CHECK(said.err.find("settings.toml") != std::string::npos);
}

TEST_CASE("a listing that cannot be printed is no listing, a stored point stays stored") {
    KataCall kata;
    kata.set_up();
    std::string err;
    CHECK(run_into_full(kata, {"record", "exit-cycle", "1"}, err) == 0);
    CHECK(err.empty());
    for (const auto& call : std::vector<std::vector<std::string>>{{"points", "exit-cycle"},
                                                                  {"points", "exit-cycle", "--json"},
                                                                  {"boards"},
                                                                  {"board"},
                                                                  {"history"},
                                                                  {"check"},
                                                                  {"--help"}}) {
        INFO(call.front());
        CHECK(run_into_full(kata, call, err) == 1);
        CHECK(std::count(err.begin(), err.end(), '\n') == 1);
    }
    CHECK(kata.json({"points", "exit-cycle"}).size() == 1);
}

TEST_CASE("demo boards go by their short names") {
    KataCall kata;
    REQUIRE(kata.bare({"demo", kata.dir(), "--station", "Hall 3"}).status == 0);
    CHECK(kata.bare({"demo", kata.dir()}).status == 1);
    CHECK(kata.json({"boards"}).size() == 3);
    const auto board = kata.json({"board", "cell-7"});
    CHECK(board["id"].get<std::string>().starts_with("board/demo-"));
    CHECK(kata({"board", "--json"}).status == 2);
    const auto points = kata.json({"points", "cell-7/exit-cycle"});
    CHECK(points.size() >= 210);
    CHECK(kata({"record", "cell-7/exit-cycle", "111"}).status == 0);
    CHECK(kata({"board", "cell-7"}).status == 0);
    CHECK(kata({"history"}).status == 0);
    const auto check = kata({"check"});
    INFO(check.err);
    CHECK(check.status == 0);
}
