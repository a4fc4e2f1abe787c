#include "core/csv/dates.hpp"

#include <vector>

#include "tests/catch.hpp"

using namespace csv;

namespace {

constexpr auto zone = "Europe/Berlin";

std::string read(std::string_view text, DayOrder order = DayOrder::dmy, std::optional<kata::Day> alone = {}) {
    WallClock clock(zone);
    const auto time = take_apart(text);
    if (!time) return "no time";
    const auto at = moment_of(*time, time->form, order, alone, clock);
    return at ? kata::iso(*at, zone) : "no moment";
}

std::optional<DayOrder> told(const std::vector<std::string>& texts) {
    TimeCount count;
    std::size_t line = 0;
    for (const auto& text : texts)
        if (const auto time = take_apart(text)) count.add(*time, text, ++line);
    return decided(count);
}

constexpr auto minute = "2025-11-14T13:52:00.000+01:00";
constexpr auto second = "2025-11-14T13:52:07.000+01:00";

}  // namespace

TEST_CASE("a time is read in every form that instruments write") {
    for (const std::string text : {"2025-11-14T13:52:07",
                                   "2025-11-14 13:52:07",
                                   "2025-11-14T12:52:07Z",
                                   "2025-11-14T13:52:07+01:00",
                                   "2025-11-14T13:52:07+0100",
                                   "2025-11-14T14:52:07+02",
                                   "2025-11-14 12:52:07 UTC",
                                   "14.11.2025 13:52:07",
                                   "14.11.25 13:52:07",
                                   "14. 11. 2025 13:52:07",
                                   "14/11/2025 13:52:07",
                                   "14-11-2025 13:52:07",
                                   "2025/11/14 13:52:07",
                                   "2025.11.14 13:52:07",
                                   "20251114T135207",
                                   "20251114 135207",
                                   "20251114135207",
                                   "20251114T125207Z",
                                   "20251114 13:52:07",
                                   "14-Nov-2025 13:52:07",
                                   "14. Nov. 2025 13:52:07",
                                   "14 November 2025 13:52:07",
                                   "Nov 14, 2025 1:52:07 PM",
                                   "14.11.2025, 13:52:07",
                                   "14.11.2025  13:52:07",
                                   "14/11/2025 1:52:07 pm",
                                   "14/11/2025 1:52:07 p.m.",
                                   "1763124727",
                                   "1763124727000",
                                   "45975.577858796",
                                   "45975,577858796"}) {
        INFO(text);
        CHECK(read(text) == second);
    }
    for (const std::string text : {"14.11.2025 13:52", "2025-11-14 13:52", "14.11.2025 13:52 Uhr",
                                   "2025-11-14T13:52", "202511141352", "20251114T1352"}) {
        INFO(text);
        CHECK(read(text) == minute);
    }
    CHECK(read("11/14/2025 1:52 PM", DayOrder::mdy) == minute);
    CHECK(read("11/14/25 13:52", DayOrder::mdy) == minute);
    CHECK(read("14. M\u00E4rz 2025 12:00") == "2025-03-14T12:00:00.000+01:00");
    CHECK(read("1 Okt 2025 12:00") == "2025-10-01T12:00:00.000+02:00");
}

TEST_CASE("parts of a second are kept to the millisecond") {
    CHECK(read("2025-11-14T13:52:07.25") == "2025-11-14T13:52:07.250+01:00");
    CHECK(read("14.11.2025 13:52:07,250") == "2025-11-14T13:52:07.250+01:00");
    CHECK(read("2025-11-14T13:52:07.123456Z") == "2025-11-14T14:52:07.123+01:00");
    CHECK(read("1763124727.25") == "2025-11-14T13:52:07.250+01:00");
    CHECK(read("20251114T135207.25") == "2025-11-14T13:52:07.250+01:00");
}

TEST_CASE("noon and midnight of a half-day clock") {
    CHECK(read("2025-11-14 12:00 AM") == "2025-11-14T00:00:00.000+01:00");
    CHECK(read("2025-11-14 12:30 PM") == "2025-11-14T12:30:00.000+01:00");
    CHECK(read("2025-11-14 11:59 PM") == "2025-11-14T23:59:00.000+01:00");
    CHECK(read("2025-11-14 13:00 PM") == "no time");
    CHECK(read("2025-11-14 0:30 AM") == "no time");
}

TEST_CASE("a day alone is its midnight, a clock alone needs a day") {
    CHECK(read("14.11.2025") == "2025-11-14T00:00:00.000+01:00");
    CHECK(read("20251114") == "2025-11-14T00:00:00.000+01:00");
    CHECK(read("45975") == "2025-11-14T00:00:00.000+01:00");
    CHECK(read("13:52") == "no moment");
    CHECK(read("13:52", DayOrder::dmy, kata::Day{2025, 11, 14}) == minute);
    CHECK(read("1:52:07 PM", DayOrder::dmy, kata::Day{2025, 11, 14}) == second);
}

TEST_CASE("what is no time is none") {
    for (const std::string text : {"",
                                   "yesterday",
                                   "2025-13-14",
                                   "2025-02-29",
                                   "31.04.2025",
                                   "14.11.2025 24:00",
                                   "14.11.2025 13:60",
                                   "14.11",
                                   "14.11.2025 13",
                                   "13:5",
                                   "1:2:3",
                                   "107.5",
                                   "107",
                                   "0",
                                   "-45975",
                                   "99999999999",
                                   "14.11.2025 13:52 x",
                                   "2025-11-14T13:52:07+1",
                                   "2025-11-14x13:52",
                                   "14/11/2025/2",
                                   "1969-12-31",
                                   "14.11.0025",
                                   "00/00/2025",
                                   "Nov 2025",
                                   "2025-11-14T13:52:07.",
                                   "20251314",
                                   "12345678901234567890"}) {
        INFO(text);
        CHECK(read(text) == "no time");
    }
    CHECK(read("31/01/2025", DayOrder::mdy) == "no moment");
}

TEST_CASE("the column tells whether the day or the month stands first") {
    CHECK(told({"03/04/2025", "14/11/2025"}) == DayOrder::dmy);
    CHECK(told({"03/04/2025", "11/14/2025"}) == DayOrder::mdy);
    CHECK(told({"03.04.2025"}) == DayOrder::dmy);
    CHECK(told({"03.14.2025"}) == DayOrder::mdy);
    CHECK(told({"03/03/2025", "04/04/2025"}) == DayOrder::dmy);
    CHECK(told({"2025-11-14"}) == DayOrder::dmy);
    CHECK_FALSE(told({"03/04/2025", "05/06/2025"}));
    CHECK_FALSE(told({"03-04-2025"}));
    CHECK_FALSE(told({"14/11/2025", "11/14/2025"}));
}

TEST_CASE("wall times keep their hour where the clock is set") {
    CHECK(read("30.03.2025 01:59") == "2025-03-30T01:59:00.000+01:00");
    CHECK(read("30.03.2025 03:01") == "2025-03-30T03:01:00.000+02:00");
    CHECK(read("26.10.2025 12:00:07") == "2025-10-26T12:00:07.000+01:00");
    CHECK(read("26.10.2025 02:30") == "2025-10-26T02:30:00.000+02:00");
    CHECK(read("2025-10-26T02:30+01:00") == "2025-10-26T02:30:00.000+01:00");
}

TEST_CASE("a span is a number and a unit of time") {
    CHECK(parse_span("30s")->ms == 30'000);
    CHECK(parse_span("30")->ms == 30'000);
    CHECK(parse_span("5 min")->ms == 300'000);
    CHECK(parse_span("250ms")->ms == 250);
    CHECK(parse_span("1.5h")->ms == 5'400'000);
    for (const std::string text : {"", "s", "0s", "-5s", "5 mm", "soon", "0.0001ms"})
        CHECK_FALSE(parse_span(text));
}
