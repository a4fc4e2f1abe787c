// A board as a page.
#include "core/report/page.hpp"
#include "tests/catch.hpp"
#include "tests/core/report/report_world.hpp"

namespace {

using namespace test;

bool says(const std::string& page, std::string_view words) { return page.find(words) != std::string::npos; }

std::size_t count_of(const std::string& page, std::string_view words) {
    std::size_t count = 0;
    for (auto at = page.find(words); at != std::string::npos; at = page.find(words, at + 1)) ++count;
    return count;
}

constexpr auto hostile = "</p><script>alert(1)</script><img src=x onerror='alert(2)'> & \"quoted\"";

}  // namespace

TEST_CASE("an empty board is a whole page that says what comes first") {
    ReportWorld world;
    const auto page = world.page();
    CHECK(says(page, "Cell 7</h1>"));
    CHECK(says(page, "No target condition yet. How should it run in two weeks?"));
    CHECK(says(page, "Nothing measured yet. Which number shows the process?"));
    CHECK(says(page, "No experiment yet. What is the next step?"));
    CHECK(page.ends_with("</html>\n"));
}

TEST_CASE("the page shows target and actual condition, the obstacle now, the experiment and the learning") {
    ReportWorld world;
    world.fill();
    const auto page = world.page();
    CHECK(says(page, "480 actuators a day in two shifts"));
    CHECK(says(page, "Achieve by</span> <span class=\"by\">Mon 30 Nov 2026"));
    CHECK(says(page, "<b>3</b><span>of 3</span>"));
    CHECK(says(page, "<b>2</b><span>of 3</span>"));
    CHECK(says(page, "Exit cycle in 95 to 120"));
    CHECK(says(page, "aria-label=\"Now\""));
    CHECK(says(page, "Tester rejects 1 in 25"));
    CHECK(says(page, "2 of 3 at the stall-current step"));
    CHECK(says(page, "As expected"));
    CHECK(count_of(page, "The slow shift was a missing fixture") == 2);
    CHECK(says(page, "aria-label=\"Run chart of Exit cycle: 3 points"));
    CHECK(says(page, "<rect class=\"band\""));
}

TEST_CASE("a date that has passed says so, and nothing else of the page hangs on the day") {
    ReportWorld world;
    world.fill();
    CHECK(world.page() == world.page({2026, 11, 30}));
    CHECK(says(world.page({2026, 12, 1}), "Mon 30 Nov 2026 passed, look back"));
}

TEST_CASE("whatever people type is shown and never run") {
    ReportWorld world;
    auto board = world.board().board;
    board.name = hostile;
    board.focus_process = hostile;
    board.vision = hostile;
    world.ask(ChangeBoard{board});
    Metric metric = world.board().metrics.front();
    metric.name = hostile;
    metric.unit = "<b>";
    metric.counted = hostile;
    world.ask(ChangeMetric{metric});
    TargetCondition target;
    target.sentence = hostile;
    target.pattern = {{hostile, hostile}};
    world.ask(SetTargetCondition{board_id, target});
    Obstacle obstacle;
    obstacle.obstacle = hostile;
    world.ask(AddObstacle{board_id, obstacle});
    Experiment planned;
    planned.kind = ExperimentKind::look_closer;
    planned.step = planned.expectation = hostile;
    world.ask(StartExperiment{board_id, planned});
    world.ask(AddLearning{board_id, hostile});
    world.add_point(114, hostile);
    const auto page = world.page();
    CHECK(says(page, "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_FALSE(says(page, "<script"));
    CHECK_FALSE(says(page, "<img"));
    CHECK_FALSE(says(page, "onerror='"));
}

TEST_CASE("the page needs no other file and runs nothing") {
    ReportWorld world;
    world.fill();
    const auto page = world.page();
    CHECK(says(page, "default-src 'none'; style-src 'unsafe-inline'"));
    for (const auto* never :
         {"<script", "http://", "https://", "src=", "url(", "@import", "<link", "<iframe"})
        CHECK_FALSE(says(page, never));
    CHECK(says(page, "prefers-color-scheme:dark"));
    CHECK(says(page, "@media print"));
    CHECK(says(page, "width=device-width"));
}

TEST_CASE("no person stands in any file of a report") {
    ReportWorld world;
    world.fill();
    for (const auto& [ending, bytes] : world.files()) {
        INFO(ending);
        CHECK_FALSE(says(bytes, "Marta"));
        CHECK_FALSE(says(bytes, "Plantmanager"));
        CHECK_FALSE(says(bytes, "person/"));
    }
}

TEST_CASE("a page names its state at its beginning") {
    ReportWorld world;
    const auto report = report::report_of(world.station, board_id, report_day, {});
    std::string page;
    report.files.back().content([&](std::string_view bytes) { page += bytes; });
    CHECK(report.state.size() == 64);
    CHECK(report::state_named(page.substr(0, 1000)) == report.state);
    CHECK(report::state_named("<html>").empty());
    CHECK(report::state_named(page.substr(0, 100)).empty());
}

TEST_CASE("a board with a hundred thousand words still is a page of a sane size") {
    ReportWorld world;
    const std::string long_words(1000, 'w');
    for (int i = 0; i < 150; ++i) {
        Obstacle obstacle;
        obstacle.obstacle = long_words;
        world.ask(AddObstacle{board_id, obstacle});
        world.ask(AddLearning{board_id, long_words});
    }
    CHECK(world.page().size() < 400'000);
}
