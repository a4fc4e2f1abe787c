// Which column is what by what stands in it, where no name says so.
#pragma once

#include <span>

#include "core/csv/layout.hpp"

namespace csv {

using Rows = std::span<const Row>;

/// A cell of a row; empty where the row is shorter.
std::string_view cell(const Row& row, std::optional<std::size_t> column);
bool is_blank(const Row& row);
/// How many fields most rows have.
std::size_t usual_width(Rows rows);

/// Sets `time` (and `date`) where they are open; leaves them so if no column holds times.
void find_times(Rows rows, Columns& column);
/// Where two columns are named: the day may stand with its clock in one of them already.
void settle_times(Rows rows, Columns& column);
/// The columns of numbers that are not taken and do not merely count the rows.
std::vector<std::size_t> columns_of_values(Rows rows, const Columns& taken);
bool holds_values(Rows rows, std::size_t column);
/// Every cell that is not empty is a unit, and there is one.
bool holds_units(Rows rows, std::size_t column);

bool has_time(const Row& row, const Columns& column);

}  // namespace csv
