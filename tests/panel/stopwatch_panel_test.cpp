// Timing cycles at the panel: what a touch stores, and that idle, other programs and power cuts cost no lap.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

using tests::Panel;
using tests::PanelOptions;

PanelOptions at_the_stopwatch() {
    PanelOptions options;
    options.screen = kiosk::ScreenId::stopwatch;
    options.board = "cell-7";
    return options;
}

kata::EntityId exit_cycle(Panel& panel) { return panel.board().metrics.front().id; }

std::vector<kata::DataPoint> points(Panel& panel, std::size_t most = 3) {
    return panel.app().station().last_points(exit_cycle(panel), most);
}

std::size_t count(Panel& panel) { return panel.app().station().store().count_points(exit_cycle(panel)); }

/// Started, and a lap after each of these milliseconds.
void time_laps(Panel& panel, std::initializer_list<int> laps_ms) {
    panel.tap("Start");
    for (const int ms : laps_ms) {
        panel.tap_after("Lap", ms);
    }
}

void other_program(Panel& panel, const kata::Intent& intent) {
    kata::Station other(panel.dir());
    REQUIRE_FALSE(other.handle(intent, panel.now()).refusal);
}

}  // namespace

TEST_CASE("a cycle takes three touches to its start and one to its lap") {
    auto options = at_the_stopwatch();
    options.screen = kiosk::ScreenId::glance;
    Panel panel(options);
    const auto before = count(panel);
    panel.touch(900, 500);
    panel.tap("Stopwatch");
    panel.tap("Start");
    CHECK(panel.sees("0 of 20 cycles"));
    panel.tap_after("Lap", 118'437);
    CHECK(panel.sees("1 of 20 cycles"));
    CHECK(panel.sees("118 s"));
    REQUIRE(count(panel) == before + 1);
    CHECK(points(panel, 1)[0].value == 118.437);
    CHECK(points(panel, 1)[0].source == journal::Source::eye);
}

TEST_CASE("a lap has the time of the touch, not of the frame that was half a second late") {
    Panel panel(at_the_stopwatch());
    panel.tap("Start");
    panel.tap_after("Lap", 30'000, 500);
    const auto seen = panel.now();
    CHECK(points(panel, 1)[0].value == 30);
    CHECK(points(panel, 1)[0].at == seen - kata::Span{500});
    panel.tap_after("Lap", 20'000);
    CHECK(points(panel, 1)[0].value == 20);
}

TEST_CASE("the large area is deaf for a second after a lap") {
    Panel panel(at_the_stopwatch());
    const auto before = count(panel);
    time_laps(panel, {5'000});
    panel.tap_after("Lap", 900);
    CHECK(count(panel) == before + 1);
    panel.tap_after("Lap", 400);
    CHECK(count(panel) == before + 2);
    CHECK(points(panel, 1)[0].value == 1.3);
}

TEST_CASE("a power cut in the middle costs the running lap and no other") {
    Panel panel(at_the_stopwatch());
    time_laps(panel, {10'000, 11'000});
    panel.wait(4);
    const auto stored = count(panel);
    panel.off();
    panel.on();
    panel.touch(900, 500);
    CHECK(panel.sees("paused"));  // the badge of the key
    panel.tap("Stopwatch");
    CHECK(panel.sees("Go on timing?"));
    CHECK(panel.sees("2 of 20 cycles are stored"));
    panel.tap("Go on");
    panel.tap("Start");
    CHECK(count(panel) == stored);
    panel.tap_after("Lap", 12'000);
    CHECK(panel.sees("3 of 20 cycles"));
    CHECK(count(panel) == stored + 1);
    CHECK(points(panel, 1)[0].value == 12);
}

TEST_CASE("after a power cut the set can be finished as it is") {
    Panel panel(at_the_stopwatch());
    time_laps(panel, {10'000, 11'000});
    panel.off();
    panel.on();
    panel.touch(900, 500);
    panel.tap("Stopwatch");
    panel.tap("Finish");
    CHECK(panel.sees("2 cycles are stored"));
    panel.tap("To the board");
    CHECK(panel.screen() == "storyboard");
    CHECK_FALSE(panel.sees("paused"));
    panel.tap("Stopwatch");
    CHECK(panel.can_tap("Start"));
}

TEST_CASE("undo takes exactly the lap, whatever came in between from elsewhere") {
    Panel panel(at_the_stopwatch());
    const auto rejects = panel.board().metrics[2].id;
    time_laps(panel, {10'000, 12'000});
    const auto lap = points(panel, 1)[0];
    panel.wait(1);
    other_program(panel, kata::AddPoints{rejects, {{panel.now(), 3, {}}}, "", journal::Source::eye, ""});
    other_program(panel,
                  kata::AddPoints{exit_cycle(panel), {{panel.now(), 99, {}}}, "", journal::Source::eye, ""});
    panel.frame();
    panel.tap("Undo lap 2");
    CHECK(panel.sees("1 of 20 cycles"));
    const auto after = points(panel, 2);
    CHECK(after[0].id == lap.id);
    CHECK(after[0].struck_out);
    CHECK_FALSE(after[1].struck_out);
    CHECK_FALSE(panel.app().station().last_points(rejects, 1)[0].struck_out);
}

TEST_CASE("after undo the running lap counts from where the undone one began") {
    Panel panel(at_the_stopwatch());
    panel.tap("Start");
    panel.tap_after("Lap", 10'000);
    panel.tap_after("Lap", 4'000);
    panel.tap("Undo lap 2");
    const auto undone_at = panel.now();
    panel.tap_after("Lap", 6'000);
    const auto lap = points(panel, 1)[0];
    CHECK(lap.at > undone_at);
    CHECK(lap.value > 10);  // 4 s and what came after it
    CHECK(panel.sees("2 of 20 cycles"));
}

TEST_CASE("an unusual lap stays with its reason; a mis-tap is struck out") {
    Panel panel(at_the_stopwatch());
    time_laps(panel, {10'000, 14'000});
    panel.tap("Retest");
    CHECK(points(panel, 1)[0].note == "Retest");
    CHECK_FALSE(points(panel, 1)[0].struck_out);
    panel.tap("Retest");
    CHECK(points(panel, 1)[0].note.empty());
    panel.tap("Mis-tap");
    CHECK(points(panel, 1)[0].struck_out);
    CHECK(panel.sees("1 of 20 cycles"));
}

TEST_CASE("any lap of the set can be marked unusual or taken out, not only the last one") {
    Panel panel(at_the_stopwatch());
    const auto before = count(panel);
    time_laps(panel, {10'000, 14'000, 11'000});
    panel.tap("Laps");  // right of the laps there are: the last
    panel.tap("The one before");
    panel.tap("The one before");
    CHECK(panel.sees("Lap 1"));
    panel.tap("Retest");
    CHECK(points(panel)[0].note == "Retest");
    CHECK(points(panel)[2].note.empty());
    panel.tap("The next one");
    CHECK(panel.sees("Lap 2"));
    panel.tap("Mis-tap");
    CHECK(points(panel)[1].struck_out);
    CHECK_FALSE(points(panel)[2].struck_out);
    CHECK(count(panel) == before + 3);  // nothing is ever removed
    CHECK(panel.sees("2 of 20 cycles"));
    CHECK_FALSE(panel.can_tap("The one before"));
    panel.tap_after("Lap", 30'000);
    CHECK(points(panel, 1)[0].value > 30);  // it ran on from the end of the third
}

TEST_CASE("a lap is found on the summary and taken out there; the last of all ends the session") {
    Panel panel(at_the_stopwatch());
    time_laps(panel, {10'000, 14'000});
    panel.tap("Finish");
    CHECK(panel.sees("2 cycles are stored"));
    panel.tap("Laps");
    panel.tap("Mis-tap");
    CHECK(panel.sees("1 cycle is stored"));
    CHECK(points(panel, 1)[0].struck_out);
    panel.tap("Laps");
    panel.tap("Retest");
    CHECK(panel.sees("Marked unusual, kept"));
    CHECK(points(panel, 2)[0].note == "Retest");
    panel.tap("Mis-tap");
    CHECK(panel.can_tap("Start"));
    CHECK(panel.sees("20 cycles"));
}

TEST_CASE("skip and pause store nothing") {
    Panel panel(at_the_stopwatch());
    const auto before = count(panel);
    time_laps(panel, {10'000});
    panel.tap("Skip this lap");
    panel.tap("Pause");
    CHECK(panel.can_tap("Start"));
    panel.tap("Start");
    panel.tap_after("Lap", 9'000);
    CHECK(count(panel) == before + 2);
    CHECK(points(panel, 1)[0].value == 9);
}

TEST_CASE("a lap that the board refuses is said and costs nothing else") {
    Panel panel(at_the_stopwatch());
    auto metric = panel.board().metrics.front();
    metric.most = 60;
    other_program(panel, kata::ChangeMetric{metric});
    panel.frame();
    const auto before = count(panel);
    time_laps(panel, {10'000, 100'000});
    CHECK(panel.sees("100 s not stored. From 0 to 60 s"));
    CHECK(count(panel) == before + 1);
    panel.tap_after("Lap", 12'000);
    CHECK_FALSE(panel.sees("not stored"));
    CHECK(points(panel, 1)[0].value == 12);
}

TEST_CASE("a running lap is never left alone; a pause has ten minutes") {
    Panel panel(at_the_stopwatch());
    time_laps(panel, {10'000});
    panel.wait(90);
    CHECK(panel.screen() == "stopwatch");
    panel.tap("Pause");
    panel.wait(590);
    CHECK(panel.screen() == "stopwatch");
    panel.wait(20);
    CHECK(panel.screen() == "glance");
    panel.touch(900, 500);
    panel.tap("Stopwatch");
    CHECK(panel.sees("1 of 20 cycles"));
}

TEST_CASE("digits are drawn ten times a second while a lap runs, and not at all when none does") {
    Panel panel(at_the_stopwatch());
    panel.tap("Start");
    panel.wait(1);
    int before = panel.frames();
    panel.wait(10);
    CHECK(panel.frames() - before >= 100);
    CHECK(panel.frames() - before <= 125);  // each frame of the stand takes 16 ms of its own
    panel.tap("Pause");
    panel.wait(1);
    before = panel.frames();
    panel.wait(30);
    CHECK(panel.frames() - before <= 1);
}

TEST_CASE("at the planned number the set is summed up") {
    Panel panel(at_the_stopwatch());
    panel.tap("Start");
    for (int n = 0; n < 20; ++n) {
        panel.tap_after("Lap", 10'000 + n % 3 * 500);
    }
    CHECK(panel.sees("20 of 20 cycles"));
    panel.tap("Finish");
    CHECK(panel.sees("20 cycles are stored"));
    CHECK(panel.sees("Lowest repeatable"));
    CHECK(panel.sees("10 s"));
    CHECK_FALSE(panel.sees("10.0 s"));
}

TEST_CASE("ten more can be timed when the planned number is reached") {
    Panel panel(at_the_stopwatch());
    panel.tap("Start");
    for (int n = 0; n < 20; ++n) {
        panel.tap_after("Lap", 10'000);
    }
    panel.tap("10 more");
    CHECK(panel.sees("20 of 30 cycles"));
    panel.tap_after("Lap", 10'000);
    CHECK(panel.sees("21 of 30 cycles"));
}

TEST_CASE("the place is written once and stands with every lap") {
    Panel panel(at_the_stopwatch());
    panel.tap("Waiting");  // another metric in s, and back
    panel.tap("Exit cycle");
    const auto place = std::ranges::find(panel.trace().items, "place", &ui::ShownItem::id);
    REQUIRE(place != panel.trace().items.end());
    panel.tap(place->label);
    for (int n = 0; n < 60; ++n) {
        panel.tap("Remove the last");
    }
    panel.tap("d");
    panel.tap("Keep this text");
    CHECK(panel.screen() == "stopwatch");
    time_laps(panel, {10'000});
    CHECK(points(panel, 1)[0].place == "d");
}
