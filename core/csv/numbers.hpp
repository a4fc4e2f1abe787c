// Numbers as instruments and spreadsheets write them: decimal comma or point, marks between thousands, a unit behind. The whole
// column decides what a mark means, never one value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace csv {

enum class DecimalMark { point, comma };

/// "1.8 min": the number, and the unit behind it if there is one.
struct Amount {
    std::string_view number, unit;
    bool apart = false;  ///< a blank stands between them
    bool operator==(const Amount&) const = default;
};
Amount split_amount(std::string_view text);

/// What the numbers of a column tell about their marks.
struct MarkCount {
    std::uint64_t point = 0, comma = 0;              ///< can only be the decimal mark: 107.5, 0.125, 1,234.5
    std::uint64_t maybe_point = 0, maybe_comma = 0;  ///< 1.234: may part thousands as well
    std::uint64_t bare = 0;                          ///< no mark at all: 107
    std::string first_maybe;                         ///< the first one that may be both
    void add(std::string_view number);
    bool operator==(const MarkCount&) const = default;
};

/// Nothing where no row tells and the reading changes the values. A mark that may be both is the decimal mark only where every
/// value carries one, as instruments write a fixed number of decimals; and a point in a file whose columns are parted by commas is
/// no thousands mark.
std::optional<DecimalMark> decided(const MarkCount& count, char separator);

/// Digits, with sign, point and exponent as wanted; finite. Also takes the true minus. Nothing for anything else.
std::optional<double> read_number(std::string_view text);

/// Digits, sign (also the true minus), decimals, exponent; thousands parted by blanks, apostrophes or the other mark, in groups of
/// three throughout. Finite. Nothing for anything else.
std::optional<double> read_marked(std::string_view number, DecimalMark mark);

/// What instruments and spreadsheets write where they have no value: NaN, ---, OL, #N/A.
bool stands_for_no_value(std::string_view text);

/// Seconds in a unit of time, by its symbol or its English or German name; nothing is none.
std::optional<double> seconds_in(std::string_view unit);
/// A unit that a header may name in brackets.
bool is_known_unit(std::string_view unit);

std::string lower(std::string_view text);  ///< ASCII and the German letters
std::string_view trimmed(std::string_view text);

}  // namespace csv
