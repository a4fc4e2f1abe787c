// The rhythm of coaching cycles: which are planned, which were held, which is due. Pure; the moment is passed in.
//
// 1 A board without a plan of its own has one cycle at its coaching time, Monday to Friday where somebody works.
// 2 A plan has cycles by weekday and shift; one for every day (weekday 0) stands where no row of that weekday has its shift. Closed days have none.
// 3 A day's own time (CycleDay::planned_at) stands before the plan, also where the plan has nothing.
// 4 A day's mark says held once any of its cycles was: the dots are days, whatever the number of shifts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/shift_calendar.hpp"
#include "core/kata/storyboard.hpp"

namespace kata {

/// A cycle of a day as it is planned.
struct DueCycle {
    CycleSlot slot;
    int at = 0;          ///< minutes since midnight, the board's zone
    EntityId coach;      ///< person/…; may be empty
    bool moved = false;  ///< at this day's own time
    bool operator==(const DueCycle&) const = default;
};

enum class CycleMark { none, held, not_held, no_shift, ahead, today_held, today_open };

struct RhythmDay {
    Day day;
    CycleMark mark = CycleMark::none;
    bool threshold = false;  ///< "I don't know yet" was said
    bool operator==(const RhythmDay&) const = default;
};

struct Rhythm {
    std::vector<RhythmDay> days;  ///< 15: Monday to Friday, three weeks, this one last
    bool planned = false;         ///< there is a time
    bool any = false;             ///< a cycle was ever noted
    std::optional<DueCycle>
        due;  ///< from 15 minutes before its time to the end of its day, until it is held or said not to be
    std::optional<DueCycle> next;  ///< today's that is still open, else the next day's
    std::optional<Day> last_held;
    std::optional<Day> uncoached_since;  ///< the last one held, once two planned ones after it were not
    bool operator==(const Rhythm&) const = default;
};

/// `station`: the plant's calendar. `cycles`: by date; those of the shown weeks are enough for all but `last_held`.
Rhythm rhythm_of(const Board& board, const std::vector<CycleDay>& cycles, const ShiftCalendar& station,
                 Moment now);

/// By time.
std::vector<DueCycle> planned_on(const Board& board, const std::vector<CycleDay>& cycles,
                                 const ShiftCalendar& station, Day day);
/// The one that a person at the board means: due now, else the day's next, else the day's last; a day without a plan has one without a shift.
DueCycle cycle_meant(const Board& board, const std::vector<CycleDay>& cycles, const ShiftCalendar& station,
                     Moment now);

struct WeekOfCycles {
    Day monday;
    int planned = 0, held = 0, not_held = 0;  ///< not held: said, or passed without a word
    bool operator==(const WeekOfCycles&) const = default;
};
/// The last so many weeks, this one last; weeks before the first noted cycle are left out.
std::vector<WeekOfCycles> weeks_of_cycles(const Board& board, const std::vector<CycleDay>& cycles,
                                          const ShiftCalendar& station, Moment now, int weeks);

/// Held cycles of all time.
int held_cycles(const std::vector<CycleDay>& cycles);
/// A look at the practice is asked for: so many cycles were held since the last one.
bool retrospective_due(const std::vector<CycleDay>& cycles, const std::vector<Retrospective>& looked,
                       int every);

/// Worked days without any entry before today: after the day of the last one, today left out.
int silent_days(const Board& board, const ShiftCalendar& station, Day last_entry, Day today);

}  // namespace kata
