#include "kiosk/kit/lines.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

std::vector<TextLine> lay_lines(std::string_view words, std::span<const std::size_t> stops, float width,
                                const LineWidth& measure) {
    std::vector<TextLine> lines(1);
    std::size_t behind_space = 0;  // where the line may be broken; its beginning: nowhere
    float used = 0;
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        const auto from = stops[i], to = stops[i + 1];
        const auto character = words.substr(from, to - from);
        if (character == "\n") {
            lines.push_back({to, to, false});
            behind_space = to;
            used = 0;
            continue;
        }
        const float own = measure(character);
        const bool too_long = used + own > width && character != " ";  // a space may hang over the edge
        if (too_long && lines.back().from < from) {
            const auto at = behind_space > lines.back().from ? behind_space : from;
            lines.back().to = at;
            lines.back().broken = true;
            lines.push_back({at, at, false});
            behind_space = at;
            used = measure(words.substr(at, from - at));
        }
        used += own;
        lines.back().to = to;
        if (character == " ") behind_space = to;
    }
    return lines;
}

std::size_t line_of(std::span<const TextLine> lines, std::size_t cursor) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].from <= cursor) found = i;
    return found;
}

std::size_t nearest_stop(std::string_view words, std::span<const std::size_t> stops, const TextLine& line,
                         float x, const LineWidth& measure) {
    std::size_t nearest = line.from;
    float least = std::abs(x), at = 0;
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        const auto from = stops[i], to = stops[i + 1];
        if (from < line.from || to > line.to || (line.broken && to == line.to)) continue;
        at += measure(words.substr(from, to - from));
        if (std::abs(x - at) < least) {
            least = std::abs(x - at);
            nearest = to;
        }
    }
    return nearest;
}

std::size_t first_shown(std::size_t first, std::size_t shown, std::size_t lines, std::size_t cursor_line) {
    const std::size_t last_first = lines > shown ? lines - shown : 0;
    first = std::min(first, cursor_line);
    if (cursor_line >= first + shown) first = cursor_line + 1 - shown;
    return std::min(first, last_first);
}

}  // namespace ui
