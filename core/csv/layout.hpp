// How a file is laid out: its separator, the lines before its table, the line with the names, which column is what. Worked out from
// the first rows.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/csv/rows.hpp"
#include "core/csv/wish.hpp"

namespace csv {

/// Which column is what, counted from 0. A moment stands in `time`, or its day in `date` and its clock in `time`.
struct Columns {
    std::optional<std::size_t> date, time, value, unit, n, note, place, struck, undone;
    bool operator==(const Columns&) const = default;
};

struct Layout {
    char separator = ',';
    std::size_t names_line = 0;  ///< 0: the columns have no names
    std::vector<std::string> names;
    std::size_t first_line = 1;   ///< of the values
    std::size_t passed_over = 0;  ///< rows before them that are neither names nor values
    std::string value_unit;       ///< of all values, where the names or the line below say so
    std::size_t columns = 0;      ///< a row may have
    Columns column;
    bool operator==(const Layout&) const = default;
};

/// Looks at the first rows. Throws std::runtime_error with one sentence: no times, no values, several columns that could be it, a
/// column that was named and is not there.
Layout find_layout(std::istream& in, const Wish& wish, std::uint64_t most = Bytes::all);

/// How people and this program call a column: its name, or "column 3".
std::string column_words(const Layout& layout, std::size_t column);

/// The columns whose names say what they are; a name that stands twice throws.
Columns named_columns(const Row& names, const Wish& wish);
/// "Messwert [mm]" and "Wert (mm)" end in a unit; nothing if they do not.
std::string unit_of_name(std::string_view name);

/// A cell that reads as a time, as a value with or without a unit.
bool looks_like_time(std::string_view cell);
bool looks_like_value(std::string_view cell);

}  // namespace csv
