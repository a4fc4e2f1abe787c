// Every screen on every panel of UI.md 13 with an empty, a usual and a full board: what a person can read and press.
#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"

using tests::check_items;
using tests::check_texts;
using tests::panels;

TEST_CASE("every screen can be read and pressed on every panel") {
    for (const auto& glass : panels) {
        for (const auto filled : {tests::Filled::empty, tests::Filled::usual, tests::Filled::full}) {
            tests::PanelOptions options;
            options.filled = filled;
            options.glass = glass.panel;
            options.board = filled == tests::Filled::empty   ? "starter"
                            : filled == tests::Filled::usual ? "cell-7"
                                                             : "wide";
            for (const auto& screen : kiosk::screens()) {
                options.screen = screen.id;
                tests::Panel panel(options);
                INFO(screen.name << " on " << glass.name
                                 << (filled == tests::Filled::empty   ? ", empty"
                                     : filled == tests::Filled::usual ? ", usual"
                                                                      : ", full"));
                check_items(panel.trace(), glass.panel);
                // Words that somebody typed may end in "…" where the board is overfull; the program's own and the demo's never.
                check_texts(panel.trace(), glass.panel, filled == tests::Filled::full);
                CHECK_FALSE(panel.trace().items.empty());
            }
        }
    }
}

TEST_CASE("every screen leads home to the storyboard") {
    for (const auto& screen : kiosk::screens()) {
        tests::PanelOptions options;
        options.screen = screen.id;
        options.board = "cell-7";
        tests::Panel panel(options);
        INFO(screen.name);
        for (int steps = 0; steps < 4 && panel.app().showing() != kiosk::ScreenId::storyboard; ++steps) {
            const auto& items = panel.trace().items;
            REQUIRE_FALSE(items.empty());
            panel.can_tap("Back")    ? panel.tap("Back")
            : panel.can_tap("Close") ? panel.tap("Close")
                                     : panel.tap(items.front().label);
        }
        CHECK(panel.app().showing() == kiosk::ScreenId::storyboard);
    }
}
