// How values, sentences and tables are written for people and for other programs. No station, no streams.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/csv/numbers.hpp"
#include "core/csv/words.hpp"

namespace command {

/// The shortest text that gives the same double back: 114, 0.1, 1e+21.
std::string number_text(double value);
/// "114 s"; without a unit only the number.
std::string with_unit(double value, std::string_view unit);
/// A whole number stays without a point: 114, not 114.0.
nlohmann::ordered_json number_json(double value);

using csv::cited;
using csv::counted;
using csv::listed;
using csv::one_line;
using csv::read_number;
/// How many places the words take on a terminal.
std::size_t width(std::string_view text);
std::string padded(std::string_view text, std::size_t places);
std::string padded_left(std::string_view text, std::size_t places);
/// Rows of equal length as aligned lines, two spaces between the columns, none at the end.
std::string table(const std::vector<std::vector<std::string>>& rows);

/// One object in one line; text that is not UTF-8 is mended rather than refused.
std::string json_line(const nlohmann::ordered_json& value);
/// An array with one object a line.
std::string json_array(const std::vector<nlohmann::ordered_json>& values);

}  // namespace command
