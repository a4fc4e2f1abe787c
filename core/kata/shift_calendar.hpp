// When people work here: the plant's shifts and closed days, and which shift a moment belongs to. Pure; no file is read here.
//
// 1 A shift runs until the next one of its pattern starts: of those that share a day of the week with it.
// 2 A start on a day that the shift is not worked on fills only the time that no worked shift takes.
// 3 A shift belongs to the day it began on, in wall time: over a change of the clock it has an hour more or less.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/nouns.hpp"
#include "core/kata/zone.hpp"

namespace kata {

inline constexpr std::array<bool, 7> monday_to_friday{true, true, true, true, true, false, false};

struct PlannedShift {
    std::string name;
    int starts = 0;                              ///< minutes since midnight, wall time
    std::array<bool, 7> days{monday_to_friday};  ///< Monday first: the days it begins on
    bool operator==(const PlannedShift&) const = default;
};

/// Empty: nobody has said; then a day is one long shift without a name, worked from Monday to Friday.
struct ShiftCalendar {
    std::vector<PlannedShift> shifts;
    std::vector<Day> closed;  ///< nobody works on these
    bool operator==(const ShiftCalendar&) const = default;
};

struct ShiftSpan {
    Day day;           ///< it began on
    std::string name;  ///< empty if there are no shifts
    Moment from, to;   ///< the next one starts at `to`
    bool worked = false;
    bool contains(Moment at) const { return from <= at && at < to; }
    bool operator==(const ShiftSpan&) const = default;
};

/// The board's own shifts where it has any, on the station's days of the shift of that name; else the station's. Closed days are the
/// plant's in either case.
ShiftCalendar calendar_of(const Board& board, const ShiftCalendar& station);

ShiftSpan shift_at(const ShiftCalendar& calendar, std::string_view zone, Moment at);
/// One of the plant's closed days.
bool is_closed(const ShiftCalendar& calendar, Day day);
/// Does a shift begin on that day that somebody works?
bool is_worked(const ShiftCalendar& calendar, Day day);
/// The nearest worked day before; Monday to Friday where the calendar knows none within a year.
Day worked_day_before(const ShiftCalendar& calendar, Day day);
/// Worked days after `from` up to and with `to`.
int worked_days_between(const ShiftCalendar& calendar, Day from, Day to);

}  // namespace kata
