// Which column is what by what stands in it, where no name says so.
#pragma once

#include <span>

#include "core/command/csv_layout.hpp"

namespace command {

using CsvRows = std::span<const CsvRow>;

/// A cell of a row; empty where the row is shorter.
std::string_view cell(const CsvRow& row, std::optional<std::size_t> column);
bool is_blank(const CsvRow& row);
/// How many fields most rows have.
std::size_t usual_width(CsvRows rows);

/// Sets `time` (and `date`) where they are open; leaves them so if no column holds times.
void find_times(CsvRows rows, CsvColumns& column);
/// Where two columns are named: the day may stand with its clock in one of them already.
void settle_times(CsvRows rows, CsvColumns& column);
/// The columns of numbers that are not taken and do not merely count the rows.
std::vector<std::size_t> columns_of_values(CsvRows rows, const CsvColumns& taken);
bool holds_values(CsvRows rows, std::size_t column);
/// Every cell that is not empty is a unit, and there is one.
bool holds_units(CsvRows rows, std::size_t column);

bool has_time(const CsvRow& row, const CsvColumns& column);

}  // namespace command
