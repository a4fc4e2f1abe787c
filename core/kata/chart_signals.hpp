// What may be worth a question in a phase of a run chart. Plain numbers in, signals out.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/kata/chart_series.hpp"

namespace kata {

/// The values of a phase that are not struck out, each with its rank.
struct PhaseValues {
    std::vector<double> values;
    std::vector<Rank> ranks;
};

/// `figures` are this phase's, `earlier` the median of the phase before if that had at least ten points.
std::vector<Signal> signals_in(const PhaseValues& phase, const PhaseFigures& figures,
                               std::optional<double> earlier);

}  // namespace kata
