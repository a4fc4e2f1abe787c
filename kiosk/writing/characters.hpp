// What a person calls a character: an extended grapheme cluster of a UTF-8 text, such as é, 日, a flag or a family of joined emoji.
// Pure; no cursor, no keyboard. Only this file's .cpp knows the Unicode library.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace writing {

/// What may be stored of any bytes: valid UTF-8 in NFC without control characters. Line breaks become one '\n' each, or a space where
/// the text has one line only; bytes that are no UTF-8 are left out.
std::string cleaned(std::string_view raw, bool lines);
/// In NFC; takes only what is valid.
std::string composed(std::string_view valid);
/// Without spaces and line breaks at both ends.
std::string trimmed(std::string_view words);

/// Where the cursor may stand: 0, then the end of each character, in bytes.
std::vector<std::size_t> stops(std::string_view words);
std::size_t characters(std::string_view words);
/// The nearest stop below; 0 at the start.
std::size_t stop_before(std::string_view words, std::size_t at);
/// The nearest stop above; the size at the end.
std::size_t stop_after(std::string_view words, std::size_t at);
/// `at`, or the next stop where it is inside a character or behind the end.
std::size_t on_a_stop(std::string_view words, std::size_t at);

/// Part of a word: letters, figures and their marks, hyphen and apostrophe.
bool in_a_word(std::string_view character);
bool has_letter(std::string_view words);
/// For comparing: no case, no accents ("Łódź" and "lodz" are the same).
std::string folded(std::string_view words);
/// The first character as a capital, or as a small letter; the rest as it is.
std::string with_capital(std::string_view words);
std::string with_small(std::string_view words);

}  // namespace writing
