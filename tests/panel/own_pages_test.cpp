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

/// Whoever it is chooses 2580, which opens their pages.
void choose_pin(tests::Panel& panel, const char* name) {
    panel.tap(name);
    panel.tap("Choose a PIN");
    panel.enter_pin("2580");
    panel.enter_pin("2580");
}

void choose_pin(tests::Panel& panel) {
    choose_pin(panel, "Marta Nowak");
    REQUIRE(panel.app().showing() == ScreenId::my_pages);
}

void give_pin(tests::Panel& panel, const char* name) {
    REQUIRE(panel.app().showing() == ScreenId::pin);
    panel.tap(name);
    panel.enter_pin("2580");
}

/// The station's files as they lie on the disk.
std::string on_disk(const tests::Panel& panel) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(panel.dir())) {
        if (entry.is_regular_file()) {
            std::ifstream in(entry.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(in), {});
        }
    }
    return all;
}

tests::PanelOptions at_coaching() {
    auto options = at_the_pin();
    options.screen = ScreenId::coaching;
    options.now = *kata::parse_moment("2025-11-17T10:00", kata::system_zone());
    return options;
}

/// A coaching cycle of a minute, with Ingrid as second coach.
void to_the_summary(tests::Panel& panel) {
    panel.tap("Start");
    panel.tap("Leave the cycle");
    panel.tap("Coaching cycle");
    panel.tap("Close it as held");
    REQUIRE(panel.app().showing() == ScreenId::coaching_done);
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

TEST_CASE("who leaves own pages for the coaching screen closes them, and takes along what was stored there") {
    auto options = at_the_pin();
    options.screen = ScreenId::coach_log;
    tests::Panel panel(options);
    choose_pin(panel, "David Okafor");
    panel.tap("New entry");
    panel.tap("Moved toward it");
    panel.tap("Save");
    CHECK(panel.sees("Your entry is stored"));
    panel.tap("Back");
    CHECK(panel.app().showing() == ScreenId::coaching);
    CHECK_FALSE(panel.sees("Your entry is stored"));
    panel.tap("More …");
    panel.tap("Coach’s own log");
    give_pin(panel, "David Okafor");
    CHECK(panel.app().showing() == ScreenId::coach_log);
}

TEST_CASE("own pages opened from the summary of a cycle lead back to it, closed") {
    tests::Panel panel(at_coaching());
    to_the_summary(panel);
    panel.tap("Coach’s own log");
    panel.tap("Choose a PIN");
    panel.enter_pin("2580");
    panel.enter_pin("2580");
    REQUIRE(panel.app().showing() == ScreenId::coach_log_form);
    panel.tap("Moved toward it");
    panel.tap("Save");
    panel.tap("Back");
    CHECK(panel.app().showing() == ScreenId::coaching_done);
    CHECK(panel.sees("Coaching cycle done"));
    panel.tap("Coach’s own log");
    CHECK(panel.app().showing() == ScreenId::pin);
}

TEST_CASE("the second coach's sheet that is opened from the summary of a cycle leads back to it") {
    tests::Panel panel(at_coaching());
    panel.tap("Ingrid, Second coach");
    to_the_summary(panel);
    panel.tap("Open the note");
    choose_pin(panel, "Ingrid Sander");
    REQUIRE(panel.app().showing() == ScreenId::coaching_observation);
    panel.tap("I saw");
    panel.type("Three questions in one breath");
    panel.tap("Keep this text");
    panel.tap("Save");
    CHECK(panel.sees("The sheet is stored"));
    panel.tap("Undo");
    panel.tap("Back");
    CHECK(panel.app().showing() == ScreenId::coaching_done);
    CHECK_FALSE(panel.sees("Three questions"));
    CHECK(panel.app().draft().texts.empty());
}

TEST_CASE("half a PIN is forgotten when the panel is left, and never kept") {
    tests::Panel panel(at_the_pin());
    choose_pin(panel);
    to_the_pin_again(panel);
    panel.enter_pin("25");
    CHECK(panel.app().draft().own.digits == "25");
    panel.wait(61);
    CHECK(panel.app().showing() == ScreenId::glance);
    CHECK(panel.app().draft().own == kiosk::OwnDraft{});
    panel.on_at(ScreenId::pin);
    panel.tap("Marta Nowak");
    panel.enter_pin("25");
    panel.wait(3);
    REQUIRE(panel.app().draft().own.digits == "25");
    panel.off();
    const kata::Station station(panel.dir());
    CHECK(station.remembered("panel.drafts").value_or("").find("25") == std::string::npos);
}

TEST_CASE("what is half written for oneself waits sealed, and is found again behind the PIN") {
    tests::Panel panel(at_the_pin());
    choose_pin(panel);
    panel.tap("Write one line");
    panel.type("I jumped to a solution");
    panel.wait(61);
    CHECK(panel.app().showing() == ScreenId::glance);
    panel.off();
    CHECK(on_disk(panel).find("jumped to a solution") == std::string::npos);
    panel.on_at(ScreenId::my_pages);
    give_pin(panel, "Marta Nowak");
    CHECK(panel.sees("draft"));
    panel.tap("Write one line");
    CHECK(panel.sees("I jumped to a solution"));
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
    panel.tap("Write my notes to a file");
    CHECK(std::filesystem::exists(panel.dir() / "export" / "own-notes-2025-11-14-1352-2.txt"));
}

TEST_CASE("the file of a coach's notes has the words of the glass, no names of fields") {
    auto options = at_the_pin();
    options.screen = ScreenId::about_me;
    tests::Panel panel(options);
    choose_pin(panel, "David Okafor");
    panel.tap("Write my notes to a file");
    std::ifstream in(panel.dir() / "export" / "own-notes-2025-11-14-1352.txt");
    const std::string words(std::istreambuf_iterator<char>(in), {});
    CHECK(words.find("Coach’s log") != std::string::npos);
    CHECK(words.find("I practised") != std::string::npos);
    for (const auto* field : {"moved\n", "threshold_at", "person/", "coach_said", "kind"}) {
        INFO(field);
        CHECK(words.find(field) == std::string::npos);
    }
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
