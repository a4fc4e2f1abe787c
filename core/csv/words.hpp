// Words of a file as sentences cite them, and lists in a sentence. No file is read here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace csv {

/// Control characters become spaces, so that words from elsewhere cannot steer a terminal.
std::string one_line(std::string_view text);
/// Not more than so many bytes, never half a character; "..." where something is left out.
std::string shortened(std::string_view text, std::size_t most);
/// Words as they are cited in a sentence: in quotes, not longer than a line, readable whatever bytes they are.
std::string cited(std::string_view text);
/// "a, b and c", at most `most` of them, then "and 7 more".
std::string listed(const std::vector<std::string>& words, std::size_t most = 12);
/// "1 point", "2 points".
std::string counted(std::uint64_t n, std::string_view one, std::string_view many);

}  // namespace csv
