// Typing a number: what each key of the keypad does to the digits typed so far. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// `key` is a digit or '.'; what does not fit (a second point, more decimals than the metric has) changes nothing.
std::string typed(std::string digits, char key, int decimals);
std::string with_last_removed(std::string digits);
std::string with_sign_turned(std::string_view digits);
/// Nothing while it is not yet a number ("", "-", ".").
std::optional<double> number_of(std::string_view digits);

}  // namespace kiosk
