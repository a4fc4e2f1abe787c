#include "core/share/sheet.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

#include <fmt/format.h>

#include "core/share/why.hpp"
#include "core/share/words.hpp"

namespace share {

namespace {

constexpr std::size_t plant_bytes = 16;
constexpr std::size_t check_bytes = 4;
constexpr std::size_t all_bytes = plant_bytes + 32 + check_bytes;
constexpr std::size_t words_in_line = 4;

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

std::vector<std::string> words_of(const RecoverySheet& sheet) {
    std::string bytes = plant_from_hex(sheet.plant).value_or(std::string(plant_bytes, '\0'));
    bytes.append(sheet.seed.begin(), sheet.seed.end());
    return words_for(checked(std::move(bytes)));
}

}  // namespace

std::string sheet_words(const RecoverySheet& sheet) {
    std::string line;
    for (const auto& word : words_of(sheet)) line += (line.empty() ? "" : " ") + word;
    return line;
}

std::string sheet_text(const RecoverySheet& sheet, std::string_view plant_name, std::string_view made_on) {
    auto text = fmt::format("Kataboard recovery sheet\n\nPlant {}\nMade on {}\n\n", plant_name, made_on);
    const auto words = words_of(sheet);
    for (std::size_t n = 0; n < words.size(); ++n) {
        if (n % words_in_line == 0) text += fmt::format("{}{:2} ", n == 0 ? "" : "\n", n / words_in_line + 1);
        text += ' ' + words[n];
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
        const auto two = bytes_of_word(words[i]);
        if (!two)
            return no(why, fmt::format("word {} of line {} cannot be right", i % words_in_line + 1,
                                       i / words_in_line + 1));
        bytes += *two;
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
