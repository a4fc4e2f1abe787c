// The rows of the target condition: its goals with the actual figure, then its pattern by label.
#include "kiosk/screens/target_condition_view.hpp"

#include <algorithm>

#include "core/kata/rules.hpp"
#include "core/kata/shelf_until.hpp"
#include "kiosk/screens/condition_words.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/rhythm_view.hpp"
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

/// "205 or more,\nno overtime"
std::string target_words(const GoalWords& goal) {
    const auto words = said("{0} {1}", goal.target_figure, goal.target_side);
    return goal.extra.empty() ? words : said("{0},\n{1}", words, goal.extra);
}

/// The first number of the process is set large; the others read as the lines below them.
TargetConditionView::Row row_of(const GoalWords& goal, bool figure, std::string current) {
    TargetConditionView::Row row;
    row.metric = goal.metric;
    row.label = goal.rule.empty()        ? goal.name
                : goal.rule_names_metric ? goal.rule
                                         : said("{0}\n{1}", goal.name, goal.rule);
    row.figure = figure;
    row.target = figure ? said("{0} {1}", goal.target_figure, goal.target_side) : target_words(goal);
    row.target_more = figure ? goal.extra : "";
    row.looked_at = !goal.actual_line.empty();
    row.now = row.looked_at ? goal.actual_line : word("No data yet");
    row.current = std::move(current);
    return row;
}

/// As it was written down when the target condition was set; else from the points up to that day.
std::string current_of(const kata::Goal& goal, const kata::Storyboard& board,
                       const kata::TargetCondition& target, const kata::Shelf& shelf) {
    if (auto words = starting_look(board, goal.metric); !words.empty() || !target.set_on) {
        return words;
    }
    const kata::ShelfUntil before(shelf, kata::last_moment_of(*target.set_on, board.board.zone));
    const auto words = words_of(goal, board, before);
    return words ? words->actual_line : "";
}

/// Gives the moment of the newest point.
std::optional<kata::Moment> add_goals(TargetConditionView& view, const kata::Storyboard& board,
                                      const kata::TargetCondition& target, const kata::Shelf& shelf,
                                      const kata::Shelf& whole) {
    std::optional<kata::Moment> newest;
    bool figure = true;
    for (const auto& goal : target.goals) {
        const auto words = words_of(goal, board, shelf);
        if (!words) {
            continue;
        }
        view.rows.push_back(row_of(*words, figure, current_of(goal, board, target, whole)));
        figure = false;
        newest = words->newest ? std::max(newest, words->newest) : newest;
    }
    return newest;
}

void add_pattern(TargetConditionView& view, const kata::Storyboard& board,
                 const kata::TargetCondition& target) {
    for (const auto& line : lines_of(target.pattern)) {
        TargetConditionView::Row row;
        row.label = line.label;
        row.line = line.label;
        row.target = line.words;
        row.current = starting_look(board, line.label);
        row.now = newest_look(board, line.label).words;
        row.looked_at = !row.now.empty();
        row.now = row.looked_at ? row.now : word("Not looked at yet");
        view.rows.push_back(std::move(row));
    }
}

std::string start_day(const kata::TargetCondition& target) {
    return target.set_on ? day_words(*target.set_on) : "";
}

}  // namespace

TargetConditionView view_target_condition(const kata::Storyboard& board, const kata::Shelf& shelf,
                                          kata::Moment now) {
    TargetConditionView view;
    const auto* target = kata::present_target(board);
    view.has_earlier = std::ranges::any_of(
        board.targets, [](const kata::TargetCondition& one) { return one.reflected_on.has_value(); });
    if (target == nullptr) {
        view.title = word("Target condition");
        view.empty_words =
            word("No target condition yet. How should it run in two weeks? A pattern you can draw.");
        view.start_words = word("2-week target condition");
        return view;
    }
    const auto day = today(board.board, now);
    view.title = said("Target condition {0}", target->number);
    view.beside = target->achieve_by ? said("achieve by {0}", day_words(*target->achieve_by)) : "";
    view.current_head = start_day(*target);
    view.target_head = until_words(*target, day);
    view.threshold = threshold_words(board);
    view.date_passed = target->achieve_by && *target->achieve_by < day;
    view.look_back_words = view.date_passed ? said("{0} passed, look back", day_words(*target->achieve_by))
                                            : word("Reached? Look back");
    const auto newest = add_goals(view, board, *target, shelf, shelf);
    if (newest) {
        view.now_head = together(day_and_shift(board.board, *newest, shelf.calendar()));
    }
    add_pattern(view, board, *target);
    return view;
}

TargetConditionView view_ended_condition(const kata::Storyboard& board, const kata::TargetCondition& target,
                                         const kata::Shelf& shelf) {
    TargetConditionView view;
    view.title = said("Target condition {0}", target.number);
    view.current_head = start_day(target);
    view.target_head =
        target.achieve_by ? said("by {0}", day_words(*target.achieve_by)) : word("no date yet");
    const auto end = target.reflected_on.value_or(target.achieve_by.value_or(kata::Day{}));
    view.now_head = day_words(end);
    const kata::ShelfUntil until(shelf, kata::last_moment_of(end, board.board.zone));
    add_goals(view, board, target, until, shelf);
    add_pattern(view, board, target);
    return view;
}

std::optional<LookView> view_look(const kata::Storyboard& board, kata::Moment now, const std::string& label,
                                  const std::string& written) {
    const auto* target = kata::present_target(board);
    if (target == nullptr || label.empty()) {
        return std::nullopt;
    }
    LookView view;
    view.target = words_under(target->pattern, label);
    if (view.target.empty()) {
        return std::nullopt;
    }
    const auto seen = newest_look(board, label);
    view.title = word("How does it run now?");
    view.label = label;
    view.target_label = word("Target condition");
    view.before = seen.words.empty() ? starting_look(board, label) : seen.words;
    view.before_label = seen.on          ? said("Seen {0}", day_words(*seen.on))
                        : target->set_on ? said("Current condition, {0}", day_words(*target->set_on))
                                         : word("Current condition");
    view.written = !written.empty();
    view.words = view.written ? written : word("What did we see?");
    const auto look = [&](const std::string& words) {
        return kata::KeepLook{target->id, {{label, in_one_line(words)}}};
    };
    view.as_target = look(view.target);
    view.as_target_words = word("Same as target");
    if (!view.before.empty()) {
        view.as_before = look(view.before);
        view.as_before_words = word("Same as before");
    }
    if (view.written) {
        view.keep = look(written);
        if (const auto refusal = kata::refuse(board, *view.keep, now)) {
            view.why_not = word(kata::words(*refusal));
            view.keep.reset();
        }
    }
    view.saved_words = said("{0} looked at, {1}", label, clock_words(now, board.board.zone));
    return view;
}

}  // namespace kiosk
