// What a whole file is: its layout, what its marks mean, which way its dates are written. One walk over all of it, whatever its
// size, before the first value is taken.
#pragma once

#include <iosfwd>
#include <string>

#include "core/csv/layout.hpp"

namespace csv {

struct Understood {
    Layout layout;
    Encoding encoding = Encoding::utf8;
    bool windows_letters = false;  ///< some bytes are of Windows-1252
    DecimalMark decimal = DecimalMark::point;
    bool decimals_seen = false;
    TimeForm form = TimeForm::calendar;
    DayOrder order = DayOrder::dmy;
    char date_mark = 0;  ///< between day and month where the year stands last; 0: it never does
    std::size_t rows = 0;
    bool operator==(const Understood&) const = default;
};

/// Throws std::runtime_error with one sentence where the file does not tell and somebody must say.
Understood understand(std::istream& in, const Wish& wish, std::uint64_t most = Bytes::all);

/// Is this a row of values: below the names, not blank?
bool is_of_values(const Row& row, const Layout& layout);
/// The cell or cells of the moment, in one text.
std::string time_text(const Row& row, const Columns& column);

}  // namespace csv
