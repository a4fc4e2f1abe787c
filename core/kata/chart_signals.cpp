#include "core/kata/chart_signals.hpp"

#include <algorithm>

#include "core/measure/runs.hpp"

namespace kata {

namespace {

constexpr std::size_t trend_length = 6;  // Nelson 3

/// A stretch of neighbours, as indices [from, to) into the phase's values.
struct Stretch {
    std::size_t from = 0, to = 0;
    std::size_t useful = 0;  // those that count
    bool up = false;
};

Signal signal_of(Signal::Kind kind, const PhaseValues& phase, const Stretch& stretch) {
    return {kind, phase.ranks[stretch.from], phase.ranks[stretch.to - 1] + 1, stretch.useful, stretch.up};
}

/// Runs on one side of a line. A value on the line neither ends a run nor counts.
std::vector<Stretch> runs_about(std::span<const double> values, double line) {
    std::vector<Stretch> runs;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] == line) continue;
        const bool up = values[i] > line;
        if (runs.empty() || runs.back().up != up) runs.push_back({i, i, 0, up});
        runs.back().to = i + 1;
        ++runs.back().useful;
    }
    return runs;
}

/// Neighbours that only rise or only fall; equal ones end it.
std::vector<Stretch> trends_in(std::span<const double> values) {
    std::vector<Stretch> trends;
    std::size_t from = 0;
    for (std::size_t i = 1; i <= values.size(); ++i) {
        const bool goes_on = i < values.size() && values[i] != values[i - 1] &&
                             (i - from < 2 || (values[i] > values[i - 1]) == (values[i - 1] > values[i - 2]));
        if (goes_on) continue;
        if (i - from >= trend_length) trends.push_back({from, i, i - from, values[i - 1] > values[i - 2]});
        // The last of a trend may be the first of the next.
        from = i < values.size() && values[i] != values[i - 1] ? i - 1 : i;
    }
    return trends;
}

}  // namespace

std::vector<Signal> signals_in(const PhaseValues& phase, const PhaseFigures& figures,
                               std::optional<double> earlier) {
    std::vector<Signal> signals;
    const auto add = [&](Signal::Kind kind, const std::vector<Stretch>& stretches, std::size_t at_least) {
        for (auto it = stretches.rbegin(); it != stretches.rend(); ++it)
            if (it->useful >= at_least) signals.push_back(signal_of(kind, phase, *it));
    };
    if (earlier) {
        // The first long run only: where the process stays better, all that follows says the same.
        auto runs = runs_about(phase.values, *earlier);
        std::erase_if(runs, [](const Stretch& run) { return run.useful < earlier_median_run; });
        if (!runs.empty()) signals.push_back(signal_of(Signal::Kind::earlier_median, phase, runs.front()));
    }
    if (!figures.median || figures.observed < least_for_lines) return signals;
    const auto runs = runs_about(phase.values, *figures.median);
    std::size_t useful = 0;
    for (const auto& run : runs) useful += run.useful;
    if (useful >= least_for_lines) add(Signal::Kind::shift, runs, measure::longest_run_limit(useful) + 1);
    if (figures.limits) {
        std::vector<Stretch> outside;
        for (std::size_t i = 0; i < phase.values.size(); ++i) {
            const double value = phase.values[i];
            if (value > figures.limits->high || value < figures.limits->low)
                outside.push_back({i, i + 1, 1, value > figures.limits->high});
        }
        add(Signal::Kind::outside, outside, 1);
    }
    add(Signal::Kind::trend, trends_in(phase.values), trend_length);
    return signals;
}

}  // namespace kata
