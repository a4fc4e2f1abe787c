// The walks of an import over a file that is understood: one that looks what becomes of every row, one that stores what is new.
// Both come to the same answer, and neither holds more than a block of rows.
#pragma once

#include <functional>
#include <iosfwd>
#include <stdexcept>

#include "core/csv/import_sum.hpp"

namespace csv {

/// The metric's name, unit and zone beside what somebody said of the file.
Wish wish_for(const kata::Metric& metric, std::string_view zone, Wish told);

/// The file, as it was understood; what it names must outlive it.
struct Table {
    std::istream& in;  ///< read from the front again and again
    const Understood& understood;
    const Wish& wish;
    std::uint64_t most = Bytes::all;
    bool again = false;  ///< what stands already is new all the same
};

/// `each` sees every row; it may be empty.
ImportSum look(const Table& table, const kata::Station& station, const kata::Metric& metric, kata::Moment now,
               const std::function<void(const JudgedRow&)>& each);

/// The file, or the metric, is not what it was when it was looked at.
struct Changed : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// Stores the new points as one action, which must be `fresh` as counted by look(); else throws Changed and stores none.
kata::Answer store(const Table& table, kata::Station& station, const kata::Metric& metric, std::size_t fresh,
                   kata::Moment now, const kata::ImportProgress& progress);

}  // namespace csv
