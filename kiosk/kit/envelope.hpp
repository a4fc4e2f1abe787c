// Many points in few pixel columns: each column's least and greatest value, exactly, so that no peak is lost.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace ui {

struct Column {
    std::size_t column = 0;
    double least = 0, greatest = 0;
    bool operator==(const Column&) const = default;
};

/// Value i of n lies in column floor((i + 0.5) * columns / slots); columns without a value are left out, and values that are NaN.
std::vector<Column> envelope(std::span<const double> values, std::size_t slots, std::size_t columns);

}  // namespace ui
