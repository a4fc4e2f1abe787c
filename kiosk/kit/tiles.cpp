// Sheets of paper: tiles, rows, fields, toasts and dialogs.
#include <algorithm>

#include "kiosk/kit/fit.hpp"
#include "kiosk/kit/state.hpp"

namespace ui {

namespace {

constexpr float hairline = 0.25F;
constexpr float tile_padding = 6.25F;  // 24 px and the border
constexpr float tile_head = 5.25F;     // 20 px and the border
constexpr float head_rule = 1.25F;
constexpr float corner_icon = 8.5F;
constexpr float step_mark = 10.5F;
constexpr float step_gap = 3;
constexpr float field_padding = 6;
constexpr float tall_field = 36;  // from here on a field holds lines of big words
constexpr float toast_width = 270;
constexpr float toast_height = 31;
constexpr float undo_width = 60;
constexpr float undo_height = 23;

void draw_sheet(const PxBox& px, Shade face, float radius) {
    const float hair = px_line(hairline);
    fill_px(px, Shade::line, px_len(radius));
    fill_px({px.x + hair, px.y + hair, px.w - 2 * hair, px.h - 2 * hair}, face, px_len(radius) - hair);
}

// 1-4 of the improvement kata: the current one filled, as on the coaching steps.
void draw_step(Spot at, int step, bool is_current) {
    const Spot middle{at.x + step_mark / 2, at.y + step_mark / 2};
    const Box box{at.x, at.y, step_mark, step_mark};
    if (is_current) {
        disc(middle, step_mark / 2, Shade::ink);
        stands_on(px_box(box), Shade::ink);
    } else {
        ring(middle, step_mark / 2 - 0.375F, 0.75F, Shade::line2);
    }
    const Type type{Role::small5, Weight::bold, is_current ? Shade::sheet : Shade::ink2};
    centred_words(box, std::to_string(step), type, Role::small5);
}

void draw_head(const Box& box, std::string_view title, bool open, int step, bool step_is_current) {
    const float x = box.x + tile_padding;
    const float w = box.w - 2 * tile_padding;
    const float line = line_mm(Role::body6);
    const float y = box.y + tile_head + 3.75F;
    hline(x, box.y + tile_head, w, head_rule, Shade::ink);
    float left = 0;
    if (step > 0) {
        draw_step({x, y}, step, step_is_current);
        left = step_mark + step_gap;
    }
    const float right = open ? corner_icon + 2 : 0;
    text({x + left, y}, title, {Role::body6, Weight::bold},
         {.width = w - left - right, .least = Role::small5, .line = line});
    if (open)
        icon({x + w - corner_icon, y + (line - corner_icon) / 2}, Icon::open_in_full, corner_icon,
             Shade::ink2);
}

// The end of what was typed: the caret must be seen.
std::vector<std::string> last_lines(std::string_view words, const Type& type, float width, std::size_t most) {
    const float em_px = px_len(role_em(type.role));
    const auto measure = [&](std::string_view line) {
        return canvas().mm(now_drawing().fonts.width(face_of(type.weight, false), em_px, line));
    };
    std::vector<std::string> lines(1);
    std::size_t last_space = std::string::npos;  // in the line that is being filled
    while (!words.empty()) {
        std::string_view rest = words;
        next_code_point(rest);
        const std::string_view character = words.substr(0, words.size() - rest.size());
        words = rest;
        if (character == "\n") {
            lines.emplace_back();
            last_space = std::string::npos;
            continue;
        }
        lines.back() += character;
        if (character == " ") last_space = lines.back().size() - 1;
        if (measure(lines.back()) <= width || lines.back().size() == character.size()) continue;
        const std::size_t cut =
            last_space == std::string::npos ? lines.back().size() - character.size() : last_space + 1;
        std::string carried = lines.back().substr(cut);
        lines.back().resize(cut);
        lines.push_back(std::move(carried));
        last_space = std::string::npos;
    }
    if (lines.size() > most) lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(most));
    return lines;
}

void draw_caret(float x, float line_top, float line, const Type& type) {
    const float em = role_em(type.role);
    fill({x + 1, line_top + (line - 1.05F * em) / 2, 1, 1.05F * em}, Shade::primary);
}

}  // namespace

void sheet(Box box, float radius) { draw_sheet(px_box(box), Shade::sheet, radius); }

bool tile(Box box, std::string_view title, bool open, int step, bool step_is_current) {
    const Touched touched = open ? offer(px_box(box), title, ItemKind::tile, true) : Touched{};
    draw_sheet(px_box(box), touched.pressed ? Shade::line : Shade::sheet, 3);
    draw_head(box, split_label(title).shown, open, step, step_is_current);
    return touched.fired;
}

bool row(Box box, std::string_view label, bool enabled) {
    const PxBox px = px_box(box);
    const Touched touched = offer(px, label, ItemKind::row, enabled);
    // Over what is already drawn, so it lets the words through.
    const ImU32 veil = (paint(Shade::ink) & ~IM_COL32_A_MASK) | (36U << IM_COL32_A_SHIFT);
    if (touched.pressed) now_drawing().list->AddRectFilled(low_corner(px), high_corner(px), veil, px_len(2));
    return touched.fired;
}

std::optional<Spot> spot(Box box, std::string_view label) {
    const Touched touched = offer(px_box(box), label, ItemKind::plot, true);
    const ImVec2 drift = now_drawing().drift;
    if (!touched.fired) return std::nullopt;
    return Spot{canvas().mm(touched.x_px - drift.x), canvas().mm(touched.y_px - drift.y)};
}

bool area(Box box, std::string_view label, std::int64_t deaf_ms, bool* pressed) {
    return tap_area(box, label, deaf_ms, pressed).has_value();
}

std::optional<std::int64_t> tap_area(Box box, std::string_view label, std::int64_t deaf_ms, bool* pressed) {
    const Touched touched = offer(px_box(box), label, ItemKind::area, true, deaf_ms);
    if (pressed != nullptr) *pressed = touched.pressed;
    return touched.fired ? std::optional(touched.at_ms) : std::nullopt;
}

bool glass(std::string_view label) {
    const Panel& panel = canvas().panel();
    const PxBox all{0, 0, static_cast<float>(panel.width_px), static_cast<float>(panel.height_px)};
    return offer(all, label, ItemKind::row, true).fired;
}

void field(Box box, std::string_view words, bool focus, std::string_view hint) {
    const PxBox px = px_box(box);
    const float edge = px_line(focus ? 1.0F : 0.5F);
    fill_px(px, focus ? Shade::primary : Shade::line2, px_len(3));
    fill_px({px.x + edge, px.y + edge, px.w - 2 * edge, px.h - 2 * edge}, Shade::sheet, px_len(3) - edge);
    const bool tall = box.h >= tall_field;
    Type type{tall ? Role::h9 : Role::body7, tall ? Weight::medium : Weight::regular};
    const float line = tall ? 16.5F : 12;
    const float width = box.w - 2 * field_padding - 2;
    const float x = box.x + field_padding;
    if (words.empty() && !hint.empty()) {
        type.shade = Shade::ink2;
        text({x + (focus ? 3.0F : 0.0F), tall ? box.y + 6 : box.y + (box.h - line) / 2}, hint, type,
             {.width = width - 3, .line = line});
        type.shade = Shade::ink;
    }
    const std::size_t most = static_cast<std::size_t>(std::max(1.0F, std::floor((box.h - 8) / line)));
    const std::vector<std::string> lines = last_lines(words, type, width, most);
    const float height = line * static_cast<float>(lines.size());
    float y = tall ? box.y + 6 : box.y + (box.h - height) / 2;
    float end = x;
    for (const std::string& one : lines) {
        end = x + text({x, y}, one, type, {.line = line}).w;
        y += line;
    }
    if (focus) draw_caret(end, y - line, line, type);
}

bool toast(float bottom, std::string_view words, std::string_view undo_label) {
    const float key_height = canvas().touch_mm(undo_height);
    const float height = std::max(toast_height, key_height + 4);
    const Box box{(canvas().width() - toast_width) / 2, bottom - height, toast_width, height};
    const float middle = box.y + height / 2;
    block(px_box(box));
    fill(box, Shade::ink, 4);
    icon({box.x + 9, middle - 7}, Icon::check, 14, Shade::sheet);
    const float right = undo_label.empty() ? 9 : undo_width + 10.5F;
    text({box.x + 29, middle - 6}, words, {Role::body7, Weight::medium, Shade::sheet},
         {.width = box.w - 29 - right, .least = Role::body6, .line = 12});
    if (undo_label.empty()) return false;
    const Box undo{box.x + box.w - 4.5F - undo_width, middle - key_height / 2, undo_width, key_height};
    const Touched touched = offer(px_box(undo), undo_label, ItemKind::key, true);
    fill(undo, touched.pressed ? Shade::line : Shade::sheet, 3);
    const Type type{Role::body7, Weight::medium};
    const std::string_view shown = split_label(undo_label).shown;
    const float own = std::min(text_width(shown, type), undo.w - 20);
    const float left = undo.x + (undo.w - own - 16) / 2;
    icon({left, middle - 5.5F}, Icon::undo, 11, Shade::ink);
    centred_words({left + 16, undo.y, own, undo.h}, shown, type, Role::body6, 1, 11);
    return touched.fired;
}

void dialog(Box sheet_box, float rule_inset) {
    Kit::Impl& kit = now_drawing();
    kit.touch.cover();
    for (ShownItem& item : kit.building.items) item.under_dialog = true;
    const Panel& panel = canvas().panel();
    fill_px({0, 0, static_cast<float>(panel.width_px), static_cast<float>(panel.height_px)}, Shade::scrim, 0);
    fill(sheet_box, Shade::sheet, 5);
    hline(sheet_box.x + rule_inset, sheet_box.y + 8, sheet_box.w - 2 * rule_inset, 1.5F, Shade::ink);
}

}  // namespace ui
