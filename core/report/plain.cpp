#include "core/report/plain.hpp"

#include <algorithm>
#include <array>

namespace report {

namespace {

constexpr char32_t not_readable = 0xFFFD;
constexpr std::string_view not_readable_bytes = "\xEF\xBF\xBD", more = "…";

struct Letter {
    char32_t code = not_readable;
    std::size_t bytes = 1;
};

struct Lead {
    unsigned char mask, is;
    char32_t least;  ///< shorter forms of smaller letters are not allowed
};
constexpr std::array<Lead, 4> leads{
    {{0x80, 0x00, 0}, {0xE0, 0xC0, 0x80}, {0xF0, 0xE0, 0x800}, {0xF8, 0xF0, 0x10000}}};

bool is_letter(char32_t code, char32_t least) {
    const bool half = code >= 0xD800 && code <= 0xDFFF;
    return code >= least && code <= 0x10FFFF && !half;
}

/// The letter at the start of `text`, which is not empty.
Letter first_letter(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const auto form = std::ranges::find_if(leads, [&](const Lead& l) { return (lead & l.mask) == l.is; });
    if (form == leads.end()) return {};
    const auto bytes = static_cast<std::size_t>(form - leads.begin()) + 1;
    if (bytes > text.size()) return {};
    char32_t code = lead & static_cast<unsigned char>(~form->mask);
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto tail = static_cast<unsigned char>(text[i]);
        if ((tail & 0xC0) != 0x80) return {};
        code = code << 6 | (tail & 0x3FU);
    }
    return is_letter(code, form->least) ? Letter{code, bytes} : Letter{};
}

bool is_left_out(char32_t code) {
    const bool control = (code < 0x20 && code != U'\n' && code != U'\t') || (code >= 0x7F && code < 0xA0);
    const bool turns = code == 0x061C || code == 0x200E || code == 0x200F ||
                       (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    const bool no_text = code == 0x2028 || code == 0x2029 || code == 0xFEFF || (code & 0xFFFE) == 0xFFFE;
    return control || turns || no_text;
}

/// Calls `take(code, bytes)` for each letter that stays.
template <class Take> void each_letter(std::string_view text, const Take& take) {
    while (!text.empty()) {
        const auto letter = first_letter(text);
        const auto bytes = letter.code == not_readable ? not_readable_bytes : text.substr(0, letter.bytes);
        if (letter.code == U'\t') take(U' ', std::string_view(" "));
        else if (!is_left_out(letter.code)) take(letter.code, bytes);
        text.remove_prefix(letter.bytes);
    }
}

}  // namespace

std::string clean(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    each_letter(text, [&](char32_t, std::string_view bytes) { out += bytes; });
    return out;
}

std::string clipped(std::string_view text, std::size_t characters) {
    std::string out;
    std::size_t count = 0, before_last = 0;
    each_letter(text, [&](char32_t, std::string_view bytes) {
        if (++count > characters) return;
        before_last = out.size();
        out += bytes;
    });
    if (count <= characters) return out;
    out.resize(before_last);
    return out.append(more);
}

std::string in_one_line(std::string_view text) {
    auto line = clean(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

}  // namespace report
