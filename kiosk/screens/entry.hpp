// Typing a number: what each key of the keypad does to the digits typed so far. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// `key` is a digit or '.'; what does not fit (a second point, more decimals than the metric has) changes nothing.
std::string typed(std::string digits, char key, int decimals);
/// What a plugged-in keyboard types: digits, '.' or ',', and a minus sign where the number may have one. Nothing else changes anything.
std::string typed_by_keyboard(std::string digits, std::string_view words, int decimals, bool minus);
std::string with_last_removed(std::string digits);
std::string with_sign_turned(std::string_view digits);
/// Nothing while it is not yet a number ("", "-", ".").
std::optional<double> number_of(std::string_view digits);

}  // namespace kiosk
