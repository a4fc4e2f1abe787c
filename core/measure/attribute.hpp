// p, u and c charts (shared SPC conventions 6).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace measure {

enum class AttributeChart { p, u, c };

struct AttributePhase {
    std::size_t start = 0, end = 0;
    std::optional<double> centre;          ///< sum of counts / sum of n; c: mean of the counts
    std::vector<double> value, high, low;  ///< one a row; NaN for a missing row
    std::vector<std::size_t> outside;      ///< strictly, after clipping; rows of the whole series
};

/// `counts` and `of` (denominators; ignored for c) have one entry a row, NaN = missing.
std::vector<AttributePhase> attribute_chart(AttributeChart chart, std::span<const double> counts,
                                            std::span<const double> of,
                                            std::span<const std::size_t> phase_starts);

}  // namespace measure
