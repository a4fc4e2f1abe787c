// Every change is put together from what stands before and behind the cursor, and composed as a whole: a mark typed behind a letter,
// or a letter deleted between two others, may make one character of two.
#include "kiosk/writing/edit.hpp"

#include <algorithm>

#include "kiosk/writing/characters.hpp"

namespace writing {

namespace {

/// Marks without end on one letter are one character; they are not kept without end.
constexpr std::size_t most_bytes_each = 32;

Text joined(std::string_view before, std::string_view after) {
    Text text{composed(std::string(before).append(after)), 0};
    text.cursor = on_a_stop(text.words, composed(before).size());
    return text;
}

bool fits(const Text& text, const Limits& limits) {
    return text.words.size() <= limits.most * most_bytes_each && characters(text.words) <= limits.most;
}

std::string_view before_cursor(const Text& text) {
    return std::string_view(text.words).substr(0, text.cursor);
}
std::string_view behind_cursor(const Text& text) { return std::string_view(text.words).substr(text.cursor); }

}  // namespace

Text text_of(std::string_view raw, std::size_t cursor, const Limits& limits) {
    Text text{cleaned(raw, limits.lines), 0};
    text.cursor = on_a_stop(text.words, cursor);
    return text;
}

Text written(Text text, std::string_view more, const Limits& limits) {
    const auto clean = cleaned(more, limits.lines);
    const auto ends = stops(clean);
    for (auto count = std::min(ends.size() - 1, limits.most); count > 0; --count) {
        const auto part = std::string_view(clean).substr(0, ends[count]);
        auto longer = joined(std::string(before_cursor(text)).append(part), behind_cursor(text));
        if (fits(longer, limits)) {
            return longer;
        }
    }
    return text;
}

Text replaced(const Text& text, std::size_t from, std::size_t to, std::string_view words,
              const Limits& limits) {
    const std::string_view all = text.words;
    auto changed =
        joined(std::string(all.substr(0, from)).append(cleaned(words, limits.lines)), all.substr(to));
    return fits(changed, limits) ? changed : text;
}

Text without_the_one_before(const Text& text) {
    const auto from = stop_before(text.words, text.cursor);
    return joined(std::string_view(text.words).substr(0, from), behind_cursor(text));
}

Text without_the_one_after(const Text& text) {
    const auto to = stop_after(text.words, text.cursor);
    return joined(before_cursor(text), std::string_view(text.words).substr(to));
}

Text moved_left(Text text) {
    text.cursor = stop_before(text.words, text.cursor);
    return text;
}

Text moved_right(Text text) {
    text.cursor = stop_after(text.words, text.cursor);
    return text;
}

Text at_the_start(Text text) {
    const auto line_break = text.cursor == 0 ? std::string::npos : text.words.rfind('\n', text.cursor - 1);
    text.cursor = line_break == std::string::npos ? 0 : line_break + 1;
    return text;
}

Text at_the_end(Text text) {
    text.cursor = std::min(text.words.find('\n', text.cursor), text.words.size());
    return text;
}

std::string_view one_before(const Text& text) {
    return before_cursor(text).substr(stop_before(text.words, text.cursor));
}

bool is_full(const Text& text, const Limits& limits) { return characters(text.words) >= limits.most; }

}  // namespace writing
