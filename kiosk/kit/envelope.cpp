#include "kiosk/kit/envelope.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

std::vector<Column> envelope(std::span<const double> values, std::size_t slots, std::size_t columns) {
    std::vector<Column> shown;
    if (slots == 0) return shown;
    shown.reserve(std::min(values.size(), columns));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t column = (2 * i + 1) * columns / (2 * slots);
        const double value = values[i];
        if (std::isnan(value)) continue;
        if (shown.empty() || shown.back().column != column) {
            shown.push_back({column, value, value});
            continue;
        }
        Column& here = shown.back();
        here.least = std::min(here.least, value);
        here.greatest = std::max(here.greatest, value);
    }
    return shown;
}

}  // namespace ui
