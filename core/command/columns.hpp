// The y and n columns of a CSV as numbers, for the analysis commands.
#pragma once

#include <filesystem>
#include <vector>

namespace command {

/// One entry a row; NaN where the field is empty. `n` is empty when there is no such column.
struct Columns {
    std::vector<double> y;
    std::vector<double> n;
};

/// A header line naming the columns (y or value, and n), or no header: then the last column is y. Throws std::runtime_error with the
/// line and the reason of the first field that is no number.
Columns read_columns(const std::filesystem::path& file);

}  // namespace command
