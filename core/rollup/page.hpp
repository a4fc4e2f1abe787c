// One page of the journal in the order of arrival, and what the tables must say after it. Reads the station, knows no database.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/journal/store.hpp"
#include "core/rollup/point_rows.hpp"

namespace rollup {

/// A page ends after the record with which it has so many points, or so many records.
inline constexpr std::size_t most_points_in_page = 500, most_records_in_page = 500;

struct Page {
    std::int64_t last = 0;  ///< row of its last record
    std::string tip;        ///< of that record, hexadecimal
    std::size_t records = 0;
    std::vector<Row> points;
    std::map<Named, Marks> marks;   ///< points of earlier pages that were corrected, struck out or taken back
    std::map<Named, bool> imports;  ///< that came to an end or were taken back: do their points count
    std::map<std::string, std::vector<Row>, std::less<>> rows;  ///< of the other tables
};

/// What arrived after this row. Every cell as it stands now: a page read again later says the same or newer.
Page page_after(const journal::Store& store, std::int64_t row);

}  // namespace rollup
