// Ratios of room to spread.
#include "core/measure/capability.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/measure/centre.hpp"
#include "core/measure/xmr.hpp"

namespace measure {

namespace {

using Maybe = std::optional<double>;

Maybe ratio(Maybe room, Maybe spread) {
    return room && spread && *spread > 0 ? Maybe(*room / *spread) : std::nullopt;
}
Maybe minus(Maybe a, Maybe b) { return a && b ? Maybe(*a - *b) : std::nullopt; }
Maybe times(double factor, Maybe a) { return a ? Maybe(factor * *a) : std::nullopt; }
Maybe least(Maybe a, Maybe b) { return a && b ? Maybe(std::min(*a, *b)) : a ? a : b; }

Maybe sample_deviation(std::span<const double> values, Maybe mean, std::size_t n) {
    if (!mean || n < 2) {
        return std::nullopt;
    }
    std::vector<double> squares;
    squares.reserve(values.size());
    for (const double value : values) {
        squares.push_back((value - *mean) * (value - *mean));  // a missing value stays missing
    }
    return std::sqrt(exact_sum(squares) / static_cast<double>(n - 1));
}

}  // namespace

Capability capability(std::span<const double> values, const Specification& spec) {
    Capability found;
    found.n = static_cast<std::size_t>(
        std::ranges::count_if(values, [](double value) { return !is_missing(value); }));
    const auto xmr = xmr_of(values);
    found.mean = xmr.mean;
    found.sigma_within = xmr.mean_range ? Maybe(*xmr.mean_range / d2) : std::nullopt;
    found.sigma_overall = sample_deviation(values, found.mean, found.n);
    found.cpl = ratio(minus(found.mean, spec.low), times(3, found.sigma_within));
    found.cpu = ratio(minus(spec.high, found.mean), times(3, found.sigma_within));
    found.cp = ratio(minus(spec.high, spec.low), times(6, found.sigma_within));
    found.cpk = least(found.cpl, found.cpu);
    found.ppl = ratio(minus(found.mean, spec.low), times(3, found.sigma_overall));
    found.ppu = ratio(minus(spec.high, found.mean), times(3, found.sigma_overall));
    found.pp = ratio(minus(spec.high, spec.low), times(6, found.sigma_overall));
    found.ppk = least(found.ppl, found.ppu);
    if (found.cp && spec.target) {
        const double off = (*found.mean - *spec.target) / *found.sigma_within;
        found.cpm = *found.cp / std::sqrt(1 + off * off);
    }
    found.below = static_cast<std::size_t>(
        std::ranges::count_if(values, [&](double y) { return spec.low && y < *spec.low; }));
    found.above = static_cast<std::size_t>(
        std::ranges::count_if(values, [&](double y) { return spec.high && y > *spec.high; }));
    return found;
}

}  // namespace measure
