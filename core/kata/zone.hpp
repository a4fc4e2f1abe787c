// Wall times in a zone, and the one spelling of dates and times that files and the command line use (ISO 8601).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/journal/moment.hpp"

namespace kata {

using journal::Moment;
using journal::Span;

/// A calendar day; valid days only, 1970..9999.
struct Day {
    int year = 1970;
    int month = 1;                                 ///< 1..12
    int day = 1;                                   ///< 1..31
    auto operator<=>(const Day&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
};

struct LocalTime {
    Day day;
    int hour = 0, minute = 0, second = 0, millisecond = 0;
    int weekday = 1;         ///< 1 Monday .. 7 Sunday
    int offset_minutes = 0;  ///< from UTC
};

/// IANA name ("Europe/Berlin"), or "" for the machine's own zone. An unknown name behaves as UTC; is_zone tells.
bool is_zone(std::string_view zone);
std::string system_zone();
LocalTime local_time(Moment at, std::string_view zone);
/// The moment of a wall time; the earlier one where the clock is set back, the first after the gap where it is set forward.
Moment moment_of(Day day, int hour, int minute, std::string_view zone);

int days_between(Day from, Day to);  ///< to - from
Day plus_days(Day day, int n);
int weekday(Day day);                   ///< 1 Monday .. 7 Sunday
bool is_working_day(Day day);           ///< Monday to Friday
Day plus_working_days(Day day, int n);  ///< n may be negative

std::string iso(Moment at, std::string_view zone);  ///< 2026-11-22T14:03:11.120+01:00
std::string iso(Day day);                           ///< 2026-11-22
/// With offset or Z; seconds and fraction may be left out; a time without offset is taken in `zone`; a day alone is its midnight.
std::optional<Moment> parse_moment(std::string_view text, std::string_view zone);
std::optional<Day> parse_day(std::string_view text);
/// "10:00" -> minutes since midnight.
std::optional<int> parse_clock(std::string_view text);

}  // namespace kata
