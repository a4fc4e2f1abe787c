#include "core/command/print.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace command {
namespace {

/// The character at the front of `text`, which is shortened by it. Bytes that are no UTF-8 count as one each.
char32_t take_character(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t code = size == 1 ? first : first & (0xFFU >> (size + 1));
    if (size > text.size()) {
        text.remove_prefix(1);
        return first;
    }
    for (std::size_t i = 1; i < size; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(size);
    return code;
}

bool is_wide(char32_t code) {
    return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
           (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
           (code >= 0x1F300 && code <= 0x1FAFF) || (code >= 0x20000 && code <= 0x3FFFD);
}

bool is_combining(char32_t code) {
    return (code >= 0x300 && code <= 0x36F) || (code >= 0x200B && code <= 0x200F) || code == 0xFEFF;
}

}  // namespace

std::string number_text(double value) { return fmt::format("{}", value); }

std::string with_unit(double value, std::string_view unit) {
    return unit.empty() ? number_text(value) : fmt::format("{} {}", value, unit);
}

nlohmann::ordered_json number_json(double value) {
    constexpr double whole_up_to = 9007199254740992.0;
    if (std::trunc(value) != value || std::abs(value) > whole_up_to || (value == 0 && std::signbit(value))) {
        return value;
    }
    return static_cast<std::int64_t>(value);
}

std::size_t width(std::string_view text) {
    std::size_t places = 0;
    while (!text.empty()) {
        const auto code = take_character(text);
        places += is_wide(code) ? 2 : is_combining(code) ? 0 : 1;
    }
    return places;
}

std::string padded(std::string_view text, std::size_t places) {
    const auto used = width(text);
    return std::string(text) + std::string(places > used ? places - used : 0, ' ');
}

std::string padded_left(std::string_view text, std::size_t places) {
    const auto used = width(text);
    return std::string(places > used ? places - used : 0, ' ') + std::string(text);
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> places;
    for (const auto& row : rows) {
        places.resize(std::max(places.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) places[i] = std::max(places[i], width(one_line(row[i])));
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) line += padded(one_line(row[i]), places[i]) + "  ";
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

std::string json_line(const nlohmann::ordered_json& value) {
    return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string json_array(const std::vector<nlohmann::ordered_json>& values) {
    std::string text = "[";
    for (const auto& value : values) text += (text.size() > 1 ? ",\n " : "\n ") + json_line(value);
    return text + (values.empty() ? "]\n" : "\n]\n");
}

}  // namespace command
