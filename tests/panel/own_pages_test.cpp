// Own pages behind a PIN: how long a wrong one waits, through a restart; what closes them; what nobody else sees.
#include <fstream>

#include "core/kata/pins.hpp"
#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"

using kiosk::ScreenId;

namespace {

constexpr auto marta = "person/k7m2q4";

tests::PanelOptions at_the_pin() {
    tests::PanelOptions options;
    options.board = "cell-7";
    options.screen = ScreenId::pin;
    return options;
}

/// Marta chooses 2580, which opens her pages.
void choose_pin(tests::Panel& panel) {
    panel.tap("Marta Nowak");
    panel.tap("Choose a PIN");
    panel.enter_pin("2580");
    panel.enter_pin("2580");
    REQUIRE(panel.app().showing() == ScreenId::my_pages);
}

void to_the_pin_again(tests::Panel& panel) {
    panel.tap("Change PIN");  // asks for the PIN there is
    REQUIRE(panel.app().showing() == ScreenId::pin);
}

}  // namespace

TEST_CASE("a name without a PIN gets one by typing it twice") {
    tests::Panel panel(at_the_pin());
    CHECK_FALSE(panel.can_tap("5"));
    choose_pin(panel);
    CHECK_FALSE(panel.app().station().person(marta).pin.empty());
    CHECK(panel.app().draft().own.digits.empty());
    CHECK_FALSE(panel.sees("Undo"));
}

TEST_CASE("three tries that do not fit wait half a minute, also over a restart and with a clock set back") {
    tests::Panel panel(at_the_pin());
    choose_pin(panel);
    to_the_pin_again(panel);
    for (int n = 0; n < 3; ++n) {
        REQUIRE(panel.can_tap("1"));
        panel.enter_pin("1470");
    }
    CHECK(panel.sees("Try again in 30 s"));
    CHECK_FALSE(panel.can_tap("2"));
    panel.wait(10);
    CHECK(panel.sees("Try again in 20 s"));
    panel.off();
    auto tries = [&] {
        const kata::Station station(panel.dir());
        return kata::tries_from(station.remembered(kata::pin_tries_key(marta)).value_or(""));
    };
    CHECK(tries().wrong == 3);
    panel.set_clock(panel.now() - journal::hours(5));
    panel.on_at(ScreenId::pin);
    panel.tap("Marta Nowak");
    CHECK(panel.sees("Try again in 30 s"));
    panel.wait(25);
    CHECK(panel.sees("Try again in 5 s"));
    panel.wait(6);
    CHECK(panel.can_tap("2"));
    panel.enter_pin("2580");
    CHECK(panel.app().showing() == ScreenId::my_pages);
    CHECK(tries().wrong == 0);
}

TEST_CASE("a clock that is set while a PIN waits makes the wait neither shorter nor longer") {
    tests::Panel panel(at_the_pin());
    choose_pin(panel);
    to_the_pin_again(panel);
    for (int n = 0; n < 3; ++n) {
        panel.enter_pin("1470");
    }
    for (const auto hours : {2, -5}) {
        panel.set_clock(panel.now() + journal::hours(hours));
        panel.wait(10);
        CHECK_FALSE(panel.can_tap("2"));
    }
    CHECK(panel.sees("Try again in 10 s"));
    panel.wait(10);
    CHECK(panel.can_tap("2"));
}

TEST_CASE("a minute without a touch closes own pages, and so does a way to everybody's screens") {
    tests::Panel panel(at_the_pin());
    choose_pin(panel);
    panel.wait(61);
    CHECK(panel.app().showing() == ScreenId::glance);
    panel.on_at(ScreenId::my_pages);
    CHECK(panel.app().showing() == ScreenId::pin);
    panel.tap("Marta Nowak");
    panel.enter_pin("2580");
    CHECK(panel.app().showing() == ScreenId::my_pages);
    panel.tap("Close my pages");
    CHECK(panel.app().showing() == ScreenId::storyboard);
    CHECK(panel.app().draft().own == kiosk::OwnDraft{});
}

TEST_CASE("half a PIN is forgotten when the panel is left") {
    tests::Panel panel(at_the_pin());
    choose_pin(panel);
    to_the_pin_again(panel);
    panel.enter_pin("25");
    CHECK(panel.app().draft().own.digits == "25");
    panel.wait(61);
    CHECK(panel.app().showing() == ScreenId::glance);
    CHECK(panel.app().draft().own == kiosk::OwnDraft{});
    panel.off();
    const kata::Station station(panel.dir());
    CHECK(station.remembered("panel.drafts").value_or("").find("25\"") == std::string::npos);
}

TEST_CASE("own notes go to a file at their owner's wish, for their eyes only") {
    tests::Panel panel(at_the_pin());
    choose_pin(panel);
    CHECK_FALSE(std::filesystem::exists(panel.dir() / "export"));
    panel.tap("Write one line");
    panel.type("I jumped to a solution");
    panel.tap("Keep this text");
    panel.tap("About me");
    panel.tap("Write my notes to a file");
    const auto file = panel.dir() / "export" / "own-notes-2025-11-14-1352.txt";
    REQUIRE(std::filesystem::exists(file));
    const auto words = std::string(std::istreambuf_iterator<char>(std::ifstream(file).rdbuf()), {});
    CHECK(words.find("Marta Nowak") == 0);
    CHECK(words.find("I jumped to a solution") != std::string::npos);
    CHECK(std::filesystem::status(file).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("own pages can be read and pressed on every panel") {
    for (const auto& glass : tests::panels) {
        auto options = at_the_pin();
        options.glass = glass.panel;
        tests::Panel panel(options);
        const auto check = [&] {
            INFO(panel.screen() << " on " << glass.name);
            tests::check_items(panel.trace(), glass.panel);
            tests::check_texts(panel.trace(), glass.panel, false);
        };
        panel.tap("Marta Nowak");
        check();
        panel.tap("Choose a PIN");
        check();
        panel.enter_pin("1234");
        check();
        panel.enter_pin("2580");
        panel.enter_pin("2580");
        check();
        panel.tap("Write one line");
        panel.type("I answered before I had looked at the process, and asked only then");
        panel.tap("Keep this text");
        panel.wait(11);
        check();
        panel.tap("About me");
        check();
        panel.tap("Back");
        to_the_pin_again(panel);
        for (int n = 0; n < 3; ++n) {
            panel.enter_pin("1470");
            check();
        }
        panel.tap("Forgot the PIN");
        check();
    }
}

TEST_CASE("the coach's own pages can be read and pressed on every panel, behind the PIN") {
    using enum ScreenId;
    for (const auto& glass : tests::panels) {
        for (const auto screen : {coach_log, coach_log_form, coach_sheets, mirror, coaching_observation}) {
            auto options = at_the_pin();
            options.glass = glass.panel;
            options.screen = screen;
            tests::Panel panel(options);
            INFO(kiosk::screen(screen).name << " on " << glass.name);
            REQUIRE(panel.app().showing() == pin);
            panel.tap(screen == coaching_observation ? "Ingrid Sander" : "David Okafor");
            panel.tap("Choose a PIN");
            panel.enter_pin("2580");
            panel.enter_pin("2580");
            CHECK(panel.app().showing() == screen);
            tests::check_items(panel.trace(), glass.panel);
            tests::check_texts(panel.trace(), glass.panel, false);
        }
    }
}
