// The gap's days are noted as not held with the first answer; from then on the way back is no longer due, and the two others lead on.
// While there is a gap the first question stands, wherever an earlier way back was left.
#include "kiosk/screens/way_back_view.hpp"

#include <algorithm>

#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::optional<kata::QuietDays> quiet(const kata::Storyboard& board, const kata::Rhythm& rhythm,
                                     const kata::Shelf& shelf, kata::Moment now) {
    std::optional<kata::Moment> newest;
    for (const auto& metric : board.metrics) {
        const auto points = shelf.last_points(metric.id, 1);
        if (!points.empty() && (!newest || *newest < points.back().at)) {
            newest = points.back().at;
        }
    }
    return kata::quiet_days(board, rhythm, newest, now);
}

kata::Rhythm rhythm_here(const kata::Storyboard& board, const kata::Shelf& shelf) {
    return kata::rhythm_of(board.board, cycles_of(board, shelf), shelf.calendar());
}

/// Each of the days' cycles; where none was planned, the day. One intent: the toast's Undo takes back what it says was noted.
kata::MarkCycles marks(const kata::Rhythm& rhythm, const kata::QuietDays& gap, kata::NotHeld why) {
    kata::MarkCycles ask{rhythm.board.id, {}};
    for (const auto day : gap.days) {
        auto planned = kata::planned_on(rhythm, day);
        if (planned.empty()) {
            planned.push_back({{day, ""}, {}, {}, false});
        }
        for (const auto& one : planned) {
            auto mark = kata::day_at(rhythm, one.slot);
            mark.not_held = why;
            ask.days.push_back(std::move(mark));
        }
    }
    return ask;
}

/// An answer is a kind of reason: its words follow the panel's language, so they are not stored.
void ask_what_it_was(WayBackView& view, const kata::Rhythm& rhythm, const kata::QuietDays& gap) {
    view.question = word("What was it?");
    view.words = word("The days are noted so, and nothing is lost");
    using enum kata::NotHeld;
    for (const auto& [words, why] :
         {std::pair("Holidays or no production", no_production), std::pair("Breakdown", breakdown),
          std::pair("Somebody was away", absent), std::pair("Something else", other)}) {
        view.answers.push_back(
            {word(words),
             {marks(rhythm, gap, why)},
             gap.days.size() == 1 ? word("1 day noted") : said("{0} days noted", gap.days.size()),
             1,
             {}});
    }
}

void ask_if_it_stands(WayBackView& view, const kata::Storyboard& board) {
    const auto* target = kata::present_target(board);
    view.question = target == nullptr ? word("What is our target condition?")
                                      : word("Does the target condition still stand?");
    view.words = target == nullptr ? word("None is set yet") : with_capital(target->sentence);
    view.answers.push_back({word("Go on"), {}, "", 2, {}});
    view.answers.push_back({target == nullptr ? word("Set one") : word("Look back on it"),
                            {},
                            "",
                            0,
                            target == nullptr ? ScreenId::target_condition : ScreenId::look_back});
}

/// The day's first cycle if one is planned, else the board's usual time, else ten.
WayBackView::Answer on_day(const kata::Rhythm& rhythm, kata::Day day, kata::Moment now,
                           const std::string& name) {
    const auto& zone = rhythm.board.zone;
    const auto planned = kata::planned_on(rhythm, day);
    auto at = planned.empty() ? kata::moment_of(day, 10, 0, zone) : planned.front().at;
    bool own = planned.empty();
    if (at < now) {
        const auto local = kata::local_time(now + journal::minutes(59), zone);
        at = kata::moment_of(local.day, local.hour, 0, zone);
        own = true;
    }
    const auto clock = clock_words(at, zone);
    WayBackView::Answer answer{
        said("{0} {1}", name, clock), {}, said("Next coaching {0} {1}", name, clock), 0, ScreenId::coaching};
    if (own) {
        const auto shift = planned.empty() ? std::string() : planned.front().slot.shift;
        answer.asks.emplace_back(kata::PlanCycle{rhythm.board.id, {day, shift}, clock});
    } else {
        answer.saved_words.clear();  // nothing has to be stored
    }
    return answer;
}

void ask_when(WayBackView& view, const kata::Rhythm& rhythm, kata::Moment now) {
    view.question = word("When is the next coaching cycle?");
    const auto day = kata::local_time(now, rhythm.board.zone).day;
    if (kata::local_time(now, rhythm.board.zone).hour < 22) {
        view.answers.push_back(on_day(rhythm, day, now, word("Today")));
    }
    auto next = kata::plus_days(day, 1);
    for (int i = 0; i < 14 && !kata::is_worked(rhythm.calendar, next); ++i) {
        next = kata::plus_days(next, 1);
    }
    const bool tomorrow = kata::days_between(day, next) == 1;
    view.answers.push_back(on_day(rhythm, next, now, tomorrow ? word("Tomorrow") : day_words(next)));
}

}  // namespace

bool way_back_due(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    return quiet(board, rhythm_here(board, shelf), shelf, now).has_value();
}

WayBackView view_way_back(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const Draft& draft) {
    WayBackView view;
    const auto rhythm = rhythm_here(board, shelf);
    const auto gap = quiet(board, rhythm, shelf, now);
    view.step = gap ? 0 : std::clamp(draft.rhythm.way_back, 0, 2);
    if (view.step == 0 && !gap) {
        view.question = word("The board is up to date");
        view.words = word("Nothing to catch up on");
        return view;
    }
    if (gap) {
        view.beside = said("nothing entered since {0}", day_words(gap->last_entry));
    }
    view.which = said("{0} of {1}", view.step + 1, 3);
    if (view.step == 0) {
        ask_what_it_was(view, rhythm, *gap);
    } else if (view.step == 1) {
        ask_if_it_stands(view, board);
    } else {
        ask_when(view, rhythm, now);
    }
    return view;
}

}  // namespace kiosk
