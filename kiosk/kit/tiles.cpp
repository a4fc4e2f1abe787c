// Sheets of paper: tiles, rows, toasts and dialogs.
#include <algorithm>

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

constexpr Type mark_type{Role::small5, Weight::medium};
constexpr float mark_pad = 2, before_mark = 3;

/// How much of the title's room a mark takes.
float mark_width(std::string_view mark) {
    return mark.empty() ? 0 : text_width(mark, mark_type) + 2 * mark_pad + before_mark;
}

/// Left of the corner, on the tint of what is now; returns its mark_width().
float draw_mark(float right, float y, float line, std::string_view mark) {
    const float taken = mark_width(mark), w = taken - before_mark;
    if (mark.empty()) return 0;
    fill({right - w, y, w, line}, Shade::now_tint, 2);
    text({right - w + mark_pad, y + (line - line_mm(mark_type.role)) / 2}, mark, mark_type);
    return taken;
}

void draw_head(const Box& box, std::string_view title, bool open, int step, bool step_is_current,
               std::string_view mark) {
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
    const Type type{Role::body6, Weight::bold};
    const auto beside = [&](float taken) {
        return Fit{.width = w - left - taken, .least = Role::small5, .line = line};
    };
    // Where small words are large the mark has the corner: the title is read, and the whole tile opens anyway.
    const float corner = open ? corner_icon + 2 : 0;
    const bool shows_corner =
        open && (mark.empty() || !text_set(title, type, beside(corner + mark_width(mark))).cut);
    float right = shows_corner ? corner : 0;
    right += draw_mark(x + w - right, y, line, mark);
    text({x + left, y}, title, type, beside(right));
    if (shows_corner)
        icon({x + w - corner_icon, y + (line - corner_icon) / 2}, Icon::open_in_full, corner_icon,
             Shade::ink2);
}

/// What was drawn so far can no longer be touched.
void cover_items() {
    Kit::Impl& kit = now_drawing();
    kit.touch.cover();
    for (ShownItem& item : kit.building.items) item.under_dialog = true;
}

}  // namespace

void sheet(Box box, float radius) { draw_sheet(px_box(box), Shade::sheet, radius); }

bool tile(Box box, std::string_view title, bool open, int step, bool step_is_current, std::string_view mark) {
    const Touched touched = open ? offer(px_box(box), title, ItemKind::tile, true) : Touched{};
    draw_sheet(px_box(box), touched.pressed ? Shade::line : Shade::sheet, 3);
    draw_head(box, split_label(title).shown, open, step, step_is_current, mark);
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

void popup(Box box) {
    cover_items();
    const PxBox px = px_box(box);
    const float edge = px_line(0.75F);
    fill_px(px, Shade::ink, px_len(4));
    fill_px({px.x + edge, px.y + edge, px.w - 2 * edge, px.h - 2 * edge}, Shade::sheet, px_len(4) - edge);
}

void dialog(Box sheet_box, float rule_inset) {
    cover_items();
    const Panel& panel = canvas().panel();
    fill_px({0, 0, static_cast<float>(panel.width_px), static_cast<float>(panel.height_px)}, Shade::scrim, 0);
    fill(sheet_box, Shade::sheet, 5);
    hline(sheet_box.x + rule_inset, sheet_box.y + 8, sheet_box.w - 2 * rule_inset, 1.5F, Shade::ink);
}

}  // namespace ui
