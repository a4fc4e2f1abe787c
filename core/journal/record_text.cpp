// Words and numbers as JSON, byte by byte, so that the same record is the same line on every machine.
#include "core/journal/record_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace journal {
namespace {

/// Bytes of the well-formed UTF-8 sequence at the start of `text`, or 0 (Unicode, table 3-7).
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    const int first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool overlong = first == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = first == 0xed && byte(1) > 0x9f;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool overlong = first == 0xf0 && byte(1) < 0x90;
        const bool beyond = first == 0xf4 && byte(1) > 0x8f;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

void write_control(std::string& line, char c) {
    const auto byte = static_cast<std::uint8_t>(c);
    line += "\\u00";
    line += "0123456789abcdef"[byte >> 4];
    line += "0123456789abcdef"[byte & 15];
}

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = sequence_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

void write_text(std::string& line, std::string_view text) {
    line += '"';
    while (!text.empty()) {
        const auto length = sequence_length(text);
        if (length == 0) throw std::runtime_error("write record: a text is not valid UTF-8");
        const char c = text.front();
        if (c == '"' || c == '\\') (line += '\\') += c;
        else if (c == '\n') line += "\\n";
        else if (c == '\t') line += "\\t";
        else if (static_cast<std::uint8_t>(c) < 0x20) write_control(line, c);
        else line += text.substr(0, length);
        text.remove_prefix(length);
    }
    line += '"';
}

void write_number(std::string& line, double number) {
    if (!std::isfinite(number)) throw std::runtime_error("write record: a number is not finite");
    if (number == 0) number = 0;  // JSON readers disagree on -0
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    line.append(digits.data(), end);
}

}  // namespace journal
