// fmt writes digits without asking the machine's locale; only the two signs are ours.
#include "core/measure/number_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace measure {

namespace {

constexpr int most_decimals = 6;
constexpr std::string_view minus = "\u2212";

}  // namespace

std::string number_text(double value, int decimals, std::string_view decimal_sign) {
    auto text = fmt::format("{:.{}f}", std::abs(value), std::clamp(decimals, 0, most_decimals));
    const bool is_zero = text.find_first_not_of("0.") == std::string::npos;
    if (const auto point = text.find('.'); point != std::string::npos) text.replace(point, 1, decimal_sign);
    return value < 0 && !is_zero ? std::string{minus} + text : text;
}

int decimals_needed(double value, int at_least) {
    auto text = fmt::format("{:.{}f}", std::abs(value), most_decimals);
    text.erase(text.find_last_not_of('0') + 1);
    const int needed = static_cast<int>(text.size() - text.find('.')) - 1;
    return std::clamp(std::max(needed, at_least), 0, most_decimals);
}

}  // namespace measure
