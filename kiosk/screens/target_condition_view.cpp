// The rows of the target condition: its goals with the actual figure, then its pattern.
#include "kiosk/screens/target_condition_view.hpp"

#include <algorithm>

#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string until_words(const kata::TargetCondition& target, kata::Day today) {
    if (!target.achieve_by) {
        return word("no date yet");
    }
    const int days = kata::days_between(today, *target.achieve_by);
    const auto by = day_words(*target.achieve_by);
    if (days < 0) {
        return said("{0} passed", by);
    }
    return days == 0 ? said("by {0}, today", by) : said("by {0}, {1}", by, days_words(days));
}

TargetConditionView::Row row_of(const GoalWords& goal) {
    TargetConditionView::Row row;
    row.label = goal.rule.empty()        ? goal.name
                : goal.rule_names_metric ? goal.rule
                                         : said("{0}\n{1}", goal.name, goal.rule);
    row.target = said("{0} {1}", goal.target_figure, goal.target_side);
    row.target_more = goal.extra;
    row.looked_at = !goal.actual_line.empty();
    row.now = row.looked_at ? goal.actual_line : word("No data yet");
    row.figure = true;
    return row;
}

}  // namespace

TargetConditionView view_target_condition(const kata::Storyboard& board, const kata::Shelf& shelf,
                                          kata::Moment now) {
    TargetConditionView view;
    const auto* target = kata::present_target(board);
    if (target == nullptr) {
        view.title = word("Target condition");
        view.empty_words =
            word("No target condition yet. How should it run in two weeks? A pattern you can draw.");
        return view;
    }
    view.title = said("Target condition {0}", target->number);
    view.beside = target->achieve_by ? said("achieve by {0}", day_words(*target->achieve_by)) : "";
    view.target_head = until_words(*target, today(board.board, now));
    const auto goals = goal_words(board, shelf);
    const auto newest = std::ranges::max_element(goals, {}, &GoalWords::newest);
    if (newest != goals.end() && newest->newest) {
        view.now_head = together(day_and_shift(board.board, *newest->newest, shelf.calendar()));
    }
    std::ranges::transform(goals, std::back_inserter(view.rows), row_of);
    for (const auto& line : target->pattern) {
        TargetConditionView::Row row;
        row.label = line.label;
        row.target = line.words;
        row.now = word("Not looked at yet");
        row.looked_at = false;
        view.rows.push_back(std::move(row));
    }
    return view;
}

}  // namespace kiosk
