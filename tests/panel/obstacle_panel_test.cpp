// Obstacles, ideas, help and the wall of learnings at the panel: what every_screen does not see because it must be touched first.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

using tests::Panel;
using tests::PanelOptions;

PanelOptions on(kiosk::ScreenId screen, std::string board = "cell-7") {
    PanelOptions options;
    options.screen = screen;
    options.board = std::move(board);
    return options;
}

kata::Obstacle of_number(Panel& panel, int number) {
    for (const auto* list : {&panel.board().obstacles, &panel.board().holding}) {
        const auto it = std::ranges::find(*list, number, &kata::Obstacle::number);
        if (it != list->end()) return *it;
    }
    FAIL("no obstacle " << number);
    return {};
}

/// Once the toast has gone: it lies over what is stored.
void read_and_press(Panel& panel, const tests::Glass& glass, const char* what, bool may_cut) {
    INFO(what << " on " << glass.name << (may_cut ? ", full" : ""));
    panel.wait(11);
    tests::check_items(panel.trace(), glass.panel);
    tests::check_texts(panel.trace(), glass.panel, may_cut);
}

}  // namespace

TEST_CASE("what is touched open on the obstacle screens can be read and pressed on every panel") {
    for (const auto& glass : tests::panels) {
        for (const bool full : {false, true}) {
            auto options = on(kiosk::ScreenId::obstacles, full ? "wide" : "cell-7");
            options.filled = full ? tests::Filled::full : tests::Filled::usual;
            options.glass = glass.panel;
            Panel panel(options);
            panel.tap("Move the arrow");
            read_and_press(panel, glass, "moving the arrow", full);
            panel.tap("Cancel");
            panel.tap("No longer in the way");
            read_and_press(panel, glass, "closing", full);
            panel.tap("Not yet");
            panel.tap(full ? "3" : "5");
            panel.tap("Add an idea");
            panel.type("hold the cable with tape for ten cycles and count\n");
            read_and_press(panel, glass, "an idea", full);
            panel.tap("Hold the cable");
            read_and_press(panel, glass, "what becomes of an idea", full);
            panel.tap("Leave it here");
            panel.tap("Ask for help");
            read_and_press(panel, glass, "asking for help", full);
            panel.tap("Ask for help");
            read_and_press(panel, glass, "the list with help needed", full);
            panel.tap(full ? "Three tries on connector fam. 3" : "Tester rejects 1 in 25");
            read_and_press(panel, glass, "an obstacle that waits for help", full);
            panel.tap("I take it");
            read_and_press(panel, glass, "taking help on", full);
            panel.tap("Cancel");
            panel.tap("Change");
            read_and_press(panel, glass, "changing its words", full);
        }
    }
}

TEST_CASE("an open slip and an empty search can be read and pressed on every panel") {
    for (const auto& glass : tests::panels) {
        auto options = on(kiosk::ScreenId::learnings);
        options.glass = glass.panel;
        Panel panel(options);
        panel.tap("The slow shift was");
        read_and_press(panel, glass, "a slip", false);
        panel.tap("Back");
        panel.tap("Has anyone tried");
        panel.type("zeppelin\n");
        read_and_press(panel, glass, "nothing found", false);
        CHECK(panel.sees("Nobody wrote about"));
    }
}

TEST_CASE("an idea becomes the next step of the form") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("5");
    panel.tap("Add an idea");
    panel.type("retest on the second tester\n");
    REQUIRE(panel.board().ideas.size() == 1);
    CHECK(panel.sees("Idea stored"));
    panel.tap("Retest on the second tester");
    panel.tap("Make it the next step");
    CHECK(panel.app().showing() == kiosk::ScreenId::new_experiment);
    CHECK(panel.sees("etest on the second tester"));
}

TEST_CASE("an idea that is taken away comes back with Undo") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("5");
    panel.tap("Add an idea");
    panel.type("retest on the second tester\n");
    panel.tap("Retest on the second tester");
    panel.tap("Take it away");
    CHECK(panel.board().ideas.empty());
    panel.tap("Undo");
    CHECK(panel.board().ideas.size() == 1);
}

TEST_CASE("what is overcome on one shift says so, and may be parked again") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("No longer in the way");
    panel.tap("Early shift");
    panel.tap("None of them");
    panel.tap("It is gone");
    auto obstacle = of_number(panel, 5);
    CHECK(obstacle.state == kata::ObstacleState::gone);
    CHECK(obstacle.scope == "early shift");
    CHECK(obstacle.closed_by_experiment.empty());
    CHECK(panel.board().targets.back().obstacle_now.empty());
    panel.tap("Tester rejects 1 in 25");
    panel.tap("Back to the parking lot");
    obstacle = of_number(panel, 5);
    CHECK(obstacle.state == kata::ObstacleState::parked);
    CHECK(obstacle.scope.empty());
}

TEST_CASE("half-changed words of two obstacles never mix, and survive the power cut") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    const auto write = [&](const char* number, const char* words) {
        panel.tap(number);
        panel.tap("Change");
        panel.tap("Short words for the tile");
        panel.type(words);
        panel.tap("Back");
        panel.tap("Back");
        panel.tap("Back");
    };
    write("6", " now");
    write("7", " too");
    panel.off();
    panel.on();
    panel.tap("To the board");
    panel.tap("Obstacle parking lot");
    panel.tap("6");
    CHECK(panel.sees("draft"));
    panel.tap("Change");
    CHECK(panel.sees("Unpacking inside the cycle now"));
    CHECK_FALSE(panel.sees("the break too"));
}

TEST_CASE("help needed stands on the storyboard and at a distance with its age") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("6");
    panel.tap("Ask for help");
    panel.tap("Ask for help");
    panel.tap("Back");
    CHECK(panel.sees("help needed 0 h"));
    panel.wait(3 * 3600);
    CHECK(panel.app().showing() == kiosk::ScreenId::glance);
    CHECK(panel.sees("help needed 3 h"));
}
