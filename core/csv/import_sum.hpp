// What becomes of the rows of a file: new points, points that stand already, rows without a value, refused rows. The same walk looks
// and stores, so both come to the same answer.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/csv/points.hpp"
#include "core/kata/station.hpp"

namespace csv {

enum class Fate { fresh, there_already, without_value, refused };

struct JudgedRow {
    Row row;
    Fate fate = Fate::fresh;
    Point point;         ///< of fresh and there already
    std::string reason;  ///< of refused
};

struct RefusedLine {
    std::size_t line = 0;
    std::string reason;
};

struct ImportSum {
    std::size_t rows = 0, fresh = 0, there = 0, without_value = 0, refused = 0;
    std::size_t there_first_line = 0, there_last_line = 0;
    std::optional<kata::Moment> earliest, latest;  ///< of the points, new or not
    std::vector<JudgedRow> first;                  ///< the first five points
    std::vector<RefusedLine> first_refused;        ///< the first twenty
    void add(const JudgedRow& judged);
};

/// A row of a file stands already if the metric holds a point of its moment and value; of several such rows in a row, as many as it
/// holds.
class RowJudge {
public:
    /// `again`: what stands already is new all the same.
    RowJudge(const kata::Station& station, const kata::Metric& metric, kata::Moment now, bool again);
    JudgedRow judge(Taken taken);

private:
    bool stands(const Point& point);

    const kata::Station& station_;
    const kata::Storyboard& board_;
    kata::Moment now_;
    kata::Intent alone_;
    bool any_stand_;
    std::optional<kata::Moment> same_moment_;
    std::unordered_map<double, std::size_t> seen_;  // values of rows of one moment that follow each other
};

}  // namespace csv
