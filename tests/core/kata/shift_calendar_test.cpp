// Which shift a moment belongs to: nights, weekends, closed days, and the two nights on which the clock changes.
#include "core/kata/goals.hpp"
#include "core/kata/shift_calendar.hpp"
#include "tests/catch.hpp"

namespace {

using namespace kata;

constexpr std::string_view berlin = "Europe/Berlin";
const Day thursday{2025, 11, 13}, friday{2025, 11, 14}, saturday{2025, 11, 15}, monday{2025, 11, 17};

constexpr std::array<bool, 7> on(std::initializer_list<int> weekdays) {
    std::array<bool, 7> days{};
    for (const int day : weekdays) days[static_cast<std::size_t>(day - 1)] = true;
    return days;
}

ShiftCalendar two_shifts() { return {{{"early", 360}, {"late", 840}}, {}}; }

ShiftCalendar three_shifts() {
    return {{{"early", 360}, {"late", 840}, {"night", 1320, on({7, 1, 2, 3, 4})}}, {}};
}

/// Eight hours in the week, twelve on Saturday and Sunday.
ShiftCalendar round_the_clock() {
    return {{{"early", 360},
             {"late", 840},
             {"night", 1320},
             {"weekend day", 360, on({6, 7})},
             {"weekend night", 1080, on({6, 7})}},
            {}};
}

Moment at(Day day, int hour, int minute = 0, std::string_view zone = berlin) {
    return moment_of(day, hour, minute, zone);
}

std::int64_t hours_long(const ShiftSpan& span) { return (span.to - span.from).ms / journal::hours(1).ms; }

}  // namespace

TEST_CASE("a shift has a day, a name, a start and an end") {
    const auto span = shift_at(two_shifts(), berlin, at(friday, 13, 52));
    CHECK(span.day == friday);
    CHECK(span.name == "early");
    CHECK(span.from == at(friday, 6));
    CHECK(span.to == at(friday, 14));
    CHECK(span.worked);
}

TEST_CASE("the minute a shift starts is the first of it") {
    CHECK(shift_at(two_shifts(), berlin, at(friday, 14)).name == "late");
    CHECK(shift_at(two_shifts(), berlin, at(friday, 14) - journal::Span{1}).name == "early");
}

TEST_CASE("a night shift belongs to the day it began on") {
    const auto span = shift_at(three_shifts(), berlin, at(friday, 3));
    CHECK(span.name == "night");
    CHECK(span.day == thursday);
    CHECK(span.from == at(thursday, 22));
    CHECK(span.to == at(friday, 6));
    CHECK(span.worked);
}

TEST_CASE("Friday's late shift ends when a night would begin, worked or not") {
    const auto late = shift_at(three_shifts(), berlin, at(friday, 21));
    CHECK(late.to == at(friday, 22));
    const auto night = shift_at(three_shifts(), berlin, at(friday, 23));
    CHECK(night.name == "night");
    CHECK_FALSE(night.worked);
}

TEST_CASE("the week can begin on Sunday evening") {
    const auto night = shift_at(three_shifts(), berlin, at(monday, 5, 59));
    CHECK(night.day == Day{2025, 11, 16});
    CHECK(night.worked);
    CHECK(is_worked(three_shifts(), {2025, 11, 16}));
    CHECK_FALSE(is_worked(three_shifts(), saturday));
}

TEST_CASE("on Saturday nobody works, and it is still Saturday's early shift") {
    const auto span = shift_at(two_shifts(), berlin, at(saturday, 10));
    CHECK(span.name == "early");
    CHECK(span.day == saturday);
    CHECK_FALSE(span.worked);
}

TEST_CASE("weekend shifts of twelve hours push those of the week aside") {
    const auto day = shift_at(round_the_clock(), berlin, at(saturday, 15));
    CHECK(day.name == "weekend day");
    CHECK(day.worked);
    CHECK(hours_long(day) == 12);
    CHECK(shift_at(round_the_clock(), berlin, at(saturday, 23)).name == "weekend night");
    CHECK(shift_at(round_the_clock(), berlin, at(monday, 5)).name == "weekend night");
    CHECK(shift_at(round_the_clock(), berlin, at(monday, 6)).name == "early");
    const auto night = shift_at(round_the_clock(), berlin, at(saturday, 2));
    CHECK(night.name == "night");
    CHECK(night.day == friday);
    CHECK(night.to == at(saturday, 6));
}

TEST_CASE("on a closed day the shifts keep their names and nobody works") {
    auto calendar = three_shifts();
    calendar.closed = {friday};
    CHECK_FALSE(shift_at(calendar, berlin, at(friday, 10)).worked);
    CHECK(shift_at(calendar, berlin, at(friday, 10)).name == "early");
    CHECK(shift_at(calendar, berlin, at(friday, 3)).worked);  // it began on Thursday
    CHECK_FALSE(is_worked(calendar, friday));
}

TEST_CASE("without shifts a day is one long shift without a name") {
    const ShiftCalendar nothing;
    const auto span = shift_at(nothing, berlin, at(friday, 3));
    CHECK(span.name.empty());
    CHECK(span.from == at(friday, 0));
    CHECK(span.to == at(saturday, 0));
    CHECK(span.worked);
    CHECK_FALSE(shift_at(nothing, berlin, at(saturday, 3)).worked);
    CHECK_FALSE(shift_at({{}, {friday}}, berlin, at(friday, 3)).worked);
}

TEST_CASE("every moment of two weeks belongs to the span that says so, and spans follow each other") {
    for (const auto& calendar : {two_shifts(), three_shifts(), round_the_clock(), ShiftCalendar{}}) {
        for (const auto first :
             {Day{2025, 10, 20}, Day{2026, 3, 23}}) {  // both changes of the clock are in them
            auto moment = at(first, 0);
            const auto end = at(plus_days(first, 14), 0);
            while (moment < end) {
                const auto span = shift_at(calendar, berlin, moment);
                REQUIRE(span.contains(moment));
                REQUIRE(shift_at(calendar, berlin, span.from) == span);
                REQUIRE(shift_at(calendar, berlin, span.to - journal::Span{1}) == span);
                moment = span.to;
            }
        }
    }
}

TEST_CASE("the night the clock is set back has nine hours, the night it is set forward seven") {
    const auto autumn = shift_at(round_the_clock(), berlin, at({2025, 10, 26}, 3, 30));
    CHECK(autumn.name == "weekend night");
    CHECK(hours_long(autumn) == 13);
    auto calendar = three_shifts();
    calendar.shifts.back().days.fill(true);
    CHECK(hours_long(shift_at(calendar, berlin, at({2025, 10, 25}, 23))) == 9);
    CHECK(hours_long(shift_at(calendar, berlin, at({2026, 3, 28}, 23))) == 7);
    CHECK(hours_long(shift_at(calendar, berlin, at({2026, 3, 28}, 15))) == 8);
}

TEST_CASE("in the hour that comes twice, a shift that started in the first one goes on in the second") {
    const ShiftCalendar calendar{{{"short", 150, on({7})}, {"day", 360, on({7})}}, {}};
    const Day sunday{2025, 10, 26};
    const auto first = at(sunday, 2, 15);           // before 02:30, summer time
    const auto second = first + journal::hours(1);  // 02:15 again, winter time
    CHECK(shift_at(calendar, berlin, first).name != "short");
    CHECK(shift_at(calendar, berlin, second).name == "short");  // it started at the first 02:30
    CHECK(local_time(second, berlin).minute == 15);
}

TEST_CASE("a shift that starts in the hour that is left out starts when it is over") {
    const ShiftCalendar calendar{{{"short", 150, on({7})}, {"day", 360, on({7})}}, {}};
    const auto span = shift_at(calendar, berlin, at({2026, 3, 29}, 3, 0));
    CHECK(span.name == "short");
    CHECK(span.from == at({2026, 3, 29}, 3));
}

TEST_CASE("the zone decides, not the machine") {
    const auto noon = at(friday, 12, 0, "UTC");
    CHECK(shift_at(two_shifts(), "UTC", noon).name == "early");
    CHECK(shift_at(two_shifts(), "Asia/Tokyo", noon).name == "late");
    CHECK(shift_at(two_shifts(), "America/Los_Angeles", noon).day == thursday);
    CHECK(shift_at(two_shifts(), "America/Los_Angeles", noon).name == "late");
}

TEST_CASE("a board's own shifts win, the plant's closed days and days of the week stay") {
    Board board;
    board.shifts = {{"early", 330}, {"late", 810}};
    ShiftCalendar station{{{"early", 360, on({1, 2, 3, 4, 5, 6})}}, {friday}};
    const auto own = calendar_of(board, station);
    REQUIRE(own.shifts.size() == 2);
    CHECK(own.shifts[0].starts == 330);
    CHECK(own.shifts[0].days == station.shifts[0].days);
    CHECK(own.shifts[1].days == monday_to_friday);
    CHECK(own.closed == station.closed);
    board.shifts.clear();
    CHECK(calendar_of(board, station) == station);
}

TEST_CASE("a point on a board without shifts belongs to the plant's") {
    Board board;
    board.zone = berlin;
    CHECK(shift_of(board, at(friday, 3), three_shifts()) == ShiftDay{thursday, "night"});
    CHECK(shift_of(board, at(friday, 3)) == ShiftDay{friday, ""});
}

TEST_CASE("the worked day before jumps over weekends and closed days") {
    auto calendar = two_shifts();
    CHECK(worked_day_before(calendar, monday) == friday);
    calendar.closed = {friday};
    CHECK(worked_day_before(calendar, monday) == thursday);
    calendar.shifts = {{"never", 360, {}}};
    CHECK(worked_day_before(calendar, monday) == friday);  // by the week, where nobody ever works
}

TEST_CASE("worked days are counted after the one day and up to the other") {
    CHECK(worked_days_between({}, thursday, {2025, 11, 19}) == 4);
    CHECK(worked_days_between({}, friday, monday) == 1);
    CHECK(worked_days_between({}, friday, friday) == 0);
    CHECK(worked_days_between({}, monday, friday) == 0);
    CHECK(worked_days_between(round_the_clock(), friday, monday) == 3);
    auto closed = two_shifts();
    closed.closed = {monday};
    CHECK(worked_days_between(closed, friday, {2025, 11, 18}) == 1);
}
