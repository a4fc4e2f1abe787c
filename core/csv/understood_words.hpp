// What was understood of a file, piece by piece in words: what a command prints and a screen shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/csv/understood.hpp"

namespace csv {

std::string_view separator_words(char separator);               ///< "semicolons"
std::string_view encoding_words(const Understood& understood);  ///< "UTF-8"
std::string_view decimal_words(const Understood& understood);   ///< "decimal comma"
std::string form_words(const Understood& understood);           ///< "day.month.year"

/// "time", "value", "note": what a column is; empty if it is not used.
std::string_view role_of(const Layout& layout, std::size_t column);
/// The named columns that nothing is taken from, from 0.
std::vector<std::size_t> unused_columns(const Layout& layout);

}  // namespace csv
