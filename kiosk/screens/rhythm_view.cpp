// Which mark stands for which day, and when the next cycle is.
#include "kiosk/screens/rhythm_view.hpp"

#include <algorithm>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr int weeks = 3, days_of_week = 5;

bool held_on(const kata::Storyboard& board, kata::Day day) {
    return std::ranges::any_of(board.cycles,
                               [&](const kata::CycleDay& cycle) { return cycle.date == day && cycle.held; });
}

const kata::CycleDay* noted_on(const kata::Storyboard& board, kata::Day day) {
    const auto it = std::ranges::find(board.cycles, day, &kata::CycleDay::date);
    return it == board.cycles.end() ? nullptr : &*it;
}

/// Cycles are held from Monday to Friday, where somebody works.
bool is_coaching_day(const kata::ShiftCalendar& calendar, kata::Day day) {
    return kata::is_working_day(day) && kata::is_worked(calendar, day);
}

kata::Day next_coaching_day(const kata::ShiftCalendar& calendar, kata::Day today) {
    constexpr int a_year = 366;
    for (int ahead = 1; ahead <= a_year; ++ahead) {
        if (const auto day = kata::plus_days(today, ahead); is_coaching_day(calendar, day)) {
            return day;
        }
    }
    return kata::plus_working_days(today, 1);
}

RhythmMark mark_of(const kata::Storyboard& board, const kata::ShiftCalendar& calendar, kata::Day day,
                   kata::Day today) {
    const auto* noted = noted_on(board, day);
    if (held_on(board, day)) {
        return day == today ? RhythmMark::today_held : RhythmMark::held;
    }
    if (noted != nullptr) {
        return noted->not_held == kata::NotHeld::no_production ? RhythmMark::no_shift : RhythmMark::not_held;
    }
    const bool before_the_first = board.cycles.empty() || day < board.cycles.front().date;
    if (day < today && before_the_first) {
        return RhythmMark::none;
    }
    if (!is_coaching_day(calendar, day)) {
        return RhythmMark::no_shift;
    }
    if (day == today) {
        return RhythmMark::today_open;
    }
    return day > today ? RhythmMark::ahead : RhythmMark::not_held;
}

void add_next(RhythmView& view, const kata::Storyboard& board, const kata::ShiftCalendar& calendar,
              kata::Day today) {
    const auto at = kata::parse_clock(board.board.coaching_time);
    if (!at) {
        return;
    }
    view.any = true;
    view.due_today = is_coaching_day(calendar, today) && noted_on(board, today) == nullptr;
    const auto clock = minutes_words(*at);
    if (view.due_today) {
        view.next_label = word("Coaching today");
        view.next_words = clock;
        return;
    }
    view.next_label = word("Next coaching");
    const auto next = next_coaching_day(calendar, today);
    const bool within_a_week = kata::days_between(today, next) < 7;
    view.next_words =
        said("{0} {1}", within_a_week ? weekday_words(kata::weekday(next)) : short_day_words(next), clock);
}

}  // namespace

RhythmView view_rhythm(const kata::Storyboard& board, const kata::ShiftCalendar& station, kata::Moment now) {
    RhythmView view;
    const auto calendar = kata::calendar_of(board.board, station);
    const auto day = today(board.board, now);
    const auto monday = kata::plus_days(day, 1 - kata::weekday(day));
    for (int week = 0; week < weeks; ++week) {
        const auto first = kata::plus_days(monday, 7 * (week - weeks + 1));
        view.week_words.push_back(short_day_words(first));
        for (int i = 0; i < days_of_week; ++i) {
            view.marks.push_back(mark_of(board, calendar, kata::plus_days(first, i), day));
        }
    }
    view.any = !board.cycles.empty();
    add_next(view, board, calendar, day);
    if (!view.any) {
        std::ranges::fill(view.marks, RhythmMark::none);
    }
    for (const auto& cycle : board.cycles) {
        if (cycle.held) {
            view.last_words = day_words(cycle.date);
        }
    }
    return view;
}

}  // namespace kiosk
