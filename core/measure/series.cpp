// One phase after the other; rows are made whole-series rows at the end.
#include "core/measure/series.hpp"

#include <algorithm>

#include "core/measure/centre.hpp"

namespace measure {

namespace {

using Rows = std::vector<std::size_t>;

/// What of a phase sets the lines: before the baseline's end, excluded rows taken out, missing ones kept in place.
std::vector<double> baseline_of(std::span<const double> values, std::span<const char> excluded,
                                std::size_t end) {
    std::vector<double> baseline;
    baseline.reserve(std::min(end, values.size()));
    for (std::size_t i = 0; i < std::min(end, values.size()); ++i) {
        if (excluded[i] == 0) {
            baseline.push_back(values[i]);
        }
    }
    return baseline;
}

void move_rows(Phase& phase) {
    const auto move = [&phase](Rows& rows) {
        for (auto& row : rows) {
            row += phase.start;
        }
    };
    move(phase.outside);
    move(phase.outside_screened);
    move(phase.outside_of_median_range);
    move(phase.ranges_outside);
    std::ranges::for_each(phase.nelson.rules, move);
    move(phase.nelson.we4);
    move(phase.ihi_shift);
    move(phase.ihi_trend);
}

Phase phase_of(std::span<const double> values, std::span<const char> excluded, std::size_t start,
               std::size_t baseline_end) {
    Phase phase;
    phase.start = start;
    phase.end = start + values.size();
    for (std::size_t i = 0; i < values.size(); ++i) {
        phase.missing_count += static_cast<std::size_t>(is_missing(values[i]));
        phase.observed += static_cast<std::size_t>(!is_missing(values[i]) && excluded[i] == 0);
    }
    auto baseline = baseline_of(values, excluded, baseline_end);
    phase.xmr = xmr_of(baseline);
    phase.median = median_in_place(baseline);
    if (phase.median) {
        phase.runs = runs_about(values, *phase.median, excluded);
        phase.ihi_shift = ihi_shift(values, *phase.median, excluded);
    }
    phase.ihi_trend = ihi_trend(values, excluded);
    phase.outside = outside(values, phase.xmr.natural());
    phase.outside_screened = outside(values, phase.xmr.screened());
    phase.outside_of_median_range = outside(values, phase.xmr.of_median_range());
    phase.ranges_outside = ranges_outside(values, phase.xmr.range_limit());
    phase.nelson = nelson(values, phase.xmr);
    move_rows(phase);
    return phase;
}

}  // namespace

std::vector<Phase> analyse(std::span<const double> values, const SeriesSpec& spec) {
    std::vector<char> excluded(values.size(), 0);
    for (const auto row : spec.exclude) {
        if (row < excluded.size()) {
            excluded[row] = 1;
        }
    }
    std::vector<Phase> phases;
    for (std::size_t k = 0; k < spec.phase_starts.size(); ++k) {
        const auto start = std::min(spec.phase_starts[k], values.size());
        const auto end = k + 1 < spec.phase_starts.size() ? std::min(spec.phase_starts[k + 1], values.size())
                                                          : values.size();
        const auto baseline_end = spec.baseline_end ? *spec.baseline_end : values.size();
        phases.push_back(phase_of(values.subspan(start, end - start),
                                  std::span(excluded).subspan(start, end - start), start,
                                  baseline_end > start ? baseline_end - start : 0));
    }
    return phases;
}

}  // namespace measure
