// Runs about the median: the Anhøj rules and the IHI rules (shared SPC conventions 3, 4.1, 4.3). Pure functions over numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace measure {

/// Counts over the useful points: those that are neither missing nor excluded nor exactly on the median. A point on the median neither
/// adds to nor ends a run, and a crossing may jump over it.
struct Runs {
    std::size_t useful = 0;
    std::optional<std::size_t> longest, longest_limit, crossings,
        crossings_limit;                         ///< nothing when no point is useful
    bool shift_signal = false;                   ///< longest > longest_limit
    bool crossings_signal = false;               ///< crossings < crossings_limit
    bool valid() const { return useful >= 10; }  ///< below: "too few points"
};

/// `excluded[i]` nonzero: the point is left out; empty: none is. Same length as values otherwise.
Runs runs_about(std::span<const double> values, double median, std::span<const char> excluded = {});

/// round(log2(useful) + 3), Schilling 2012 as used by Anhøj; useful >= 1.
std::size_t longest_run_limit(std::size_t useful);
/// qbinom(0.05, useful - 1, 0.5), Chen 2010: the smallest k with P(Bin(useful - 1, 1/2) <= k) >= 0.05; useful >= 1.
std::size_t crossings_limit(std::size_t useful);

/// Rows that are the 6th or later useful point of a run on one side of the median.
std::vector<std::size_t> ihi_shift(std::span<const double> values, double median,
                                   std::span<const char> excluded = {});
/// Rows that are the 5th or later point of an uninterrupted rise or fall, equal neighbours skipped.
std::vector<std::size_t> ihi_trend(std::span<const double> values, std::span<const char> excluded = {});

}  // namespace measure
