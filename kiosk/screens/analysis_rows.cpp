// The figures come from the points up to the day of the look, so that an earlier look says what was there to be seen.
#include "kiosk/screens/analysis_rows.hpp"

#include <algorithm>

#include "core/kata/worked_out.hpp"
#include "core/measure/cycles.hpp"
#include "core/measure/repeatable.hpp"
#include "core/measure/spread.hpp"
#include "kiosk/screens/analysis_words.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/record_question.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using kata::Analysis;
using Opens = AnalysisRow::Opens;

constexpr std::size_t most_seen = 30;
constexpr std::size_t most_lines = 24;

AnalysisRow fact(std::string label, std::string value, bool quiet = false) {
    AnalysisRow row;
    row.label = std::move(label);
    row.value = std::move(value);
    row.quiet = quiet;
    return row;
}

// --- what was measured up to that day ---------------------------------------------------------------------------------

/// The newest of the day and before it. Looks back further only while there are too few: a busy metric has them in an hour.
std::vector<kata::DataPoint> seen_points(const RowsFrom& from, const kata::EntityId& metric) {
    if (!from.analysis.seen_on || is_of_today(from.board, from.analysis, from.now)) {
        return from.shelf.last_points(metric, most_seen);
    }
    constexpr int furthest_days = 1024;
    const auto end = kata::moment_of(kata::plus_days(*from.analysis.seen_on, 1), 0, 0, from.board.board.zone);
    std::vector<kata::DataPoint> points;
    for (int days = 1; days <= furthest_days && points.size() < most_seen; days *= 4) {
        points = from.shelf.points_between(metric, end - journal::days(days), end);
    }
    const auto count = std::min(points.size(), most_seen);
    return {points.end() - static_cast<std::ptrdiff_t>(count), points.end()};
}

std::string seen_words(const RowsFrom& from, const kata::Metric& metric,
                       const std::vector<kata::DataPoint>& points, std::size_t count) {
    const auto first = day_and_shift(from.board.board, points.front().at, from.shelf.calendar());
    const auto last = day_and_shift(from.board.board, points.back().at, from.shelf.calendar());
    const auto what = metric.counted.empty() ? word("values") : metric.counted;
    // Where it began stands under the chart's axis.
    return first.day == last.day ? said("{0} {1}, {2}", count, what, last.day_words)
                                 : said("{0} {1} to {2}", count, what, last.day_words);
}

/// Takes the next metric of the board; with one or none there is nothing to choose.
AnalysisRow metric_row(const RowsFrom& from, kata::EntityId Analysis::*member) {
    const auto& metrics = from.board.metrics;
    const auto chosen = std::ranges::find(metrics, from.analysis.*member, &kata::Metric::id);
    auto row = chosen == metrics.end() ? fact(word("Metric"), word("None chosen yet"), true)
                                       : fact(word("Metric"), chosen->name);
    if (metrics.empty() || (metrics.size() == 1 && chosen != metrics.end())) {
        return row;
    }
    const bool at_end = chosen == metrics.end() || std::next(chosen) == metrics.end();
    const auto& next = at_end ? metrics.front() : *std::next(chosen);
    row.opens = Opens::at_once;
    row.id = "metric";
    row.ask = kata::KeepAnalysis{from.analysis};
    row.ask->analysis.*member = next.id;
    row.saved_words = said("{0} chosen, {1}", next.name, clock_words(from.now, from.board.board.zone));
    return row;
}

const GoalWords* goal_for(const std::vector<GoalWords>& goals, const kata::Metric& metric) {
    const auto it = std::ranges::find(goals, metric.id, &GoalWords::metric);
    return it == goals.end() ? nullptr : &*it;
}

std::string target_words(const GoalWords& goal) {
    const auto words = said("{0} {1}", goal.target_figure, goal.target_side);
    return goal.extra.empty() ? words : said("{0}, {1}", words, goal.extra);
}

void add_figures(ProcessAnalysisView& view, const RowsFrom& from, const kata::Metric& metric, bool cycles) {
    const auto points = seen_points(from, metric.id);
    const auto values = values_that_count(points);
    const auto spread = measure::cycle_spread(values);
    if (!spread) {
        view.rows.push_back(fact(word("Seen"), word("No data up to that day"), true));
        return;
    }
    const auto goals = goal_words(from.board, from.shelf);
    const auto* goal = goal_for(goals, metric);
    const auto* rule = goal_of(from.board, metric.id);
    const bool counted = rule != nullptr && rule->kind != kata::GoalKind::value;
    view.rows.push_back(fact(word("Seen"), seen_words(from, metric, points, values.size())));
    view.rows.push_back(fact(word("Median"), measured_words(spread->median, metric)));
    if (goal != nullptr && !counted) {
        view.rows.back().beside = target_words(*goal);
    }
    view.rows.push_back(fact(word("Least to most"), measured_from_to(spread->least, spread->most, metric)));
    if (cycles && spread->above) {
        view.rows.push_back(
            fact(word("Around the median"), said("+{0} %, \u2212{1} %", number_words(100 * *spread->above, 0),
                                                 number_words(100 * *spread->below, 0))));
    }
    if (goal != nullptr && counted) {
        const auto share = measure::share_inside(values, {rule->low, rule->high});
        view.rows.push_back(fact(with_capital(goal->rule), said("{0} of {1}", share.inside, share.of)));
        view.rows.back().beside = target_words(*goal);
    }
    if (cycles) {
        const auto lowest = measure::lowest_repeatable(values, step_of(metric));
        view.rows.push_back(fact(word("Lowest repeatable"),
                                 lowest ? measured_words(*lowest, metric) : word("None came twice yet"),
                                 !lowest));
    }
    view.chart = view_chart(from.board, metric, points);
    add_days(*view.chart, from.board, points, from.shelf.calendar());
    view.chart_words = metric.label.empty() ? metric.name : metric.label;
}

// --- lines of text -----------------------------------------------------------------------------------------------------

AnalysisRow text_row(std::string id, std::string label, std::string value) {
    auto row = fact(std::move(label), std::move(value));
    row.opens = Opens::text;
    row.id = std::move(id);
    return row;
}

AnalysisRow new_line(std::string_view list, std::string words) {
    auto row = text_row(std::string(list) + " new", "", std::move(words));
    row.quiet = true;
    return row;
}

std::string line_id(std::string_view list, std::size_t at) {
    return std::string(list) + " " + std::to_string(at);
}

std::vector<AnalysisRow> line_rows(const ProcessAnalysisView& view, std::string_view list,
                                   const std::vector<std::string>& lines, std::string add_words) {
    std::vector<AnalysisRow> rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        rows.push_back(text_row(line_id(list, i), "", lines[i]));
    }
    if (view.can_write && lines.size() < most_lines) {
        rows.push_back(new_line(list, std::move(add_words)));
    }
    return rows;
}

/// What was only thought has been seen: the line goes to the facts.
AnalysisRow seen_at_last(AnalysisRow row, const RowsFrom& from, std::size_t at) {
    kata::KeepAnalysis ask{from.analysis};
    auto& assumed = ask.analysis.assumed;
    ask.analysis.observed.push_back(assumed[at]);
    assumed.erase(assumed.begin() + static_cast<std::ptrdiff_t>(at));
    row.ask = std::move(ask);
    row.saved_words = said("Now a fact, {0}", clock_words(from.now, from.board.board.zone));
    return row;
}

}  // namespace

kata::EntityId metric_to_begin_with(const kata::Storyboard& board, kata::MetricRole role) {
    const auto it = std::ranges::find(board.metrics, role, &kata::Metric::role);
    if (it != board.metrics.end()) {
        return it->id;
    }
    return board.metrics.empty() ? kata::EntityId{} : board.metrics.front().id;
}

std::vector<std::string> Analysis::*lines_named(std::string_view name) {
    if (name == "pattern") {
        return &Analysis::pattern;
    }
    if (name == "observed") {
        return &Analysis::observed;
    }
    if (name == "assumed") {
        return &Analysis::assumed;
    }
    return name == "equipment" ? &Analysis::equipment : nullptr;
}

void add_outcome(ProcessAnalysisView& view, const RowsFrom& from) {
    view.rows.push_back(metric_row(from, &Analysis::outcome_metric));
    if (const auto* metric = kata::find_metric(from.board, from.analysis.outcome_metric)) {
        add_figures(view, from, *metric, false);
    }
    const auto& words = from.analysis.outcome_words;
    view.rows.push_back(
        text_row("outcome", word("In words"), words.empty() ? word("Not written yet") : words));
    view.rows.back().quiet = words.empty();
}

void add_cycles(ProcessAnalysisView& view, const RowsFrom& from) {
    view.rows.push_back(metric_row(from, &Analysis::cycle_metric));
    if (const auto* metric = kata::find_metric(from.board, from.analysis.cycle_metric)) {
        add_figures(view, from, *metric, true);
    }
}

/// Line by line beside the target condition's own pattern.
void add_pattern(ProcessAnalysisView& view, const RowsFrom& from) {
    view.rows = line_rows(view, "pattern", from.analysis.pattern, word("Add a line"));
    if (view.rows.empty()) {
        view.rows.push_back(fact("", word("Not looked at yet"), true));
    }
    const auto* target = kata::present_target(from.board);
    if (target != nullptr) {
        while (view.rows.size() < target->pattern.size()) {
            view.rows.push_back(fact("", word("Not looked at yet"), true));
        }
        for (std::size_t i = 0; i < target->pattern.size(); ++i) {
            view.rows[i].beside = target->pattern[i].words;
        }
    }
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        view.rows[i].label = std::to_string(i + 1);
    }
}

void add_facts(ProcessAnalysisView& view, const RowsFrom& from) {
    view.known_title = word("What we know");
    view.assumed_title = word("What we assume");
    view.known = line_rows(view, "observed", from.analysis.observed, word("Add what was seen"));
    view.assumed = line_rows(view, "assumed", from.analysis.assumed, word("Add what we only think"));
    for (std::size_t i = 0; view.can_write && i < from.analysis.assumed.size(); ++i) {
        view.assumed[i] = seen_at_last(view.assumed[i], from, i);
    }
    for (auto* rows : {&view.known, &view.assumed}) {
        if (rows->empty()) {
            rows->push_back(fact("", word("Nothing written"), true));
        }
    }
}

void add_equipment(ProcessAnalysisView& view, const RowsFrom& from) {
    const auto planned = kata::worked_out(from.analysis).planned_cycle_s;
    CapacityBars capacity;
    capacity.planned = planned;
    bool any_over = false;
    for (std::size_t i = 0; i < from.analysis.equipment.size(); ++i) {
        const auto machine = kata::machine_of(from.analysis.equipment[i]);
        auto row = text_row(line_id("equipment", i), machine.name,
                            view.can_write ? word("Write its seconds a piece") : word("Not written yet"));
        row.quiet = !machine.seconds;
        capacity.bars.emplace_back();
        if (machine.seconds) {
            row.value = seconds_words(*machine.seconds);
            const double limit = kata::capacity_share * planned.value_or(0);
            const bool over = planned && *machine.seconds > limit;
            any_over = any_over || over;
            if (planned) {
                row.beside =
                    over ? said("over {0}", seconds_words(limit)) : said("within {0}", seconds_words(limit));
                row.beside_marked = over;
            }
            capacity.bars.back() = {*machine.seconds, over};
            capacity.longest = std::max(capacity.longest, *machine.seconds);
        }
        view.rows.push_back(std::move(row));
    }
    if (view.can_write && from.analysis.equipment.size() < most_lines) {
        view.rows.push_back(new_line("equipment", word("Add a machine")));
    }
    if (view.rows.empty()) {
        view.rows.push_back(fact("", word("No machine written"), true));
    }
    view.beside_head = word("90 % of planned");
    if (planned) {
        capacity.limit = kata::capacity_share * *planned;
        capacity.limit_words = said("limit {0}", seconds_words(*capacity.limit));
        capacity.planned_words = said("planned {0}", seconds_words(*planned));
        capacity.longest = std::max(capacity.longest, *planned);
    }
    view.note = !planned   ? word("Still missing: planned cycle time, on the page of demand and pace")
                : any_over ? word("A machine over the limit comes first: nothing else can make up for it")
                           : "";
    view.capacity = std::move(capacity);
}

}  // namespace kiosk
