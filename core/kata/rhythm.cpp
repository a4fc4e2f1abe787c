// Days are looked at one by one: a plan is short, and a question ends at the first answer.
#include "core/kata/rhythm.hpp"

#include <algorithm>
#include <tuple>

namespace kata {

namespace {

constexpr int a_year = 366;
constexpr std::size_t most_quiet_days = 30;
constexpr std::array around_today{-1, 0, 1};  // a night shift's, today's, one just after midnight

std::span<const CycleDay> noted_on(const Rhythm& rhythm, Day day) {
    // From iterators: clang 14 cannot take the subrange of a span that libstdc++ gives.
    const auto first = std::ranges::lower_bound(rhythm.cycles, day, {}, &CycleDay::date);
    const auto last = std::ranges::upper_bound(rhythm.cycles, day, {}, &CycleDay::date);
    return {first, last};
}

/// Rule 2.
bool suits(const Rhythm& rhythm, const PlannedCycle& planned, Day day) {
    if (is_closed(rhythm.calendar, day)) return false;
    return planned.weekday != 0 ? planned.weekday == weekday(day)
                                : is_every_day(rhythm.calendar, planned.shift, weekday(day));
}

/// Rule 1: of each shift one line, the weekday's own first.
std::vector<PlannedCycle> lines_on(const Rhythm& rhythm, Day day) {
    std::vector<PlannedCycle> lines;
    for (const bool own : {true, false}) {
        for (const auto& planned : rhythm.plan) {
            const bool taken = std::ranges::any_of(
                lines, [&](const PlannedCycle& line) { return line.shift == planned.shift; });
            if ((planned.weekday != 0) == own && !taken && suits(rhythm, planned, day))
                lines.push_back(planned);
        }
    }
    return lines;
}

PlannedSlot slot_of(const Rhythm& rhythm, const CycleSlot& slot, int minutes, const EntityId& coach) {
    const auto* day = noted(rhythm, slot);
    const auto own = day == nullptr ? std::nullopt : parse_clock(day->planned_at);
    return {slot, moment_in(rhythm, slot, own.value_or(minutes)), coach.empty() ? rhythm.board.coach : coach,
            own.has_value()};
}

bool is_settled(const Rhythm& rhythm, const PlannedSlot& planned) {
    const auto* day = noted(rhythm, planned.slot);
    return day != nullptr && is_settled(*day);
}

Moment end_of_day(const Rhythm& rhythm, const PlannedSlot& planned) {
    const auto& zone = rhythm.board.zone;
    return moment_of(plus_days(local_time(planned.at, zone).day, 1), 0, 0, zone);
}

Day today_of(const Rhythm& rhythm, Moment now) { return local_time(now, rhythm.board.zone).day; }

/// The latest one that has become due by now, settled or not: whatever is earlier is over (rule 6). The epoch if there is none.
Moment latest_due(const Rhythm& rhythm, Moment now) {
    Moment latest;
    const auto today = today_of(rhythm, now);
    for (const int apart : around_today)
        for (const auto& planned : planned_on(rhythm, plus_days(today, apart)))
            if (planned.at - due_before <= now) latest = std::max(latest, planned.at);
    return latest;
}

/// The day's first that is not settled and not over.
std::optional<PlannedSlot> first_open(const Rhythm& rhythm, Day day, Moment now, Moment latest) {
    for (const auto& planned : planned_on(rhythm, day))
        if (planned.at >= latest && now < end_of_day(rhythm, planned) && !is_settled(rhythm, planned))
            return planned;
    return std::nullopt;
}

bool before_the_first(const Rhythm& rhythm, Day day) {
    return rhythm.cycles.empty() || day < rhythm.cycles.front().date;
}

bool without_production(const CycleDay& day) { return !day.held && day.not_held == NotHeld::no_production; }

RhythmMark mark_of(const Rhythm& rhythm, Day day, Day today) {
    const auto days = noted_on(rhythm, day);
    if (std::ranges::any_of(days, &CycleDay::held))
        return day == today ? RhythmMark::today_held : RhythmMark::held;
    const auto planned = planned_on(rhythm, day);
    const bool all_settled =
        std::ranges::all_of(planned, [&](const PlannedSlot& one) { return is_settled(rhythm, one); });
    const bool any_settled = std::ranges::any_of(days, [](const CycleDay& one) { return is_settled(one); });
    if (any_settled && (all_settled || day < today)) {
        const bool closed = std::ranges::all_of(
            days, [](const CycleDay& one) { return !is_settled(one) || without_production(one); });
        return closed && all_settled ? RhythmMark::no_shift : RhythmMark::not_held;
    }
    if (day < today && before_the_first(rhythm, day)) return RhythmMark::none;
    if (planned.empty()) return RhythmMark::no_shift;
    if (day == today) return RhythmMark::today_open;
    return day > today ? RhythmMark::ahead : RhythmMark::not_held;
}

/// Planned on that day; days without production do not count.
int to_be_held_on(const Rhythm& rhythm, Day day, Day today) {
    if (day < today && before_the_first(rhythm, day)) return 0;
    const auto planned = planned_on(rhythm, day);
    return static_cast<int>(std::ranges::count_if(planned, [&](const PlannedSlot& one) {
        const auto* noted_day = noted(rhythm, one.slot);
        return noted_day == nullptr || !without_production(*noted_day);
    }));
}

/// Planned on that day, over, and not held; days without production do not count.
int not_held_on(const Rhythm& rhythm, Day day, Day today) {
    if (day > today || before_the_first(rhythm, day)) return 0;
    int count = 0;
    for (const auto& planned : planned_on(rhythm, day)) {
        const auto* noted_day = noted(rhythm, planned.slot);
        const bool settled = noted_day != nullptr && is_settled(*noted_day);
        if (settled ? !noted_day->held && !without_production(*noted_day) : day < today) ++count;
    }
    return count;
}

/// Takes the days of whatever was written on the board and keeps the newest; later ones than today are plans. Of earlier target conditions
/// their ends stand for their experiments and obstacles, which are not read any more.
struct NewestEntry {
    Day today;
    const std::string& zone;
    std::optional<Day> day;

    void take(const std::optional<Day>& on) {
        if (on && *on <= today && (!day || *day < *on)) day = on;
    }
    void take(const std::optional<Moment>& at) {
        if (at) take(std::optional(local_time(*at, zone).day));
    }
    void take(const TargetCondition& target) {
        for (const auto& on : {target.set_on, target.reached_on, target.reflected_on}) take(on);
        take(target.obstacle_now_since);
    }
    void take(const Obstacle& obstacle) {
        take(obstacle.found_on);
        take(obstacle.closed_on);
        take(obstacle.help_needed_since);
    }
    void take(const Experiment& experiment) {
        for (const auto& at : {experiment.sealed_at, experiment.happened_at, experiment.closed_at,
                               experiment.stopped_at, experiment.afterthought_at, experiment.normal_way_at})
            take(at);
    }
    void take(const SilentObservation& observation) {
        take(observation.started_at);
        take(observation.ended_at);
    }
    void take(const Storyboard& board) {
        for (const auto& one : board.targets) take(one);
        for (const auto& one : board.obstacles) take(one);
        for (const auto& one : board.holding) take(one);
        for (const auto& one : board.experiments) take(one);
        for (const auto& one : board.observations) take(one);
        for (const auto& one : board.looks) take(one.seen_on);
        for (const auto& one : board.analyses) take(one.seen_on);
        for (const auto& one : board.ideas) take(one.written_at);
        for (const auto& one : board.retrospectives) take(one.held_on);
        for (const auto& one : board.timers) take(one.started_at);
        for (const auto& one : board.tallies) take(one.opened_at);
    }
};

}  // namespace

std::vector<PlannedCycle> plan_of(const Board& board) {
    if (!board.coaching_plan.empty()) return board.coaching_plan;
    const auto at = parse_clock(board.coaching_time);
    return at ? std::vector<PlannedCycle>{{0, "", *at, ""}} : std::vector<PlannedCycle>{};
}

Rhythm rhythm_of(const Board& board, std::span<const CycleDay> cycles, const ShiftCalendar& station) {
    return {board, cycles, calendar_of(board, station), plan_of(board)};
}

Moment moment_in(const Rhythm& rhythm, const CycleSlot& slot, int minutes) {
    const auto& zone = rhythm.board.zone;
    const auto same_day = moment_of(slot.date, minutes / 60, minutes % 60, zone);
    if (slot.shift.empty()) return same_day;
    const auto after = moment_of(plus_days(slot.date, 1), minutes / 60, minutes % 60, zone);
    const auto shift = shift_at(rhythm.calendar, zone, after);
    return shift.day == slot.date && shift.name == slot.shift ? after : same_day;
}

bool is_settled(const CycleDay& cycle) { return cycle.held || cycle.not_held != NotHeld::none; }

const CycleDay* noted(const Rhythm& rhythm, const CycleSlot& slot) {
    const auto days = noted_on(rhythm, slot.date);
    const auto it = std::ranges::find(days, slot.shift, &CycleDay::shift);
    return it == days.end() ? nullptr : &*it;
}

CycleDay day_at(const Rhythm& rhythm, const CycleSlot& slot) {
    if (const auto* day = noted(rhythm, slot)) return *day;
    CycleDay day;
    day.date = slot.date;
    day.shift = slot.shift;
    return day;
}

/// A shift that the calendar does not know is held when anybody works.
bool is_every_day(const ShiftCalendar& calendar, const std::string& shift, int weekday) {
    const auto begins = [&](const PlannedShift& one) {
        return one.days.at(static_cast<std::size_t>(weekday - 1));
    };
    const auto named = std::ranges::find(calendar.shifts, shift, &PlannedShift::name);
    if (!shift.empty() && named != calendar.shifts.end()) return begins(*named);
    return calendar.shifts.empty() ? begins({}) : std::ranges::any_of(calendar.shifts, begins);
}

std::vector<PlannedSlot> planned_on(const Rhythm& rhythm, Day day) {
    std::vector<PlannedSlot> slots;
    for (const auto& line : lines_on(rhythm, day))
        slots.push_back(slot_of(rhythm, {day, line.shift}, line.at, line.coach));
    for (const auto& cycle : noted_on(rhythm, day)) {
        const auto own = parse_clock(cycle.planned_at);
        const bool there = std::ranges::any_of(
            slots, [&](const PlannedSlot& slot) { return slot.slot.shift == cycle.shift; });
        if (own && !there) slots.push_back(slot_of(rhythm, {day, cycle.shift}, *own, ""));
    }
    std::ranges::sort(slots, {},
                      [](const PlannedSlot& slot) { return std::tuple(slot.at, slot.slot.shift); });
    return slots;
}

std::optional<PlannedSlot> due_cycle(const Rhythm& rhythm, Moment now) {
    const auto today = today_of(rhythm, now);
    const auto latest = latest_due(rhythm, now);
    for (const int apart : around_today)
        if (auto open = first_open(rhythm, plus_days(today, apart), now, latest);
            open && open->at - due_before <= now)
            return open;
    return std::nullopt;
}

std::optional<PlannedSlot> next_cycle(const Rhythm& rhythm, Moment now) {
    const auto today = today_of(rhythm, now);
    const auto latest = latest_due(rhythm, now);
    for (int ahead = -1; ahead <= a_year; ++ahead) {
        auto first = first_open(rhythm, plus_days(today, ahead), now, latest);
        if (!first) continue;
        auto after = first_open(rhythm, plus_days(today, ahead + 1), now, latest);  // before a night shift's
        return after && after->at < first->at ? after : first;
    }
    return std::nullopt;
}

std::optional<PlannedSlot> open_today(const Rhythm& rhythm, Moment now) {
    auto next = next_cycle(rhythm, now);
    const bool today =
        next && local_time(next->at, rhythm.board.zone).day == local_time(now, rhythm.board.zone).day;
    return today ? next : std::nullopt;
}

DayMarks marks_of(const Rhythm& rhythm, Moment now) {
    DayMarks marks;
    if (rhythm.cycles.empty() && rhythm.plan.empty()) return marks;
    const auto today = today_of(rhythm, now);
    const auto monday = plus_days(today, 1 - weekday(today) - 7 * (rhythm_weeks - 1));
    for (int i = 0; i < rhythm_weeks * rhythm_days; ++i) {
        const auto day = plus_days(monday, i / rhythm_days * 7 + i % rhythm_days);
        const bool threshold = std::ranges::any_of(noted_on(rhythm, day), [](const CycleDay& cycle) {
            return cycle.held && !(cycle.threshold_at.empty() && cycle.coach_threshold_at.empty());
        });
        marks[static_cast<std::size_t>(i)] = {mark_of(rhythm, day, today), threshold};
    }
    return marks;
}

std::optional<Day> uncoached_since(const Rhythm& rhythm, Moment now) {
    const auto today = today_of(rhythm, now);
    std::optional<Day> last;
    for (const auto& cycle : rhythm.cycles)
        if (cycle.held && cycle.date <= today) last = cycle.date;
    if (!last) return std::nullopt;
    int not_held = 0;
    for (auto day = plus_days(*last, 1); day <= today; day = plus_days(day, 1)) {
        not_held += not_held_on(rhythm, day, today);
        if (not_held >= 2) return last;
    }
    return std::nullopt;
}

std::vector<RhythmWeek> weeks_of(const Rhythm& rhythm, Moment now, int count) {
    std::vector<RhythmWeek> weeks;
    const auto today = today_of(rhythm, now);
    const auto monday = plus_days(today, 1 - weekday(today));
    for (int back = count - 1; back >= 0; --back) {
        RhythmWeek week{plus_days(monday, -7 * back)};
        for (int i = 0; i < 7; ++i) {
            const auto day = plus_days(week.monday, i);
            const int held = static_cast<int>(std::ranges::count_if(noted_on(rhythm, day), &CycleDay::held));
            const int planned = std::max(to_be_held_on(rhythm, day, today), held);
            week.held += held;
            week.planned += planned;
            week.not_held += std::min(not_held_on(rhythm, day, today), planned - held);
        }
        weeks.push_back(week);
    }
    return weeks;
}

int held_cycles(std::span<const CycleDay> cycles) {
    return static_cast<int>(std::ranges::count_if(cycles, &CycleDay::held));
}

bool retrospective_due(const Storyboard& board, std::span<const CycleDay> cycles, const Coaching& coaching) {
    if (coaching.retrospective_every <= 0) return false;
    const int looked_at = board.retrospectives.empty() ? 0 : board.retrospectives.back().cycles;
    return held_cycles(cycles) - looked_at >= coaching.retrospective_every;
}

std::optional<QuietDays> quiet_days(const Storyboard& board, const Rhythm& rhythm,
                                    std::optional<Moment> newest_point, Moment now) {
    const auto today = today_of(rhythm, now);
    NewestEntry newest{today, board.board.zone, std::nullopt};
    newest.take(newest_point);
    for (const auto& cycle : rhythm.cycles)
        if (is_settled(cycle) || cycle.started_at) newest.take(std::optional(cycle.date));
    newest.take(board);
    const auto last = newest.day;
    if (!last) return std::nullopt;
    QuietDays quiet{*last, {}, worked_days_between(rhythm.calendar, *last, plus_days(today, -1))};
    if (quiet.worked < quiet_days_asked) return std::nullopt;
    for (auto day = plus_days(today, -1); day > *last && quiet.days.size() < most_quiet_days;
         day = plus_days(day, -1))
        if (is_worked(rhythm.calendar, day)) quiet.days.insert(quiet.days.begin(), day);
    return quiet;
}

}  // namespace kata
