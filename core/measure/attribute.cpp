// Limits that follow the denominator.
#include "core/measure/attribute.hpp"

#include <algorithm>
#include <cmath>

#include "core/measure/centre.hpp"

namespace measure {

namespace {

/// Three standard deviations of one row about the centre.
double reach(AttributeChart chart, double centre, double n) {
    switch (chart) {
    case AttributeChart::p: return 3 * std::sqrt(centre * (1 - centre) / n);
    case AttributeChart::u: return 3 * std::sqrt(centre / n);
    case AttributeChart::c: return 3 * std::sqrt(centre);
    }
    return 0;
}

void fill_row(AttributePhase& phase, AttributeChart chart, double count, double n, std::size_t row) {
    if (is_missing(count) || is_missing(n) || !phase.centre) {
        phase.value.push_back(missing);
        phase.high.push_back(missing);
        phase.low.push_back(missing);
        return;
    }
    const double value = chart == AttributeChart::c ? count : count / n;
    const double away = reach(chart, *phase.centre, n);
    const double high =
        chart == AttributeChart::p ? std::min(1.0, *phase.centre + away) : *phase.centre + away;
    const double low = std::max(0.0, *phase.centre - away);
    phase.value.push_back(value);
    phase.high.push_back(high);
    phase.low.push_back(low);
    if (value > high || value < low) {
        phase.outside.push_back(row);
    }
}

AttributePhase phase_of(AttributeChart chart, std::span<const double> counts, std::span<const double> of,
                        std::size_t start, std::size_t end) {
    AttributePhase phase;
    phase.start = start;
    phase.end = end;
    const auto n_of = [&](std::size_t row) {
        return chart == AttributeChart::c ? 1.0 : row < of.size() ? of[row] : missing;
    };
    std::vector<double> present;
    std::vector<double> denominators;
    for (std::size_t row = start; row < end; ++row) {
        if (!is_missing(counts[row]) && !is_missing(n_of(row))) {
            present.push_back(counts[row]);
            denominators.push_back(n_of(row));
        }
    }
    const double all = exact_sum(denominators);
    if (all > 0) {
        phase.centre = exact_sum(present) / all;
    }
    for (std::size_t row = start; row < end; ++row) {
        fill_row(phase, chart, counts[row], n_of(row), row);
    }
    return phase;
}

}  // namespace

std::vector<AttributePhase> attribute_chart(AttributeChart chart, std::span<const double> counts,
                                            std::span<const double> of,
                                            std::span<const std::size_t> phase_starts) {
    std::vector<AttributePhase> phases;
    for (std::size_t k = 0; k < phase_starts.size(); ++k) {
        const auto start = std::min(phase_starts[k], counts.size());
        const auto end =
            k + 1 < phase_starts.size() ? std::min(phase_starts[k + 1], counts.size()) : counts.size();
        phases.push_back(phase_of(chart, counts, of, start, end));
    }
    return phases;
}

}  // namespace measure
