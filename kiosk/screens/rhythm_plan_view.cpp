// A weekday that shall have no cycle cannot be said of "every day": then every day is laid out as its weekdays first.
#include "kiosk/screens/rhythm_plan_view.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "core/kata/rhythm.hpp"
#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using Plan = std::vector<kata::PlannedCycle>;
constexpr int usual_minute = 600, last_minute = 24 * 60 - 1, week_days = 7;

auto line_at(auto& plan, int weekday, const std::string& shift) {
    return std::ranges::find_if(
        plan, [&](const kata::PlannedCycle& line) { return line.weekday == weekday && line.shift == shift; });
}

/// The day's own line, else every day's where that day is worked.
const kata::PlannedCycle* line_of(const Plan& plan, const kata::ShiftCalendar& calendar, int weekday,
                                  const std::string& shift) {
    auto it = line_at(plan, weekday, shift);
    if (it == plan.end() && (weekday == 0 || kata::is_every_day(calendar, shift, weekday))) {
        it = line_at(plan, 0, shift);
    }
    return it == plan.end() ? nullptr : &*it;
}

const kata::PlannedCycle* chosen_line(const PlanLine& line) {
    return line_of(line.plan, line.calendar, line.chosen.day, line.chosen.shift);
}

/// One line to a worked weekday instead of one for all.
void lay_out(Plan& plan, const kata::ShiftCalendar& calendar, const std::string& shift) {
    const auto all = line_at(plan, 0, shift);
    if (all == plan.end()) {
        return;
    }
    auto line = *all;
    plan.erase(all);
    for (int day = 1; day <= week_days; ++day) {
        if (kata::is_every_day(calendar, shift, day) && line_at(plan, day, shift) == plan.end()) {
            line.weekday = day;
            plan.push_back(line);
        }
    }
}

void in_order(Plan& plan) {
    std::ranges::stable_sort(plan, {}, [](const auto& line) { return std::pair(line.weekday, line.at); });
}

kata::PlannedCycle& own_line(PlanLine& line) {
    const auto& chosen = line.chosen;
    if (const auto it = line_at(line.plan, chosen.day, chosen.shift); it != line.plan.end()) {
        return *it;
    }
    const auto* all = chosen_line(line);
    auto own = all == nullptr ? kata::PlannedCycle{0, chosen.shift, usual_minute, ""} : *all;
    own.weekday = chosen.day;
    line.plan.push_back(std::move(own));
    return line.plan.back();
}

int number_in(std::string_view words) {
    int number = 0;
    std::from_chars(words.data(), words.data() + words.size(), number);
    return number;
}

/// "1|600|person/x|late"
std::optional<kata::PlannedCycle> read_line(std::string_view words) {
    const auto first = words.find('|'), second = words.find('|', first + 1);
    const auto third = second == std::string_view::npos ? second : words.find('|', second + 1);
    if (first == std::string_view::npos || third == std::string_view::npos) {
        return std::nullopt;
    }
    return kata::PlannedCycle{number_in(words.substr(0, first)), std::string(words.substr(third + 1)),
                              number_in(words.substr(first + 1)),
                              std::string(words.substr(second + 1, third - second - 1))};
}

Plan read_plan(std::string_view words) {
    Plan plan;
    while (!words.empty()) {
        const auto end = std::min(words.find('\n'), words.size());
        if (auto line = read_line(words.substr(0, end))) {
            plan.push_back(*std::move(line));
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return plan;
}

bool same_every_day(const Plan& plan) {
    return std::ranges::all_of(plan, [](const auto& line) { return line.weekday == 0; });
}

void add_week(RhythmPlanView& view, const Plan& plan, const kata::Board& board, int chosen) {
    for (int day = 1; day <= week_days; ++day) {
        RhythmPlanView::DayColumn column{weekday_words(day), {}, day == chosen || chosen == 0};
        std::vector<std::string> shifts{""};
        for (const auto& shift : board.shifts) {
            shifts.push_back(shift.name);
        }
        for (const auto& shift : shifts) {
            if (const auto* line = line_of(plan, view.calendar, day, shift)) {
                column.times.push_back(shift.empty() ? minutes_words(line->at)
                                                     : said("{0} {1}", shift, minutes_words(line->at)));
            }
        }
        view.week.push_back(std::move(column));
    }
}

void add_coaches(RhythmPlanView& view, const kata::Board& board, const kata::Shelf& shelf,
                 const kata::PlannedCycle* line) {
    if (line == nullptr || board.deputy_coach.empty()) {
        return;
    }
    const auto add = [&](std::string_view role, const kata::EntityId& person, const kata::EntityId& value) {
        const auto name = first_name(shelf.person_name(person));
        view.coaches.push_back(
            {name.empty() ? word(role) : said("{0}, {1}", word(role), name), line->coach == value});
        view.coach_values.push_back(value);
    };
    add("Coach", board.coach, "");
    add("Deputy coach", board.deputy_coach, board.deputy_coach);
}

}  // namespace

Plan plan_of(const kata::Board& board, const Draft& draft) {
    const auto kept = form_text(draft, "rhythm plan");
    return kept.empty() ? kata::plan_of(board) : read_plan(kept);
}

void set_plan(Draft& draft, const Plan& plan) {
    std::string words = "\n";  // a plan without any cycle is a change too
    for (const auto& line : plan) {
        words += fmt::format("{}|{}|{}|{}\n", line.weekday, line.at, line.coach, line.shift);
    }
    set_form_text(draft, "rhythm plan", words);
}

kata::Board with_plan(kata::Board board, const Plan& plan) {
    const bool one = plan.size() == 1 && plan.front().weekday == 0 && plan.front().shift.empty() &&
                     plan.front().coach.empty();
    board.coaching_time = one ? minutes_words(plan.front().at) : "";
    board.coaching_plan = one ? Plan{} : plan;
    return board;
}

RhythmPlanView view_rhythm_plan(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft) {
    RhythmPlanView view;
    const auto plan = plan_of(board.board, draft);
    const auto& chosen = draft.rhythm;
    view.beside = plan.empty()           ? word("not planned yet")
                  : same_every_day(plan) ? word("the same every day")
                                         : word("by weekday");
    view.days.push_back({word("Every day"), chosen.day == 0});
    for (int day = 1; day <= week_days; ++day) {
        view.days.push_back({weekday_words(day), chosen.day == day});
    }
    if (!board.board.shifts.empty()) {
        view.shifts.push_back({word("Any shift"), chosen.shift.empty()});
        view.shift_values.emplace_back();
        for (const auto& shift : board.board.shifts) {
            view.shifts.push_back({shift.name, chosen.shift == shift.name});
            view.shift_values.push_back(shift.name);
        }
    }
    view.calendar = kata::calendar_of(board.board, shelf.calendar());
    const auto* line = line_of(plan, view.calendar, chosen.day, chosen.shift);
    const auto day = chosen.day == 0 ? word("Every day") : weekday_words(chosen.day);
    view.line_label = chosen.shift.empty() ? day : said("{0}, {1} shift", day, chosen.shift);
    view.time = line == nullptr ? "" : minutes_words(line->at);
    add_coaches(view, board.board, shelf, line);
    add_week(view, plan, board.board, chosen.day);
    view.changed = plan != kata::plan_of(board.board);
    view.can_be_same = !plan.empty() && !same_every_day(plan);
    return view;
}

Plan plan_moved(PlanLine line, int minutes) {
    const bool there = chosen_line(line) != nullptr;
    auto& own = own_line(line);
    own.at = there ? std::clamp(own.at + minutes, 0, last_minute) : own.at;
    in_order(line.plan);
    return std::move(line.plan);
}

Plan plan_without(PlanLine line) {
    const auto& chosen = line.chosen;
    if (chosen.day != 0) {
        lay_out(line.plan, line.calendar, chosen.shift);
    }
    std::erase_if(line.plan, [&](const auto& one) {
        return one.shift == chosen.shift && (chosen.day == 0 || one.weekday == chosen.day);
    });
    in_order(line.plan);
    return std::move(line.plan);
}

Plan plan_same(const PlanLine& line) {
    const auto& plan = line.plan;
    const int chosen = line.chosen.day;
    const int from = chosen == 0 && !plan.empty() && line_at(plan, 0, plan.front().shift) == plan.end()
                         ? plan.front().weekday
                         : chosen;
    Plan same;
    for (const auto& one : plan) {
        const auto* day = line_of(plan, line.calendar, from, one.shift);
        const bool taken =
            std::ranges::any_of(same, [&](const auto& other) { return other.shift == one.shift; });
        if (day != nullptr && !taken) {
            same.push_back(*day);
            same.back().weekday = 0;
        }
    }
    in_order(same);
    return same.empty() ? plan : same;
}

Plan plan_coached(PlanLine line, const kata::EntityId& coach) {
    own_line(line).coach = coach;
    in_order(line.plan);
    return std::move(line.plan);
}

}  // namespace kiosk
