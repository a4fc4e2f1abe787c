// The files that people take away from the shared folder: when they are written, how they are called, which go again.
#include "core/report/out.hpp"
#include "tests/catch.hpp"
#include "tests/core/report/report_world.hpp"

namespace {

using namespace test;

const std::vector<std::string> latest_of_cell_7{
    "out/latest/cell-7-cycles.csv", "out/latest/cell-7-experiments.csv", "out/latest/cell-7-learnings.csv",
    "out/latest/cell-7-points-400-days.csv", "out/latest/cell-7.html"};

bool is_plain(const std::string& path) {
    return path.size() < 100 &&
           path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-/") == std::string::npos;
}

}  // namespace

TEST_CASE("the first sync leaves the board dated and as the latest") {
    ReportWorld world;
    FilesInMemory out;
    const auto written = report::write_out(world.station, out, world.now);
    CHECK(written.boards == 1);
    CHECK(written.files == 10);
    CHECK(written.troubles.empty());
    CHECK(out.paths("out/latest/") == latest_of_cell_7);
    CHECK(out.paths("out/2026-11-23/cell-7-").size() == 5);
    CHECK(out.all.contains("out/readme.txt"));
    for (const auto& [path, bytes] : out.all) CHECK(is_plain(path));
    for (const auto& path : out.paths("out/2026-11-23/"))
        if (path.ends_with(".html")) CHECK(out.all[path] == out.all["out/latest/cell-7.html"]);
}

TEST_CASE("a board that did not change is not written again") {
    ReportWorld world;
    FilesInMemory out;
    report::write_out(world.station, out, world.now);
    const auto before = out.all;
    out.writes = 0;
    for (int day = 0; day < 30; ++day) report::write_out(world.station, out, world.now + journal::days(day));
    CHECK(out.writes == 0);
    CHECK(out.all == before);
}

TEST_CASE("a board that changed is dated once a day and the latest each time") {
    ReportWorld world;
    FilesInMemory out;
    report::write_out(world.station, out, world.now);
    const auto before = out.all["out/latest/cell-7.html"];
    world.add_point(114);
    CHECK(report::write_out(world.station, out, world.now).files == 5);
    CHECK(out.paths("out/2026-11-23/").size() == 5);
    CHECK(out.all["out/latest/cell-7.html"] != before);
    CHECK(report::write_out(world.station, out, world.now + journal::days(1)).files == 5);
    CHECK(out.paths("out/2026-11-24/").size() == 5);
}

TEST_CASE("two stations that say the same give the same files the same names") {
    ReportWorld world;
    world.fill();
    FilesInMemory one, other;
    report::write_out(world.station, one, world.now);
    const auto again = world.again(true);
    report::write_out(again, other, world.now + journal::hours(2));
    CHECK(one.all == other.all);
}

TEST_CASE("old dated files go, the newest of each board stays") {
    ReportWorld world;
    FilesInMemory out;
    for (int day = 0; day < 12; ++day) {
        world.add_point(100 + day);
        report::write_out(world.station, out, world.now + journal::days(day));
    }
    CHECK(out.paths("out/2026-11-23/").empty());
    CHECK(out.paths("out/2026-11-26/").size() == 5);
    CHECK(out.paths("out/2026-12-04/").size() == 5);
    report::write_out(world.station, out, world.now + journal::days(60));
    CHECK(out.paths("out/2026-11-26/").empty());
    CHECK(out.paths("out/2026-12-04/").size() == 5);
}

TEST_CASE("demo and practice boards stay out") {
    ReportWorld world;
    auto board = world.board().board;
    board.practice = true;
    world.ask(ChangeBoard{board});
    FilesInMemory out;
    CHECK(report::write_out(world.station, out, world.now).files == 0);
    CHECK(out.all.empty());
    kata::Board demo;
    demo.slug = "demo-abcdefghabcdefgh-cell-7";
    CHECK_FALSE(report::is_for_others(demo));
}

TEST_CASE("a board that cannot be written is told, and what was there stays") {
    ReportWorld world;
    FilesInMemory out;
    report::write_out(world.station, out, world.now);
    const auto before = out.all;
    world.add_point(114);
    out.refuses = "out/latest/cell-7-";
    const auto written = report::write_out(world.station, out, world.now);
    REQUIRE(written.troubles.size() == 1);
    CHECK(written.troubles.front() == "The report of Cell 7 could not be written: the disk is full");
    CHECK(out.all == before);
    out.refuses.clear();
    CHECK(report::write_out(world.station, out, world.now).files == 5);
}

TEST_CASE("a page that was cut off by a crash is made again with its tables") {
    ReportWorld world;
    FilesInMemory out;
    report::write_out(world.station, out, world.now);
    const auto whole = out.all;
    out.all.erase("out/latest/cell-7.html");
    out.all["out/latest/cell-7-points-400-days.csv"] = "half";
    report::write_out(world.station, out, world.now);
    CHECK(out.all == whole);
}
