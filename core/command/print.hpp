// How values, sentences and tables are written for people and for other programs. No station, no streams.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace command {

/// The shortest text that gives the same double back: 114, 0.1, 1e+21.
std::string number_text(double value);
/// "114 s"; without a unit only the number.
std::string with_unit(double value, std::string_view unit);
/// A whole number stays without a point: 114, not 114.0.
nlohmann::ordered_json number_json(double value);
/// Digits, with sign, point and exponent as wanted; finite. Also takes the true minus. Nothing for anything else.
std::optional<double> read_number(std::string_view text);

/// Control characters become spaces, so that words from elsewhere cannot steer a terminal.
std::string one_line(std::string_view text);
/// Words as they are cited in a sentence: in quotes, not longer than a line, readable whatever bytes they are.
std::string cited(std::string_view text);
/// How many places the words take on a terminal.
std::size_t width(std::string_view text);
std::string padded(std::string_view text, std::size_t places);
std::string padded_left(std::string_view text, std::size_t places);
/// Rows of equal length as aligned lines, two spaces between the columns, none at the end.
std::string table(const std::vector<std::vector<std::string>>& rows);

/// "a, b and c", at most `most` of them, then "and 7 more".
std::string listed(const std::vector<std::string>& words, std::size_t most = 12);
/// "1 point", "2 points".
std::string counted(std::uint64_t n, std::string_view one, std::string_view many);

/// One object in one line; text that is not UTF-8 is mended rather than refused.
std::string json_line(const nlohmann::ordered_json& value);
/// An array with one object a line.
std::string json_array(const std::vector<nlohmann::ordered_json>& values);

}  // namespace command
