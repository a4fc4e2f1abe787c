// Editing a text by whole characters: what each key does to the words and the cursor. Pure: values in, values out.
//
// What comes out is always what may be stored: valid UTF-8 in NFC, no control characters, and a cursor between two characters.
#pragma once

#include <string>
#include <string_view>

namespace writing {

struct Text {
    std::string words;
    std::size_t cursor = 0;  // bytes before it
    bool operator==(const Text&) const = default;
};

struct Limits {
    std::size_t most = 240;  // characters
    bool lines = false;      // may hold several
};

/// Any bytes and any place made a text; too long is left as it is.
Text text_of(std::string_view raw, std::size_t cursor, const Limits& limits);

/// As much of `more` as fits, before the cursor.
Text written(Text text, std::string_view more, const Limits& limits);
/// The bytes [from, to) give way to `words`, all of them or none; the cursor stands behind them.
Text replaced(const Text& text, std::size_t from, std::size_t to, std::string_view words,
              const Limits& limits);
Text without_the_one_before(const Text& text);
Text without_the_one_after(const Text& text);

Text moved_left(Text text);
Text moved_right(Text text);
Text at_the_start(Text text);  ///< of its line
Text at_the_end(Text text);

/// The character before the cursor; empty at the start.
std::string_view one_before(const Text& text);
bool is_full(const Text& text, const Limits& limits);

}  // namespace writing
