// Tables of the keyboard; ten letters a row whatever the language, so that every key keeps its size. What does not fit a row is a second
// touch away: a Ukrainian ї behind і, a German ü behind u.
#include "kiosk/screens/keyboard.hpp"

#include <algorithm>

#include "kiosk/writing/characters.hpp"

namespace kiosk {

namespace {

using Rows = std::array<std::string_view, 3>;

constexpr auto table = std::to_array<Keyboard>({
    {"EN", "English", {"qwertyuiop", "asdfghjkl’", "zxcvbnm,.?"}, ""},
    {"DE", "Deutsch", {"qwertzuiop", "asdfghjklß", "yxcvbnm,.?"}, "äöü„“"},
    {"PL", "Polski", {"qwertyuiop", "asdfghjklł", "zxcvbnm,.?"}, "ąćęńóśżź„”"},
    {"ES", "Español", {"qwertyuiop", "asdfghjklñ", "zxcvbnm,.?"}, "áéíóúü¿¡"},
    {"PT", "Português", {"qwertyuiop", "asdfghjklç", "zxcvbnm,.?"}, "áâãàéêíóôõú"},
    {"TR", "Türkçe", {"qwertyuıop", "asdfghjkli", "zxcvbnm,.?"}, "çğöşü"},
    {"UK", "Українська", {"йцукенгшзх", "фівапролдж", "ячсмитьбю."}, "їєґщ’,?"},
});

constexpr Rows figures{"1234567890", "-/():;\"!%°", "+=<>€&@,.?"};

/// Of each family one stands on a key, the others may stand instead of it.
constexpr auto families = std::to_array<std::string_view>({
    "aáàâäãåæą", "cçćč",    "dďđ",       "eéèêëęěœ",  "gğ",   "iíìîïı", "lł",  "nñńň", "oóòôöõøœő", "rř",
    "sśšşß",     "tťț",     "uúùûüůű",   "yýÿ",       "zżźž", "ії",     "еєё", "гґ",   "шщ",        "ьъ’",
    "’'‘",       "\"„“”«»", ".,?!…:;¿¡", "-–—\u2212", "+±×",  "<≤",     ">≥",  "=≈≠",  "1½¼¹",      "2²",
    "3¾³",       "%‰",      "@#*",       "€$£",       "/|\\", "°º",     "&§",
});

std::vector<std::string> characters_of(std::string_view words) {
    std::vector<std::string> found;
    const auto ends = writing::stops(words);
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        found.emplace_back(words.substr(ends[i], ends[i + 1] - ends[i]));
    }
    return found;
}

std::string capital(const std::string& letter, const Keyboard& keyboard) {
    return keyboard.code == "TR" && letter == "i" ? "İ" : writing::with_capital(letter);
}

KeyRows split(const Rows& rows) {
    KeyRows keys;
    std::ranges::transform(rows, keys.begin(), characters_of);
    return keys;
}

bool holds(std::string_view words, std::string_view character) {
    return words.find(character) != std::string_view::npos;
}

}  // namespace

std::span<const Keyboard> keyboards() { return table; }

const Keyboard& keyboard_of(std::string_view code) {
    const auto* it = std::ranges::find(table, code, &Keyboard::code);
    return it == table.end() ? table.front() : *it;
}

KeyRows letter_rows(const Keyboard& keyboard, bool capitals) {
    auto keys = split(keyboard.rows);
    for (auto& row : keys) {
        for (auto& key : row) {
            key = capitals ? capital(key, keyboard) : key;
        }
    }
    return keys;
}

KeyRows figure_rows() { return split(figures); }

std::vector<std::string> other_forms(std::string_view character, const Keyboard& keyboard, std::size_t most) {
    const auto small = character == "İ" ? std::string("i") : writing::with_small(character);
    const bool is_capital = small != character;
    const auto* family = std::ranges::find_if(
        families, [&](std::string_view all) { return !small.empty() && holds(all, small); });
    std::vector<std::string> forms;
    if (family == families.end()) {
        return forms;
    }
    forms = characters_of(*family);
    std::erase(forms, small);
    if (keyboard.own.empty()) {
        // A language without accents of its own meets those of its neighbours, not U+0100 to U+07FF: for these one chooses their keyboard.
        std::erase_if(forms, [](const std::string& form) {
            const auto lead = static_cast<unsigned char>(form.front());
            return 0xC4U <= lead && lead <= 0xDFU;
        });
    }
    std::stable_partition(forms.begin(), forms.end(),
                          [&](const std::string& form) { return holds(keyboard.own, form); });
    forms.resize(std::min(forms.size(), most));
    for (auto& form : forms) {
        form = is_capital ? capital(form, keyboard) : form;
    }
    return forms;
}

}  // namespace kiosk
