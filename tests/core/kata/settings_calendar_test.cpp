// The plant's shifts and closed days in the settings file: read, written back, and every mistake named with its line.
#include <string>

#include "core/kata/settings.hpp"
#include "tests/catch.hpp"
#include "tests/core/kata/settings_complaint.hpp"

using kata::parse_settings;
using test::complaint;

namespace {

std::string shift(const std::string& name, const std::string& starts, const std::string& days) {
    return "[[shift]]\nname = \"" + name + "\"\nstarts = \"" + starts + "\"\ndays = " + days + "\n";
}

const std::string week = R"(["Mon", "Tue", "Wed", "Thu", "Fri"])";

}  // namespace

TEST_CASE("shifts and closed days are read") {
    const auto calendar =
        parse_settings("[calendar]\nclosed = [\"2025-12-24\", \"2025-12-25\"]\n" +
                       shift("early", "06:00", week) + shift("night", "22:00", R"(["Sun", "Mon"])"))
            .calendar;
    REQUIRE(calendar.shifts.size() == 2);
    CHECK(calendar.shifts[0] == kata::PlannedShift{"early", 360});
    CHECK(calendar.shifts[1].name == "night");
    CHECK(calendar.shifts[1].starts == 1320);
    CHECK(calendar.shifts[1].days == std::array<bool, 7>{true, false, false, false, false, false, true});
    CHECK(calendar.closed == std::vector<kata::Day>{{2025, 12, 24}, {2025, 12, 25}});
}

TEST_CASE("a calendar that is written reads back as it was") {
    kata::Settings settings;
    settings.calendar.shifts = {{"early \"A\"", 360}, {"Nachtschicht ä", 1320, {true, false, true}}};
    settings.calendar.closed = {{2025, 12, 24}, {2026, 1, 1}};
    CHECK(parse_settings(kata::settings_text(settings)) == settings);
}

TEST_CASE("a fresh file shows how a shift is written, and has none") {
    const auto text = kata::settings_text({});
    CHECK(text.find("# [[shift]]") != std::string::npos);
    CHECK(parse_settings(text).calendar == kata::ShiftCalendar{});
}

TEST_CASE("a list may go over several lines with comments between, and lines are still counted") {
    const std::string text =
        "[calendar]\nclosed = [\n  \"2025-12-24\",  # half a day\n\n  '2025-12-31',\n]  # more to come\n";
    CHECK(parse_settings(text).calendar.closed.size() == 2);
    CHECK(complaint(text + "[sync]\nat = \"25:00\"\n").find("settings.toml line 8: sync.at") == 0);
}

TEST_CASE("each mistake in a shift is named with its line") {
    CHECK(complaint(shift("early", "6:00", week)) ==
          "settings.toml line 3: starts is \"6:00\"; write a time such as \"06:00\"");
    CHECK(complaint(shift("early", "24:00", week)).find("settings.toml line 3: starts is") == 0);
    CHECK(complaint(shift("", "06:00", week)) ==
          "settings.toml line 2: write the shift's name, such as \"early\"");
    CHECK(complaint(shift("early", "06:00", R"(["Mo"])")) ==
          "settings.toml line 4: days has \"Mo\"; write Mon, Tue, Wed, Thu, Fri, Sat or Sun");
    CHECK(complaint(shift("early", "06:00", "[]")).find("settings.toml line 4: days is empty") == 0);
    CHECK(complaint("[[shift]]\nname = \"early\"\nstarts = \"06:00\"\n")
              .find("settings.toml line 1: this shift has no days; write days = [") == 0);
    CHECK(complaint("\n[[shift]]\nname = \"early\"\ndays = " + week + "\n")
              .find("settings.toml line 2: this shift has no starts") == 0);
    CHECK(complaint("[[shift]]\n").find("settings.toml line 1: this shift has no name") == 0);
}

TEST_CASE("what is no list is told how to become one") {
    for (const auto* value :
         {"\"Mon\"", "Mon", "[Mon]", "[\"Mon\" \"Tue\"]", "[\"Mon\"", "[\"Mon\"] x", "[,]"}) {
        INFO(value);
        CHECK(complaint(shift("early", "06:00", value)).find("settings.toml line 4: ") == 0);
    }
    CHECK(complaint(shift("early", "06:00", "[Mon]")).find("days = [\"Mon\", \"Tue\"") != std::string::npos);
}

TEST_CASE("a day that is none is not closed in silence") {
    CHECK(complaint("[calendar]\nclosed = [\"24.12.2025\"]\n") ==
          "settings.toml line 2: closed has \"24.12.2025\"; write days such as \"2025-12-24\"");
    CHECK(complaint("[calendar]\nclosed = [\"2025-02-29\"]\n").find("settings.toml line 2: closed has") == 0);
    CHECK(complaint("[calendar]\nclosed = \"2025-12-24\"\n").find("calendar.closed is no list") !=
          std::string::npos);
}

TEST_CASE("a section that nearly says shift is not passed over") {
    for (const auto* head : {"[shift]", "[shifts]", "[[shifts]]", "[ shift ]"}) {
        INFO(head);
        CHECK(complaint(std::string(head) + "\nname = \"early\"\n")
                  .find("settings.toml line 1: write [[shift]]") == 0);
    }
    CHECK(complaint("shift = 3\n").find("write [[shift]] on a line of its own") != std::string::npos);
    CHECK(complaint("[[calendar]]\n").find("settings.toml line 1: write [calendar]") == 0);
}

TEST_CASE("two shifts cannot start at the same time of the same day") {
    CHECK(complaint(shift("early", "06:00", week) + shift("other", "06:00", R"(["Sat", "Fri"])")) ==
          "settings.toml line 5: early and other start at the same time on Fri; change one of them");
    CHECK(complaint(shift("early", "06:00", week) + shift("early", "06:00", R"(["Sat"])")).empty());
}

TEST_CASE("a plant does not have a hundred shifts") {
    std::string text;
    for (int i = 0; i < 25; ++i)
        text += shift("s", "0" + std::to_string(i % 10) + ":" + std::to_string(10 + i), R"(["Mon"])");
    CHECK(complaint(text).find("settings.toml line 97: there are more than 24 shifts") == 0);
}

TEST_CASE("lists of tables of a newer version may repeat their keys") {
    CHECK(complaint("[[more]]\nname = 1\n[[more]]\nname = 2\n").empty());
    CHECK(complaint("[[more]]\nname = 1\nname = 2\n").find("stands on line 2 already") != std::string::npos);
}

TEST_CASE("a section of questions.toml, or in the wrong brackets, is named") {
    CHECK(complaint("\n[[card]]\n").find("settings.toml line 2: card belongs into questions.toml") == 0);
    CHECK(complaint("[[coaching]]\n").find("settings.toml line 1: write [coaching], once") == 0);
    CHECK(complaint("[of a later version]\n").empty());
}
