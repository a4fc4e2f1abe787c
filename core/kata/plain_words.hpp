// A text as its words in small letters, for comparing what people wrote. Latin, Greek and Cyrillic capitals are known. Private to core/kata.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kata {

/// Letters, digits and apostrophes make words, all else parts them; a number keeps its point or comma. Any bytes are taken.
std::vector<std::string> plain_words(std::string_view text);

}  // namespace kata
