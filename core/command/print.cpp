#include "core/command/print.hpp"

#include <algorithm>
#include <charconv>
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

std::optional<double> read_number(std::string_view text) {
    constexpr std::string_view true_minus = "\u2212";
    std::string plain(text);
    if (text.starts_with(true_minus)) plain = "-" + std::string(text.substr(true_minus.size()));
    if (plain.starts_with('+') && !plain.starts_with("+-")) plain.erase(0, 1);
    double value = 0;
    const auto [end, problem] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (problem != std::errc{} || end != plain.data() + plain.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string one_line(std::string_view text) {
    std::string line(text);
    // C0, DEL, and the C1 controls, which UTF-8 writes as C2 80 to C2 9F.
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto c = static_cast<unsigned char>(line[i]);
        const auto next = i + 1 < line.size() ? static_cast<unsigned char>(line[i + 1]) : 0;
        if (c < 0x20 || c == 0x7F) line[i] = ' ';
        if (c == 0xC2 && next >= 0x80 && next <= 0x9F) line.replace(i, 2, " ");
    }
    return line;
}

std::string cited(std::string_view text) {
    constexpr std::size_t most = 40;
    std::size_t end = std::min(text.size(), most);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;  // whole characters
    const auto words = one_line(text.substr(0, end)) + (end < text.size() ? "..." : "");
    return nlohmann::json(words).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
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

std::string listed(const std::vector<std::string>& words, std::size_t most) {
    std::string text;
    const auto shown = std::min(words.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == words.size();
        text += (i == 0 ? "" : last ? " and " : ", ") + words[i];
    }
    if (words.size() > shown) text += fmt::format(" and {} more", words.size() - shown);
    return text;
}

std::string counted(std::uint64_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
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
