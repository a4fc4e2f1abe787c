// One pass over the rows.
#include "core/measure/envelope.hpp"

#include "core/measure/centre.hpp"

namespace measure {

namespace {

void take(ColumnEnvelope& into, std::size_t row, double value) {
    ++into.count;
    into.last_row = row;
    into.last = value;
    if (value < into.least) {
        into.least_row = row;
        into.least = value;
    }
    if (value > into.greatest) {
        into.greatest_row = row;
        into.greatest = value;
    }
}

}  // namespace

std::vector<ColumnEnvelope> envelope(std::span<const double> values, std::size_t columns) {
    std::vector<ColumnEnvelope> found;
    for (std::size_t row = 0; row < values.size(); ++row) {
        const double value = values[row];
        if (is_missing(value)) {
            continue;
        }
        const auto column = row * columns / values.size();
        if (found.empty() || found.back().column != column) {
            found.push_back({column, 1, row, row, row, row, value, value, value, value});
        } else {
            take(found.back(), row, value);
        }
    }
    return found;
}

}  // namespace measure
