// Keys and chips: what a finger presses (UI.md 6 and 8).
#include <algorithm>

#include "kiosk/kit/state.hpp"

namespace ui {

namespace {

constexpr float key_radius = 3;
constexpr float key_edge = 0.5F;  // 2 px
constexpr float key_padding = 3;
constexpr float key_line = 11;  // line height of a key's label
constexpr float stacked_gap = 1.5F;
constexpr float stacked_icon = 14;
constexpr float key_icon = 13;
constexpr float two_line_height = 24;  // from here on a label may take two lines
constexpr float lower_edge = 1.25F;    // 5 px
constexpr float hairline = 0.25F;
constexpr float chip_padding = 7.5F;  // with its 2 px border
constexpr float chip_icon = 9;
constexpr float chip_gap = 3.5F;

// How a key is filled, edged and lettered.
struct Skin {
    Shade fill = Shade::sheet, edge = Shade::sheet, words = Shade::ink;
    bool filled = true, edged = false, dashed = false;
};

Skin skin_of(KeyStyle style, bool enabled, bool pressed) {
    if (!enabled) style = KeyStyle::waiting;
    switch (style) {
    case KeyStyle::primary:
        if (pressed) return {.fill = Shade::key_down, .words = Shade::key_text};
        return {.fill = Shade::primary, .words = Shade::on_primary};
    case KeyStyle::dark: return {.fill = pressed ? Shade::key_down : Shade::key, .words = Shade::key_text};
    case KeyStyle::outlined:
        if (pressed) return {.fill = Shade::ink, .words = Shade::sheet};
        return {.fill = Shade::sheet, .edge = Shade::ink, .words = Shade::ink, .edged = true};
    case KeyStyle::light_outlined:
        return {.fill = pressed ? Shade::line : Shade::sheet,
                .edge = Shade::line2,
                .words = Shade::ink,
                .edged = true};
    case KeyStyle::back_outlined:
        return {.fill = pressed ? Shade::back_down : Shade::back,
                .edge = Shade::back_ink,
                .words = Shade::back_ink,
                .edged = true};
    case KeyStyle::back_primary:
        return {.fill = pressed ? Shade::back_ink2 : Shade::back_ink, .words = Shade::back};
    case KeyStyle::waiting:
        return {.edge = Shade::line2, .words = Shade::ink2, .filled = false, .dashed = true};
    }
    return {};
}

void draw_skin(const Box& box, const Skin& skin) {
    // Edge first and the fill inside it: two smoothed corners on top of each other would show the edge twice.
    const PxBox px = px_box(box);
    const float radius = px_len(key_radius);
    const float edge = px_line(key_edge);
    if (skin.edged) {
        fill_px(px, skin.edge, radius);
        fill_px({px.x + edge, px.y + edge, px.w - 2 * edge, px.h - 2 * edge}, skin.fill, radius - edge);
    } else if (skin.filled) {
        fill_px(px, skin.fill, radius);
    }
    if (skin.dashed) dashed_outline(box, skin.edge, key_edge, key_radius);
}

Role key_least(Role role) { return role < Role::body7 ? Role::body7 : Role::body6; }

void draw_badge(const Box& key, const std::string& words) {
    const Type type{Role::small5, Weight::medium, Shade::on_now};
    const float width = text_width(words, type) + 5;
    const float height = line_mm(Role::small5) * role_em(Role::small5) / em_mm(Role::small5) + 1;
    const Box box{key.x + key.w - 3 - width, key.y + 3, width, height};
    fill(box, Shade::now, 2);
    centred_words(box, words, type, Role::small5);
}

void draw_stacked(const Box& box, std::string_view words, const KeyLook& look, const Type& type) {
    const float size = look.icon_size == key_icon ? stacked_icon : look.icon_size;
    const float top = box.y + (box.h - size - stacked_gap - key_line) / 2;
    icon({box.x + (box.w - size) / 2, top}, look.icon, size, type.shade);
    const Box room{box.x + key_padding, top + size + stacked_gap, box.w - 2 * key_padding, key_line};
    centred_words(room, words, type, Role::body6, 1, key_line);
}

void draw_in_row(const Box& box, std::string_view words, const KeyLook& look, const Type& type) {
    const float icon_room = look.icon == Icon::none ? 0 : look.icon_size + look.icon_gap;
    const float most = box.w - 2 * key_padding - icon_room;
    const int lines = box.h >= two_line_height ? 2 : 1;
    const float line = std::max(key_line, look.align_left ? 0 : em_mm(type.role) * 1.1F);
    // Right of the icon the label begins at the left; its width is that of its longest line.
    const float own = std::min(text_width(words, type), most);
    const float left = look.align_left ? box.x + 7 : box.x + (box.w - own - icon_room) / 2;
    if (look.icon != Icon::none)
        icon({look.icon_last ? left + own + look.icon_gap : left, box.y + (box.h - look.icon_size) / 2},
             look.icon, look.icon_size, type.shade);
    if (look.align_left) {
        const Fit fit{
            .width = box.w - 14 - icon_room, .lines = lines, .least = key_least(type.role), .line = line};
        text({left + icon_room, box.y + (box.h - line) / 2}, words, type, fit);
        return;
    }
    centred_words({look.icon_last ? left : left + icon_room, box.y, own, box.h}, words, type,
                  key_least(type.role), lines, line);
}

void draw_cap(const Box& box, Shade face) {
    const PxBox px = px_box(box);
    const float radius = px_len(key_radius);
    const float hair = px_line(hairline);
    const PxBox top{px.x, px.y, px.w, px.h - px_line(lower_edge)};
    fill_px({px.x, px.y + px.h / 2, px.w, px.h / 2}, Shade::line2,
            radius);  // would show through the upper corners
    fill_px(top, Shade::line, radius);
    fill_px({top.x + hair, top.y + hair, top.w - 2 * hair, top.h - hair}, face, radius - hair);
}

void draw_cap_words(const Box& box, std::string_view words, Icon which, float icon_size, float em,
                    Shade shade) {
    const Box face{box.x, box.y + hairline, box.w, box.h - lower_edge - hairline};
    if (which != Icon::none) {
        icon({face.x + (face.w - icon_size) / 2, face.y + (face.h - icon_size) / 2}, which, icon_size, shade);
        return;
    }
    const float own = figure_width(words, em);
    const float room = face.w - 2;
    const float fitting = own > room ? em * room / own : em;  // "Shift" in a long language
    figure({face.x + (face.w - std::min(own, room)) / 2, face.y + (face.h - key_line) / 2}, words, fitting,
           key_line, shade);
}

}  // namespace

bool key(Box box, std::string_view label, const KeyLook& look) {
    const bool enabled = look.enabled && look.style != KeyStyle::waiting;
    const Touched touched = offer(px_box(box), label, ItemKind::key, enabled);
    const Skin skin = skin_of(look.style, enabled, touched.pressed);
    draw_skin(box, skin);
    const Type type{look.type.role, look.type.weight, skin.words};
    const std::string_view words = split_label(label).shown;
    if (look.icon_above) draw_stacked(box, words, look, type);
    else draw_in_row(box, words, look, type);
    if (!look.badge.empty()) draw_badge(box, look.badge);
    return touched.fired;
}

bool icon_key(Box box, std::string_view label, Icon which, bool enabled, KeyStyle style) {
    const Touched touched = offer(px_box(box), label, ItemKind::back, enabled);
    const Skin skin = skin_of(style, enabled, touched.pressed);
    draw_skin(box, skin);
    icon({box.x + (box.w - key_icon) / 2, box.y + (box.h - key_icon) / 2}, which, key_icon, skin.words);
    return touched.fired;
}

bool number_key(Box box, std::string_view label, Icon which, bool enabled, float em) {
    const Touched touched = offer(px_box(box), label, ItemKind::number_key, enabled);
    draw_cap(box, touched.pressed ? Shade::line : Shade::sheet);
    draw_cap_words(box, split_label(label).shown, which, 15, em, enabled ? Shade::ink : Shade::ink2);
    return touched.fired;
}

bool letter_key(Box box, std::string_view label, bool dark, Icon which, float em, Shade shade) {
    const Touched touched = offer(px_box(box), label, ItemKind::letter_key, true);
    const std::string_view words = split_label(label).shown;
    if (dark) {
        fill(box, touched.pressed ? Shade::key_down : Shade::key, key_radius);
        draw_cap_words(box, words, which, key_icon, em, Shade::key_text);
    } else {
        draw_cap(box, touched.pressed ? Shade::line : Shade::sheet);
        draw_cap_words(box, words, which, key_icon, em, shade);
    }
    return touched.fired;
}

float chip_width(std::string_view label, Type type, Icon which) {
    const float icon_room = which == Icon::none ? 0 : chip_icon + chip_gap;
    return text_width(split_label(label).shown, type) + icon_room + 2 * chip_padding;
}

bool chip(Box box, std::string_view label, bool selected, Type type, Icon which) {
    const Touched touched = offer(px_box(box), label, ItemKind::chip, true);
    const bool dark = selected != touched.pressed;
    const PxBox px = px_box(box);
    const float edge = px_line(key_edge);
    fill_px(px, dark ? Shade::ink : Shade::line2, px.h / 2);
    fill_px({px.x + edge, px.y + edge, px.w - 2 * edge, px.h - 2 * edge}, dark ? Shade::ink : Shade::sheet,
            px.h / 2 - edge);
    type.shade = dark ? Shade::sheet : Shade::ink;
    const std::string_view words = split_label(label).shown;
    const float icon_room = which == Icon::none ? 0 : chip_icon + chip_gap;
    const float padding = std::min(chip_padding, box.h / 4);
    const float own = std::min(text_width(words, type), box.w - icon_room - 2 * padding);
    const float left = box.x + (box.w - own - icon_room) / 2;
    if (which != Icon::none) icon({left, box.y + (box.h - chip_icon) / 2}, which, chip_icon, type.shade);
    centred_words({left + icon_room, box.y, own, box.h}, words, type, Role::body6, 1, 10);
    return touched.fired;
}

}  // namespace ui
