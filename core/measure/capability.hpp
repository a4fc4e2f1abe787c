// Cp, Cpk and their kin, for those who ask (shared SPC conventions 7). Never shown on the glass.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace measure {

struct Specification {
    std::optional<double> low, high, target;
};

/// Undefined figures are nothing: no spec limit on that side, or a sigma of zero.
struct Capability {
    std::size_t n = 0;
    std::optional<double> mean, sigma_within,
        sigma_overall;  ///< mean range / 1.128; sample standard deviation (n - 1)
    std::optional<double> cp, cpl, cpu, cpk, pp, ppl, ppu, ppk, cpm;
    std::size_t below = 0, above = 0;  ///< strictly outside the specification
};

Capability capability(std::span<const double> values, const Specification& spec);

}  // namespace measure
