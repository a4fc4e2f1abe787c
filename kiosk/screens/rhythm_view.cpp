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

RhythmMark mark_of(const kata::Storyboard& board, kata::Day day, kata::Day today) {
    const auto* noted = noted_on(board, day);
    if (held_on(board, day)) {
        return day == today ? RhythmMark::today_held : RhythmMark::held;
    }
    if (noted != nullptr) {
        return noted->not_held == kata::NotHeld::no_production ? RhythmMark::no_shift : RhythmMark::not_held;
    }
    if (day > today) {
        return RhythmMark::ahead;
    }
    if (day == today) {
        return RhythmMark::today_open;
    }
    const bool before_the_first = board.cycles.empty() || day < board.cycles.front().date;
    return before_the_first ? RhythmMark::none : RhythmMark::not_held;
}

void add_next(RhythmView& view, const kata::Storyboard& board, kata::Day today) {
    const auto at = kata::parse_clock(board.board.coaching_time);
    if (!at) {
        return;
    }
    view.any = true;
    view.due_today = kata::is_working_day(today) && noted_on(board, today) == nullptr;
    const auto clock = minutes_words(*at);
    if (view.due_today) {
        view.next_label = word("Coaching today");
        view.next_words = clock;
        return;
    }
    view.next_label = word("Next coaching");
    view.next_words = said("{0} {1}", weekday_words(kata::weekday(kata::plus_working_days(today, 1))), clock);
}

}  // namespace

RhythmView view_rhythm(const kata::Storyboard& board, kata::Moment now) {
    RhythmView view;
    const auto day = today(board.board, now);
    const auto monday = kata::plus_days(day, 1 - kata::weekday(day));
    for (int week = 0; week < weeks; ++week) {
        const auto first = kata::plus_days(monday, 7 * (week - weeks + 1));
        view.week_words.push_back(short_day_words(first));
        for (int i = 0; i < days_of_week; ++i) {
            view.marks.push_back(mark_of(board, kata::plus_days(first, i), day));
        }
    }
    view.any = !board.cycles.empty();
    add_next(view, board, day);
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
