// The eight rules, each a small window that moves along.
#include "core/measure/nelson.hpp"

#include <algorithm>

#include "core/measure/centre.hpp"

namespace measure {

namespace {

using Rows = std::vector<std::size_t>;

/// Rows at which a condition has held `length` times in a row.
template <typename Holds> Rows in_a_row(std::size_t count, std::size_t length, Holds holds) {
    Rows rows;
    std::size_t run = 0;
    for (std::size_t i = 0; i < count; ++i) {
        run = holds(i) ? run + 1 : 0;
        if (run >= length) {
            rows.push_back(i);
        }
    }
    return rows;
}

Rows both(const Rows& a, const Rows& b) {
    Rows rows;
    std::ranges::set_union(a, b, std::back_inserter(rows));
    return rows;
}

Rows one_side(std::span<const double> values, double mean, std::size_t length) {
    return both(in_a_row(values.size(), length, [&](std::size_t i) { return values[i] > mean; }),
                in_a_row(values.size(), length, [&](std::size_t i) { return values[i] < mean; }));
}

Rows trend(std::span<const double> values) {
    return both(
        in_a_row(values.size(), 5, [&](std::size_t i) { return i > 0 && values[i] > values[i - 1]; }),
        in_a_row(values.size(), 5, [&](std::size_t i) { return i > 0 && values[i] < values[i - 1]; }));
}

Rows alternating(std::span<const double> values) {
    const auto turns = [&](std::size_t i) {
        return i > 1 && ((values[i - 2] < values[i - 1] && values[i] < values[i - 1]) ||
                         (values[i - 2] > values[i - 1] && values[i] > values[i - 1]));
    };
    return in_a_row(values.size(), 12, turns);
}

bool any_missing(std::span<const double> window) { return std::ranges::any_of(window, is_missing); }

/// Rules 5 and 6: this point beyond the line and at least `need` of the last `width`, the same side.
Rows most_beyond(std::span<const double> values, Limits lines, std::size_t need, std::size_t width) {
    Rows rows;
    for (std::size_t i = width - 1; i < values.size(); ++i) {
        const auto window = values.subspan(i + 1 - width, width);
        if (any_missing(window)) {
            continue;
        }
        const auto above =
            static_cast<std::size_t>(std::ranges::count_if(window, [&](double y) { return y > lines.high; }));
        const auto below =
            static_cast<std::size_t>(std::ranges::count_if(window, [&](double y) { return y < lines.low; }));
        if ((values[i] > lines.high && above >= need) || (values[i] < lines.low && below >= need)) {
            rows.push_back(i);
        }
    }
    return rows;
}

/// Rule 8: eight beyond one sigma, some on each side.
Rows none_near(std::span<const double> values, Limits lines) {
    Rows rows;
    constexpr std::size_t width = 8;
    for (std::size_t i = width - 1; i < values.size(); ++i) {
        const auto window = values.subspan(i + 1 - width, width);
        const auto above = std::ranges::count_if(window, [&](double y) { return y > lines.high; });
        const auto below = std::ranges::count_if(window, [&](double y) { return y < lines.low; });
        if (above > 0 && below > 0 && above + below == static_cast<std::ptrdiff_t>(width)) {
            rows.push_back(i);
        }
    }
    return rows;
}

}  // namespace

Nelson nelson(std::span<const double> values, const Xmr& xmr) {
    Nelson found;
    found.rules[0] = outside(values, xmr.natural());
    found.rules[2] = trend(values);
    found.rules[3] = alternating(values);
    if (xmr.mean) {
        found.rules[1] = one_side(values, *xmr.mean, 9);
        found.we4 = one_side(values, *xmr.mean, 8);
    }
    const auto sigma = xmr.sigma();
    if (!xmr.mean || !sigma || !(*sigma > 0)) {
        return found;
    }
    const Limits one{*xmr.mean - *sigma, *xmr.mean + *sigma};
    const Limits two{*xmr.mean - 2 * *sigma, *xmr.mean + 2 * *sigma};
    found.rules[4] = most_beyond(values, two, 2, 3);
    found.rules[5] = most_beyond(values, one, 4, 5);
    found.rules[6] = in_a_row(values.size(), 15,
                              [&](std::size_t i) { return values[i] >= one.low && values[i] <= one.high; });
    found.rules[7] = none_near(values, one);
    return found;
}

}  // namespace measure
