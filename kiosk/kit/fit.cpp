#include "kiosk/kit/fit.hpp"

#include <algorithm>
#include <optional>

namespace ui {

namespace {

using Width = std::function<float(std::string_view)>;
constexpr std::string_view ellipsis = "…";

std::vector<std::string> split(std::string_view words, char at) {
    std::vector<std::string> parts(1);
    for (const char c : words) {
        if (c == at) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

// Greedy; a word that is too long for a line stands alone on one.
std::vector<std::string> wrap(std::string_view paragraph, float width, const Width& measure) {
    std::vector<std::string> lines;
    for (const std::string& word : split(paragraph, ' ')) {
        if (!lines.empty() && measure(lines.back() + " " + word) <= width) lines.back() += " " + word;
        else lines.push_back(word);
    }
    return lines;
}

std::vector<std::string> wrap_all(const std::vector<std::string>& paragraphs, float width,
                                  const Width& measure) {
    std::vector<std::string> lines;
    for (const std::string& paragraph : paragraphs)
        for (std::string& line : wrap(paragraph, width, measure)) lines.push_back(std::move(line));
    return lines;
}

bool all_fit(const std::vector<std::string>& lines, float width, const Width& measure) {
    return std::ranges::all_of(lines, [&](const std::string& line) { return measure(line) <= width; });
}

// What does not fit any more is pulled into the last line, which is then cut.
Fitted cut_lines(std::vector<std::string> lines, std::size_t most, float width, float em,
                 const Width& measure) {
    for (std::size_t i = most; i < lines.size(); ++i) lines[most - 1] += " " + lines[i];
    lines.resize(std::min(lines.size(), most));
    for (std::string& line : lines)
        if (measure(line) > width) line = cut_to(line, width, measure);
    return {std::move(lines), em, true, true};
}

struct Try {
    bool condensed, wrapped;
};

}  // namespace

std::string cut_to(std::string_view line, float width, const Width& measure) {
    std::string kept{line};
    while (!kept.empty() && measure(kept + std::string(ellipsis)) > width) {
        while (!kept.empty() && (static_cast<unsigned char>(kept.back()) & 0xC0U) == 0x80U) kept.pop_back();
        if (!kept.empty()) kept.pop_back();  // a whole character, not a byte of it
    }
    while (!kept.empty() && kept.back() == ' ') kept.pop_back();
    return kept + std::string(ellipsis);
}

Fitted fit_words(std::string_view words, const Room& room, std::span<const float> ems,
                 const Measure& measure) {
    const std::vector<std::string> paragraphs = split(words, '\n');
    const float width = room.width + 0.01F;  // what was measured to fit must fit
    if (room.width <= 0) return {paragraphs, ems.front(), false, false};
    const std::size_t most = std::max(paragraphs.size(), static_cast<std::size_t>(std::max(room.lines, 1)));
    const std::vector<Try> order =
        room.wrap_first ? std::vector<Try>{{false, false}, {false, true}, {true, false}, {true, true}}
                        : std::vector<Try>{{false, false}, {true, false}, {false, true}, {true, true}};
    for (const float em : ems) {
        for (const Try& attempt : order) {
            const Width at = [&](std::string_view line) { return measure(line, em, attempt.condensed); };
            const std::vector<std::string> lines =
                attempt.wrapped ? wrap_all(paragraphs, width, at) : paragraphs;
            if (lines.size() <= most && all_fit(lines, width, at))
                return {lines, em, attempt.condensed, false};
        }
    }
    const float least = ems.back();
    const Width at = [&](std::string_view line) { return measure(line, least, true); };
    return cut_lines(wrap_all(paragraphs, width, at), most, width, least, at);
}

}  // namespace ui
