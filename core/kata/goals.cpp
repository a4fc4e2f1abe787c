// Points are told apart by shift and day first; then each shift gives one figure, and the furthest speaks for the goal.
#include "core/kata/goals.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "core/kata/rules.hpp"
#include "core/measure/centre.hpp"
#include "core/measure/number_text.hpp"
#include "core/measure/spread.hpp"

namespace kata {

namespace {

constexpr int usual_n = 30;
constexpr int most_n = 1000;

/// A point that counts, and the shift it belongs to.
struct Reading {
    ShiftDay when;
    Moment at;
    double value = 0;
};
using Readings = std::vector<Reading>;

struct Asked {
    const Goal& goal;
    const Metric& metric;
    const Board& board;
    std::string_view decimal_sign;
    const ShiftCalendar& calendar;

    bool counts() const { return goal.kind != GoalKind::value; }
    std::size_t n() const {
        return static_cast<std::size_t>(std::clamp(goal.n.value_or(usual_n), 1, most_n));
    }
    double k() const {
        return goal.kind == GoalKind::share ? std::max(1, goal.k.value_or(1)) : static_cast<double>(n());
    }
    measure::Band band() const { return {goal.low, goal.high}; }
    bool by_shift() const { return goal.per_shift || (!counts() && metric.role == MetricRole::outcome); }
};

/// Neighbours mostly belong to one shift: it is looked up once for them.
Readings readings_of(const Asked& asked, const std::vector<DataPoint>& points) {
    Readings readings;
    std::optional<ShiftSpan> span;
    for (const auto& point : points) {
        if (point.struck_out) continue;
        if (!span || !span->contains(point.at)) span = shift_at(asked.calendar, asked.board.zone, point.at);
        readings.push_back({{span->day, span->name}, point.at, point.value});
    }
    return readings;
}

std::vector<double> values_of(const Readings& readings) {
    std::vector<double> values;
    std::ranges::transform(readings, std::back_inserter(values), &Reading::value);
    return values;
}

Readings last_of(const Readings& readings, std::size_t most) {
    const auto count = std::min(most, readings.size());
    return {readings.end() - static_cast<std::ptrdiff_t>(count), readings.end()};
}

/// The readings from the start of the shift and day that ends before `end`.
Readings::const_iterator set_start(const Readings& readings, Readings::const_iterator end) {
    const auto& when = std::prev(end)->when;
    while (end != readings.begin() && std::prev(end)->when == when) --end;
    return end;
}

/// The newest whole set, unless as many newer readings have come since.
Readings deciding(const Readings& readings, std::size_t n) {
    for (auto end = readings.end(); end != readings.begin();) {
        const auto start = set_start(readings, end);
        if (static_cast<std::size_t>(readings.end() - end) >= n) break;
        if (static_cast<std::size_t>(end - start) >= n) return last_of({start, end}, n);
        end = start;
    }
    return last_of(readings, n);
}

/// A fall short as a share of what is asked; of a goal of zero it is the number itself.
double short_of(double missing, double asked) {
    const double size = std::abs(asked);
    return missing <= 0 ? 0 : missing / (size > 0 ? size : 1);
}

double value_distance(const Goal& goal, double value) {
    const double below = goal.low ? short_of(*goal.low - value, *goal.low) : 0;
    const double above = goal.high ? short_of(value - *goal.high, *goal.high) : 0;
    return std::max(below, above);
}

/// A median may lie half a step between two values; what a clock took finer is read in whole steps.
std::string value_words(const Asked& asked, double value) {
    const int asked_for = asked.metric.decimals, needed = measure::decimals_needed(value, asked_for);
    const bool off_a_clock = seconds_in_unit(asked.metric) && needed > asked_for + 1;
    const int decimals = off_a_clock ? asked_for : std::min(needed, asked_for + 1);
    return measure::number_text(value, decimals, asked.decimal_sign);
}

ShiftFigure figure_at(const Reading& newest) {
    return {newest.when.day, newest.when.shift, newest.at, 0, 0, 0, {}, 0};
}

ShiftFigure count_figure(const Asked& asked, const Readings& set) {
    auto figure = figure_at(set.back());
    const auto share = measure::share_inside(values_of(set), asked.band());
    figure.inside = share.inside;
    figure.of = share.of;
    figure.value = static_cast<double>(share.inside);
    figure.figure = std::to_string(share.inside);
    figure.distance = short_of(asked.k() - figure.value, asked.k());
    return figure;
}

ShiftFigure value_figure(const Asked& asked, const Readings& set) {
    auto figure = figure_at(set.back());
    auto values = values_of(set);
    const auto share = measure::share_inside(values, asked.band());
    figure.inside = share.inside;
    figure.of = share.of;
    figure.value = measure::median_in_place(values).value_or(0);
    figure.figure = value_words(asked, figure.value);
    figure.distance = value_distance(asked.goal, figure.value);
    return figure;
}

/// One of the readings of one shift, or of all if the goal does not ask by shift.
ShiftFigure figure_of(const Asked& asked, const Readings& readings) {
    if (asked.counts())
        return count_figure(asked,
                            asked.by_shift() ? deciding(readings, asked.n()) : last_of(readings, asked.n()));
    if (asked.by_shift()) return value_figure(asked, last_of(readings, 1));
    if (asked.goal.n) return value_figure(asked, last_of(readings, asked.n()));
    return value_figure(asked, {set_start(readings, readings.end()), readings.end()});
}

int starts(const ShiftCalendar& calendar, const std::string& shift) {
    const auto it = std::ranges::find(calendar.shifts, shift, &PlannedShift::name);
    return it == calendar.shifts.end() ? 0 : it->starts;
}

void drop_history(std::vector<ShiftFigure>& figures, const ShiftCalendar& calendar) {
    const auto newest = std::ranges::max(figures, {}, &ShiftFigure::newest).day;
    const auto oldest = worked_day_before(calendar, newest);
    std::erase_if(figures, [&](const ShiftFigure& figure) { return figure.day < oldest; });
}

std::vector<ShiftFigure> figures_by_shift(const Asked& asked, const Readings& readings) {
    std::map<std::string, Readings> shifts;
    for (const auto& reading : readings) shifts[reading.when.shift].push_back(reading);
    std::vector<ShiftFigure> figures;
    figures.reserve(shifts.size());
    for (const auto& [name, own] : shifts) figures.push_back(figure_of(asked, own));
    drop_history(figures, asked.calendar);
    std::ranges::sort(figures, {},
                      [&](const ShiftFigure& figure) { return starts(asked.calendar, figure.shift); });
    return figures;
}

std::string band_words(const Asked& asked) {
    const auto& [low, high] = asked.band();
    const auto words = [&](double value) {  // as it was set
        return measure::number_text(value, measure::decimals_needed(value, asked.metric.decimals),
                                    asked.decimal_sign);
    };
    const auto unit = asked.metric.unit.empty() ? std::string{} : " " + asked.metric.unit;
    if (low && high) return fmt::format("in {} to {}{}", words(*low), words(*high), unit);
    if (high) return fmt::format("at most {}{}", words(*high), unit);
    return low ? fmt::format("at least {}{}", words(*low), unit) : std::string{};
}

void speak_for(GoalStand& stand, const ShiftFigure& figure, const Asked& asked) {
    stand.figure = figure.figure;
    if (asked.counts()) stand.of = fmt::format("of {}", figure.of);
    stand.day = figure.day;
    stand.shift = figure.shift;
    stand.newest = figure.newest;
    stand.distance = figure.distance;
    stand.reached = figure.distance == 0;
}

/// Of two as far away the newer one.
bool is_nearer(const ShiftFigure& a, const ShiftFigure& b) {
    return std::pair(a.distance, a.newest) < std::pair(b.distance, b.newest);
}

// --- slip-back -------------------------------------------------------------------------------------------------------

/// The last n of one shift before and after the target condition was closed.
struct Windows {
    Readings before, after;
};

std::size_t slip_n(const Goal& goal) {
    const int usual = goal.kind == GoalKind::value ? 10 : usual_n;
    return static_cast<std::size_t>(std::clamp(goal.n.value_or(usual), 1, most_n));
}

std::map<std::string, Windows> windows_of(const Asked& asked, const Readings& readings, Day closed_on) {
    std::map<std::string, Windows> shifts;
    for (const auto& reading : readings) {
        auto& own = shifts[asked.by_shift() ? reading.when.shift : std::string{}];
        (reading.when.day <= closed_on ? own.before : own.after).push_back(reading);
    }
    return shifts;
}

ShiftFigure window_figure(const Asked& asked, const Readings& window) {
    return asked.counts() ? count_figure(asked, window) : value_figure(asked, window);
}

SlipBack slip_of(const Asked& asked, const ShiftFigure& before, const ShiftFigure& after, Day since,
                 std::string shift) {
    const auto of = [&](const ShiftFigure& figure) {
        return asked.counts() ? fmt::format("of {}", figure.of) : std::string{};
    };
    return {since,         std::move(shift), after.figure,         of(after),
            before.figure, of(before),       asked.metric.counted, band_words(asked)};
}

}  // namespace

ShiftDay shift_of(const Board& board, Moment at, const ShiftCalendar& station) {
    const auto span = shift_at(calendar_of(board, station), board.zone, at);
    return {span.day, span.name};
}

std::size_t points_needed(const Goal& goal) {
    // Both shifts' sets, a day between them, and some struck out.
    const auto n = static_cast<std::size_t>(std::clamp(goal.n.value_or(usual_n), 1, most_n));
    return std::max<std::size_t>(n * 6, 200);
}

GoalStand stand_of(const Goal& goal, const Metric& metric, const Board& board,
                   const std::vector<DataPoint>& points, std::string_view decimal_sign,
                   const ShiftCalendar& station) {
    const auto calendar = calendar_of(board, station);
    const Asked asked{goal, metric, board, decimal_sign, calendar};
    GoalStand stand;
    stand.counted = metric.counted;
    stand.band_words = band_words(asked);
    const auto readings = readings_of(asked, points);
    if (readings.empty()) return stand;
    stand.figures =
        asked.by_shift() ? figures_by_shift(asked, readings) : std::vector{figure_of(asked, readings)};
    speak_for(stand, *std::ranges::max_element(stand.figures, is_nearer), asked);
    return stand;
}

GoalStand stand_of(const Goal& goal, const Storyboard& board, const Shelf& shelf,
                   std::string_view decimal_sign) {
    const auto* metric = find_metric(board, goal.metric);
    if (!metric) return {};
    return stand_of(goal, *metric, board.board, shelf.last_points(goal.metric, points_needed(goal)),
                    decimal_sign, shelf.calendar());
}

std::optional<SlipBack> slip_back(const TargetCondition& target, const Goal& goal, const Metric& metric,
                                  const Board& board, const std::vector<DataPoint>& points,
                                  std::string_view decimal_sign, const ShiftCalendar& station) {
    if (!target.reached_on) return std::nullopt;
    const auto calendar = calendar_of(board, station);
    auto whole = goal;
    whole.n = static_cast<int>(slip_n(goal));
    const Asked asked{whole, metric, board, decimal_sign, calendar};
    std::optional<SlipBack> furthest;
    double distance = 0;
    for (auto& [shift, own] : windows_of(asked, readings_of(asked, points), *target.reached_on)) {
        if (own.before.size() < asked.n() || own.after.size() < asked.n()) continue;
        const auto after = last_of(own.after, asked.n());
        const auto was = window_figure(asked, last_of(own.before, asked.n())),
                   is = window_figure(asked, after);
        if (was.distance > 0 || is.distance <= distance) continue;
        distance = is.distance;
        furthest = slip_of(asked, was, is, after.front().when.day, shift);
    }
    return furthest;
}

std::optional<SlipBack> slip_back(const Storyboard& board, const Metric& metric,
                                  const std::vector<DataPoint>& points, std::string_view decimal_sign,
                                  const ShiftCalendar& station) {
    for (auto target = board.targets.rbegin(); target != board.targets.rend(); ++target) {
        if (!target->reached_on) continue;
        const auto goal = std::ranges::find(target->goals, metric.id, &Goal::metric);
        if (goal != target->goals.end())
            return slip_back(*target, *goal, metric, board.board, points, decimal_sign, station);
    }
    return std::nullopt;
}

}  // namespace kata
