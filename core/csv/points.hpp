// The rows of a file that is understood, as points; what cannot be one is refused with its reason. Row by row, so that a file may be
// of any size.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/csv/understood.hpp"

namespace csv {

struct Point {
    kata::Moment at;
    double value = 0;
    std::optional<double> n;
    std::string note, place;
    bool operator==(const Point&) const = default;
};
struct NoValue {  ///< the value's cell is empty
    bool operator==(const NoValue&) const = default;
};
struct RefusedRow {
    std::string reason;
    bool operator==(const RefusedRow&) const = default;
};

struct Taken {
    Row row;
    std::variant<Point, NoValue, RefusedRow> what;
};

class Points {
public:
    /// `understood` and `wish` must outlive it. Throws std::runtime_error if the values of the file are in a unit that is not the
    /// metric's.
    Points(std::istream& in, const Understood& understood, const Wish& wish, std::uint64_t most = Bytes::all);
    std::optional<Taken> next();

private:
    Point point_of(const Row& row);
    kata::Moment moment_of_row(const Row& row);
    double value_of(const Row& row) const;
    double in_metric_unit(double value, std::string_view unit, std::string_view text) const;

    Reader reader_;
    const Understood& understood_;
    const Wish& wish_;
    WallClock clock_;
    std::size_t taken_ = 0;
};

}  // namespace csv
