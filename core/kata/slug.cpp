// Slugs: the part of a natural key that people name, fixed when it is made.
#include <algorithm>
#include <array>

#include "core/kata/rules.hpp"

namespace kata {

namespace {

constexpr std::size_t longest_slug = 40;

struct Letters {
    std::string_view from, to;
};

/// Latin letters of the seven languages' boards; anything else becomes a dash.
constexpr std::array<Letters, 42> transliterated{{
    {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}, {"á", "a"}, {"à", "a"},
    {"â", "a"},  {"ã", "a"},  {"å", "a"},  {"ą", "a"},  {"é", "e"},  {"è", "e"},  {"ê", "e"},  {"ę", "e"}, {"í", "i"},
    {"ì", "i"},  {"ı", "i"},  {"ó", "o"},  {"ò", "o"},  {"ô", "o"},  {"õ", "o"},  {"ø", "o"},  {"ú", "u"}, {"ù", "u"},
    {"ç", "c"},  {"ć", "c"},  {"č", "c"},  {"ł", "l"},  {"Ł", "l"},  {"ñ", "n"},  {"ń", "n"},  {"ś", "s"}, {"š", "s"},
    {"ş", "s"},  {"ż", "z"},  {"ź", "z"},  {"ž", "z"},  {"ğ", "g"},  {"æ", "ae"},
}};

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// The next letter of the name in plain ones; empty where it has none. Takes it off the front.
std::string next_plain(std::string_view& name) {
    for (const auto& letters : transliterated) {
        if (name.starts_with(letters.from)) {
            name.remove_prefix(letters.from.size());
            return std::string(letters.to);
        }
    }
    const char c = name.front();
    name.remove_prefix(1);
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return is_plain(lower) ? std::string(1, lower) : std::string{};
}

}  // namespace

std::string slug_of(std::string_view name) {
    std::string slug;
    bool dash_due = false;
    while (!name.empty() && slug.size() < longest_slug) {
        const auto plain = next_plain(name);
        if (plain.empty()) {
            dash_due = !slug.empty();
            continue;
        }
        if (dash_due && slug.size() + 1 + plain.size() <= longest_slug) {
            slug += '-';
        }
        dash_due = false;
        slug += plain;
    }
    slug.resize(std::min(slug.size(), longest_slug));
    return slug;
}

bool is_slug(std::string_view text) {
    const bool dashes_well = !text.starts_with('-') && !text.ends_with('-') && text.find("--") == std::string_view::npos;
    // Demo boards carry their journal's name in front, so a slug may be longer than one that people make.
    return !text.empty() && text.size() <= 2 * longest_slug && dashes_well &&
           std::ranges::all_of(text, [](char c) { return is_plain(c) || c == '-'; });
}

}  // namespace kata
