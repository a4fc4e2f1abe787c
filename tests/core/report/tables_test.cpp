// A board as tables.
#include "core/report/csv_lines.hpp"
#include "core/report/local_times.hpp"
#include "core/report/plain.hpp"
#include "core/report/tables.hpp"
#include "tests/catch.hpp"
#include "tests/core/report/report_world.hpp"

namespace {

using namespace test;

std::string points_of(ReportWorld& world, const report::PointsWish& wish) {
    std::string text;
    report::write_points(world.station, world.station.whole_storyboard(board_id), wish,
                         [&](std::string_view bytes) { text += bytes; });
    return text;
}

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

TEST_CASE("the points of a small board are these lines") {
    ReportWorld world;
    world.add_point(114);
    world.add_point(-0.5, "retest, \"twice\"");
    CHECK(world.files().at("-points.csv") ==
          "\xEF\xBB\xBF"
          "board,metric,metric_name,unit,at,value,n,struck_out,note,source,place\r\n"
          "\"cell-7\",\"exit\",\"Exit cycle\",\"s\",2026-11-23T09:00:02.000+01:00,114,,false,,eye,\r\n"
          "\"cell-7\",\"exit\",\"Exit cycle\",\"s\",2026-11-23T09:00:03.000+01:00,-0.5,,false,\"retest, "
          "\"\"twice\"\"\",eye,\r\n");
}

TEST_CASE("a point that was struck out stands in the table and says so") {
    ReportWorld world;
    const auto point = world.add_point(999).made;
    world.ask(StrikeOutPoint{point, "typed twice"});
    CHECK(world.files().at("-points.csv").find(",999,,true,") != std::string::npos);
}

TEST_CASE("an experiment stands in the table with what was expected and what happened") {
    ReportWorld world;
    world.fill();
    const auto table = world.files().at("-experiments.csv");
    CHECK(lines_in(table) == 2);
    CHECK(table.find("\"cell-7\",1,1,test-solution,1,\"tester rejects 1 in 25\",") != std::string::npos);
    CHECK(table.find("\"exit\",\"2 of 3 at the stall-current step\",") != std::string::npos);
    CHECK(table.find("\"2 of 3 it was\",2,as-expected,\"the slow shift was a missing fixture\",") !=
          std::string::npos);
}

TEST_CASE("learnings and coaching cycles have tables of their own") {
    ReportWorld world;
    world.fill();
    const auto files = world.files();
    CHECK(files.at("-learnings.csv").find(",\"the slow shift was a missing fixture\",1,") !=
          std::string::npos);
    CHECK(files.at("-cycles.csv")
              .find("\"cell-7\",2026-11-20,,not held,breakdown,\"press stood still\",\r\n") !=
          std::string::npos);
}

TEST_CASE("a spreadsheet takes no text of the board for a formula") {
    for (const auto* text :
         {"=1+1", "+cmd|' /C calc'!A0", "-1+2", "@SUM(A1)", "  =1", "\t=1", "\n=1", "＝1+1"})
        CHECK(report::guarded(text).starts_with('\''));
    for (const auto* text : {"-5", "+3.5", "-0.5e3", "114", "2 of 3", "a=b", ""})
        CHECK(report::guarded(text) == text);
    ReportWorld world;
    world.add_point(-5, "=HYPERLINK(\"http://x\")");
    const auto table = world.files().at("-points.csv");
    CHECK(table.find(",-5,,") != std::string::npos);
    CHECK(table.find("\"'=HYPERLINK(\"\"http://x\"\")\"") != std::string::npos);
}

TEST_CASE("bytes that are no letters and marks that turn the reading are left out of files") {
    CHECK(report::clean("a\xFFz") == "a\xEF\xBF\xBDz");
    CHECK(report::clean("\xC0\xAF") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(report::clean("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(report::clean("one\r\ntwo\x07") == "one\ntwo");
    CHECK(report::clean("a\u202Eb\u2066c") == "abc");
    CHECK(report::clean("Łódź 工場 𝛑") == "Łódź 工場 𝛑");
    CHECK(report::clipped("Łódźź", 4) == "Łód…");
    CHECK(report::clipped("Łódź", 4) == "Łódź");
}

TEST_CASE("times in tables are those of the board's zone, also around a change of the clock") {
    for (const auto* zone :
         {"Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "UTC"}) {
        report::LocalTimes times(zone);
        auto at = *kata::parse_moment("2026-03-27T21:59:59.001Z", "UTC");
        for (int i = 0; i < 3000; ++i, at = at + journal::seconds(97)) {
            if (times.iso(at) == kata::iso(at, zone)) continue;
            FAIL(zone << ": " << times.iso(at) << " is not " << kata::iso(at, zone));
        }
        CHECK(times.iso(kata::Moment{-1}) == kata::iso(kata::Moment{-1}, zone));
    }
}

TEST_CASE("the nightly table has the newest points only") {
    ReportWorld world;
    for (int day = 0; day < 10; ++day)
        world.ask(AddPoints{
            metric_id, {{morning - journal::days(100 - 10 * day), 100.0 + day, {}}}, "", Source::eye, ""});
    CHECK(lines_in(points_of(world, {})) == 11);
    const auto last_days = points_of(world, {30, {}});
    CHECK(lines_in(last_days) == 5);
    CHECK(last_days.find(",106,") != std::string::npos);
    CHECK(lines_in(points_of(world, {30, 2})) == 3);
}

TEST_CASE("a table of many points is written in pieces") {
    ReportWorld world;
    constexpr std::size_t many = 20'000;
    std::vector<NewPoint> points;
    for (std::size_t i = 0; i < many; ++i)
        points.push_back({morning - journal::seconds(static_cast<std::int64_t>(many - i)),
                          100 + static_cast<double>(i % 40),
                          {}});
    world.station.import_points(metric_id, points, {}, world.now, {});
    std::size_t largest = 0, all = 0, pieces = 0;
    report::write_points(world.station, world.station.whole_storyboard(board_id), {},
                         [&](std::string_view bytes) {
                             largest = std::max(largest, bytes.size());
                             all += bytes.size();
                             ++pieces;
                         });
    CHECK(all > many * 60);
    CHECK(largest < 70'000);
    CHECK(pieces > 10);
}
