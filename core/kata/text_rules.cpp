// Letters that can be read.
#include "core/kata/text_rules.hpp"

#include <algorithm>
#include <cstdint>

namespace kata {

namespace {

constexpr std::size_t longest_text = 1000;

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

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = sequence_length(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

std::optional<Refusal> refuse_text(std::string_view text) {
    const bool control =
        std::ranges::any_of(text, [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == 0x7F; });
    if (control || !is_utf8(text)) {
        return Refusal::bad_text;
    }
    return text.size() > longest_text ? std::optional(Refusal::text_too_long) : std::nullopt;
}

std::optional<Refusal> refuse_needed(std::string_view text, Refusal missing) {
    if (text.find_first_not_of(" \n") == std::string_view::npos) {
        return missing;
    }
    return refuse_text(text);
}

}  // namespace kata
