// Process analysis and the definition card on the real panel: typed, cut off from power, read again; and every page on every panel.
#include <array>

#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

using tests::Panel;
using tests::PanelOptions;

PanelOptions on_screen(kiosk::ScreenId screen, const char* board = "cell-7") {
    PanelOptions options;
    options.screen = screen;
    options.board = board;
    return options;
}

void enter(Panel& panel, const char* row, const char* digits) {
    panel.tap(row);
    for (const char* digit = digits; *digit != '\0'; ++digit) {
        panel.tap(std::string(1, *digit));
    }
    panel.tap("Keep " + std::string(digits));
}

bool overlap(const ui::PxBox& a, const ui::PxBox& b) {
    constexpr float hair = 0.5F;
    return a.x + hair < b.x + b.w && b.x + hair < a.x + a.w && a.y + hair < b.y + b.h &&
           b.y + hair < a.y + a.h;
}

void check_glass(const Panel& panel, const ui::Panel& glass) {
    const auto& items = panel.trace().items;
    const float least = 18.0F * glass.px_per_mm - 1.0F;
    for (std::size_t i = 0; i < items.size(); ++i) {
        INFO("item " << items[i].label);
        CHECK(items[i].box.x >= -0.5F);
        CHECK(items[i].box.x + items[i].box.w <= static_cast<float>(glass.width_px) + 0.5F);
        CHECK(items[i].box.y + items[i].box.h <= static_cast<float>(glass.height_px) + 0.5F);
        if (!items[i].enabled) {
            continue;
        }
        CHECK(items[i].box.w >= least);
        CHECK(items[i].box.h >= least);
        for (std::size_t j = 0; j < i; ++j) {
            INFO("and " << items[j].label);
            CHECK((!items[j].enabled || !overlap(items[i].box, items[j].box)));
        }
    }
    for (const auto& text : panel.trace().texts) {
        INFO("text \"" << text.words << "\" of \"" << text.whole << '"');
        CHECK_FALSE(text.cut);
        CHECK(text.cap_mm >= 2.85F);
        CHECK(text.contrast >= 7.0);
        CHECK(text.box.y + text.box.h <= static_cast<float>(glass.height_px) + 0.5F);
    }
}

constexpr std::array<ui::Panel, 5> glasses{
    {{1280, 800, 5.89F}, {1366, 768, 3.96F}, {1920, 1080, 5.56F}, {1920, 1080, 4.033F}, {3840, 2160, 5.42F}}};
constexpr std::array tabs{"1 Outcome",           "2 Demand and pace", "3 Pattern",  "3 Cycles",
                          "3 Facts and guesses", "4 Machines",        "5 Operators"};

}  // namespace

TEST_CASE("demand and shift time are entered, takt is shown, and a power cut changes nothing") {
    Panel panel(on_screen(kiosk::ScreenId::target_condition));
    panel.tap("Process analysis");
    CHECK(panel.screen() == "process-analysis");
    panel.tap("Look again today");
    panel.tap("2 Demand and pace");
    CHECK(panel.sees("480 = 112.5 s"));
    enter(panel, "Customer demand", "450");
    CHECK(panel.sees("450 = 120 s"));
    enter(panel, "Length of a shift", "465");
    CHECK(panel.sees("2 × (465 \u2212 30 \u2212 0) min"));
    CHECK(panel.sees("450 = 116 s"));
    panel.off();
    panel.on();
    panel.touch(900, 500);
    CHECK(panel.board().analyses.size() == 2);
    panel.tap("Target condition");
    panel.tap("Process analysis");
    panel.tap("2 Demand and pace");
    CHECK(panel.sees("450 = 116 s"));
    panel.tap("Earlier");
    CHECK(panel.sees("480 = 112.5 s"));
    CHECK(panel.sees("Kept as it was"));
    CHECK_FALSE(panel.can_tap("Customer demand 480 pieces a day"));
}

TEST_CASE("half a number waits through a power cut") {
    Panel panel(on_screen(kiosk::ScreenId::process_analysis));
    panel.tap("Look again today");
    panel.tap("2 Demand and pace");
    panel.tap("Breaks in a shift");
    panel.tap("4");
    panel.wait(2);
    panel.off();
    panel.on();
    panel.touch(900, 500);
    CHECK(panel.sees("draft"));  // on every step of the way back to it
    panel.tap("Target condition");
    CHECK(panel.sees("draft"));
    panel.tap("Process analysis");
    panel.tap("2 Demand and pace");
    CHECK(panel.sees("draft"));
    panel.tap("Breaks in a shift");
    panel.tap("5");
    panel.tap("Keep 45 min");
    CHECK(panel.board().analyses.back().breaks_min == 45);
    panel.tap("Back");
    CHECK_FALSE(panel.sees("draft"));
    panel.tap("Back");
    CHECK_FALSE(panel.sees("draft"));
}

TEST_CASE("a number is taken away and the arithmetic says what is missing; undo brings it back") {
    Panel panel(on_screen(kiosk::ScreenId::process_analysis));
    panel.tap("Look again today");
    panel.tap("2 Demand and pace");
    panel.tap("Customer demand");
    panel.tap("Take the number away");
    CHECK(panel.sees("Still missing: customer demand"));
    panel.tap("Undo");
    CHECK(panel.sees("480 = 112.5 s"));
}

TEST_CASE("a board without an analysis begins with one of today") {
    Panel panel(on_screen(kiosk::ScreenId::process_analysis, "packaging-line-2"));
    CHECK(panel.sees("Nobody has written a process analysis here yet"));
    panel.tap("Go and see today");
    REQUIRE(panel.board().analyses.size() == 1);
    panel.tap("4 Machines");
    panel.tap("Add a machine");
    CHECK(panel.screen() == "write");
    for (const auto* key : {"o", "v", "e", "n", "space", "123", "7", "1"}) {
        panel.tap(key);
    }
    panel.tap("Keep this line");
    CHECK(panel.screen() == "process-analysis");
    CHECK(panel.sees("71 s"));
    CHECK(panel.board().analyses.back().equipment == std::vector<std::string>{"oven 71"});
}

TEST_CASE("a guess that somebody has seen becomes a fact") {
    Panel panel(on_screen(kiosk::ScreenId::process_analysis));
    panel.tap("Look again today");
    panel.tap("3 Facts and guesses");
    panel.tap("Seen");
    const auto& look = panel.board().analyses.back();
    CHECK(look.assumed.empty());
    CHECK(look.observed.size() == 5);
    CHECK(panel.board().analyses.front().assumed.size() == 1);  // the first look stays as it was
}

TEST_CASE("every page of process analysis can be read and pressed on every panel") {
    for (const auto& glass : glasses) {
        for (const bool today : {false, true}) {
            auto options = on_screen(kiosk::ScreenId::process_analysis);
            options.glass = glass;
            Panel panel(options);
            if (today) {
                panel.tap("Look again today");
                panel.wait(11);  // the toast is gone
            }
            for (const auto* tab : tabs) {
                panel.tap(tab);
                INFO(tab << (today ? " of today on " : " on ") << glass.width_px << " px, "
                         << glass.px_per_mm);
                check_glass(panel, glass);
                while (panel.can_tap("Page down")) {
                    panel.tap("Page down");
                    check_glass(panel, glass);
                }
            }
        }
    }
}

TEST_CASE("the keypad of process analysis fits every panel, also with everything missing") {
    for (const auto& glass : glasses) {
        for (const auto* board : {"cell-7", "packaging-line-2"}) {
            auto options = on_screen(kiosk::ScreenId::process_analysis, board);
            options.glass = glass;
            Panel panel(options);
            panel.tap(panel.can_tap("Look again today") ? "Look again today" : "Go and see today");
            panel.tap("2 Demand and pace");
            panel.wait(11);
            panel.tap("Customer demand");
            panel.tap("4");
            INFO(board << " on " << glass.width_px << " px, " << glass.px_per_mm);
            check_glass(panel, glass);
            panel.tap("Back");
            panel.tap("5 Operators");
            panel.tap("Manual work in one piece");
            check_glass(panel, glass);
        }
    }
}

TEST_CASE("from record data the definition card is one touch away, and what is written there stands here") {
    Panel panel(on_screen(kiosk::ScreenId::record_data));
    CHECK(panel.sees("a unit leaves station 4 … the next unit leaves"));
    panel.tap("How it is measured");
    CHECK(panel.screen() == "metric-card");
    CHECK(panel.sees("Exit of station 4, at the rack"));
    panel.tap("Who");
    panel.tap("Remove the last");
    panel.tap("Keep this line");
    CHECK(panel.screen() == "metric-card");
    CHECK(panel.board().metrics.front().who == "Whoever is at the boar");
    panel.tap("Undo");
    CHECK(panel.board().metrics.front().who == "Whoever is at the board");
    panel.tap("Back");
    CHECK(panel.screen() == "record-data");
}
