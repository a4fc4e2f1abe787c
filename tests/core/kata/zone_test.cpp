// Days, zones and the spelling of times.
#include "core/kata/zone.hpp"
#include "tests/catch.hpp"

using namespace kata;

TEST_CASE("a time is spelled with its zone's offset and read back to the millisecond") {
    const auto at = *parse_moment("2026-11-22T14:03:11.120+01:00", "UTC");
    CHECK(iso(at, "Europe/Berlin") == "2026-11-22T14:03:11.120+01:00");
    CHECK(iso(at, "UTC") == "2026-11-22T13:03:11.120+00:00");
    CHECK(*parse_moment(iso(at, "America/St_Johns"), "UTC") == at);
}

TEST_CASE("seconds, fraction and offset may be left out") {
    const auto at = moment_of({2026, 11, 22}, 14, 3, "Europe/Berlin");
    CHECK(*parse_moment("2026-11-22T14:03", "Europe/Berlin") == at);
    CHECK(*parse_moment("2026-11-22 14:03:00", "Europe/Berlin") == at);
    CHECK(*parse_moment("2026-11-22T13:03Z", "Europe/Berlin") == at);
    CHECK(*parse_moment("2026-11-22T14:03+0100", "UTC") == at);
    CHECK(*parse_moment("2026-11-22", "Europe/Berlin") == moment_of({2026, 11, 22}, 0, 0, "Europe/Berlin"));
}

TEST_CASE("what is no time is not taken for one") {
    for (const auto* text : {"", "yesterday", "2026-13-01", "2026-02-30", "2026-11-22T24:00",
                             "2026-11-22T10:61", "2026-11-22T10:00:99", "2026-11-22T10:00+25:00",
                             "2026-11-22T10:00 pm", "2026-1-2", "1969-12-31", "2026-11-22T10:00:00."}) {
        INFO(text);
        CHECK_FALSE(parse_moment(text, "UTC"));
    }
}

TEST_CASE("the hour that comes twice is the earlier one, the one that is missing the first after it") {
    CHECK(iso(moment_of({2026, 10, 25}, 2, 30, "Europe/Berlin"), "UTC") == "2026-10-25T00:30:00.000+00:00");
    CHECK(iso(moment_of({2026, 3, 29}, 2, 30, "Europe/Berlin"), "UTC") == "2026-03-29T01:00:00.000+00:00");
}

TEST_CASE("working days leave out the weekend") {
    CHECK(plus_working_days({2025, 11, 14}, 1) == Day{2025, 11, 17});
    CHECK(plus_working_days({2025, 11, 17}, -1) == Day{2025, 11, 14});
    CHECK(plus_working_days({2025, 11, 14}, -10) == Day{2025, 10, 31});
    CHECK(days_between({2025, 2, 27}, {2025, 3, 1}) == 2);
    CHECK(weekday({2025, 11, 14}) == 5);
}

TEST_CASE("a zone nobody knows behaves as UTC and says so") {
    CHECK_FALSE(is_zone("Moon/Base"));
    CHECK(local_time({0}, "Moon/Base").offset_minutes == 0);
    CHECK(is_zone("Asia/Tokyo"));
    CHECK(is_zone(""));
}

TEST_CASE("a time of day has two digits each") {
    CHECK(*parse_clock("10:05") == 605);
    CHECK_FALSE(parse_clock("9:00"));
    CHECK_FALSE(parse_clock("24:00"));
    CHECK_FALSE(parse_clock("10:05:00"));
}
