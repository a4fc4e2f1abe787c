// What somebody says himself of a file, and which metric it is for. Everything left open is found out from the file.
#pragma once

#include <optional>
#include <string>

#include "core/csv/dates.hpp"
#include "core/csv/numbers.hpp"

namespace csv {

struct Wish {
    // the metric and its board
    std::string metric;                     ///< "Exit cycle": also a name of its column
    std::string unit;                       ///< "s"; may be empty
    std::optional<double> seconds_in_unit;  ///< where it is a unit of time
    std::string zone;                       ///< of times without offset

    // columns, by name or number from 1; empty: found out
    std::string date_column, time_column, value_column, n_column, note_column, place_column;
    std::optional<char> separator;
    std::optional<DecimalMark> decimal;
    std::optional<DayOrder> dates;
    std::optional<kata::Day> day;             ///< of times that have none
    std::optional<kata::Span> every;          ///< between rows without times ..
    std::optional<kata::Moment> start, ends;  ///< .. of which the first or the last is at
    bool operator==(const Wish&) const = default;
    bool without_times() const { return every.has_value(); }
};

}  // namespace csv
