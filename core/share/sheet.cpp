#include "core/share/sheet.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

#include <fmt/format.h>

namespace share {

namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz";  // 16 of them: 4 bits
constexpr std::string_view vowels = "aiou";                  // 2 bits
constexpr std::size_t plant_bytes = 16;
constexpr std::size_t check_bytes = 4;
constexpr std::size_t all_bytes = plant_bytes + 32 + check_bytes;
constexpr std::size_t words_in_line = 4;

std::string word_of(unsigned bits) {
    return {consonants[bits >> 12 & 15], vowels[bits >> 10 & 3], consonants[bits >> 6 & 15],
            vowels[bits >> 4 & 3], consonants[bits & 15]};
}

std::optional<unsigned> bits_of(std::string_view word) {
    if (word.size() != 5) return std::nullopt;
    unsigned bits = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto& letters = i % 2 == 0 ? consonants : vowels;
        const auto at = letters.find(word[i]);
        if (at == std::string_view::npos) return std::nullopt;
        bits = (bits << (i % 2 == 0 ? 4 : 2)) | static_cast<unsigned>(at);
    }
    return bits;
}

std::string checked(std::string bytes) {
    const auto check = journal::blake2b("sheet" + bytes);
    bytes.append(check.begin(), check.begin() + check_bytes);
    return bytes;
}

/// 32 hex digits to 16 bytes, by way of the reader for 64.
std::optional<std::string> plant_from_hex(std::string_view plant) {
    const auto bytes = journal::bytes32_from_hex(fmt::format("{}{:032}", plant, 0));
    if (plant.size() != 2 * plant_bytes || !bytes) return std::nullopt;
    return std::string(bytes->begin(), bytes->begin() + plant_bytes);
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string lower(std::string_view text) {
    std::string result{text};
    for (auto& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// The words of the lines that begin with a number; of all lines if none does.
std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> numbered;
    std::vector<std::string> all;
    std::istringstream lines{lower(text)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts{line};
        std::string part;
        bool counts = false;
        for (bool first = true; parts >> part; first = false) {
            if (first && is_number(part)) {
                counts = true;
                continue;
            }
            (counts ? numbered : all).push_back(part);
        }
    }
    return numbered.empty() ? all : numbered;
}

std::nullopt_t no(std::string* why, std::string reason) {
    if (why) *why = std::move(reason);
    return std::nullopt;
}

}  // namespace

std::string sheet_text(const RecoverySheet& sheet, std::string_view plant_name, std::string_view made_on) {
    std::string bytes = plant_from_hex(sheet.plant).value_or(std::string(plant_bytes, '\0'));
    bytes.append(sheet.seed.begin(), sheet.seed.end());
    bytes = checked(std::move(bytes));
    auto text = fmt::format("Kataboard recovery sheet\n\nPlant {}\nMade on {}\n\n", plant_name, made_on);
    const auto at = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[i]));
    };
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const auto n = i / 2;
        if (n % words_in_line == 0) text += fmt::format("{}{:2} ", n == 0 ? "" : "\n", n / words_in_line + 1);
        text += ' ' + word_of(at(i) << 8 | at(i + 1));
    }
    text += "\n\nThese words are the key of the plant. Whoever has them can let panels in when the last "
            "panel is gone.\n"
            "They stand nowhere else: keep this sheet where you keep the keys of the building.\n";
    return text;
}

std::optional<RecoverySheet> parse_sheet(std::string_view text, std::string* why) {
    const auto words = words_in(text);
    if (words.size() != all_bytes / 2)
        return no(why, fmt::format("the sheet has {} words, {} were read", all_bytes / 2, words.size()));
    std::string bytes;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto bits = bits_of(words[i]);
        if (!bits)
            return no(why, fmt::format("word {} of line {} cannot be right", i % words_in_line + 1,
                                       i / words_in_line + 1));
        bytes += static_cast<char>(*bits >> 8);
        bytes += static_cast<char>(*bits & 255);
    }
    if (checked(bytes.substr(0, all_bytes - check_bytes)) != bytes)
        return no(why, "the words do not fit together: look at each of them again");
    RecoverySheet sheet;
    const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
    sheet.plant = journal::hex({start, plant_bytes});
    std::copy_n(start + plant_bytes, sheet.seed.size(), sheet.seed.begin());
    return sheet;
}

}  // namespace share
