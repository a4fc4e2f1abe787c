// The keyboard's layers, and editing by whole characters.
#include "kiosk/screens/text_entry.hpp"

#include <algorithm>
#include <cstdint>

namespace kiosk {

namespace {

constexpr std::size_t most_bytes = 240;
constexpr std::size_t least_suggested = 4;  // characters of a word worth suggesting

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t last_start(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0) {
        --at;
        if (!is_continuation(text[at])) {
            break;
        }
    }
    return at;
}

std::uint32_t code_point(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (character.size() == 1) {
        return first;
    }
    std::uint32_t code = first & (0x7FU >> character.size());
    for (const char c : character.substr(1)) {
        code = code << 6U | (static_cast<unsigned char>(c) & 0x3FU);
    }
    return code;
}

/// Marks that stand on the character before them, and the joiner that ties two together.
bool is_mark(std::uint32_t code) {
    return (code >= 0x300 && code <= 0x36F) || (code >= 0x1AB0 && code <= 0x1AFF) ||
           (code >= 0x1DC0 && code <= 0x1DFF) || (code >= 0x20D0 && code <= 0x20FF) ||
           (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xFE20 && code <= 0xFE2F) || code == 0x200D;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_like(std::string_view word, std::string_view start) {
    return word.size() > start.size() &&
           std::ranges::equal(word.substr(0, start.size()), start, {}, lower, lower);
}

std::vector<std::string> words_of(std::string_view text) {
    constexpr std::string_view parting = " \n,.;:!?()\"/";
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(parting), text.size());
        if (end >= least_suggested) {
            words.emplace_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

constexpr KeyRows letters{{{"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"},
                           {"a", "s", "d", "f", "g", "h", "j", "k", "l", "’"},
                           {"z", "x", "c", "v", "b", "n", "m", ",", ".", "?"}}};
constexpr KeyRows capitals{{{"Q", "W", "E", "R", "T", "Y", "U", "I", "O", "P"},
                            {"A", "S", "D", "F", "G", "H", "J", "K", "L", "’"},
                            {"Z", "X", "C", "V", "B", "N", "M", ",", ".", "?"}}};
constexpr KeyRows figures{{{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"},
                           {"+", "\u2212", "±", "=", "<", ">", "≤", "≥", "°", "%"},
                           {";", ":", "\"", "!", "#", "&", "@", "*", ".", "?"}}};
constexpr KeyRows accents{{{"á", "à", "â", "ä", "ã", "å", "æ", "ą", "ç", "ć"},
                           {"é", "è", "ê", "ë", "ę", "í", "î", "ï", "ł", "ñ"},
                           {"ó", "ô", "ö", "õ", "ø", "ś", "ß", "ú", "ü", "ż"}}};
constexpr KeyRows accent_capitals{{{"Á", "À", "Â", "Ä", "Ã", "Å", "Æ", "Ą", "Ç", "Ć"},
                                   {"É", "È", "Ê", "Ë", "Ę", "Í", "Î", "Ï", "Ł", "Ñ"},
                                   {"Ó", "Ô", "Ö", "Õ", "Ø", "Ś", "ẞ", "Ú", "Ü", "Ż"}}};

}  // namespace

const KeyRows& key_rows(KeyLayer layer) {
    switch (layer) {
    case KeyLayer::letters: return letters;
    case KeyLayer::capitals: return capitals;
    case KeyLayer::figures: return figures;
    case KeyLayer::accents: return accents;
    case KeyLayer::accent_capitals: return accent_capitals;
    }
    return letters;
}

std::string with_last_character_removed(std::string text) {
    bool mark = true;
    while (mark && !text.empty()) {
        const auto at = last_start(text);
        mark = is_mark(code_point(std::string_view(text).substr(at)));
        text.erase(at);
    }
    return text;
}

std::string with_written(std::string text, std::string_view more) {
    if (text.size() + more.size() <= most_bytes) {
        text += more;
    }
    return text;
}

std::string trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \n");
    if (from == std::string_view::npos) {
        return "";
    }
    return std::string(text.substr(from, text.find_last_not_of(" \n") - from + 1));
}

std::string_view last_word(std::string_view text) {
    const auto space = text.find_last_of(" \n");
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string with_last_word(std::string_view text, std::string_view word) {
    const auto kept = text.substr(0, text.size() - last_word(text).size());
    return with_written(std::string(kept), std::string(word) + " ");
}

std::vector<std::string> suggestions(std::string_view text, const std::vector<std::string>& sources,
                                     std::size_t most) {
    std::vector<std::string> found;
    const auto start = last_word(text);
    if (start.empty()) {
        return found;
    }
    for (const auto& source : sources) {
        for (auto& word : words_of(source)) {
            if (found.size() < most && begins_like(word, start) &&
                std::ranges::find(found, word) == found.end()) {
                found.push_back(std::move(word));
            }
        }
    }
    return found;
}

}  // namespace kiosk
