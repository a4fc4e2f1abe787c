// Runs, crossings and their limits.
#include "core/measure/runs.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/measure/centre.hpp"

namespace measure {

namespace {

int side_of(double value, double line) {
    return static_cast<int>(value > line) - static_cast<int>(value < line);
}

bool left_out(std::span<const double> values, std::span<const char> excluded, std::size_t i) {
    return is_missing(values[i]) || (!excluded.empty() && excluded[i] != 0);
}

}  // namespace

std::size_t longest_run_limit(std::size_t useful) {
    // log2 of a whole number is never k + 0.5, so rounding is floor(log2(n) + 3.5): it steps up where n * n >= 2^(2k + 1).
    return static_cast<std::size_t>(std::floor(std::log2(static_cast<double>(useful)) + 3.5));
}

std::size_t crossings_limit(std::size_t useful) {
    if (useful <= 1) {
        return 0;
    }
    // Terms of Bin(m, 1/2) in log space, started eight standard deviations below the middle: what is cut off is under 1e-14.
    const auto m = static_cast<double>(useful - 1);
    auto k = std::max(0.0, std::floor(m / 2 - 8 * std::sqrt(m)));
    double term =
        std::exp(std::lgamma(m + 1) - std::lgamma(k + 1) - std::lgamma(m - k + 1) - m * std::log(2.0));
    double sum = term;
    while (sum < 0.05) {
        term *= (m - k) / (k + 1);
        sum += term;
        ++k;
    }
    return static_cast<std::size_t>(k);
}

Runs runs_about(std::span<const double> values, double median, std::span<const char> excluded) {
    Runs runs;
    std::size_t longest = 0;
    std::size_t length = 0;
    std::size_t count = 0;
    int before = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int side = left_out(values, excluded, i) ? 0 : side_of(values[i], median);
        if (side == 0) {
            continue;
        }
        ++runs.useful;
        count += static_cast<std::size_t>(side != before);
        length = side == before ? length + 1 : 1;
        before = side;
        longest = std::max(longest, length);
    }
    if (runs.useful == 0) {
        return runs;
    }
    runs.longest = longest;
    runs.longest_limit = longest_run_limit(runs.useful);
    runs.crossings = count - 1;
    runs.crossings_limit = crossings_limit(runs.useful);
    runs.shift_signal = *runs.longest > *runs.longest_limit;
    runs.crossings_signal = *runs.crossings < *runs.crossings_limit;
    return runs;
}

std::vector<std::size_t> ihi_shift(std::span<const double> values, double median,
                                   std::span<const char> excluded) {
    std::vector<std::size_t> rows;
    int before = 0;
    std::size_t length = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int side = left_out(values, excluded, i) ? 0 : side_of(values[i], median);
        if (side == 0) {
            continue;
        }
        length = side == before ? length + 1 : 1;
        before = side;
        if (length >= 6) {
            rows.push_back(i);
        }
    }
    return rows;
}

std::vector<std::size_t> ihi_trend(std::span<const double> values, std::span<const char> excluded) {
    std::vector<std::size_t> rows;
    std::optional<double> last;
    int before = 0;
    std::size_t length = 1;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (left_out(values, excluded, i) || (last && values[i] == *last)) {
            continue;
        }
        if (last) {
            const int way = values[i] > *last ? 1 : -1;
            length = way == before ? length + 1 : 2;
            before = way;
            if (length >= 5) {
                rows.push_back(i);
            }
        }
        last = values[i];
    }
    return rows;
}

}  // namespace measure
