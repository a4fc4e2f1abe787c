// Letters that can be read.
#include "core/kata/text_rules.hpp"

#include <algorithm>
#include <cstdint>

namespace kata {

namespace {

/// Bytes of the sequence that starts here, 0 if it is not one (RFC 3629: no overlong forms, no surrogates, up to U+10FFFF).
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const auto tails = [&](std::size_t count) {
        if (text.size() <= count) {
            return false;
        }
        return std::ranges::all_of(text.substr(1, count),
                                   [](char c) { return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80; });
    };
    const auto first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF && tails(1)) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF && tails(2)) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4 && tails(3)) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

/// The character that begins here, of valid UTF-8.
char32_t character(std::string_view text, std::size_t length) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<std::uint8_t>(text[i]));
    };
    char32_t code = length == 1 ? byte(0) : byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    return code;
}

/// Takes room or none, and shows nothing (Unicode's White_Space, and the joiners and marks without a glyph).
bool is_blank(char32_t c) {
    return c == ' ' || c == '\n' || c == 0xA0 || c == 0x1680 || (0x2000 <= c && c <= 0x200F) || c == 0x202F ||
           (0x205F <= c && c <= 0x2064) || c == 0x3000 || c == 0xFEFF;
}

/// Controls (C0 but for line ends, C1), breaks that are no line ends, and what turns the direction of other texts.
bool is_control(char32_t c) {
    return (c < ' ' && c != '\n') || (0x7F <= c && c <= 0x9F) || (0x2028 <= c && c <= 0x202E) ||
           (0x2066 <= c && c <= 0x2069);
}

/// What a text is made of; nothing if it is not UTF-8.
struct Made {
    std::size_t characters = 0;
    bool blank = true, controls = false;
};
std::optional<Made> made_of(std::string_view text) {
    Made made;
    while (!text.empty()) {
        const auto length = sequence_length(text);
        if (length == 0) {
            return {};
        }
        const auto code = character(text, length);
        ++made.characters;
        made.blank = made.blank && is_blank(code);
        made.controls = made.controls || is_control(code);
        text.remove_prefix(length);
    }
    return made;
}

}  // namespace

bool is_utf8(std::string_view text) { return made_of(text).has_value(); }

std::optional<Refusal> refuse_text(std::string_view text) {
    const auto made = made_of(text);
    if (!made || made->controls) {
        return Refusal::bad_text;
    }
    return made->characters > longest_text ? std::optional(Refusal::text_too_long) : std::nullopt;
}

std::optional<Refusal> refuse_needed(std::string_view text, Refusal missing) {
    const auto made = made_of(text);
    return made && made->blank ? std::optional(missing) : refuse_text(text);
}

}  // namespace kata
