// The words and switches of the entry of a value.
#include "kiosk/screens/record_data_view.hpp"

#include <algorithm>

#include "core/kata/rules.hpp"
#include "core/measure/plausible.hpp"
#include "kiosk/screens/entry.hpp"
#include "kiosk/screens/metric_card_view.hpp"
#include "kiosk/screens/record_question.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr std::size_t compared_values = 30, shown_values = 3;

const kata::Metric* chosen_metric(const kata::Storyboard& board, const Draft& draft) {
    const auto* metric = kata::find_metric(board, draft.metric);
    return metric != nullptr || board.metrics.empty() ? metric : &board.metrics.front();
}

bool goes_below_zero(const kata::Metric& metric) {
    return metric.least.value_or(0) < 0 || (!metric.least && metric.usual_low.value_or(0) < 0);
}

void add_keys(RecordDataView& view, const kata::Metric& metric) {
    view.share = metric.kind == kata::MetricKind::share;
    view.decimals = typed_decimals(metric);
    view.decimal_key = view.decimals > 0;
    view.minus_key = goes_below_zero(metric);
}

void add_figure(RecordDataView& view, const kata::Metric& metric, const Draft& draft,
                const std::vector<kata::DataPoint>& points) {
    view.label = metric.label.empty() ? metric.name : metric.label;
    view.metric = metric.id;
    const auto card = card_words(metric);
    view.card = card.words;
    view.card_written = card.written;
    view.figure = typed_words(draft.digits);
    view.unit = metric.unit;
    if (view.share) {
        view.typing_of = draft.typing_of;
        view.of_typed = !draft.of.empty();
        view.of_figure = typed_words(draft.of);
        if (draft.of.empty() && !points.empty() && points.back().n) {
            view.of_figure = number_words(*points.back().n, 0);
        }
        view.unit = "";
    }
}

void add_when(RecordDataView& view, const kata::Storyboard& board, kata::Moment now, const Draft& draft) {
    const auto at = draft.at.value_or(now);
    view.is_now = !draft.at;
    view.clock = clock_words(at, board.board.zone);
    view.day = view.is_now
                   ? word("now")
                   : near_day_words(kata::local_time(at, board.board.zone).day, today(board.board, now));
}

/// As set up for the metric, else what the last values span.
std::optional<measure::Range> usual_of(const kata::Metric& metric,
                                       const std::vector<kata::DataPoint>& points) {
    if (metric.usual_low && metric.usual_high) {
        return measure::Range{*metric.usual_low, *metric.usual_high};
    }
    const auto values = values_that_count(points);
    return values.size() < measure::enough_to_doubt ? std::nullopt : measure::usual_range(values);
}

void add_range(RecordDataView& view, const kata::Metric& metric, const std::vector<kata::DataPoint>& points,
               std::optional<double> value) {
    const auto usual = usual_of(metric, points);
    if (!usual) {
        return;
    }
    const auto range = measured_from_to(usual->low, usual->high, metric);
    if (!value) {
        view.range_words = said("Usual range {0}", range);
        return;
    }
    view.in_range = usual->contains(*value);
    view.range_words =
        view.in_range ? said("In the usual range, {0}", range) : said("Outside the usual range, {0}", range);
}

void add_past(RecordDataView& view, const kata::Storyboard& board, const kata::Metric& metric,
              const std::vector<kata::DataPoint>& points, const kata::ShiftCalendar& station) {
    for (auto it = points.rbegin(); it != points.rend() && view.last_values.size() < shown_values; ++it) {
        if (!it->struck_out) {
            const auto figure = measured_figure(it->value, metric);
            view.last_values.insert(view.last_values.begin(),
                                    it->n ? said("{0} of {1}", figure, number_words(*it->n, 0)) : figure);
        }
    }
    view.last_label = view.last_values.empty() ? word("No data yet") : word("Last values");
    view.chart = view_chart(board, metric, points);
    view.chart.band_middle_words = view.chart.band_low || view.chart.band_high ? word("Target") : "";
    view.chart.ring_newest = false;
    if (!points.empty()) {
        view.chart.from_words = together(day_and_shift(board.board, points.front().at, station));
    }
}

void add_notes(RecordDataView& view, const kata::Metric& metric, const Draft& draft) {
    bool found = draft.note.empty();
    for (const auto& note : metric.note_chips) {
        view.notes.push_back({note, note == draft.note});
        found = found || note == draft.note;
    }
    if (!found) {
        view.written_note = draft.note;
    }
}

}  // namespace

std::string why_not(kata::Refusal refusal, const kata::Metric& metric) {
    if (refusal == kata::Refusal::outside_limits && metric.least && metric.most) {
        return said("From {0}", from_to_words(*metric.least, *metric.most, metric));
    }
    if (refusal == kata::Refusal::outside_limits && metric.least) {
        return said("{0} or more", value_words(*metric.least, metric));
    }
    if (refusal == kata::Refusal::outside_limits && metric.most) {
        return said("{0} or less", value_words(*metric.most, metric));
    }
    return word(kata::words(refusal));
}

namespace {

void add_save(RecordDataView& view, const kata::Storyboard& board, const kata::Metric& metric,
              kata::Moment now, const Draft& draft, double value) {
    kata::NewPoint point{draft.at.value_or(now), value, {}};
    auto shown =
        with_unit(view.figure.ends_with('.') ? view.figure.substr(0, view.figure.size() - 1) : view.figure,
                  metric.unit);
    if (view.share) {
        std::string digits = draft.of;
        if (digits.empty()) {
            std::ranges::copy_if(view.of_figure, std::back_inserter(digits),
                                 [](char c) { return c >= '0' && c <= '9'; });
        }
        point.n = number_of(digits);
        shown = point.n ? said("{0} of {1}", view.figure, view.of_figure) : view.figure;
        if (!point.n) {
            view.save_words = word("Of how many?");
            return;
        }
    }
    kata::AddPoints ask{metric.id, {point}, draft.note, kata::Source::eye, {}};
    if (const auto refusal = kata::refuse(board, ask, now)) {
        view.range_words = why_not(*refusal, metric);
        view.in_range = false;
        view.save_words = said("Save {0}", shown);
        return;
    }
    view.can_save = true;
    view.save_words = draft.keep_open ? said("Save {0}, next", shown) : said("Save {0}", shown);
    view.saved_words = said("{0} {1} stored, {2}", metric.name, shown, view.clock);
    if (!draft.correcting.empty()) {
        view.saved_words = said("{0} instead of {1} stored", shown, draft.correcting_words);
        view.correct = kata::CorrectPoint{draft.correcting, metric.id, point, draft.note};
    }
    view.ask = std::move(ask);
}

void add_metrics(RecordDataView& view, const kata::Storyboard& board, const kata::Metric& chosen) {
    for (const auto& metric : board.metrics) {
        view.metrics.push_back({metric.id, metric.name, metric.id == chosen.id});
    }
}

}  // namespace

RecordDataView view_record_data(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                const Draft& draft) {
    RecordDataView view;
    view.save_words = word("Save");
    view.title = draft.correcting.empty() ? word("Record data") : said("Correct {0}", draft.correcting_words);
    view.back = draft.correcting.empty() ? ScreenId::storyboard : ScreenId::run_chart;
    add_when(view, board, now, draft);
    const auto* metric = chosen_metric(board, draft);
    if (metric == nullptr) {
        view.empty_words = word("No metric on this board yet. Which number shows the process?");
        return view;
    }
    const auto points = shelf.last_points(metric->id, compared_values);
    const auto value = number_of(draft.digits);
    add_metrics(view, board, *metric);
    add_keys(view, *metric);
    add_figure(view, *metric, draft, points);
    add_past(view, board, *metric, points, shelf.calendar());
    add_range(view, *metric, points, value);
    add_notes(view, *metric, draft);
    if (value) {
        add_save(view, board, *metric, now, draft, *value);
        if (view.can_save && !view.share) {
            view.question = plausibility_question(*metric, points, *value);
        }
        if (view.can_save && !view.question) {  // a likely slip must not stretch the chart
            add_entering(view.chart, *value);
            view.chart.to_words = view.is_now ? word("now") : view.clock;
        }
    }
    return view;
}

std::optional<kata::Moment> moved(const Draft& draft, kata::Moment now, int minutes) {
    const auto at = draft.at.value_or(now) + journal::minutes(minutes);
    return at < now ? std::optional{at} : std::nullopt;
}

std::vector<TimeChoice> time_choices(const kata::Storyboard& board, const kata::Shelf& shelf,
                                     kata::Moment now, const Draft& draft) {
    constexpr std::size_t most = 8;
    const auto& zone = board.board.zone;
    const auto here = today(board.board, now);
    std::vector<TimeChoice> choices{{word("Now"), clock_words(now, zone), std::nullopt, !draft.at}};
    auto calendar = kata::calendar_of(board.board, shelf.calendar());
    if (calendar.shifts.empty()) {
        const auto local = kata::local_time(now, zone);
        calendar.shifts.push_back({"", local.hour * 60 + local.minute});
    }
    std::ranges::sort(calendar.shifts, std::ranges::greater{}, &kata::PlannedShift::starts);
    for (int back = 0; choices.size() < most && back < 14; ++back) {
        const auto day = kata::plus_days(here, -back);
        for (const auto& shift : calendar.shifts) {
            const auto at = kata::moment_of(day, shift.starts / 60, shift.starts % 60, zone);
            const bool worked = back <= 1 || kata::shift_at(calendar, zone, at).worked;
            const bool useful = at + journal::minutes(1) < now && worked;
            if (useful && choices.size() < most) {
                const auto near = with_capital(near_day_words(day, here));
                const auto words = shift.name.empty() ? near : said("{0}, {1} shift", near, shift.name);
                choices.push_back({words, minutes_words(shift.starts), at, draft.at == at});
            }
        }
    }
    return choices;
}

}  // namespace kiosk
