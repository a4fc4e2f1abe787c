// What every edited text must be, whatever was typed: said once, for the random tests and the fuzz target.
#pragma once

#include <algorithm>
#include <string>

#include "kiosk/writing/characters.hpp"
#include "kiosk/writing/edit.hpp"

namespace tests {

/// Empty if the text is sound, else what is not.
inline std::string flaw_of(const writing::Text& text, const writing::Limits& limits) {
    if (writing::cleaned(text.words, limits.lines) != text.words) {
        return "it is not as it may be stored";
    }
    const auto stops = writing::stops(text.words);
    if (!std::ranges::is_sorted(stops) || stops.front() != 0 || stops.back() != text.words.size()) {
        return "its stops are not in order";
    }
    if (std::ranges::find(stops, text.cursor) == stops.end()) {
        return "the cursor stands inside a character";
    }
    if (writing::characters(text.words) > limits.most) {
        return "it is longer than the field";
    }
    return "";
}

/// Every key of the keyboard, by number.
inline writing::Text after_key(const writing::Text& text, unsigned key, std::string_view words,
                               const writing::Limits& limits) {
    switch (key % 8) {
    case 0: return writing::without_the_one_before(text);
    case 1: return writing::without_the_one_after(text);
    case 2: return writing::moved_left(text);
    case 3: return writing::moved_right(text);
    case 4: return writing::at_the_start(text);
    case 5: return writing::at_the_end(text);
    default: return writing::written(text, words, limits);
    }
}

}  // namespace tests
