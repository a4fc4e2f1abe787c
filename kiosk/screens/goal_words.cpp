// Target and actual of a goal in the same order of words. The arithmetic is core/kata/goals.
#include "kiosk/screens/goal_words.hpp"

#include <algorithm>

#include "core/kata/goals.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// So many of the last n; a band asks for all of them.
void add_counted_target(GoalWords& out, const kata::Goal& goal, const kata::Metric& metric) {
    const auto all = static_cast<int>(out.window);
    out.target_figure = std::to_string(goal.kind == kata::GoalKind::share ? goal.k.value_or(all) : all);
    out.target_side = said("of {0}", out.window);
    out.counted = metric.counted;
    out.rule_names_metric = metric.unit.empty();
    out.rule = rule_words(goal, metric);
    if (out.rule_names_metric && !out.rule.empty()) {
        out.rule = said("{0} {1}", metric.name, out.rule);
    }
}

void add_value_target(GoalWords& out, const kata::Goal& goal, const kata::Metric& metric) {
    if (goal.low && goal.high) {
        out.target_figure = figure_words(*goal.low, metric);
        out.target_side = said("to {0}", value_words(*goal.high, metric));
    } else if (goal.high) {
        out.target_figure = figure_words(*goal.high, metric);
        out.target_side = with_unit_before(metric.unit, tr("or less"));
    } else if (goal.low) {
        out.target_figure = figure_words(*goal.low, metric);
        out.target_side = with_unit_before(metric.unit, tr("or more"));
    }
}

/// The shift's figure that speaks for the goal.
const kata::ShiftFigure& named_figure(const kata::GoalStand& stand) {
    const auto it = std::ranges::find(stand.figures, stand.shift, &kata::ShiftFigure::shift);
    return it == stand.figures.end() ? stand.figures.front() : *it;
}

void add_actual(GoalWords& out, const kata::GoalStand& stand, const kata::Metric& metric, bool counts) {
    out.reached = stand.reached;
    out.distance = stand.distance;
    out.newest = stand.newest;
    if (stand.figures.empty()) {
        return;
    }
    const bool by_shift = stand.figures.size() > 1;
    out.shift = by_shift && !stand.shift.empty() ? said("{0} shift", stand.shift) : "";
    out.actual_figure = stand.figure;
    if (counts) {
        out.actual_side = said("of {0}", named_figure(stand).of);
        out.actual_line = said("{0} {1}", out.actual_figure, out.actual_side);
        return;
    }
    out.actual_side = metric.unit;
    std::vector<std::string> figures;
    for (const auto& figure : stand.figures) {
        figures.push_back(figure.figure);
    }
    out.actual_line = by_shift ? listed(figures) : with_unit(stand.figure, metric.unit);
}

}  // namespace

std::string rule_words(const kata::Goal& goal, const kata::Metric& metric) {
    if (goal.low && goal.high) {
        return said("in {0}", from_to_words(*goal.low, *goal.high, metric));
    }
    if (goal.high) {
        return said("at most {0}", value_words(*goal.high, metric));
    }
    return goal.low ? said("at least {0}", value_words(*goal.low, metric)) : "";
}

std::optional<GoalWords> words_of(const kata::Goal& goal, const kata::Storyboard& board,
                                  const kata::Shelf& shelf) {
    const auto* metric = kata::find_metric(board, goal.metric);
    if (metric == nullptr) {
        return std::nullopt;
    }
    GoalWords words;
    words.metric = metric->id;
    words.name = metric->name;
    words.extra = goal.words;
    words.window = static_cast<std::size_t>(std::clamp(goal.n.value_or(30), 1, 1000));
    const bool counts = goal.kind != kata::GoalKind::value;
    if (counts) {
        add_counted_target(words, goal, *metric);
    } else {
        add_value_target(words, goal, *metric);
    }
    add_actual(words, kata::stand_of(goal, board, shelf, tr(".")), *metric, counts);
    return words;
}

std::vector<GoalWords> goal_words(const kata::Storyboard& board, const kata::Shelf& shelf) {
    std::vector<GoalWords> all;
    const auto* target = kata::present_target(board);
    if (target == nullptr) {
        return all;
    }
    for (const auto& goal : target->goals) {
        if (auto words = words_of(goal, board, shelf)) {
            all.push_back(std::move(*words));
        }
    }
    return all;
}

const GoalWords* furthest(const std::vector<GoalWords>& goals) {
    const auto it = std::ranges::max_element(
        goals, {}, [](const GoalWords& goal) { return goal.reached ? -1.0 : goal.distance; });
    return it == goals.end() ? nullptr : &*it;
}

std::string counted_side(const std::string& side, const std::string& counted) {
    return counted.empty() ? side : said("{0} {1}", side, counted);
}

std::string target_line(const GoalWords& goal) {
    auto line = said("{0} {1}", goal.target_figure, counted_side(goal.target_side, goal.counted));
    if (!goal.rule.empty()) {
        line =
            goal.rule_names_metric ? said("{0} in {1}", goal.rule, line) : said("{0} {1}", line, goal.rule);
    }
    return goal.extra.empty() ? line : said("{0}, {1}", line, goal.extra);
}

std::string slip_back_words(const kata::SlipBack& slip) {
    const auto day = day_words(slip.since);
    const auto since = slip.shift.empty() ? day : said("{0}, {1} shift,", day, slip.shift);
    if (slip.now_of.empty()) {
        return said("Since {0} the median is {1}, {2} was reached with {3}. What changed?", since,
                    slip.now_figure, slip.band_words, slip.before_figure);
    }
    return said("Since {0} {1} {2} {3}, it was {4} {5}. What changed?", since, slip.now_figure, slip.now_of,
                slip.band_words, slip.before_figure, slip.before_of);
}

const kata::Metric* first_metric(const kata::Storyboard& board) {
    const auto it = std::ranges::find(board.metrics, kata::MetricRole::process, &kata::Metric::role);
    if (it != board.metrics.end()) {
        return &*it;
    }
    return board.metrics.empty() ? nullptr : &board.metrics.front();
}

const kata::Metric* shown_metric(const kata::Storyboard& board, const GoalWords* goal) {
    const auto* metric = goal == nullptr ? nullptr : kata::find_metric(board, goal->metric);
    return metric != nullptr ? metric : first_metric(board);
}

}  // namespace kiosk
