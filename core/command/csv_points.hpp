// The rows of a file that is understood, as points; what cannot be one is refused with its reason. Row by row, so that a file may be
// of any size.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/command/csv_understood.hpp"

namespace command {

struct CsvPoint {
    kata::Moment at;
    double value = 0;
    std::optional<double> n;
    std::string note, place;
    bool operator==(const CsvPoint&) const = default;
};
struct NoValue {  ///< the value's cell is empty
    bool operator==(const NoValue&) const = default;
};
struct RefusedRow {
    std::string reason;
    bool operator==(const RefusedRow&) const = default;
};

struct CsvTaken {
    CsvRow row;
    std::variant<CsvPoint, NoValue, RefusedRow> what;
};

class CsvPoints {
public:
    /// `understood` and `wish` must outlive it. Throws std::runtime_error if the values of the file are in a unit that is not the
    /// metric's.
    CsvPoints(std::istream& in, const CsvUnderstood& understood, const CsvWish& wish,
              std::uint64_t most = CsvBytes::all);
    std::optional<CsvTaken> next();

private:
    CsvPoint point_of(const CsvRow& row);
    kata::Moment moment_of_row(const CsvRow& row);
    double value_of(const CsvRow& row) const;
    double in_metric_unit(double value, std::string_view unit, std::string_view text) const;

    CsvReader reader_;
    const CsvUnderstood& understood_;
    const CsvWish& wish_;
    WallClock clock_;
    std::size_t taken_ = 0;
};

}  // namespace command
