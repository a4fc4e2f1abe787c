// Points are told apart by shift and day first; then each shift gives one figure, and the furthest speaks for the goal.
#include "core/kata/goals.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

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

Readings readings_of(const Board& board, const std::vector<DataPoint>& points) {
    Readings readings;
    for (const auto& point : points)
        if (!point.struck_out) readings.push_back({shift_of(board, point.at), point.at, point.value});
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

/// A median may lie half a step between two values.
std::string value_words(const Asked& asked, double value) {
    const int decimals =
        std::min(measure::decimals_needed(value, asked.metric.decimals), asked.metric.decimals + 1);
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

int starts(const Board& board, const std::string& shift) {
    const auto it = std::ranges::find(board.shifts, shift, &Shift::name);
    return it == board.shifts.end() ? 0 : it->starts;
}

void drop_history(std::vector<ShiftFigure>& figures) {
    const auto newest = std::ranges::max(figures, {}, &ShiftFigure::newest).day;
    const auto oldest = plus_working_days(newest, -1);
    std::erase_if(figures, [&](const ShiftFigure& figure) { return figure.day < oldest; });
}

std::vector<ShiftFigure> figures_by_shift(const Asked& asked, const Readings& readings) {
    std::map<std::string, Readings> shifts;
    for (const auto& reading : readings) shifts[reading.when.shift].push_back(reading);
    std::vector<ShiftFigure> figures;
    for (const auto& [name, own] : shifts) figures.push_back(figure_of(asked, own));
    drop_history(figures);
    std::ranges::sort(figures, {},
                      [&](const ShiftFigure& figure) { return starts(asked.board, figure.shift); });
    return figures;
}

std::string band_words(const Asked& asked) {
    const auto& [low, high] = asked.band();
    const auto words = [&](double value) { return value_words(asked, value); };
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

}  // namespace

ShiftDay shift_of(const Board& board, Moment at) {
    const auto local = local_time(at, board.zone);
    if (board.shifts.empty()) return {local.day, {}};
    const int minute = local.hour * 60 + local.minute;
    const Shift* running = nullptr;
    const Shift* last = &board.shifts.front();
    for (const auto& shift : board.shifts) {
        if (shift.starts >= last->starts) last = &shift;
        if (shift.starts <= minute && (!running || shift.starts >= running->starts)) running = &shift;
    }
    return running ? ShiftDay{local.day, running->name} : ShiftDay{plus_days(local.day, -1), last->name};
}

std::size_t points_needed(const Goal& goal) {
    // Both shifts' sets, a day between them, and some struck out.
    const auto n = static_cast<std::size_t>(std::clamp(goal.n.value_or(usual_n), 1, most_n));
    return std::max<std::size_t>(n * 6, 200);
}

GoalStand stand_of(const Goal& goal, const Metric& metric, const Board& board,
                   const std::vector<DataPoint>& points, std::string_view decimal_sign) {
    const Asked asked{goal, metric, board, decimal_sign};
    GoalStand stand;
    stand.counted = metric.counted;
    stand.band_words = band_words(asked);
    const auto readings = readings_of(board, points);
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
                    decimal_sign);
}

}  // namespace kata
