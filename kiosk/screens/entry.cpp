// Typing a number. The digits keep '.' and a leading '-' whatever the language shows.
#include "kiosk/screens/entry.hpp"

#include <algorithm>
#include <charconv>

namespace kiosk {

namespace {

constexpr std::size_t most_digits = 9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string typed(std::string digits, char key, int decimals) {
    const auto point = digits.find('.');
    if (key == '.') {
        if (decimals > 0 && point == std::string::npos) {
            digits += digits.empty() || digits == "-" ? "0." : ".";
        }
        return digits;
    }
    if (!is_digit(key) ||
        std::ranges::count_if(digits, is_digit) >= static_cast<std::ptrdiff_t>(most_digits)) {
        return digits;
    }
    if (point != std::string::npos &&
        digits.size() - point > static_cast<std::size_t>(std::max(decimals, 0))) {
        return digits;
    }
    if (digits == "0" || digits == "-0") {
        digits.pop_back();
    }
    return digits + key;
}

std::string typed_by_keyboard(std::string digits, std::string_view words, int decimals, bool minus) {
    for (const char key : words) {
        if (key == '-') {
            digits = minus ? with_sign_turned(digits) : digits;
        } else {
            digits = typed(std::move(digits), key == ',' ? '.' : key, decimals);
        }
    }
    return digits;
}

std::string with_last_removed(std::string digits) {
    if (!digits.empty()) {
        digits.pop_back();
    }
    return digits;
}

std::string with_sign_turned(std::string_view digits) {
    if (digits.starts_with('-')) {
        return std::string(digits.substr(1));
    }
    return "-" + std::string(digits);
}

std::optional<double> number_of(std::string_view digits) {
    if (digits.ends_with('.')) {
        digits.remove_suffix(1);
    }
    double value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || problem != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    return value == 0 ? 0 : value;  // never -0
}

}  // namespace kiosk
