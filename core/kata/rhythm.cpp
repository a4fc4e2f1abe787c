// From the plan and what was noted to marks, the next cycle and the weeks.
#include "core/kata/rhythm.hpp"

#include <algorithm>
#include <tuple>

namespace kata {

namespace {

constexpr int weeks_shown = 3, days_of_week = 5, due_before_min = 15, a_year = 366;

bool is_closed(const ShiftCalendar& calendar, Day day) {
    return std::ranges::find(calendar.closed, day) != calendar.closed.end();
}

bool is_said(const CycleDay& cycle) { return cycle.held || cycle.not_held != NotHeld::none; }

const CycleDay* stored(const std::vector<CycleDay>& cycles, const CycleSlot& slot) {
    const auto it = std::ranges::find_if(
        cycles, [&](const CycleDay& c) { return c.date == slot.date && c.shift == slot.shift; });
    return it == cycles.end() ? nullptr : &*it;
}

/// Rule 2: a row of the weekday itself stands before one for every day.
std::vector<DueCycle> from_plan(const Board& board, const ShiftCalendar& calendar, Day day) {
    std::vector<DueCycle> found;
    const bool worked = is_worked(calendar, day);
    const auto add = [&](const PlannedCycle& row) {
        const auto same = [&](const DueCycle& due) { return due.slot.shift == row.shift; };
        if (std::ranges::none_of(found, same))
            found.push_back({{day, row.shift}, row.at, row.coach.empty() ? board.coach : row.coach, false});
    };
    for (const auto& row : board.coaching_plan)
        if (row.weekday == weekday(day)) add(row);
    for (const auto& row : board.coaching_plan)
        if (row.weekday == 0 && worked) add(row);
    return found;
}

std::vector<DueCycle> usual(const Board& board, const ShiftCalendar& calendar, Day day) {
    const auto at = parse_clock(board.coaching_time);
    if (!at || !is_working_day(day) || !is_worked(calendar, day)) return {};
    return {{{day, ""}, *at, board.coach, false}};
}

void take_own_times(std::vector<DueCycle>& due, const Board& board, const std::vector<CycleDay>& cycles,
                    Day day) {
    for (const auto& cycle : cycles) {
        const auto at = cycle.date == day ? parse_clock(cycle.planned_at) : std::nullopt;
        if (!at) continue;
        const auto same = [&](const DueCycle& one) { return one.slot.shift == cycle.shift; };
        const auto it = std::ranges::find_if(due, same);
        if (it == due.end()) due.push_back({{day, cycle.shift}, *at, board.coach, true});
        else it->moved = it->at != *at, it->at = *at;
    }
}

/// What was noted of a day, all its cycles together.
struct Noted {
    bool held = false, not_held = false, no_production = false, threshold = false;
};

Noted noted_on(const std::vector<CycleDay>& cycles, Day day) {
    Noted noted;
    for (const auto& cycle : cycles) {
        if (cycle.date != day) continue;
        noted.held = noted.held || cycle.held;
        noted.not_held = noted.not_held || (!cycle.held && cycle.not_held != NotHeld::none);
        noted.no_production = noted.no_production || cycle.not_held == NotHeld::no_production;
        noted.threshold = noted.threshold || !cycle.threshold_at.empty();
    }
    return noted;
}

std::optional<Day> first_said(const std::vector<CycleDay>& cycles) {
    const auto it = std::ranges::find_if(cycles, is_said);
    return it == cycles.end() ? std::nullopt : std::optional(it->date);
}

CycleMark mark_of(const Noted& noted, bool to_hold, bool begun, Day day, Day today) {
    if (noted.held) return day == today ? CycleMark::today_held : CycleMark::held;
    if (noted.not_held) return noted.no_production ? CycleMark::no_shift : CycleMark::not_held;
    if (day < today && !begun) return CycleMark::none;
    if (!to_hold) return CycleMark::no_shift;
    if (day == today) return CycleMark::today_open;
    return day > today ? CycleMark::ahead : CycleMark::not_held;
}

/// Everything one question needs, so that it is worked out once.
struct Ground {
    const Board& board;
    const std::vector<CycleDay>& cycles;
    const ShiftCalendar& station;
    Day today;
    int minute = 0;  // of the day

    std::vector<DueCycle> planned(Day day) const { return planned_on(board, cycles, station, day); }
    bool is_open(const DueCycle& due) const {
        const auto* cycle = stored(cycles, due.slot);
        return cycle == nullptr || !is_said(*cycle);
    }
    bool to_hold(Day day) const {
        const bool has_time = !board.coaching_plan.empty() || parse_clock(board.coaching_time);
        return has_time ? !planned(day).empty()
                        : is_working_day(day) && is_worked(calendar_of(board, station), day);
    }
};

Ground ground_of(const Board& board, const std::vector<CycleDay>& cycles, const ShiftCalendar& station,
                 Moment now) {
    const auto local = local_time(now, board.zone);
    return {board, cycles, station, local.day, local.hour * 60 + local.minute};
}

std::optional<DueCycle> next_of(const Ground& g) {
    for (const auto& due : g.planned(g.today))
        if (g.is_open(due)) return due;
    for (int ahead = 1; ahead <= a_year; ++ahead)
        if (const auto due = g.planned(plus_days(g.today, ahead)); !due.empty()) return due.front();
    return {};
}

/// Looks back no further than a quarter: who has not met for so long knows.
std::optional<Day> uncoached_since(const Ground& g, std::optional<Day> last_held) {
    constexpr int longest_look = 92, enough = 2;
    if (!last_held) return {};
    int open = 0;
    const int days = std::min(days_between(*last_held, g.today), longest_look);
    for (int back = days - 1; back >= 1 && open < enough; --back)
        if (const auto day = plus_days(g.today, -back); !noted_on(g.cycles, day).no_production)
            open += static_cast<int>(g.planned(day).size());
    return open >= enough ? last_held : std::nullopt;
}

}  // namespace

std::vector<DueCycle> planned_on(const Board& board, const std::vector<CycleDay>& cycles,
                                 const ShiftCalendar& station, Day day) {
    const auto calendar = calendar_of(board, station);
    if (is_closed(calendar, day)) return {};
    auto due = board.coaching_plan.empty() ? usual(board, calendar, day) : from_plan(board, calendar, day);
    take_own_times(due, board, cycles, day);
    std::ranges::sort(due, {}, [](const DueCycle& one) { return std::tuple(one.at, one.slot.shift); });
    return due;
}

DueCycle cycle_meant(const Board& board, const std::vector<CycleDay>& cycles, const ShiftCalendar& station,
                     Moment now) {
    const auto g = ground_of(board, cycles, station, now);
    const auto planned = g.planned(g.today);
    if (planned.empty()) return {{g.today, ""}, g.minute, board.coach, false};
    const DueCycle* meant = nullptr;
    for (const auto& due : planned)
        if (g.is_open(due) && (meant == nullptr || due.at - due_before_min <= g.minute)) meant = &due;
    return meant == nullptr ? planned.back() : *meant;
}

Rhythm rhythm_of(const Board& board, const std::vector<CycleDay>& cycles, const ShiftCalendar& station,
                 Moment now) {
    const auto g = ground_of(board, cycles, station, now);
    const auto first = first_said(cycles);
    Rhythm rhythm;
    const auto monday = plus_days(g.today, 1 - weekday(g.today));
    for (int week = 1 - weeks_shown; week <= 0; ++week)
        for (int i = 0; i < days_of_week; ++i) {
            const auto day = plus_days(monday, 7 * week + i);
            const auto noted = noted_on(cycles, day);
            rhythm.days.push_back(
                {day, mark_of(noted, g.to_hold(day), first && *first <= day, day, g.today), noted.threshold});
        }
    rhythm.planned = !board.coaching_plan.empty() || parse_clock(board.coaching_time).has_value();
    rhythm.any = first.has_value();
    for (const auto& cycle : cycles)
        if (cycle.held) rhythm.last_held = cycle.date;
    rhythm.next = next_of(g);
    const auto& next = rhythm.next;
    if (next && next->slot.date == g.today && next->at - due_before_min <= g.minute) rhythm.due = next;
    rhythm.uncoached_since = uncoached_since(g, rhythm.last_held);
    return rhythm;
}

std::vector<WeekOfCycles> weeks_of_cycles(const Board& board, const std::vector<CycleDay>& cycles,
                                          const ShiftCalendar& station, Moment now, int weeks) {
    const auto g = ground_of(board, cycles, station, now);
    const auto first = first_said(cycles);
    const auto this_monday = plus_days(g.today, 1 - weekday(g.today));
    std::vector<WeekOfCycles> found;
    for (int week = 1 - weeks; week <= 0; ++week) {
        WeekOfCycles one{plus_days(this_monday, 7 * week), 0, 0, 0};
        if (!first || plus_days(one.monday, 6) < *first) continue;
        for (int i = 0; i < 7; ++i) {
            const auto day = plus_days(one.monday, i);
            const auto noted = noted_on(cycles, day);
            const auto held = static_cast<int>(
                std::ranges::count_if(cycles, [&](const CycleDay& c) { return c.date == day && c.held; }));
            const int planned = noted.no_production || day < *first
                                    ? held
                                    : std::max(held, static_cast<int>(g.planned(day).size()));
            one.held += held;
            one.planned += planned;
            one.not_held += day < g.today || noted.not_held ? planned - held : 0;
        }
        found.push_back(one);
    }
    return found;
}

int held_cycles(const std::vector<CycleDay>& cycles) {
    return static_cast<int>(std::ranges::count_if(cycles, &CycleDay::held));
}

bool retrospective_due(const std::vector<CycleDay>& cycles, const std::vector<Retrospective>& looked,
                       int every) {
    const int since = held_cycles(cycles) - (looked.empty() ? 0 : looked.back().cycles);
    return every > 0 && since >= every;
}

int silent_days(const Board& board, const ShiftCalendar& station, Day last_entry, Day today) {
    const auto calendar = calendar_of(board, station);
    return worked_days_between(calendar, last_entry, today) - (is_worked(calendar, today) ? 1 : 0);
}

}  // namespace kata
