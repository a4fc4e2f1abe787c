// Counting by key and timing changeovers at the panel: every touch is on disk, nothing depends on the panel staying on.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

using tests::Panel;
using tests::PanelOptions;

PanelOptions on(kiosk::ScreenId screen, std::string board = "cell-7") {
    PanelOptions options;
    options.screen = screen;
    options.board = std::move(board);
    return options;
}

kata::EntityId metric(Panel& panel, std::string_view slug) {
    return std::ranges::find(panel.board().metrics, slug, &kata::Metric::slug)->id;
}

kata::DataPoint newest(Panel& panel, std::string_view slug) {
    return panel.app().station().last_points(metric(panel, slug), 1).back();
}

}  // namespace

TEST_CASE("every count is on disk with its touch; a power cut takes none") {
    Panel panel(on(kiosk::ScreenId::tally));
    panel.tap("Start counting");
    panel.tap("Rejects");
    panel.tap("Rejects");
    panel.tap("Rejects");
    panel.tap("\u22121");
    REQUIRE(panel.board().tallies.size() == 1);
    CHECK(panel.board().tallies[0].counts == std::vector<kata::TallyCount>{{"rejects", 2}});
    panel.off();
    panel.on();
    panel.touch(900, 500);
    CHECK(panel.sees("counting"));
    panel.tap("Stopwatch");
    panel.tap("Count");
    panel.tap("Rejects");
    CHECK(panel.board().tallies[0].counts[0].count == 3);
}

TEST_CASE("closing a count stores its number and says it") {
    Panel panel(on(kiosk::ScreenId::tally));
    panel.tap("Start counting");
    panel.tap("Rejects");
    panel.tap("Close");
    CHECK(panel.sees("Close and store?"));
    panel.tap("Store and close");
    CHECK(panel.sees("1 Rejects stored"));
    CHECK(panel.board().tallies.empty());
    CHECK(newest(panel, "rejects").value == 1);
    CHECK(newest(panel, "rejects").note == "early shift");
}

TEST_CASE("zero is a value") {
    Panel panel(on(kiosk::ScreenId::tally));
    panel.tap("Start counting");
    panel.tap("Close");
    panel.tap("Store and close");
    CHECK(panel.sees("0 Rejects stored"));
    CHECK(newest(panel, "rejects").value == 0);
}

TEST_CASE("two counts are open at once, and one is dropped after a question") {
    Panel panel(on(kiosk::ScreenId::tally));
    panel.tap("Start counting");
    panel.tap("Rejects");
    panel.wait(1);
    panel.tap("New count");
    panel.tap("late shift");
    panel.tap("Start counting");
    REQUIRE(panel.board().tallies.size() == 2);
    panel.tap("Drop this count");
    panel.tap("Go on counting");
    CHECK(panel.board().tallies.size() == 2);
    panel.tap("Drop this count");
    panel.tap("Drop it");
    REQUIRE(panel.board().tallies.size() == 1);
    CHECK(panel.board().tallies[0].of == "early shift");
    CHECK(panel.board().tallies[0].counts[0].count == 1);
}

TEST_CASE("the size of the lot goes with the counts") {
    Panel panel(on(kiosk::ScreenId::tally));
    panel.tap("Start counting");
    panel.tap("Rejects");
    panel.tap("Size of the lot");
    panel.tap("3");
    panel.tap("0");
    panel.tap("Keep this text");
    CHECK(panel.sees("Lot of 30"));
    panel.tap("Close");
    panel.tap("Store and close");
    CHECK(newest(panel, "rejects").n == 30.0);
}

TEST_CASE("a changeover runs over a power cut and the shift change and becomes a point") {
    Panel panel(on(kiosk::ScreenId::timers, "line-2"));
    const auto line = panel.board().board.id;
    const auto changeover = metric(panel, "changeover");
    const auto running = [&] { return panel.app().station().storyboard(line, panel.now()).timers.size(); };
    panel.tap("−5 min");
    panel.tap("Last good, start");
    CHECK(running() == 1);
    CHECK(panel.sees("0:05"));
    panel.off();
    panel.on();
    panel.wait(70 * 60);
    panel.touch(900, 500);
    panel.tap("Stopwatch");
    panel.tap("Changeover or stop");
    panel.tap("1:15");
    panel.tap("Waited for QA");
    panel.tap("First good, stop");
    CHECK(panel.sees("Changeover 75 min stored"));
    CHECK(running() == 0);
    const auto point = panel.app().station().last_points(changeover, 1).back();
    CHECK(point.value == 75);
    CHECK(point.note == "Waited for QA");
    panel.tap("Undo");
    CHECK(running() == 1);
}

TEST_CASE("a changeover of another board is stopped from this one") {
    Panel panel(on(kiosk::ScreenId::timers, "line-2"));
    panel.tap("Last good, start");
    panel.wait(50);
    panel.tap("Back");
    panel.tap("Back");
    panel.tap("Boards");
    panel.tap("Cell 7");
    panel.tap("Stopwatch");
    panel.tap("Changeover or stop");
    CHECK(panel.sees("Changeover, Packaging line 2"));
    panel.tap("0:00");
    panel.tap("First good, stop");
    CHECK(panel.sees("Changeover 1 min stored"));
}

TEST_CASE("a time started by mistake is dropped after a question") {
    Panel panel(on(kiosk::ScreenId::timers, "line-2"));
    panel.tap("Last good, start");
    panel.tap("0:00");
    panel.tap("Drop this time");
    panel.tap("Let it run");
    CHECK(panel.board().timers.size() == 1);
    panel.tap("Drop this time");
    panel.tap("Drop it");
    CHECK(panel.board().timers.empty());
}
