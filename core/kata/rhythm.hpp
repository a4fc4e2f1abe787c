// The rhythm of coaching cycles: which are planned, which one is due, and what three weeks of them look like. Pure.
//
// 1 A plan by weekday and shift takes the place of the one time a day; a weekday's own line goes before "every day".
// 2 "Every day" is every day somebody works on (of a named shift: on which it begins). Nothing is planned on closed days.
// 3 A day's own time (CycleDay::planned_at) goes before the week's; on a day without a plan it is a cycle of its own.
// 4 A day is one dot, Monday to Friday, however many shifts have a cycle: held if any of them was.
// 5 A past day is judged by the plan of today; before the first cycle that was ever noted nothing was planned.
// 6 Of several cycles the later one takes over once it is due: the earlier one is over then, held or not.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/kata/coaching.hpp"
#include "core/kata/shift_calendar.hpp"
#include "core/kata/storyboard.hpp"

namespace kata {

/// A coaching cycle that is to be held.
struct PlannedSlot {
    CycleSlot slot;
    Moment at;
    EntityId coach;      ///< the plan's, else the board's; may be empty
    bool moved = false;  ///< this day has a time of its own
    bool operator==(const PlannedSlot&) const = default;
};

/// What the functions below look at. It keeps references: what it was made of must outlive it.
struct Rhythm {
    const Board& board;
    std::span<const CycleDay> cycles;  ///< by date, all that the board ever had (rule 5): Shelf::all_cycles
    ShiftCalendar calendar;            ///< calendar_of() the board
    std::vector<PlannedCycle> plan;    ///< plan_of() the board
};
/// The board's plan by weekday and shift, else its one time for every day (rule 1).
std::vector<PlannedCycle> plan_of(const Board& board);
Rhythm rhythm_of(const Board& board, std::span<const CycleDay> cycles, const ShiftCalendar& station);

/// The badge begins so long before a cycle.
inline constexpr Span due_before = journal::minutes(15);

/// When a slot's cycle is, at so many minutes after midnight: a night shift's hours after midnight belong to the day it began on.
Moment moment_in(const Rhythm& rhythm, const CycleSlot& slot, int minutes);

/// It was held, or somebody said that it is not; a day that only has a time of its own, or had one, is neither.
bool is_settled(const CycleDay& cycle);
/// In the order of their moments.
std::vector<PlannedSlot> planned_on(const Rhythm& rhythm, Day day);
/// Null while nothing was noted of it.
const CycleDay* noted(const Rhythm& rhythm, const CycleSlot& slot);
/// As it is noted, or as it would be.
CycleDay day_at(const Rhythm& rhythm, const CycleSlot& slot);
/// Rule 2 by weekday, 1 Monday .. 7 Sunday: is "every day" of that shift (empty: of any) held on it?
bool is_every_day(const ShiftCalendar& calendar, const std::string& shift, int weekday);
/// From a quarter of an hour before until it is settled, to the end of its day or until a later one is due (rule 6).
std::optional<PlannedSlot> due_cycle(const Rhythm& rhythm, Moment now);
/// The first that is not settled and not over: today's too, until its day ends or a later one is due. Nothing where none is planned
/// within a year.
std::optional<PlannedSlot> next_cycle(const Rhythm& rhythm, Moment now);
/// The next one where it is today's: what "not today" is about. A night shift's after midnight is today's, though its shift began before.
std::optional<PlannedSlot> open_today(const Rhythm& rhythm, Moment now);

enum class RhythmMark { none, held, not_held, no_shift, ahead, today_held, today_open };
struct DayMark {
    RhythmMark mark = RhythmMark::none;
    bool threshold = false;  ///< a threshold of knowledge was found that day, by whomever
    bool operator==(const DayMark&) const = default;
};
inline constexpr int rhythm_weeks = 3, rhythm_days = 5;
using DayMarks = std::array<DayMark, std::size_t{rhythm_weeks} * rhythm_days>;
/// Monday to Friday, this week last. All `none` where nothing is planned and nothing was noted.
DayMarks marks_of(const Rhythm& rhythm, Moment now);

/// The last day with a cycle that was held, where two or more planned ones were not since then; days without production do not count.
std::optional<Day> uncoached_since(const Rhythm& rhythm, Moment now);

/// A week in counts, never in parts of a hundred.
struct RhythmWeek {
    Day monday;
    int planned =
        0;         ///< to be held in all of the week, days without production aside; one that was held counts
    int held = 0;  ///< planned or not
    int not_held = 0;  ///< planned, and over without being held; with `held` never more than `planned`
    bool operator==(const RhythmWeek&) const = default;
};
/// So many weeks, this one last. `count` is at least 1.
std::vector<RhythmWeek> weeks_of(const Rhythm& rhythm, Moment now, int count);

int held_cycles(std::span<const CycleDay> cycles);
/// Every so many held cycles the practice itself is looked at.
bool retrospective_due(const Storyboard& board, std::span<const CycleDay> cycles, const Coaching& coaching);

/// Worked days on which nothing was entered.
struct QuietDays {
    Day last_entry;
    std::vector<Day> days;  ///< worked, after it and before today; at most the newest 30
    int worked = 0;         ///< all of them
    bool operator==(const QuietDays&) const = default;
};
inline constexpr int quiet_days_asked = 5;
/// Nothing while fewer than five worked days had none, or where none was ever made. `newest_point`: of any of the board's metrics.
/// Whatever of the board says its day or moment counts as an entry.
std::optional<QuietDays> quiet_days(const Storyboard& board, const Rhythm& rhythm,
                                    std::optional<Moment> newest_point, Moment now);

}  // namespace kata
