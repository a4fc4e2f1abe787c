// Texts of the board are whatever somebody typed, here or on a station nobody trusts: what they may bring into a file stands here.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace report {

/// Takes the next bytes of a file.
using Bytes = std::function<void(std::string_view)>;

/// Valid UTF-8: bytes that are none become U+FFFD. Control characters (line ends aside, as LF) and marks that turn the direction of
/// reading are left out: they would show something else than what is written.
std::string clean(std::string_view text);
/// Clean and at most so many characters, the last one "…" where there were more.
std::string clipped(std::string_view text, std::size_t characters);
/// Clean, in one line.
std::string in_one_line(std::string_view text);

}  // namespace report
