// The stretch that is shown and all that stands on it. The axis stays the same within a target condition, whatever stretch is looked at.
#include "kiosk/screens/run_chart_view.hpp"

#include <algorithm>

#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/run_chart_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr std::size_t slip_back_points = 200;  // a closed target condition's last n and the n since

struct Shown {
    const kata::Storyboard& board;
    const kata::Shelf& shelf;
    const Draft& draft;
    const kata::Metric& metric;
    kata::ShiftCalendar calendar;
    std::string_view zone;
};

std::string count_words(const kata::ChartSeries& series) {
    const auto shown = series.to - series.from;
    if (shown == 1) {
        return word("1 point so far");
    }
    return shown < kata::least_for_lines ? said("{0} points so far", shown)
                                         : said("{0} points", number_words(static_cast<double>(shown), 0));
}

kata::SeriesWish wish_of(const Shown& shown, kata::Moment at, std::size_t columns) {
    const auto window = window_of(shown.draft.chart_range, at, shown.calendar, shown.zone);
    kata::SeriesWish wish{shown.metric.id, window.from, window.to, {}, columns, {}};
    std::ranges::copy_if(shown.board.phases, std::back_inserter(wish.splits),
                         [&](const kata::Phase& phase) { return phase.splits == shown.metric.id; });
    if (const auto* target = kata::present_target(shown.board); target != nullptr && target->set_on) {
        // From the day after: what was measured to set it belongs to the condition before.
        wish.axis_from = kata::moment_of(kata::plus_days(*target->set_on, 1), 0, 0, shown.zone);
    }
    return wish;
}

/// The stretch that was paged to; else the one of now, or where nothing was measured in it, the newest that holds a point.
const kata::ChartSeries& series_of(const Shown& shown, kata::Moment now, std::size_t columns) {
    if (!shown.draft.chart_back.empty()) {
        return shown.shelf.series(wish_of(shown, shown.draft.chart_back.back(), columns));
    }
    const auto& series = shown.shelf.series(wish_of(shown, now, columns));
    const auto newest = series.all == 0 || series.from < series.to
                            ? std::nullopt
                            : shown.shelf.point_at(shown.metric.id, series.all - 1);
    return newest ? shown.shelf.series(wish_of(shown, newest->at, columns)) : series;
}

void add_heads(RunChartView& view, const Shown& shown, const kata::ChartSeries& series) {
    view.title = shown.metric.name;
    view.count_words = count_words(series);
    view.beside = shown.metric.unit.empty()
                      ? said("single values, {0}", view.count_words)
                      : said("single values, {0}, {1}", shown.metric.unit, view.count_words);
    for (const auto& other : shown.board.metrics) {
        view.metrics.push_back({other.id, other.name, other.id == shown.metric.id});
    }
    const auto chip = [&](ChartRange range, std::string_view words) {
        view.ranges.push_back({range, word(words), range == shown.draft.chart_range});
    };
    chip(ChartRange::shift, "Shift");
    chip(ChartRange::day, "Day");
    chip(ChartRange::week, "Week");
    chip(ChartRange::month, "Month");
    chip(ChartRange::all, "All");
    if (series.from > 0) {
        if (const auto before = shown.shelf.point_at(shown.metric.id, series.from - 1)) {
            view.earlier = before->at;
        }
    }
    view.can_go_later = !shown.draft.chart_back.empty();
}

/// "Thu 6 Nov" for the first, then "Mon 10, early".
std::string phase_name(const Shown& shown, kata::Rank first, bool short_one) {
    const auto point = shown.shelf.point_at(shown.metric.id, first);
    if (!point) {
        return {};
    }
    const auto when = day_and_shift(shown.board.board, point->at, shown.shelf.calendar());
    if (!short_one) {
        return when.day_words;
    }
    const auto shift = kata::shift_at(shown.calendar, shown.zone, point->at);
    const auto day = said("{0} {1}", weekday_words(kata::weekday(when.day)), when.day.day);
    return shift.name.empty() ? day : said("{0}, {1}", day, shift.name);
}

void add_phases(RunChartView& view, const Shown& shown, const kata::ChartSeries& series) {
    const bool several =
        series.phases.size() > 1 || (!series.phases.empty() && series.phases[0].start > series.from);
    for (const auto& phase : series.phases) {
        const auto from = std::max(phase.start, series.from), to = std::min(phase.end, series.to);
        ChartView::Stretch stretch{static_cast<std::size_t>(from - series.from),
                                   static_cast<std::size_t>(to - series.from),
                                   phase.start > series.from,
                                   {},
                                   {},
                                   {},
                                   {}};
        if (several) {
            stretch.name = phase_name(shown, from, !view.chart.stretches.empty());
        }
        if (shown.draft.chart_median) {
            stretch.median = phase.median;
        }
        if (shown.draft.chart_limits && phase.limits) {
            const bool never_negative = !shown.metric.least || *shown.metric.least >= 0;
            stretch.low = never_negative ? std::max(0.0, phase.limits->low) : phase.limits->low;
            stretch.high = phase.limits->high;
        }
        view.chart.stretches.push_back(std::move(stretch));
    }
    if (!several) {
        const auto first = shown.shelf.point_at(shown.metric.id, series.from);
        const auto last =
            series.to > series.from ? shown.shelf.point_at(shown.metric.id, series.to - 1) : std::nullopt;
        if (first && last) {
            add_days(view.chart, shown.board, {*first, *last}, shown.shelf.calendar());
        }
    }
}

/// As it was set in set-up, which may be finer than what is measured: 112.5.
std::string trimmed_number(double value) { return fmt::format("{}", value); }

void add_lines(RunChartView& view, const Shown& shown, const kata::ChartSeries& series) {
    auto& chart = view.chart;
    chart.band_middle_words = chart.band_low && chart.band_high ? word("Target") : "";
    const auto line = [&](const std::optional<double>& value, std::string_view words, bool dashed) {
        if (value && shown.metric.kind == kata::MetricKind::value) {
            chart.planned.push_back({*value, said(words, typed_words(trimmed_number(*value))), dashed});
        }
    };
    line(shown.metric.planned_cycle_time, "Planned {0}", false);
    line(shown.metric.takt, "Takt {0}", true);
    std::vector<double> extent;
    if (series.extent) {
        extent = {series.extent->low, series.extent->high};
    }
    for (const auto& planned : chart.planned) {
        extent.push_back(planned.value);
    }
    set_axis(chart, std::move(extent));
}

void add_experiments(RunChartView& view, const Shown& shown, const kata::ChartSeries& series) {
    if (!shown.draft.chart_experiments) {
        return;
    }
    for (const auto& experiment : shown.board.experiments) {
        if (!experiment.sealed_at) {
            continue;
        }
        const auto rank = shown.shelf.rank_of(shown.metric.id, *experiment.sealed_at);
        if (rank < series.from || rank >= series.to) {
            continue;
        }
        const auto slot = static_cast<std::size_t>(rank - series.from);
        // Of several that started between the same two points the newest stands for all.
        std::erase_if(view.flags, [slot](const auto& flag) { return flag.slot == slot; });
        view.flags.push_back({slot, std::to_string(experiment.number), experiment.id});
    }
    for (const auto& flag : view.flags) {
        view.chart.flags.push_back({flag.slot, flag.number});
    }
}

void add_slip_back(RunChartView& view, const Shown& shown) {
    const auto newest = shown.shelf.last_points(shown.metric.id, slip_back_points);
    if (const auto slip = kata::slip_back(shown.board, shown.metric, newest, ".", shown.shelf.calendar())) {
        view.asks = RunChartView::Asks{slip_back_words(*slip), {}, {}, 0};
    }
}

/// A signal is asked about first: only where there is none are the points read that slipping back is seen in.
void add_asks(RunChartView& view, const Shown& shown, const kata::ChartSeries& series) {
    if (series.signals.empty()) {
        add_slip_back(view, shown);
        return;
    }
    const auto which = std::min(shown.draft.chart_signal, series.signals.size() - 1);
    const auto& signal = series.signals[which];
    view.asks = signal_words(signal, shown.metric, shown.shelf);
    view.asks->next = (which + 1) % series.signals.size();
    const auto from = std::max(signal.from, series.from) - series.from;
    const auto to = std::min(signal.to, series.to) - series.from;
    view.chart.signal = ChartView::Slots{static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
}

/// The picked point may have moved by others that came before it, and it may be gone.
void add_bubble(RunChartView& view, const Shown& shown, const kata::ChartSeries& series) {
    const auto rank = shown.draft.chart_rank;
    if (shown.draft.chart_point.empty() || rank < series.from || rank >= series.to) {
        return;
    }
    const auto point = shown.shelf.point_at(shown.metric.id, rank);
    if (!point || point->id != shown.draft.chart_point) {
        return;
    }
    view.bubble = bubble_of(shown.board, shown.shelf, shown.metric, *point, rank);
    view.chart.picked = ChartView::Picked{static_cast<std::size_t>(rank - series.from), point->value};
}

}  // namespace

RunChartView view_run_chart(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                            const Draft& draft, std::size_t columns) {
    RunChartView view;
    view.title = word("Run chart");
    const auto goals = goal_words(board, shelf);
    const auto* metric = kata::find_metric(board, draft.chart_metric);
    if (metric == nullptr) {
        metric = shown_metric(board, furthest(goals));
    }
    if (metric == nullptr) {
        view.empty_words = word("No metric on this board yet. Which number shows the process?");
        return view;
    }
    const Shown shown{
        board, shelf, draft, *metric, kata::calendar_of(board.board, shelf.calendar()), board.board.zone};
    const auto& series = series_of(shown, now, columns);
    view.metric = metric->id;
    view.from = series.from;
    view.to = series.to;
    add_heads(view, shown, series);
    view.chart = view_chart(board, *metric, series.points);
    view.chart.columns = series.columns;
    view.chart.column_count = series.column_count;
    view.chart.count = static_cast<std::size_t>(series.to - series.from);
    add_lines(view, shown, series);
    add_phases(view, shown, series);
    add_experiments(view, shown, series);
    add_asks(view, shown, series);
    add_bubble(view, shown, series);
    const auto goal = std::ranges::find(goals, metric->id, &GoalWords::metric);
    view.target_words = goal == goals.end() ? "" : target_line(*goal);
    view.figure_words = figure_words(series, *metric);
    view.strike_reasons = {word("Mis-tap"), word("Slip of the gauge"), word("Not this process"),
                           word("Entered twice")};
    return view;
}

}  // namespace kiosk
