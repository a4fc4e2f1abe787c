#include "core/report/page_parts.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "core/kata/goals.hpp"
#include "core/report/words.hpp"

namespace report {

namespace {

constexpr std::size_t most_goals = 12, most_pattern = 40;

// --- goals -----------------------------------------------------------------------------------------------------------

std::string rule_of(const kata::Goal& goal, const kata::Metric& metric) {
    if (goal.low && goal.high)
        return fmt::format("in {} to {}", figure_words(*goal.low, metric), value_words(*goal.high, metric));
    if (goal.high) return "at most " + value_words(*goal.high, metric);
    return goal.low ? "at least " + value_words(*goal.low, metric) : "";
}

void add_counted(GoalLine& line, const kata::Goal& goal, const kata::Metric& metric) {
    const int all = std::clamp(goal.n.value_or(30), 1, 1000);
    line.target_figure = std::to_string(goal.kind == kata::GoalKind::share ? goal.k.value_or(all) : all);
    line.target_side = fmt::format("of {}{}{}", all, metric.counted.empty() ? "" : " ", metric.counted);
    line.rule = rule_of(goal, metric);
}

void add_value(GoalLine& line, const kata::Goal& goal, const kata::Metric& metric) {
    const auto side = [&](std::string_view words) {
        return metric.unit.empty() ? std::string(words) : fmt::format("{} {}", metric.unit, words);
    };
    if (goal.low && goal.high) {
        line.target_figure = figure_words(*goal.low, metric);
        line.target_side = "to " + value_words(*goal.high, metric);
    } else if (goal.high) {
        line.target_figure = figure_words(*goal.high, metric);
        line.target_side = side("or less");
    } else if (goal.low) {
        line.target_figure = figure_words(*goal.low, metric);
        line.target_side = side("or more");
    }
}

/// The figures of all shifts where it is a value asked for by shift: "211, 207".
void add_actual(GoalLine& line, const kata::GoalStand& stand, const kata::Metric& metric, bool counted) {
    line.actual_figure = stand.figure;
    if (stand.figure.empty()) return;
    line.when = day_words(stand.day);
    if (counted) {
        line.actual_side = fmt::format("{}{}{}", stand.of, metric.counted.empty() ? "" : " ", metric.counted);
        if (!stand.shift.empty()) line.when += fmt::format(", {} shift", stand.shift);
        return;
    }
    line.actual_side = metric.unit;
    if (stand.figures.size() < 2) return;
    std::vector<std::string> figures, shifts;
    for (const auto& figure : stand.figures) {
        figures.push_back(figure.figure);
        shifts.push_back(figure.shift);
    }
    line.actual_figure = fmt::format("{}", fmt::join(figures, ", "));
    line.when += fmt::format(", {}", fmt::join(shifts, ", "));
}

// --- obstacles ---------------------------------------------------------------------------------------------------------

std::string_view state_words(kata::ObstacleState state) {
    switch (state) {
    case kata::ObstacleState::parked: return "";
    case kata::ObstacleState::smaller: return "smaller";
    case kata::ObstacleState::gone: return "gone";
    case kata::ObstacleState::no_longer_in_the_way: return "no longer in the way";
    case kata::ObstacleState::held: return "";
    }
    return "";
}

void join(std::string& words, std::string_view more) {
    if (!more.empty()) words += (words.empty() ? "" : ", ") + std::string(more);
}

// --- experiments -------------------------------------------------------------------------------------------------------

std::string state_of(const kata::Experiment& experiment) {
    if (kata::is_running(experiment)) return "running";
    if (experiment.stopped_at) return "stopped early";
    if (!experiment.sealed_at) return "next step, not started";
    return experiment.learning.empty() ? "learning to come" : "";
}

std::string obstacle_words(const kata::Storyboard& board, const kata::EntityId& id) {
    const auto* found = kata::find_obstacle(board, id);
    return found == nullptr ? "" : fmt::format("Obstacle {}", found->number);
}

void add_outcome(ExperimentRow& row, const kata::Experiment& experiment, const kata::Metric& metric) {
    row.happened = with_capital(experiment.what_happened);
    if (experiment.result_number) row.happened_number = value_words(*experiment.result_number, metric);
    if (experiment.verdict) row.verdict = verdict_words(*experiment.verdict);
    row.learning = with_capital(experiment.learning);
    row.normal_way = experiment.normal_way;
}

/// How this line of the pattern was seen to run last.
std::string seen_last(const kata::Storyboard& board, const std::string& label) {
    for (auto look = board.looks.rbegin(); look != board.looks.rend() && !label.empty(); ++look) {
        const auto it = std::ranges::find(look->rows, label, &kata::ConditionRow::label);
        if (it != look->rows.end()) return it->words;
    }
    return {};
}

}  // namespace

std::string moment_words(kata::Moment at, const std::string& zone) {
    const auto local = kata::local_time(at, zone);
    return fmt::format("{}, {}", day_words(local.day), clock_words(local));
}

TargetPart target_part(const kata::Station& station, const kata::Storyboard& board, kata::Day today) {
    TargetPart part;
    const auto* target = kata::present_target(board);
    if (target == nullptr) return part;
    part.set = true;
    part.number = target->number;
    part.sentence = with_capital(target->sentence);
    if (target->achieve_by) part.by = day_words(*target->achieve_by);
    part.date_passed = target->achieve_by && *target->achieve_by < today;
    double furthest = -1;
    for (const auto& goal : target->goals) {
        const auto* metric = kata::find_metric(board, goal.metric);
        if (metric == nullptr || part.goals.size() == most_goals) continue;
        GoalLine line;
        line.metric = metric->id;
        line.name = metric->name;
        const bool counted = goal.kind != kata::GoalKind::value;
        if (counted) add_counted(line, goal, *metric);
        else add_value(line, goal, *metric);
        join(counted ? line.rule : line.target_side, goal.words);
        const auto stand = kata::stand_of(goal, board, station);
        add_actual(line, stand, *metric, counted);
        const double distance = stand.reached ? -0.5 : stand.distance;
        if (distance > furthest) part.first = part.goals.size();
        furthest = std::max(furthest, distance);
        part.goals.push_back(std::move(line));
    }
    for (const auto& row : target->pattern) {
        if (part.pattern.size() == most_pattern) break;
        if (row.label.empty() && !part.pattern.empty()) {  // goes on
            part.pattern.back().words += "\n" + row.words;
            continue;
        }
        const auto* metric = kata::find_metric(board, row.label);
        part.pattern.push_back({metric ? metric->name : row.label, row.words, seen_last(board, row.label)});
    }
    return part;
}

std::string target_dates(const kata::TargetCondition& target) {
    std::string words;
    if (target.set_on) join(words, "set " + day_words(*target.set_on));
    if (target.reached_on) join(words, "reached " + day_words(*target.reached_on));
    else if (target.reflected_on) join(words, "ended " + day_words(*target.reflected_on));
    return with_capital(words);
}

ObstacleLine obstacle_line(const kata::Obstacle& obstacle, bool now) {
    ObstacleLine line{obstacle.number, with_capital(obstacle.obstacle), {}, now};
    join(line.note, state_words(obstacle.state));
    join(line.note, obstacle.scope);
    if (obstacle.closed_on) join(line.note, day_words(*obstacle.closed_on));
    if (obstacle.help_needed_since && kata::still_stands(obstacle)) join(line.note, "waits for help");
    line.note = with_capital(line.note);
    return line;
}

ExperimentRow experiment_row(const kata::Storyboard& board, const kata::Experiment& experiment) {
    ExperimentRow row;
    const auto& zone = board.board.zone;
    const auto* found = kata::find_metric(board, experiment.metric);
    const auto metric = found ? *found : kata::Metric{};
    row.number = experiment.number;
    row.running = kata::is_running(experiment);
    row.sealed = experiment.sealed_at.has_value();
    if (row.sealed) row.day = weekday_and_day(kata::local_time(*experiment.sealed_at, zone).day);
    row.about = obstacle_words(board, experiment.obstacle);
    row.state = state_of(experiment);
    row.step = with_capital(experiment.step);
    row.expectation = with_capital(experiment.expectation);
    row.expected_number = expected_words(experiment, metric);
    if (!experiment.afterthought.empty()) row.afterwards = "After the start: " + experiment.afterthought;
    if (experiment.go_and_see_at && row.running) row.see = moment_words(*experiment.go_and_see_at, zone);
    add_outcome(row, experiment, metric);
    return row;
}

}  // namespace report
