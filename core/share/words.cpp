#include "core/share/words.hpp"

namespace share {

namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz";  // 16 of them: 4 bits
constexpr std::string_view vowels = "aiou";                  // 2 bits
constexpr std::size_t letters_in_word = 5;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string word_of(unsigned bits) {
    return {consonants[bits >> 12 & 15], vowels[bits >> 10 & 3], consonants[bits >> 6 & 15],
            vowels[bits >> 4 & 3], consonants[bits & 15]};
}

}  // namespace

std::vector<std::string> words_for(std::string_view bytes) {
    const auto at = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[i]));
    };
    std::vector<std::string> words;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) words.push_back(word_of(at(i) << 8 | at(i + 1)));
    return words;
}

std::optional<std::string> bytes_of_word(std::string_view word) {
    if (word.size() != letters_in_word) return std::nullopt;
    unsigned bits = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto& letters = i % 2 == 0 ? consonants : vowels;
        const auto at = letters.find(word[i]);
        if (at == std::string_view::npos) return std::nullopt;
        bits = (bits << (i % 2 == 0 ? 4 : 2)) | static_cast<unsigned>(at);
    }
    return std::string{static_cast<char>(bits >> 8), static_cast<char>(bits & 255)};
}

std::vector<std::string> typed_words(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (const char typed : text) {
        const char c = lower(typed);
        const bool is_letter = c >= 'a' && c <= 'z';
        if (is_letter && !inside) words.emplace_back();
        if (is_letter) words.back() += c;
        inside = is_letter;
    }
    return words;
}

}  // namespace share
