// Writing words with the keyboard on the glass: what its keys do to a UTF-8 text. Pure.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

enum class KeyLayer { letters, capitals, figures, accents, accent_capitals };

/// Three rows of ten keys; each key writes its words.
using KeyRows = std::array<std::array<std::string_view, 10>, 3>;
const KeyRows& key_rows(KeyLayer layer);

/// Takes the last character away: a whole code point with the marks that stand on it.
std::string with_last_character_removed(std::string text);
/// Nothing is added beyond what a field holds.
std::string with_written(std::string text, std::string_view more);
std::string trimmed(std::string_view text);
/// The word being written: what stands after the last space.
std::string_view last_word(std::string_view text);
std::string with_last_word(std::string_view text, std::string_view word);  ///< replaced, and a space after it
/// Words of `sources` that begin like the word being written, in order of appearance.
std::vector<std::string> suggestions(std::string_view text, const std::vector<std::string>& sources,
                                     std::size_t most);

}  // namespace kiosk
