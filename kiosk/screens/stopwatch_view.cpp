// The words of the stopwatch. Laps are read from the journal at every look, so what stands here is on disk.
#include "kiosk/screens/stopwatch_view.hpp"

#include <algorithm>
#include <cmath>

#include "core/kata/rules.hpp"
#include "core/measure/centre.hpp"
#include "core/measure/repeatable.hpp"
#include "core/measure/spread.hpp"
#include "kiosk/screens/measuring_texts.hpp"
#include "kiosk/screens/metric_card_view.hpp"
#include "kiosk/screens/record_question.hpp"
#include "kiosk/screens/stopwatch_steps.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum Timing::Phase;

const kata::Metric* timed_metric(const kata::Storyboard& board, const Timing& timing) {
    const auto metrics = time_metrics(board);
    const auto it = std::ranges::find(metrics, timing.metric, &kata::Metric::id);
    return it != metrics.end() ? *it : metrics.empty() ? nullptr : metrics.front();
}

/// The point has every millisecond; people read the metric's decimals.
std::string lap_words(double value, const kata::Metric& metric) {
    return with_unit(number_words(value, metric.decimals), metric.unit);
}

/// What lies outside the limits is said finely enough to be seen there.
std::string refused_words(double value, const kata::Metric& metric) {
    const double size = std::abs(value);
    const int decimals = std::max(metric.decimals, size < 10 ? 2 : size < 100 ? 1 : 0);
    return with_unit(number_words(value, decimals), metric.unit);
}

std::string place_of(const kata::Metric& metric, const Timing& timing) {
    return timing.place.value_or(metric.where);
}

/// "87.4", "1:27.4", "1:02:27": seconds are counted through, the longer units are read as on a clock.
std::string running_words(std::int64_t ms, const kata::Metric& metric) {
    const auto tenths = ms / 100, seconds = tenths / 10;
    if (metric.unit == "s") {
        return number_words(static_cast<double>(tenths) / 10, 1);
    }
    const auto point = std::string(tr("."));
    if (metric.unit == "h" || seconds >= 3600) {
        return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    return fmt::format("{}:{:02}{}{}", seconds / 60, seconds % 60, point, tenths % 10);
}

void add_area(StopwatchView& view, const kata::Metric& metric, const Timing& timing, std::int64_t now_ms) {
    view.progress = timing.phase == none ? said("{0} cycles", view.planned)
                                         : said("{0} of {1} cycles", view.laps, view.planned);
    view.sentence = word("We time the process, not the person");
    view.figure = running_words(running_ms(timing, now_ms), metric);
    view.unit = metric.unit;
    const bool runs = timing.phase == running;
    const auto& event = runs ? metric.end_event : metric.start_event;
    view.tap_words = !event.empty() ? said("Tap at “{0}”", event)
                     : runs         ? word("Tap at the end of the cycle")
                                    : word("Tap at the start of a cycle");
}

void add_start(StopwatchView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
               const kata::Metric& metric, const Timing& timing, kata::Moment now) {
    const auto metrics = time_metrics(board);
    for (const auto* one : metrics) {
        if (metrics.size() > 1) {
            view.start.metrics.push_back({one->id, one->name, one->id == metric.id});
        }
    }
    auto card = card_words(metric);
    view.start.definition = std::move(card.words);
    view.start.defined = card.written;
    for (const int planned : {20, 30, 40}) {
        view.start.cycles.push_back({planned, planned == timing.planned});
    }
    view.start.place = place_of(metric, timing);
    view.start.shift = day_and_shift_words(board.board, shelf, now);
}

/// The planned cycle time's line; the axis makes room for it.
void add_planned(StopwatchView& view, const kata::Metric& metric, const std::vector<kata::DataPoint>& laps) {
    if (!metric.planned_cycle_time) {
        return;
    }
    const double planned = *metric.planned_cycle_time;
    view.chart.planned.push_back({planned, said("Planned {0}", figure_words(planned, metric))});
    auto values = values_that_count(laps);
    values.push_back(planned);
    set_axis(view.chart, std::move(values));
}

void add_chart(StopwatchView& view, const kata::Storyboard& board, const kata::Metric& metric,
               const std::vector<kata::DataPoint>& laps) {
    view.chart = view_chart(board, metric, laps);
    view.chart.empty_words = word("Laps appear here");
    add_planned(view, metric, laps);
    for (const auto& lap : laps) {
        view.lap_points.push_back(lap.id);
        view.unusual.push_back(lap.note);
    }
    auto values = values_that_count(laps);
    if (const auto median = measure::median_in_place(values)) {
        view.median = lap_words(*median, metric);
    }
}

void add_lap(StopwatchView& view, const kata::Metric& metric, const std::vector<kata::DataPoint>& laps,
             const Timing& timing) {
    view.no_lap = view.phase == paused ? word("Paused. The lap that ran does not count.")
                                       : word("No lap yet. The next tap ends the first one.");
    if (laps.empty()) {
        return;
    }
    const auto it = std::ranges::find(laps, timing.chosen, &kata::DataPoint::id);
    const auto& looked_at = it == laps.end() ? laps.back() : *it;
    if (it != laps.end()) {
        view.chosen = static_cast<std::size_t>(it - laps.begin());
        view.chart.picked = ChartView::Picked{*view.chosen, it->value};
    }
    StopwatchLap lap{said("Lap {0}", view.chosen.value_or(laps.size() - 1) + 1),
                     lap_words(looked_at.value, metric),
                     looked_at.id,
                     looked_at.at,
                     {}};
    for (const auto& note : metric.note_chips) {
        lap.reasons.push_back({note, note == looked_at.note});
    }
    view.undo = said("Undo lap {0}", laps.size());
    view.last = StopwatchLast{laps.back().id, laps.back().at};
    view.lap = std::move(lap);
}

void add_question(StopwatchView& view, const kata::Storyboard& board, const Timing& timing,
                  kata::Moment now) {
    if (timing.phase == interrupted) {
        const auto when = moment_words(timing.started_at.value_or(now), now, board.board.zone);
        view.question = {
            word("Go on timing?"),
            said("Begun {0}, {1} of {2} cycles are stored.\nThe lap that was running does not count.", when,
                 view.laps, view.planned),
            word("Go on"), "", word("Finish")};
    } else if (timing.asking && timing.phase == running && view.laps >= view.planned) {
        view.question = {said("{0} of {1} cycles", view.laps, view.planned),
                         word("All of them are stored. The lap that runs now does not count\nif you finish."),
                         word("Finish"), word("10 more"), word("Not yet")};
    }
}

void add_spread(StopwatchSummary& summary, const std::vector<double>& values, double median,
                const kata::Metric& metric) {
    const auto range = measure::range_of(values);
    summary.facts.push_back({word("Median"), lap_words(median, metric)});
    summary.facts.push_back({word("Least"), lap_words(range->low, metric)});
    summary.facts.push_back({word("Greatest"), lap_words(range->high, metric)});
    if (median > 0) {
        summary.facts.push_back(
            {word("Spread around the median"),
             said("+{0} %  \u2212{1} %", number_words(100 * (range->high / median - 1), 0),
                  number_words(100 * (1 - range->low / median), 0))});
    }
    const auto lowest = measure::lowest_repeatable(values, step_of(metric));
    summary.facts.push_back(
        {word("Lowest repeatable"), lowest ? lap_words(*lowest, metric) : word("none came twice yet")});
}

void add_summary(StopwatchView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                 const kata::Metric& metric, const std::vector<kata::DataPoint>& laps, const Timing& timing) {
    auto values = values_that_count(laps);
    const auto median = measure::median_in_place(values);
    if (timing.phase != finished || !median) {
        return;
    }
    StopwatchSummary summary;
    summary.title =
        values.size() == 1 ? word("1 cycle is stored") : said("{0} cycles are stored", values.size());
    summary.words = day_and_shift_words(board.board, shelf, laps.back().at);
    if (!laps.back().place.empty()) {
        summary.words = said("{0}, {1}", summary.words, laps.back().place);
    }
    add_spread(summary, values, *median, metric);
    if (view.chart.band_low && view.chart.band_high) {
        const auto share = measure::share_inside(values, {view.chart.band_low, view.chart.band_high});
        summary.facts.push_back(
            {said("In {0}", from_to_words(*view.chart.band_low, *view.chart.band_high, metric)),
             said("{0} of {1}", share.inside, share.of)});
    }
    const auto odd = std::ranges::count_if(laps, [](const auto& lap) { return !lap.note.empty(); });
    summary.facts.push_back({word("Marked unusual, kept"), std::to_string(odd)});
    if (timing.skipped > 0) {
        summary.facts.push_back({word("Skipped, not stored"), std::to_string(timing.skipped)});
    }
    view.summary = std::move(summary);
}

}  // namespace

std::vector<const kata::Metric*> time_metrics(const kata::Storyboard& board) {
    std::vector<const kata::Metric*> metrics;
    for (const auto& metric : board.metrics) {
        if (kata::seconds_in_unit(metric)) {
            metrics.push_back(&metric);
        }
    }
    std::stable_partition(metrics.begin(), metrics.end(),
                          [](const auto* metric) { return metric->role == kata::MetricRole::process; });
    return metrics;
}

std::vector<const kata::Metric*> count_metrics(const kata::Storyboard& board) {
    std::vector<const kata::Metric*> metrics;
    for (const auto& metric : board.metrics) {
        if (metric.kind == kata::MetricKind::count) {
            metrics.push_back(&metric);
        }
    }
    return metrics;
}

std::string definition_words(const kata::Metric& metric) {
    if (metric.start_event.empty() || metric.end_event.empty()) {
        return metric.start_event.empty() ? metric.end_event : metric.start_event;
    }
    return said("{0} … {1}", metric.start_event, metric.end_event);
}

StopwatchView view_stopwatch(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                             std::int64_t now_ms, const Timing& timing) {
    StopwatchView view;
    view.counts = !count_metrics(board).empty();
    view.stops = !time_metrics(board).empty();
    const auto* metric = timed_metric(board, timing);
    if (metric == nullptr) {
        view.empty_words = word("No metric of this board is measured in s, min or h yet.");
        return view;
    }
    const auto laps = laps_of(timing, shelf);
    view.beside = metric->label.empty() ? metric->name : metric->label;
    view.beside_short = metric->name;
    view.metric = metric->id;
    view.phase = timing.phase;
    view.laps = static_cast<int>(laps.size());
    view.planned = timing.planned;
    view.trouble = timing.said;
    add_area(view, *metric, timing, now_ms);
    add_start(view, board, shelf, *metric, timing, now);
    add_chart(view, board, *metric, laps);
    add_lap(view, *metric, laps, timing);
    add_question(view, board, timing, now);
    add_summary(view, board, shelf, *metric, laps, timing);
    return view;
}

LapAsk lap_ask(const kata::Storyboard& board, kata::Moment now, const Timing& timing, const Lap& lap) {
    const auto* metric = timed_metric(board, timing);
    if (metric == nullptr) {
        return {};
    }
    const double value = static_cast<double>(lap.ms) / (1000 * kata::seconds_in_unit(*metric).value_or(1));
    kata::AddPoints ask{metric->id, {{lap.at, value, {}}}, {}, kata::Source::eye, place_of(*metric, timing)};
    if (const auto refusal = kata::refuse(board, ask, now)) {
        return {std::nullopt,
                said("{0} not stored. {1}", refused_words(value, *metric), why_not(*refusal, *metric))};
    }
    return {std::move(ask), {}};
}

}  // namespace kiosk
