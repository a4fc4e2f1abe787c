// How a text that is being written is laid in lines, and where its cursor stands among them. It measures through a function it is given
// and draws nothing. Places are bytes; `stops` are those where the cursor may stand.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace ui {

struct TextLine {
    std::size_t from = 0, to = 0;  // a line break at its end is not part of it
    bool broken = false;  // goes on in the next line: the cursor behind its last character stands there
    bool operator==(const TextLine&) const = default;
};

using LineWidth = std::function<float(std::string_view)>;

/// Breaks behind a space, or inside a word that is too long for a line. At least one line.
std::vector<TextLine> lay_lines(std::string_view words, std::span<const std::size_t> stops, float width,
                                const LineWidth& measure);
/// The line that the cursor stands in.
std::size_t line_of(std::span<const TextLine> lines, std::size_t cursor);
/// The stop of this line that is nearest to `x`.
std::size_t nearest_stop(std::string_view words, std::span<const std::size_t> stops, const TextLine& line,
                         float x, const LineWidth& measure);
/// The first line to show so that the cursor's is seen, moved as little as possible.
std::size_t first_shown(std::size_t first, std::size_t shown, std::size_t lines, std::size_t cursor_line);

}  // namespace ui
