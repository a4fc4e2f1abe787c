#include "core/kata/plain_words.hpp"

#include <cstdint>

namespace kata {

namespace {

/// The code point at `at`, which is moved on; a byte that begins none counts as one of its own.
char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at++);
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    char32_t code = more == 3 ? first & 7U : more == 2 ? first & 15U : more == 1 ? first & 31U : first;
    for (int i = 0; i < more && at < text.size() && (byte(at) & 0xc0U) == 0x80U; ++i) {
        code = code << 6U | (byte(at++) & 0x3fU);
    }
    return code;
}

char32_t small(char32_t c) {
    const bool plain = (c >= U'A' && c <= U'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) ||
                       (c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f);
    if (plain) return c + 32;
    if (c >= 0x400 && c <= 0x40f) return c + 80;
    const bool even_is_capital =
        (c >= 0x100 && c <= 0x137) || (c >= 0x14a && c <= 0x177) || (c >= 0x1e00 && c <= 0x1eff);
    const bool odd_is_capital = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e);
    if ((even_is_capital && c % 2 == 0) || (odd_is_capital && c % 2 == 1)) return c + 1;
    return c;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) {
    const bool plain = (c >= U'a' && c <= U'z') || is_digit(c) || c == U'\'';
    return plain || (c >= 0xc0 && c != 0xd7 && c != 0xf7 && !(c >= 0x2000 && c <= 0x2bff) &&
                     !(c >= 0x3000 && c <= 0x303f));
}

void append(std::string& word, char32_t c) {
    const auto put = [&](char32_t bits) { word += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xc0U | c >> 6U);
        put(0x80U | (c & 0x3fU));
    } else if (c < 0x10000) {
        put(0xe0U | c >> 12U);
        put(0x80U | (c >> 6U & 0x3fU));
        put(0x80U | (c & 0x3fU));
    } else {
        put(0xf0U | c >> 18U);
        put(0x80U | (c >> 12U & 0x3fU));
        put(0x80U | (c >> 6U & 0x3fU));
        put(0x80U | (c & 0x3fU));
    }
}

}  // namespace

std::vector<std::string> plain_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    bool after_digit = false;
    for (std::size_t at = 0; at < text.size();) {
        auto c = small(next(text, at));
        if (c == 0x2019) c = U'\'';
        const bool inside_number = (c == U'.' || c == U',') && after_digit && at < text.size() &&
                                   is_digit(static_cast<unsigned char>(text[at]));
        if (is_letter(c) || inside_number) {
            append(word, c);
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
        after_digit = is_digit(c);
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

}  // namespace kata
