// Fields: what is written, its caret, and the lines that are out of sight.
#include <algorithm>
#include <cmath>

#include "kiosk/kit/lines.hpp"
#include "kiosk/kit/state.hpp"

namespace ui {

namespace {

constexpr float field_padding = 6;
constexpr float tall_padding = 8;
constexpr float tall_top = 6;
constexpr float tall_field = 36;  // from here on a field holds lines of big words
constexpr float caret_width = 1;
constexpr float hint_indent = 4;  // behind the caret
constexpr float step_key = 24;
constexpr float step_gap = 3;

// How the words of a field of this height are set.
struct Setting {
    Type type;
    float line = 0;
    std::size_t lines = 1;  // that it shows
    Box words;              // where they stand
};

Setting setting_of(const Box& box) {
    const bool tall = box.h >= tall_field;
    Setting set;
    set.type = {tall ? Role::h9 : Role::body7, tall ? Weight::medium : Weight::regular, Shade::ink};
    set.line = std::max(tall ? 16.5F : 12.0F, role_em(set.type.role) * 1.15F);
    set.lines = static_cast<std::size_t>(std::max(1.0F, std::floor((box.h - (tall ? 8 : 4)) / set.line)));
    const float height = set.line * static_cast<float>(set.lines);
    const float padding = tall ? tall_padding : field_padding;
    const float top = tall ? tall_top : (box.h - height) / 2;
    set.words = {box.x + padding, box.y + top, box.w - 2 * padding - 2, height};
    return set;
}

LineWidth width_in(const Type& type) {
    const float em_px = px_len(role_em(type.role));
    return [face = face_of(type.weight, false), em_px](std::string_view words) {
        return canvas().mm(now_drawing().fonts.width(face, em_px, words));
    };
}

void draw_frame(const Box& box, bool focus) {
    const PxBox px = px_box(box);
    const float edge = px_line(focus ? 1.0F : 0.5F);
    fill_px(px, focus ? Shade::primary : Shade::line2, px_len(3));
    fill_px({px.x + edge, px.y + edge, px.w - 2 * edge, px.h - 2 * edge}, Shade::sheet, px_len(3) - edge);
}

void draw_caret(float x, float line_top, const Setting& set) {
    const float em = role_em(set.type.role);
    fill({x + caret_width, line_top + (set.line - 1.05F * em) / 2, caret_width, 1.05F * em}, Shade::primary);
}

// Up and down at the right end of the field, where lines are out of sight.
int draw_steps(const Box& box, const FieldWords& field, bool above, bool below) {
    const float w = canvas().touch_mm(step_key);
    const float h = box.h - 8;
    const float y = box.y + 4;
    const float right = box.x + box.w - 4;
    int step = 0;
    if (icon_key({right - 2 * w - step_gap, y, w, h}, field.up_label, Icon::arrow_upward, above)) step = -1;
    if (icon_key({right - w, y, w, h}, field.down_label, Icon::arrow_downward, below)) step = 1;
    return step;
}

// The words of a field in its lines.
struct Laid {
    Setting set;
    LineWidth measure;
    std::vector<TextLine> lines;
    std::size_t at = 0;      // the cursor's line
    float caret_x = 0;       // in it
    bool has_steps = false;  // keys that step through lines out of sight
};

Laid lay(const Box& box, const FieldWords& field) {
    Laid laid{setting_of(box), {}, {}};
    laid.measure = width_in(laid.set.type);
    laid.lines = lay_lines(field.words, field.stops, laid.set.words.w, laid.measure);
    laid.has_steps = laid.lines.size() > laid.set.lines && box.h - 8 >= canvas().touch_mm(18);
    if (laid.has_steps) {
        laid.set.words.w -= 2 * (canvas().touch_mm(step_key) + step_gap);
        laid.lines = lay_lines(field.words, field.stops, laid.set.words.w, laid.measure);
    }
    laid.at = line_of(laid.lines, field.cursor);
    const std::size_t from = laid.lines[laid.at].from;
    laid.caret_x = laid.measure(field.words.substr(from, field.cursor - from));
    return laid;
}

void draw_lines(const Laid& laid, const FieldWords& field, std::size_t first) {
    const Setting& set = laid.set;
    if (field.words.empty() && !field.hint.empty()) {
        text({set.words.x + hint_indent, set.words.y}, field.hint,
             {set.type.role, Weight::regular, Shade::ink2},
             {.width = set.words.w - hint_indent,
              .lines = static_cast<int>(set.lines),
              .least = Role::body6,
              .line = set.line});
    }
    float y = set.words.y;
    for (std::size_t i = first; i < std::min(first + set.lines, laid.lines.size()); ++i) {
        const TextLine& line = laid.lines[i];
        text({set.words.x, y}, field.words.substr(line.from, line.to - line.from), set.type,
             {.line = set.line});
        if (i == laid.at) draw_caret(set.words.x + laid.caret_x, y, set);
        y += set.line;
    }
}

// The cursor goes where the finger is; a touch on the first or last line that is seen brings the one beyond it into sight.
void take_touch(const Laid& laid, const FieldWords& field, Spot at, FieldAnswer& answer) {
    const Box& words = laid.set.words;
    const auto down = static_cast<std::size_t>(std::max((at.y - words.y) / laid.set.line, 0.0F));
    const std::size_t first = answer.first_line;
    const std::size_t last = std::min(first + laid.set.lines, laid.lines.size()) - 1;
    const std::size_t line = std::min(first + down, last);
    answer.cursor =
        nearest_stop(field.words, field.stops, laid.lines[line], at.x - words.x - caret_width, laid.measure);
    if (line == first && first > 0) answer.first_line = first - 1;
    else if (line == last && last + 1 < laid.lines.size()) answer.first_line = first + 1;
}

// A line up or down; beyond the last one to the end of all.
std::size_t stop_beside(const Laid& laid, const FieldWords& field, int step) {
    if (step < 0 && laid.at == 0) return 0;
    if (step > 0 && laid.at + 1 == laid.lines.size()) return field.words.size();
    const TextLine& line = laid.lines[step < 0 ? laid.at - 1 : laid.at + 1];
    return nearest_stop(field.words, field.stops, line, laid.caret_x, laid.measure);
}

std::vector<std::size_t> code_points(std::string_view words) {
    std::vector<std::size_t> stops{0};
    for (std::string_view rest = words; !rest.empty();) {
        next_code_point(rest);
        stops.push_back(words.size() - rest.size());
    }
    return stops;
}

}  // namespace

FieldAnswer writing_field(Box box, const FieldWords& field) {
    const std::optional<Spot> touched = spot(field.target.h > 0 ? field.target : box, field.label);
    draw_frame(box, true);
    const Laid laid = lay(box, field);
    FieldAnswer answer;
    answer.first_line = first_shown(field.first_line, laid.set.lines, laid.lines.size(), laid.at);
    draw_lines(laid, field, answer.first_line);
    int step = field.step;
    if (laid.has_steps) {
        const int by_key = draw_steps(box, field, laid.at > 0, laid.at + 1 < laid.lines.size());
        step = step == 0 ? by_key : step;
    }
    if (touched) take_touch(laid, field, *touched, answer);
    else if (step != 0) answer.cursor = stop_beside(laid, field, step);
    return answer;
}

void field(Box box, std::string_view words, bool focus, std::string_view hint) {
    draw_frame(box, focus);
    const Setting set = setting_of(box);
    const LineWidth measure = width_in(set.type);
    const std::vector<std::size_t> stops = code_points(words);
    const std::vector<TextLine> lines = lay_lines(words, stops, set.words.w, measure);
    if (words.empty() && !hint.empty()) {
        text({set.words.x + (focus ? 3.0F : 0.0F), set.words.y}, hint,
             {set.type.role, set.type.weight, Shade::ink2}, {.width = set.words.w - 3, .line = set.line});
    }
    // The end of what was written.
    const std::size_t shown = std::min(lines.size(), set.lines);
    float y = box.h >= tall_field ? set.words.y : box.y + (box.h - set.line * static_cast<float>(shown)) / 2;
    for (std::size_t i = lines.size() - shown; i < lines.size(); ++i) {
        const std::string_view line = words.substr(lines[i].from, lines[i].to - lines[i].from);
        text({set.words.x, y}, line, set.type, {.line = set.line});
        if (focus && i + 1 == lines.size()) draw_caret(set.words.x + measure(line), y, set);
        y += set.line;
    }
}

}  // namespace ui
