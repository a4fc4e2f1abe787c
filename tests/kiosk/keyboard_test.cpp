// The keys of every language, and what a second touch makes of a letter.
#include "kiosk/screens/keyboard.hpp"

#include <algorithm>

#include "kiosk/writing/characters.hpp"
#include "tests/catch.hpp"

using namespace kiosk;

namespace {

using Forms = std::vector<std::string>;

bool has(const Forms& forms, std::string_view form) { return std::ranges::find(forms, form) != forms.end(); }

void check_thirty_keys(const KeyRows& rows) {
    Forms keys;
    for (const auto& row : rows) {
        CHECK(row.size() == 10);
        keys.insert(keys.end(), row.begin(), row.end());
    }
    for (const auto& key : keys) {
        CHECK(writing::characters(key) == 1);
        CHECK(writing::cleaned(key, false) == key);
    }
    std::ranges::sort(keys);
    CHECK(std::ranges::adjacent_find(keys) == keys.end());
}

/// On a key, or a second touch away.
bool can_be_written(const Keyboard& keyboard, std::string_view letter) {
    for (const auto& rows : {letter_rows(keyboard, false), letter_rows(keyboard, true), figure_rows()}) {
        for (const auto& row : rows) {
            for (const auto& key : row) {
                if (key == letter || has(other_forms(key, keyboard, 6), letter)) {
                    return true;
                }
            }
        }
    }
    return false;
}

}  // namespace

TEST_CASE("every layer of every language has thirty different keys") {
    for (const auto& keyboard : keyboards()) {
        INFO(keyboard.name);
        check_thirty_keys(letter_rows(keyboard, false));
        check_thirty_keys(letter_rows(keyboard, true));
    }
    check_thirty_keys(figure_rows());
}

TEST_CASE("every letter of a language can be written on its keyboard, small and capital") {
    const std::vector<std::pair<std::string_view, std::string_view>> alphabets{
        {"DE", "abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜẞ.,?!-„“"},
        {"PL", "aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻ„”"},
        {"ES", "abcdefghijklmnñopqrstuvwxyzáéíóúüABCDEFGHIJKLMNÑOPQRSTUVWXYZÁÉÍÓÚÜ¿¡?!"},
        {"PT", "abcdefghijklmnopqrstuvwxyzáâãàçéêíóôõúABCDEFGHIJKLMNOPQRSTUVWXYZÁÂÃÀÇÉÊÍÓÔÕÚ"},
        {"TR", "abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ"},
        {"UK", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ’.,?!"}};
    for (const auto& [code, alphabet] : alphabets) {
        const auto& keyboard = keyboard_of(code);
        REQUIRE(keyboard.code == code);
        const auto ends = writing::stops(alphabet);
        for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
            const auto letter = alphabet.substr(ends[i], ends[i + 1] - ends[i]);
            INFO(code << " " << letter);
            CHECK(can_be_written(keyboard, letter));
        }
    }
}

TEST_CASE("a second touch offers the accents of a letter, those of the language first") {
    CHECK(other_forms("e", keyboard_of("EN"), 3) == Forms{"é", "è", "ê"});
    CHECK(other_forms("e", keyboard_of("PL"), 2) == Forms{"ę", "é"});
    CHECK(other_forms("A", keyboard_of("DE"), 2) == Forms{"Ä", "Á"});
    CHECK(other_forms("2", keyboard_of("EN"), 8) == Forms{"²"});
    CHECK(other_forms("x", keyboard_of("EN"), 8).empty());
    CHECK(other_forms("", keyboard_of("EN"), 8).empty());
    CHECK(other_forms("日", keyboard_of("EN"), 8).empty());
}

TEST_CASE("from an accent the way leads back to the letter and on to the others") {
    const auto forms = other_forms("é", keyboard_of("EN"), 8);
    CHECK(forms.front() == "e");
    CHECK(has(forms, "ê"));
    CHECK_FALSE(has(forms, "é"));
}

TEST_CASE("a language that is not there is English") { CHECK(keyboard_of("XX").code == "EN"); }
