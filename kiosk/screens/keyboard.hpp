// The keys of the keyboard on the glass: languages, layers, and the other forms of a letter (accents) that a second touch gives. Pure.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct Keyboard {
    std::string_view code, name;                // "PL", "Polski"
    std::array<std::string_view, 3> rows = {};  // ten letters each
    std::string_view own = {};                  // accents and marks of the language, offered first
};

/// English first. Japanese follows with the languages: its letters need a font and a conversion of their own.
std::span<const Keyboard> keyboards();
/// English where there is none of this code.
const Keyboard& keyboard_of(std::string_view code);

/// Three rows of ten keys; each key writes its words.
using KeyRows = std::array<std::vector<std::string>, 3>;
KeyRows letter_rows(const Keyboard& keyboard, bool capitals);
KeyRows figure_rows();

/// What may stand instead of a character: é è ê for e, ½ for 1. The keyboard's own first, at most so many.
std::vector<std::string> other_forms(std::string_view character, const Keyboard& keyboard, std::size_t most);

}  // namespace kiosk
