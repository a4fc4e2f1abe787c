// The whole analysis of a series in phases: lines, runs, limits, rules (shared SPC conventions 3 to 5).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/measure/nelson.hpp"
#include "core/measure/runs.hpp"
#include "core/measure/xmr.hpp"

namespace measure {

struct SeriesSpec {
    std::vector<std::size_t> phase_starts{0};  ///< ascending, the first is 0
    std::optional<std::size_t>
        baseline_end;                  ///< freeze: lines from rows [0, baseline_end); only with one phase
    std::vector<std::size_t> exclude;  ///< rows that do not shape lines and runs
};

/// All rows are rows of the whole series.
struct Phase {
    std::size_t start = 0, end = 0;  ///< [start, end)
    std::size_t missing_count = 0;
    std::size_t observed = 0;  ///< neither missing nor excluded
    std::optional<double> median;
    Runs runs;
    Xmr xmr;
    std::vector<std::size_t> outside, outside_screened, outside_of_median_range, ranges_outside;
    Nelson nelson;
    std::vector<std::size_t> ihi_shift, ihi_trend;
};

/// Nothing crosses a phase's border. Missing values are quiet NaNs. O(n) but for the medians' selection.
std::vector<Phase> analyse(std::span<const double> values, const SeriesSpec& spec = {});

}  // namespace measure
