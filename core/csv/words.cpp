// Cited words, lists, counts.
#include "core/csv/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace csv {

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

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t end = std::min(text.size(), most);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;  // whole characters
    return one_line(text.substr(0, end)) + (end < text.size() ? "..." : "");
}

std::string cited(std::string_view text) {
    constexpr std::size_t most = 40;
    return nlohmann::json(shortened(text, most))
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
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

}  // namespace csv
