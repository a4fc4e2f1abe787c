// Steps of a chart are 1, 2, 2.5 or 5 times a power of ten, those of a number line 1, 2, 4 or 5.
#include "core/measure/axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace measure {

namespace {

constexpr std::array chart_steps{1.0, 2.0, 2.5, 5.0};
constexpr std::array line_steps{1.0, 2.0, 4.0, 5.0};
constexpr double margin_below = 0.15, margin_above = 0.1;
constexpr int most_decimals = 6;

struct Step {
    double digits = 1;
    int exponent = 0;

    double size() const { return at(1); }
    /// Divided, not multiplied by 0.1: three steps of 0.1 are to be 0.3.
    double at(double k) const {
        const double power = std::pow(10.0, std::abs(exponent));
        return exponent < 0 ? k * digits / power : k * digits * power;
    }
};

std::vector<double> ticks_within(Range range, const Step& step) {
    std::vector<double> ticks;
    const double first = std::ceil(range.low / step.size()), last = std::floor(range.high / step.size());
    for (double k = first; k <= last; ++k) ticks.push_back(step.at(k));
    return ticks;
}

/// From fine to coarse, the first that suits; the finest are a hundredth of the width.
template <typename Suits> Step first_step(std::span<const double> digits, double width, const Suits& suits) {
    const int exponent = static_cast<int>(std::floor(std::log10(width))) - 2;
    for (int more = 0; more < 4; ++more)
        for (const double one : digits)
            if (const Step step{one, exponent + more}; suits(step)) return step;
    return {1, exponent + 4};
}

/// Two or three ticks read best. Between some steps there is a gap: then four.
std::vector<double> chart_ticks(Range range) {
    std::vector<double> ticks;
    first_step(chart_steps, range.width(), [&](const Step& step) {
        const auto coarser = ticks_within(range, step);
        if (coarser.size() < 2) return true;
        if (coarser.size() <= 4) ticks = coarser;
        return coarser.size() <= 3;
    });
    return ticks;
}

void drop_lines(std::vector<double>& ticks, const Band& target) {
    const auto on_line = [&](double tick) { return target.low == tick || target.high == tick; };
    const auto dropped = std::ranges::count_if(ticks, on_line);
    if (std::ssize(ticks) - dropped >= 2) std::erase_if(ticks, on_line);
}

std::optional<Range> range_to_show(std::span<const double> values, const Band& target) {
    std::vector<double> shown(values.begin(), values.end());
    if (target.low) shown.push_back(*target.low);
    if (target.high) shown.push_back(*target.high);
    return range_of(shown);
}

/// What is never below zero is not drawn there either.
Range with_margins(Range range) {
    const double width = range.width() > 0 ? range.width() : std::max(std::abs(range.high), 1.0);
    const double low = range.low - width * margin_below;
    return {range.low >= 0 ? std::max(low, 0.0) : low, range.high + width * margin_above};
}

}  // namespace

Axis axis_of(std::span<const double> values, const Band& target) {
    const auto range = with_margins(range_to_show(values, target).value_or(Range{0, 10}));
    Axis axis{range.low, range.high, chart_ticks(range)};
    drop_lines(axis.ticks, target);
    return axis;
}

Axis number_line(Range usual, double value) {
    const Range range{std::min(usual.low, value), std::max(usual.high, value)};
    const double width = range.width() > 0 ? range.width() : std::max(std::abs(range.high), 1.0);
    Range whole;
    const auto step = first_step(line_steps, width, [&](const Step& one) {
        whole = {one.at(std::floor(range.low / one.size())), one.at(std::ceil(range.high / one.size()))};
        return whole.width() > 0 && whole.width() / one.size() < 4.5;
    });
    return {whole.low, whole.high,
            ticks_within({whole.low - step.size() / 2, whole.high + step.size() / 2}, step)};
}

int decimals_of(std::span<const double> ticks) {
    int decimals = 0;
    const auto fits = [&](double tick) {
        const double moved = tick * std::pow(10.0, decimals);
        return std::abs(moved - std::round(moved)) < 1e-6;
    };
    while (decimals < most_decimals && !std::ranges::all_of(ticks, fits)) ++decimals;
    return decimals;
}

}  // namespace measure
