// Bytes as words that people read aloud, write down and type again: sixteen bits are one word of five letters, consonants and
// vowels in turn ("lusab"), so that no list of words is needed. The recovery sheet and the six words of a panel are made of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace share {

/// One word for two bytes; an odd byte at the end is left out.
std::vector<std::string> words_for(std::string_view bytes);
/// Two bytes; nothing if it is none of the words.
std::optional<std::string> bytes_of_word(std::string_view word);
/// What people type: any case, words apart by anything that is no letter, digits among them left out.
std::vector<std::string> typed_words(std::string_view text);

}  // namespace share
