// Far: outside the last values by more than their own range. Slipped: ten or a hundred times more or less lies among them.
#include "core/measure/plausible.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace measure {

namespace {

/// 1.14 * 100 is 113.99999999999999; what somebody typed has no more than twelve digits.
double as_typed(double value) {
    const auto text = fmt::format("{:.12g}", value);
    double typed = value;
    std::from_chars(text.data(), text.data() + text.size(), typed);
    return typed;
}

/// Values that are all alike have no range of their own: as far as they are big counts instead.
double reach(Range usual) { return usual.width() > 0 ? usual.width() : std::abs(usual.high); }

bool is_far(double value, Range usual) {
    const double most = reach(usual);
    return most > 0 && (value < usual.low - most || value > usual.high + most);
}

}  // namespace

std::optional<double> slipped_decimal(double value, Range usual) {
    if (value == 0 || usual.contains(value)) return std::nullopt;
    for (const double factor : {10.0, 0.1, 100.0, 0.01}) {
        const double moved = as_typed(value * factor);
        if (usual.contains(moved)) return moved;
    }
    return std::nullopt;
}

std::optional<Doubt> doubt(double value, std::span<const double> before) {
    const auto usual = usual_range(before);
    if (!usual || before.size() < enough_to_doubt) return std::nullopt;
    const auto meant = slipped_decimal(value, *usual);
    if (!meant && !is_far(value, *usual)) return std::nullopt;
    return Doubt{*usual, meant};
}

}  // namespace measure
