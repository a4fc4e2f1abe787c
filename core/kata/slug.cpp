// Slugs: the part of a natural key that people name, fixed when it is made.
#include <algorithm>
#include <array>

#include "core/kata/rules.hpp"

namespace kata {

namespace {

constexpr std::size_t longest_slug = 40;

struct Letter {
    char32_t from;
    std::string_view to;
};

/// Small Latin letters of the boards' languages; anything else becomes a dash.
constexpr std::array<Letter, 63> transliterated{{
    {U'ä', "ae"}, {U'ö', "oe"}, {U'ü', "ue"}, {U'ß', "ss"}, {U'æ', "ae"}, {U'œ', "oe"}, {U'á', "a"},
    {U'à', "a"},  {U'â', "a"},  {U'ã', "a"},  {U'å', "a"},  {U'ā', "a"},  {U'ă', "a"},  {U'ą', "a"},
    {U'ç', "c"},  {U'ć', "c"},  {U'č', "c"},  {U'ď', "d"},  {U'đ', "d"},  {U'é', "e"},  {U'è', "e"},
    {U'ê', "e"},  {U'ë', "e"},  {U'ē', "e"},  {U'ė', "e"},  {U'ę', "e"},  {U'ě', "e"},  {U'ğ', "g"},
    {U'í', "i"},  {U'ì', "i"},  {U'î', "i"},  {U'ï', "i"},  {U'ī', "i"},  {U'ı', "i"},  {U'ľ', "l"},
    {U'ł', "l"},  {U'ñ', "n"},  {U'ń', "n"},  {U'ň', "n"},  {U'ó', "o"},  {U'ò', "o"},  {U'ô', "o"},
    {U'õ', "o"},  {U'ø', "o"},  {U'ō', "o"},  {U'ő', "oe"}, {U'ř', "r"},  {U'ś', "s"},  {U'ş', "s"},
    {U'š', "s"},  {U'ť', "t"},  {U'ţ', "t"},  {U'ú', "u"},  {U'ù', "u"},  {U'û', "u"},  {U'ū', "u"},
    {U'ů', "u"},  {U'ű', "ue"}, {U'ý', "y"},  {U'ÿ', "y"},  {U'ź', "z"},  {U'ż', "z"},  {U'ž', "z"},
}};

/// Of Latin-1 and Latin Extended-A (U+00C0 to U+017F); others stay as they are.
char32_t small(char32_t letter) {
    if (letter == U'Ÿ') return U'ÿ';
    if (letter >= 0xC0 && letter <= 0xDE && letter != U'×') return letter + 0x20;
    const bool odd_is_great = (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
    const bool great =
        letter >= 0x100 && letter <= 0x17E && letter != U'ĸ' && (letter % 2 == 1) == odd_is_great;
    return great ? letter + 1 : letter;
}

/// The letter of two bytes in UTF-8, which all of the table's are; 0 for any other.
char32_t two_bytes(std::string_view name) {
    if (name.size() < 2) return 0;
    const auto lead = static_cast<unsigned char>(name[0]), tail = static_cast<unsigned char>(name[1]);
    return lead >= 0xC3 && lead <= 0xC5 && (tail & 0xC0) == 0x80
               ? static_cast<char32_t>((lead & 0x1F) << 6 | (tail & 0x3F))
               : 0;
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// The next letter of the name in plain ones; empty where it has none. Takes it off the front.
std::string next_plain(std::string_view& name) {
    if (const auto letter = two_bytes(name); letter != 0) {
        name.remove_prefix(2);
        const auto it = std::ranges::find(transliterated, small(letter), &Letter::from);
        return it == transliterated.end() ? std::string{} : std::string(it->to);
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
    const bool dashes_well =
        !text.starts_with('-') && !text.ends_with('-') && text.find("--") == std::string_view::npos;
    // Demo boards carry their journal's name in front, so a slug may be longer than one that people make.
    return !text.empty() && text.size() <= 2 * longest_slug && dashes_well &&
           std::ranges::all_of(text, [](char c) { return is_plain(c) || c == '-'; });
}

}  // namespace kata
