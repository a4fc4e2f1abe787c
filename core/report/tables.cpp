#include "core/report/tables.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "core/report/csv_lines.hpp"
#include "core/report/local_times.hpp"
#include "core/report/words.hpp"

namespace report {

namespace {

using kata::Moment;

constexpr Moment before_all{INT64_MIN}, after_all{INT64_MAX};

std::string_view yes_no(bool value) { return value ? "true" : "false"; }

// --- points ----------------------------------------------------------------------------------------------------------

/// So far back go the points of the file.
Moment first_moment(const journal::Store& store, const kata::Storyboard& board, const PointsWish& wish) {
    if (!wish.newest_days) return before_all;
    Moment newest = before_all;
    for (const auto& metric : board.metrics)
        if (const auto last = store.last_points(metric.id, 1); !last.empty())
            newest = std::max(newest, last.back().at);
    const auto back = journal::days(*wish.newest_days);
    return newest.ms < before_all.ms + back.ms ? before_all : newest - back;
}

/// Later where the metric has more points than are its part of those wished.
Moment first_moment_of(const journal::Store& store, const kata::Metric& metric, Moment from,
                       std::optional<std::size_t> most) {
    const auto all = most ? store.count_points(metric.id) : 0;
    if (!most || all <= *most) return from;
    const auto first = store.points_from(metric.id, all - *most, 1);
    return first.empty() ? from : std::max(from, first.front().at);
}

/// The cells that all points of a metric have in common.
std::string first_cells(const kata::Storyboard& board, const kata::Metric& metric) {
    return fmt::format("{},{},{},{}", text_cell(board.board.slug), text_cell(metric.slug),
                       text_cell(metric.name), text_cell(metric.unit));
}

void add_point(CsvLines& lines, std::string_view first, const journal::DataPoint& point, LocalTimes& times) {
    lines.plain(first).plain(times.iso(point.at)).number(point.value).number(point.n);
    lines.plain(yes_no(point.struck_out)).text(point.note);
    lines.plain(journal::to_text(point.source)).text(point.place).end_line();
}

// --- experiments -----------------------------------------------------------------------------------------------------

const kata::Obstacle* obstacle_of(const kata::Storyboard& part, const kata::EntityId& id) {
    if (const auto* found = kata::find_obstacle(part, id)) return found;
    const auto held = std::ranges::find(part.holding, id, &kata::Obstacle::id);
    return held == part.holding.end() ? nullptr : &*held;
}

void add_expectation(CsvLines& lines, const kata::Storyboard& part, const kata::Experiment& experiment,
                     LocalTimes& times) {
    const auto* metric = kata::find_metric(part, experiment.metric);
    lines.text(metric ? metric->slug : std::string()).text(experiment.expectation);
    lines.number(experiment.expectation_number);
    lines.plain(experiment.expectation_direction ? name_of(*experiment.expectation_direction) : "");
    lines.number(experiment.expectation_within).plain(times.iso(experiment.sealed_at));
    lines.text(experiment.afterthought);
}

void add_experiment(CsvLines& lines, const kata::Storyboard& part, const kata::TargetCondition& target,
                    const kata::Experiment& experiment, LocalTimes& times) {
    const auto* obstacle = obstacle_of(part, experiment.obstacle);
    lines.text(part.board.slug).number(target.number).number(experiment.number);
    lines.plain(name_of(experiment.kind));
    lines.number(obstacle ? std::optional<double>(obstacle->number) : std::nullopt);
    lines.text(obstacle ? obstacle->obstacle : std::string()).text(experiment.step);
    add_expectation(lines, part, experiment, times);
    lines.plain(times.iso(experiment.go_and_see_at)).text(experiment.what_happened);
    lines.number(experiment.result_number);
    lines.plain(experiment.verdict ? name_of(*experiment.verdict) : "").text(experiment.learning);
    lines.plain(times.iso(experiment.happened_at)).plain(times.iso(experiment.closed_at));
    lines.plain(times.iso(experiment.stopped_at)).plain(name_of(experiment.kept)).end_line();
}

// --- learnings -------------------------------------------------------------------------------------------------------

constexpr std::size_t learnings_at_once = 500;

std::optional<double> number_of(const std::optional<int>& number) {
    return number ? std::optional<double>(*number) : std::nullopt;
}

// --- coaching cycles ---------------------------------------------------------------------------------------------------

std::string_view outcome_of(const kata::CycleDay& cycle) {
    if (cycle.held) return "held";
    return cycle.not_held == kata::NotHeld::none ? "planned" : "not held";
}

}  // namespace

void write_points(const kata::Station& station, const kata::Storyboard& board, const PointsWish& wish,
                  const Bytes& out) {
    CsvLines lines(out, {"board", "metric", "metric_name", "unit", "at", "value", "n", "struck_out", "note",
                         "source", "place"});
    LocalTimes times(board.board.zone);
    const auto& store = station.store();
    const auto from = first_moment(store, board, wish);
    auto most = wish.most;
    if (most) *most /= std::max<std::size_t>(board.metrics.size(), 1);
    for (const auto& metric : board.metrics) {
        const auto first = first_cells(board, metric);
        const auto visit = [&](const journal::DataPoint& point, bool) {
            add_point(lines, first, point, times);
        };
        store.each_point_between(metric.id, first_moment_of(store, metric, from, most), after_all, visit,
                                 false);
    }
    lines.finish();
}

void write_experiments(const kata::Station& station, const kata::Storyboard& board, const Bytes& out) {
    CsvLines lines(out, {"board",           "target_condition", "number",        "kind",
                         "obstacle_number", "obstacle",         "step",          "metric",
                         "expectation",     "expected_number",  "expected",      "expected_within",
                         "sealed_at",       "after_the_start",  "go_and_see_at", "what_happened",
                         "result_number",   "verdict",          "learning",      "happened_at",
                         "closed_at",       "stopped_at",       "kept"});
    LocalTimes times(board.board.zone);
    for (const auto& target : board.targets) {
        const auto& part = station.storyboard_of_target(board.board.id, target.id);
        for (const auto& experiment : part.experiments)
            if (experiment.sealed_at) add_experiment(lines, part, target, experiment, times);
    }
    lines.finish();
}

void write_learnings(const kata::Station& station, const kata::Storyboard& board, const Bytes& out) {
    CsvLines lines(out, {"board", "learned_at", "learning", "experiment", "target_condition"});
    LocalTimes times(board.board.zone);
    for (std::size_t skip = 0;; skip += learnings_at_once) {
        const auto found = station.learnings({{}, board.board.id, skip, learnings_at_once});
        for (const auto& slip : found.slips) {
            lines.text(board.board.slug).plain(times.iso(slip.learned_at)).text(slip.words);
            lines.number(number_of(slip.experiment)).number(number_of(slip.target)).end_line();
        }
        if (found.slips.size() < learnings_at_once) break;
    }
    lines.finish();
}

void write_cycles(const kata::Storyboard& board, const Bytes& out) {
    CsvLines lines(out, {"board", "date", "shift", "cycle", "not_held", "reason", "minutes"});
    for (const auto& cycle : board.cycles) {
        lines.text(board.board.slug).plain(kata::iso(cycle.date)).text(cycle.shift).plain(outcome_of(cycle));
        lines.plain(name_of(cycle.not_held)).text(cycle.reason);
        lines.number(number_of(cycle.minutes)).end_line();
    }
    lines.finish();
}

}  // namespace report
