// Starts of a few days around the moment are laid out in order; the last one that is not later has it.
#include "core/kata/shift_calendar.hpp"

#include <algorithm>
#include <tuple>

namespace kata {

namespace {

constexpr int day_minutes = 24 * 60;

/// One start of one shift.
struct Start {
    Moment at, ends;  ///< `ends` counts where it is worked
    Day day;
    const PlannedShift* shift = nullptr;
    bool planned = false;
};

bool begins_on(const PlannedShift& shift, Day day) {
    return shift.days[static_cast<std::size_t>(weekday(day) - 1)];
}

bool share_a_day(const PlannedShift& a, const PlannedShift& b) {
    for (std::size_t i = 0; i < a.days.size(); ++i)
        if (a.days[i] && b.days[i]) return true;
    return false;
}

/// Minutes until the next start of its pattern: a whole day where it is alone.
int length_of(const ShiftCalendar& calendar, const PlannedShift& shift) {
    int least = day_minutes;
    for (const auto& other : calendar.shifts) {
        if (!share_a_day(shift, other)) continue;
        const int apart = (other.starts - shift.starts + day_minutes) % day_minutes;
        if (apart > 0) least = std::min(least, apart);
    }
    return least;
}

Moment wall(Day day, int minutes, std::string_view zone) {
    const int over = minutes / day_minutes, rest = minutes % day_minutes;
    return moment_of(plus_days(day, over), rest / 60, rest % 60, zone);
}

/// In order of time; unplanned ones only where no planned one runs.
std::vector<Start> starts_around(const ShiftCalendar& calendar, std::string_view zone, Day middle) {
    std::vector<Start> starts;
    for (int apart = -2; apart <= 2; ++apart) {
        const auto day = plus_days(middle, apart);
        for (const auto& shift : calendar.shifts) {
            const auto ends = wall(day, shift.starts + length_of(calendar, shift), zone);
            starts.push_back({wall(day, shift.starts, zone), ends, day, &shift, begins_on(shift, day)});
        }
    }
    std::vector<Start> planned;
    std::ranges::copy_if(starts, std::back_inserter(planned), &Start::planned);
    std::erase_if(starts, [&](const Start& start) {
        return !start.planned && std::ranges::any_of(planned, [&](const Start& other) {
            return other.at <= start.at && start.at < other.ends;
        });
    });
    // Two starts may fall on one moment where the clock is set forward: the later one by the wall has it.
    std::ranges::stable_sort(
        starts, {}, [](const Start& start) { return std::tuple(start.at, start.day, start.shift->starts); });
    return starts;
}

ShiftSpan whole_day(const ShiftCalendar& calendar, std::string_view zone, Day day) {
    return {day,
            {},
            moment_of(day, 0, 0, zone),
            moment_of(plus_days(day, 1), 0, 0, zone),
            is_worked(calendar, day)};
}

}  // namespace

ShiftCalendar calendar_of(const Board& board, const ShiftCalendar& station) {
    if (board.shifts.empty()) return station;
    ShiftCalendar own;
    own.closed = station.closed;
    for (const auto& shift : board.shifts) {
        const auto same = std::ranges::find(station.shifts, shift.name, &PlannedShift::name);
        own.shifts.push_back(
            {shift.name, shift.starts, same == station.shifts.end() ? monday_to_friday : same->days});
    }
    return own;
}

ShiftSpan shift_at(const ShiftCalendar& calendar, std::string_view zone, Moment at) {
    const auto today = local_time(at, zone).day;
    if (calendar.shifts.empty()) return whole_day(calendar, zone, today);
    const auto starts = starts_around(calendar, zone, today);
    const auto next = std::ranges::upper_bound(starts, at, {}, &Start::at);
    if (next == starts.begin() || next == starts.end()) return whole_day(calendar, zone, today);
    const auto& running = *std::prev(next);
    return {running.day, running.shift->name, running.at, next->at,
            running.planned && !is_closed(calendar, running.day)};
}

bool is_closed(const ShiftCalendar& calendar, Day day) {
    return std::ranges::find(calendar.closed, day) != calendar.closed.end();
}

bool is_worked(const ShiftCalendar& calendar, Day day) {
    if (is_closed(calendar, day)) return false;
    if (calendar.shifts.empty()) return is_working_day(day);
    return std::ranges::any_of(calendar.shifts,
                               [&](const PlannedShift& shift) { return begins_on(shift, day); });
}

Day worked_day_before(const ShiftCalendar& calendar, Day day) {
    constexpr int a_year = 366;
    for (int back = 1; back <= a_year; ++back)
        if (const auto before = plus_days(day, -back); is_worked(calendar, before)) return before;
    return plus_working_days(day, -1);
}

int worked_days_between(const ShiftCalendar& calendar, Day from, Day to) {
    int worked = 0;
    for (int back = days_between(from, to) - 1; back >= 0; --back)
        worked += is_worked(calendar, plus_days(to, -back)) ? 1 : 0;
    return worked;
}

}  // namespace kata
