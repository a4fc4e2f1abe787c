// What a pixel column must show: first, last, least and greatest of its rows, exactly (Jugel et al. 2014, "M4"; shared SPC
// conventions 9). Statistics are never computed from it.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace measure {

struct ColumnEnvelope {
    std::size_t column = 0;
    std::size_t count = 0;                                                     ///< present rows in it
    std::size_t first_row = 0, last_row = 0, least_row = 0, greatest_row = 0;  ///< the first row on ties
    double first = 0, last = 0, least = 0, greatest = 0;
    bool operator==(const ColumnEnvelope&) const = default;
};

/// Row i stands in column floor(i * columns / n). Columns without a present row are left out; ascending. Missing rows are NaN.
std::vector<ColumnEnvelope> envelope(std::span<const double> values, std::size_t columns);

}  // namespace measure
