// Every screen on every panel of UI.md 13 with an empty, a usual and a full board: what a person can read and press.
#include <fmt/format.h>

#include <array>

#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

struct Glass {
    const char* name;
    ui::Panel panel;
};

constexpr std::array<Glass, 5> panels{{{"10.1 in", {1280, 800, 5.89F}},
                                       {"15.6 in wide", {1366, 768, 3.96F}},
                                       {"15.6 in", {1920, 1080, 5.56F}},
                                       {"21.5 in", {1920, 1080, 4.033F}},
                                       {"32 in", {3840, 2160, 5.42F}}}};

bool overlap(const ui::PxBox& a, const ui::PxBox& b) {
    constexpr float hair = 0.5F;
    return a.x + hair < b.x + b.w && b.x + hair < a.x + a.w && a.y + hair < b.y + b.h &&
           b.y + hair < a.y + a.h;
}

bool inside(const ui::PxBox& box, const ui::Panel& panel) {
    return box.x >= -0.5F && box.y >= -0.5F && box.x + box.w <= static_cast<float>(panel.width_px) + 0.5F &&
           box.y + box.h <= static_cast<float>(panel.height_px) + 0.5F;
}

/// A tile may hold a key of its own (the empty board's first step): one that lies wholly inside the other is no collision.
bool within(const ui::PxBox& inner, const ui::PxBox& outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

void check_items(const ui::Trace& trace, const ui::Panel& panel) {
    for (std::size_t i = 0; i < trace.items.size(); ++i) {
        const auto& shown = trace.items[i];
        INFO("item " << shown.label
                     << fmt::format(" at {:.0f},{:.0f} {:.0f}x{:.0f}", shown.box.x, shown.box.y, shown.box.w,
                                    shown.box.h));
        CHECK(inside(shown.box, panel));
        if (!shown.enabled || shown.under_dialog) {
            continue;
        }
        // The hit area is the drawn box grown by 8 reference px (2 mm of canvas); 18 mm is what a gloved finger needs.
        const float least = 18.0F * panel.px_per_mm - 1.0F;
        CHECK(shown.box.w >= least);
        CHECK(shown.box.h >= least);
        for (std::size_t j = 0; j < i; ++j) {
            const auto& other = trace.items[j];
            if (other.enabled && !other.under_dialog && !within(shown.box, other.box) &&
                !within(other.box, shown.box)) {
                INFO("and " << other.label);
                CHECK_FALSE(overlap(shown.box, other.box));
            }
        }
    }
}

void check_texts(const ui::Trace& trace, const ui::Panel& panel, bool may_cut) {
    for (const auto& text : trace.texts) {
        INFO("text \"" << text.words << "\" of \"" << text.whole << '"');
        CHECK(inside(text.box, panel));
        CHECK((may_cut || !text.cut));
        CHECK(text.cap_mm >= 2.85F);
        CHECK(text.contrast >= 7.0);
    }
}

}  // namespace

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
