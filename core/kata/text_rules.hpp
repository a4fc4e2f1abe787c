// What every typed text has to be. Private to core/kata.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/kata/rules.hpp"

namespace kata {

inline constexpr std::size_t longest_text = 1000;  // characters

/// Valid UTF-8 without control characters other than line ends, at most 1000 characters; empty is fine.
std::optional<Refusal> refuse_text(std::string_view text);
/// As refuse_text, and something that can be seen must be there: else `missing`.
std::optional<Refusal> refuse_needed(std::string_view text, Refusal missing);
bool is_utf8(std::string_view text);

}  // namespace kata
