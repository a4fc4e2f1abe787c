// Nelson's rules 1 to 8 and Western Electric's rule 4 (Nelson 1984; conventions of qcc 3.0; shared SPC conventions 5 and 4.6).
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/measure/xmr.hpp"

namespace measure {

/// A row is listed when the window that ends at it satisfies the rule. A window with a missing value never does.
struct Nelson {
    std::array<std::vector<std::size_t>, 8> rules;  ///< rules[0] is rule 1
    std::vector<std::size_t> we4;                   ///< as rule 2 with 8 points
};

/// `values`: one phase as drawn (excluded points too). With zero-width limits rules 5 to 8 are not evaluated.
Nelson nelson(std::span<const double> values, const Xmr& xmr);

}  // namespace measure
