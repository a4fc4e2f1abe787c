// Numbers as people read them: so many decimals, the language's decimal sign, a true minus.
#pragma once

#include <string>
#include <string_view>

namespace measure {

/// Rounded to `decimals` (0..6); zero never carries a sign.
std::string number_text(double value, int decimals, std::string_view decimal_sign = ".");
/// The fewest decimals, at least `at_least` and at most six, that show the value as it is: 1 for 11.4.
int decimals_needed(double value, int at_least = 0);

}  // namespace measure
