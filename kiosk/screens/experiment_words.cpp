// Expected and happened are laid side by side; how they differ is a distance, never a verdict of ours.
#include "kiosk/screens/experiment_words.hpp"

#include <algorithm>
#include <cmath>

#include "core/kata/rules.hpp"
#include "core/measure/axis.hpp"
#include "core/measure/centre.hpp"
#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// A number stands without its metric only where that is gone.
kata::Metric any_metric(const kata::Metric* metric) { return metric == nullptr ? kata::Metric{} : *metric; }

std::string direction_side(const kata::Experiment& experiment, const kata::Metric& metric) {
    switch (experiment.expectation_direction.value_or(kata::Direction::about)) {
    case kata::Direction::at_least: return with_unit_before(metric.unit, tr("or more"));
    case kata::Direction::at_most: return with_unit_before(metric.unit, tr("or less"));
    case kata::Direction::about: break;
    }
    if (!experiment.expectation_within) {
        return metric.unit;
    }
    const auto within = said("within {0}", value_words(*experiment.expectation_within, metric));
    return metric.unit.empty() ? within : said("{0}, {1}", metric.unit, within);
}

/// The line holds what was expected, what happened, and a little of both sides.
measure::Axis axis_for(const measure::Band& band, double expected, double happened) {
    measure::Range usual{band.low.value_or(expected), band.high.value_or(expected)};
    if (usual.width() <= 0) {  // one side is open, or the number stands alone
        const double beside = std::max(std::abs(happened - expected), std::abs(expected) * 0.02);
        usual = {expected - beside, expected + beside};
    }
    return measure::number_line(usual, happened);
}

std::string days_and_shift(const kata::Storyboard& board, const kata::Shelf& shelf,
                           const std::vector<kata::DataPoint>& points) {
    const auto station = shelf.calendar();
    const auto first = kata::shift_of(board.board, points.front().at, station);
    const auto last = kata::shift_of(board.board, points.back().at, station);
    if (first == last) {
        return first.shift.empty() ? day_words(first.day)
                                   : said("{0}, {1}", day_words(first.day), first.shift);
    }
    return first.day == last.day ? day_words(first.day)
                                 : said("{0} to {1}", short_day_words(first.day), short_day_words(last.day));
}

std::string counted_words(std::size_t n, const kata::Metric& metric) {
    if (n == 1) {
        return word("1 point");
    }
    return metric.counted.empty() ? said("{0} points", n) : said("{0} {1}", n, metric.counted);
}

std::string furthest_words(const std::vector<double>& values, const kata::Metric& metric) {
    const auto range = measure::range_of(values).value_or(measure::Range{});
    if (metric.better == kata::Better::higher) {
        return said("lowest {0}", measured_words(range.low, metric));
    }
    const auto high = measured_words(range.high, metric);
    return kata::seconds_in_unit(metric) ? said("longest {0}", high) : said("highest {0}", high);
}

double rounded(double value, int decimals) {
    const double step = std::pow(10.0, decimals);
    return std::round(value * step) / step;
}

/// k of n, all points together.
void add_share(Measured& measured, const std::vector<kata::DataPoint>& points) {
    double k = 0, n = 0;
    for (const auto& point : points) {
        k += point.value;
        n += point.n.value_or(0);
    }
    measured.number = k;
    measured.of = n;
    measured.sentence = said("{0} of {1}", number_words(k, 0), number_words(n, 0));
}

void add_values(Measured& measured, const kata::Storyboard& board, const kata::Metric& metric,
                const std::vector<kata::DataPoint>& points) {
    std::vector<double> values;
    std::ranges::transform(points, std::back_inserter(values), &kata::DataPoint::value);
    measured.number = rounded(measure::exact_mean(values).value_or(0), std::min(metric.decimals + 1, 6));
    const auto shown = value_words(*measured.number, metric);
    measured.sentence = values.size() == 1 ? shown : said("Mean {0}", shown);
    if (const auto* goal = goal_of(board, metric.id); goal != nullptr && (goal->low || goal->high)) {
        const auto share = measure::share_inside(values, {goal->low, goal->high});
        const auto rule = rule_words(*goal, metric);
        measured.beside = said("{0} of {1} {2}", share.inside, share.of, rule);
        const auto side = counted_side(said("{0} of {1}", share.inside, share.of), metric.counted);
        measured.sentence = said("{0}, {1} {2}", measured.sentence, side, rule);
    }
    if (values.size() > 1) {
        const auto far = furthest_words(values, metric);
        measured.beside = measured.beside.empty() ? far : said("{0}, {1}", measured.beside, far);
    }
}

}  // namespace

std::string kind_words(kata::ExperimentKind kind) {
    switch (kind) {
    case kata::ExperimentKind::look_closer: return word("Look closer");
    case kata::ExperimentKind::understand_cause: return word("Find the cause");
    case kata::ExperimentKind::test_solution: return word("Try it");
    case kata::ExperimentKind::quick_test: return word("Quick test");
    }
    return {};
}

std::string verdict_words(kata::Verdict verdict) {
    switch (verdict) {
    case kata::Verdict::as_expected: return word("As expected");
    case kata::Verdict::partly: return word("Partly");
    case kata::Verdict::different: return word("Different");
    }
    return {};
}

std::string kept_words(kata::Kept kept) {
    switch (kept) {
    case kata::Kept::open: return word("Not decided yet");
    case kata::Kept::kept: return word("Kept");
    case kata::Kept::changed: return word("Changed");
    case kata::Kept::not_kept: return word("Not kept");
    }
    return {};
}

ExpectedNumber expected_number(const kata::Experiment& experiment, const kata::Metric* metric) {
    if (!experiment.expectation_number) {
        return {};
    }
    const auto of = any_metric(metric);
    return {figure_words(*experiment.expectation_number, of), direction_side(experiment, of)};
}

std::string expected_line(const kata::Experiment& experiment, const kata::Metric* metric) {
    const auto number = expected_number(experiment, metric);
    return number.figure.empty() || number.side.empty() ? number.figure
                                                        : said("{0} {1}", number.figure, number.side);
}

std::optional<measure::Band> expected_band(const kata::Experiment& experiment) {
    if (!experiment.expectation_number) {
        return std::nullopt;
    }
    const double number = *experiment.expectation_number;
    switch (experiment.expectation_direction.value_or(kata::Direction::about)) {
    case kata::Direction::at_least: return measure::Band{number, {}};
    case kata::Direction::at_most: return measure::Band{{}, number};
    case kata::Direction::about: break;
    }
    const double within = experiment.expectation_within.value_or(0);
    return measure::Band{number - within, number + within};
}

std::string apart_words(const kata::Experiment& experiment, std::optional<double> happened,
                        const kata::Metric* metric) {
    if (!experiment.expectation_number || !happened) {
        return "";
    }
    const auto of = any_metric(metric);
    const double apart = rounded(std::abs(*happened - *experiment.expectation_number), of.decimals + 2);
    return said("{0} apart", value_words(apart, of));
}

std::optional<NumberLine> number_line(const kata::Experiment& experiment, const kata::Metric* metric,
                                      std::optional<double> happened) {
    const auto band = expected_band(experiment);
    if (!band) {
        return std::nullopt;
    }
    const auto of = any_metric(metric);
    const double expected = *experiment.expectation_number;
    const auto axis = axis_for(*band, expected, happened.value_or(expected));
    NumberLine line;
    line.low = axis.low;
    line.high = axis.high;
    const int decimals = measure::decimals_of(axis.ticks);
    for (const double tick : axis.ticks) {
        line.ticks.push_back({tick, with_unit(number_words(tick, decimals), of.unit)});
    }
    line.expected_low = band->low.value_or(axis.low);
    line.expected_high = band->high.value_or(axis.high);
    line.open_below = !band->low;
    line.open_above = !band->high;
    line.expected_words = said("expected {0}", figure_words(expected, of));
    line.happened = happened;
    if (happened) {
        line.happened_words = said("happened {0}", figure_words(*happened, of));
    }
    return line;
}

ExpectedCard view_expected(const kata::Storyboard& board, const kata::Experiment& experiment) {
    ExpectedCard card;
    const auto& zone = board.board.zone;
    if (experiment.sealed_at) {
        card.locked = said("locked {0}, {1}", day_words(kata::local_time(*experiment.sealed_at, zone).day),
                           clock_words(*experiment.sealed_at, zone));
    }
    const auto number = expected_number(experiment, kata::find_metric(board, experiment.metric));
    card.figure = number.figure;
    card.side = number.side;
    card.words = with_capital(experiment.expectation);
    if (!experiment.afterthought.empty() && experiment.afterthought_at) {
        const auto at = *experiment.afterthought_at;
        card.afterwards = said("After the start, {0}, {1}: {2}", day_words(kata::local_time(at, zone).day),
                               clock_words(at, zone), experiment.afterthought);
    }
    return card;
}

SeeWords see_words(const kata::Storyboard& board, const kata::Experiment& experiment, kata::Moment now) {
    if (!experiment.go_and_see_at || !kata::is_running(experiment)) {
        return {};
    }
    const auto at = *experiment.go_and_see_at;
    const auto day = kata::local_time(at, board.board.zone).day;
    SeeWords words;
    words.passed = at < now;
    words.label = words.passed ? word("Passed, what happened?")
                               : said("Go and see {0}", near_day_words(day, today(board.board, now)));
    words.clock = clock_words(at, board.board.zone);
    return words;
}

Measured measured_since(const kata::Storyboard& board, const kata::Shelf& shelf,
                        const kata::Experiment& experiment) {
    Measured measured;
    const auto* metric = kata::find_metric(board, experiment.metric);
    if (metric == nullptr || !experiment.sealed_at) {
        return measured;
    }
    const auto points = experiment_points(shelf, experiment);
    if (points.empty()) {
        return measured;
    }
    measured.from =
        said("{0}, {1}", counted_words(points.size(), *metric), days_and_shift(board, shelf, points));
    if (metric->kind == kata::MetricKind::share) {
        add_share(measured, points);
    } else {
        add_values(measured, board, *metric, points);
    }
    return measured;
}

std::vector<kata::DataPoint> experiment_points(const kata::Shelf& shelf, const kata::Experiment& experiment,
                                               std::size_t before) {
    constexpr std::size_t most = 1000;
    if (experiment.metric.empty() || !experiment.sealed_at) {
        return {};
    }
    auto points = shelf.last_points(experiment.metric, most);
    const auto until = experiment.stopped_at ? experiment.stopped_at : experiment.happened_at;
    std::erase_if(points, [&](const kata::DataPoint& point) {
        return point.struck_out || (until && point.at > *until);
    });
    const auto first = std::ranges::lower_bound(points, *experiment.sealed_at, {}, &kata::DataPoint::at);
    const auto earlier =
        std::min<std::ptrdiff_t>(first - points.begin(), static_cast<std::ptrdiff_t>(before));
    points.erase(points.begin(), first - earlier);
    return points;
}

std::string chain_words(const kata::Storyboard& board, const kata::EntityId& obstacle) {
    std::vector<std::string> links;
    const auto add = [&](std::string words) {
        if (!words.empty()) {
            links.push_back(std::move(words));
        }
    };
    add(challenge_words(board));
    if (const auto* target = kata::present_target(board)) {
        add(with_capital(target->sentence));
    }
    if (const auto* found = kata::find_obstacle(board, obstacle)) {
        add(with_capital(short_words(*found)));
    }
    return fmt::format("{}", fmt::join(links, " \u203a "));
}

const kata::Experiment* experiment_or_running(const kata::Storyboard& board, const kata::EntityId& id) {
    if (const auto* found = kata::find_experiment(board, id)) {
        return found;
    }
    if (const auto* running = kata::running_experiment(board)) {
        return running;
    }
    return board.experiments.empty() ? nullptr : &board.experiments.back();
}

}  // namespace kiosk
