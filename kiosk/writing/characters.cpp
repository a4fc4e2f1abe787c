// UTF-8 by whole characters, through utf8proc's tables.
#include "kiosk/writing/characters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <new>
#include <stdexcept>

namespace writing {

namespace {

constexpr utf8proc_int32_t line_separator = 0x2028, paragraph_separator = 0x2029, byte_order_mark = 0xFEFF;

const utf8proc_uint8_t* bytes_of(std::string_view words) {
    return reinterpret_cast<const utf8proc_uint8_t*>(words.data());
}

/// The next code point, which it takes away; nothing where the next byte begins none: that byte is taken away.
utf8proc_int32_t next(std::string_view& words) {
    utf8proc_int32_t code = -1;
    const auto used = utf8proc_iterate(bytes_of(words), static_cast<utf8proc_ssize_t>(words.size()), &code);
    words.remove_prefix(used > 0 ? static_cast<std::size_t>(used) : 1);
    return used > 0 ? code : -1;
}

void add(std::string& words, utf8proc_int32_t code) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto used = utf8proc_encode_char(code, bytes.data());
    words.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(used));
}

std::string mapped(std::string_view words, unsigned options) {
    struct Free {
        void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }  // the library's own malloc
    };
    if (words.empty()) {
        return {};
    }
    utf8proc_uint8_t* raw = nullptr;
    const auto size = utf8proc_map(bytes_of(words), static_cast<utf8proc_ssize_t>(words.size()), &raw,
                                   static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, Free> owned(raw);
    if (size == UTF8PROC_ERROR_NOMEM) {
        throw std::bad_alloc();
    }
    if (size < 0) {
        throw std::runtime_error(std::string("normalise a text: ") + utf8proc_errmsg(size));
    }
    return {reinterpret_cast<const char*>(owned.get()), static_cast<std::size_t>(size)};
}

bool is_line_break(utf8proc_int32_t code) {
    return code == '\n' || code == '\r' || code == line_separator || code == paragraph_separator;
}

/// Letters that have no accent to take off, only a stroke or a tail.
std::string_view plain(utf8proc_int32_t code) {
    switch (code) {
    case U'ł': return "l";
    case U'ø': return "o";
    case U'đ':
    case U'ð': return "d";
    case U'þ': return "th";
    case U'æ': return "ae";
    case U'œ': return "oe";
    case U'ı': return "i";
    case U'’': return "'";
    default: return {};
    }
}

std::string with_first(std::string_view words, utf8proc_int32_t (*change)(utf8proc_int32_t)) {
    std::string out;
    if (!words.empty()) {
        const auto code = next(words);
        add(out, code == U'ß' && change == utf8proc_toupper ? U'ẞ' : change(code));
    }
    return out.append(words);
}

}  // namespace

std::string composed(std::string_view valid) { return mapped(valid, UTF8PROC_STABLE | UTF8PROC_COMPOSE); }

std::string cleaned(std::string_view raw, bool lines) {
    std::string kept;
    kept.reserve(raw.size());
    bool after_return = false;
    while (!raw.empty()) {
        const auto code = next(raw);
        const bool second_half = after_return && code == '\n';  // of "\r\n"
        after_return = code == '\r';
        if (code < 0 || second_half || code == byte_order_mark) {
            continue;
        }
        if (is_line_break(code)) {
            kept += lines ? '\n' : ' ';
        } else if (code == '\t') {
            kept += ' ';
        } else if (utf8proc_category(code) != UTF8PROC_CATEGORY_CC) {
            add(kept, code);
        }
    }
    return composed(kept);
}

std::string trimmed(std::string_view words) {
    const auto from = words.find_first_not_of(" \n");
    if (from == std::string_view::npos) {
        return "";
    }
    return std::string(words.substr(from, words.find_last_not_of(" \n") - from + 1));
}

std::vector<std::size_t> stops(std::string_view words) {
    std::vector<std::size_t> found{0};
    utf8proc_int32_t state = 0, before = -1;
    for (auto rest = words; !rest.empty();) {
        const auto at = words.size() - rest.size();
        const auto code = next(rest);
        if (before >= 0 && code >= 0 && !utf8proc_grapheme_break_stateful(before, code, &state)) {
            before = code;
            continue;
        }
        if (at > 0) {
            found.push_back(at);
        }
        before = code;
    }
    if (!words.empty()) {
        found.push_back(words.size());
    }
    return found;
}

std::size_t characters(std::string_view words) { return stops(words).size() - 1; }

std::size_t stop_before(std::string_view words, std::size_t at) {
    const auto all = stops(words);
    const auto it = std::ranges::lower_bound(all, at);
    return it == all.begin() ? 0 : *(it - 1);
}

std::size_t stop_after(std::string_view words, std::size_t at) {
    const auto all = stops(words);
    const auto it = std::ranges::upper_bound(all, at);
    return it == all.end() ? words.size() : *it;
}

std::size_t on_a_stop(std::string_view words, std::size_t at) {
    const auto all = stops(words);
    const auto it = std::ranges::lower_bound(all, at);
    return it == all.end() ? words.size() : *it;
}

bool in_a_word(std::string_view character) {
    if (character == "-" || character == "'" || character == "’") {
        return true;
    }
    if (character.empty()) {
        return false;
    }
    const auto code = next(character);
    return code >= 0 && utf8proc_category(code) >= UTF8PROC_CATEGORY_LU &&
           utf8proc_category(code) <= UTF8PROC_CATEGORY_NO;
}

bool has_letter(std::string_view words) {
    while (!words.empty()) {
        const auto code = next(words);
        if (code >= 0 && utf8proc_category(code) >= UTF8PROC_CATEGORY_LU &&
            utf8proc_category(code) <= UTF8PROC_CATEGORY_LO) {
            return true;
        }
    }
    return false;
}

std::string folded(std::string_view words) {
    const auto bare =
        mapped(words, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    std::string out;
    for (std::string_view rest = bare; !rest.empty();) {
        const auto code = next(rest);
        const auto instead = plain(code);
        if (instead.empty() && code >= 0) {
            add(out, code);
        } else {
            out += instead;
        }
    }
    return out;
}

std::string with_capital(std::string_view words) { return with_first(words, utf8proc_toupper); }
std::string with_small(std::string_view words) { return with_first(words, utf8proc_tolower); }

}  // namespace writing
