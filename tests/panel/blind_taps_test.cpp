// Ten thousand touches by nobody: no crash, no dead end. `slow` does a million. The seed is printed.
#include <cstdlib>
#include <random>

#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

unsigned seed_of_run() {
    const char* given = std::getenv("SEED");
    return given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10))
                            : std::random_device{}();
}

/// A running lap is never left alone: somebody pauses it.
void let_rest(tests::Panel& panel) {
    for (const auto* label : {"Not yet", "Pause"}) {
        if (panel.app().showing() == kiosk::ScreenId::stopwatch && panel.can_tap(label)) {
            panel.tap(label);
        }
    }
}

void tap_blindly(int taps) {
    const auto seed = seed_of_run();
    INFO("SEED=" << seed);
    std::mt19937 random(seed);
    tests::Panel panel;
    std::uniform_real_distribution<float> x(0, 1920);
    std::uniform_real_distribution<float> y(0, 1080);
    for (int n = 0; n < taps; ++n) {
        const auto& items = panel.trace().items;
        REQUIRE_FALSE(items.empty());
        if (random() % 4 == 0) {
            panel.touch(x(random), y(random));
        } else {
            const auto box = items[random() % items.size()].box;  // most touches land on something
            panel.touch(box.x + box.w / 2, box.y + box.h / 2);
        }
        if (random() % 500 == 0) {
            let_rest(panel);
            panel.wait(601);  // longer than any screen stays untouched
            REQUIRE(panel.app().showing() == kiosk::ScreenId::glance);
        }
        if (random() % 2000 == 0) {
            panel.off();
            panel.on();
        }
    }
    let_rest(panel);
    panel.wait(601);
    CHECK(panel.app().showing() == kiosk::ScreenId::glance);
    CHECK(panel.app().station().store().check().empty());
}

}  // namespace

TEST_CASE("ten thousand blind touches find no dead end") { tap_blindly(10'000); }

TEST_CASE("a million blind touches find no dead end", "[.slow]") { tap_blindly(1'000'000); }
