// A signal asks, it never judges; a bubble says what is known of one point.
#include "kiosk/screens/run_chart_words.hpp"

#include <algorithm>

#include "core/kata/rules.hpp"
#include "core/measure/cycles.hpp"
#include "core/measure/repeatable.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string in_a_row(const kata::Signal& signal, std::string_view above, std::string_view below) {
    return said(signal.up ? above : below, signal.count);
}

std::string sentence(const kata::Signal& signal, const kata::Metric& metric, const kata::Shelf& shelf) {
    using enum kata::Signal::Kind;
    switch (signal.kind) {
    case earlier_median:
        return in_a_row(signal, "Signal: {0} in a row above the earlier median.",
                        "Signal: {0} in a row below the earlier median.");
    case shift:
        return in_a_row(signal, "Signal: {0} in a row above the median.",
                        "Signal: {0} in a row below the median.");
    case outside: {
        const auto point = shelf.point_at(metric.id, signal.from);
        return said("Signal: {0} lies outside the natural limits.",
                    point ? measured_words(point->value, metric) : "");
    }
    case trend: return in_a_row(signal, "Signal: {0} in a row rising.", "Signal: {0} in a row falling.");
    }
    return {};
}

/// The newest phase shown says how the process runs now.
std::vector<double> newest_values(const kata::ChartSeries& series) {
    std::vector<double> values;
    if (series.phases.empty()) {
        return values;
    }
    const auto start = std::max(series.phases.back().start, series.from) - series.from;
    for (auto i = static_cast<std::size_t>(start); i < series.points.size(); ++i) {
        if (!series.points[i].struck_out) {
            values.push_back(series.points[i].value);
        }
    }
    return values;
}

std::string set_words(const kata::Storyboard& board, const kata::Shelf& shelf, const kata::DataPoint& point,
                      const kata::Metric& metric, kata::Rank rank) {
    const auto calendar = kata::calendar_of(board.board, shelf.calendar());
    const auto shift = kata::shift_at(calendar, board.board.zone, point.at);
    const auto first = shelf.rank_of(metric.id, shift.from), end = shelf.rank_of(metric.id, shift.to);
    auto words = said("{0} of {1}", rank - first + 1, end - first);
    const kata::Experiment* running = nullptr;
    for (const auto& experiment : board.experiments) {
        if (experiment.sealed_at && *experiment.sealed_at <= point.at) {
            running = &experiment;
        }
    }
    return running == nullptr ? words : words + said(", experiment {0}", running->number);
}

void add_phase(RunChartView::Bubble& bubble, const kata::Storyboard& board, const kata::Metric& metric) {
    const auto here = std::ranges::find_if(board.phases, [&](const kata::Phase& phase) {
        return phase.splits == metric.id && phase.point == bubble.id;
    });
    if (here != board.phases.end()) {
        bubble.phase = kata::JoinPhase{here->id};
        bubble.phase_words = word("Join phases");
        bubble.phase_saved = word("The two phases are one again");
    } else if (bubble.rank > 0) {
        bubble.phase = kata::SplitPhase{metric.id, bubble.id, bubble.at};
        bubble.phase_words = word("New phase here");
        bubble.phase_saved = said("A new phase starts at {0}", bubble.value);
    }
}

}  // namespace

RunChartView::Asks signal_words(const kata::Signal& signal, const kata::Metric& metric,
                                const kata::Shelf& shelf) {
    RunChartView::Asks asks;
    asks.words = sentence(signal, metric, shelf);
    asks.question =
        signal.kind == kata::Signal::Kind::outside ? word("What happened here?") : word("What changed here?");
    asks.rank = signal.from;
    return asks;
}

std::string figure_words(const kata::ChartSeries& series, const kata::Metric& metric) {
    const auto values = newest_values(series);
    const auto spread = measure::cycle_spread(values);
    if (!spread || values.size() < kata::least_for_lines) {
        return {};
    }
    auto words = said("median {0}", measured_words(spread->median, metric));
    if (metric.kind != kata::MetricKind::value) {
        return words;
    }
    if (spread->above && spread->below) {
        words += said(", +{0} % \u2212{1} %", number_words(100 * *spread->above, 0),
                      number_words(100 * *spread->below, 0));
    }
    if (kata::seconds_in_unit(metric)) {
        if (const auto lowest = measure::lowest_repeatable(values, step_of(metric))) {
            words += said(", lowest repeatable {0}", measured_words(*lowest, metric));
        }
    }
    return words;
}

RunChartView::Bubble bubble_of(const kata::Storyboard& board, const kata::Shelf& shelf,
                               const kata::Metric& metric, const kata::DataPoint& point, kata::Rank rank) {
    RunChartView::Bubble bubble;
    bubble.id = point.id;
    bubble.rank = rank;
    bubble.at = point.at;
    bubble.value = measured_words(point.value, metric);
    if (point.n) {
        bubble.value = said("{0} of {1}", figure_words(point.value, metric), figure_words(*point.n, metric));
    }
    bubble.clock = clock_words(point.at, board.board.zone);
    bubble.lines.push_back(together(day_and_shift(board.board, point.at, shelf.calendar())));
    bubble.lines.push_back(set_words(board, shelf, point, metric, rank));
    if (!point.note.empty()) {
        bubble.lines.push_back(said("Note: {0}", point.note));
    }
    bubble.struck_out = point.struck_out;
    if (point.struck_out) {
        bubble.lines.push_back(said("Struck out: {0}", shelf.struck_reason(point.id)));
    }
    bubble.note = point.note;
    add_phase(bubble, board, metric);
    return bubble;
}

}  // namespace kiosk
