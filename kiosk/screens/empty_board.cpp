// Draws a new storyboard.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/empty_board_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_top(Pane& pane, const EmptyBoardView& view) {
    const float key = ui::canvas().touch_mm(24), right = ui::canvas().width() - margin_mm - key;
    const ui::Type clock{h9, medium};
    const float clock_x = right - 6 - ui::text_width(view.clock, clock);
    ui::text({margin_mm, 7.5F}, view.title, {h12, bold}, {.width = clock_x - 16, .least = h9});
    ui::text({margin_mm, 28}, view.beside, {body7, regular, ui::Shade::ink2}, {.width = clock_x - 16});
    ui::text({clock_x, 6 + (key - 15) / 2}, view.clock, clock);
    if (ui::icon_key({right, 6, key, key}, tr("Menu"), ui::Icon::more_vert)) {
        pane.go = ScreenId::menu;
    }
}

/// A first sentence at once; what belongs to it later has its form.
void start_writing(Pane& pane) {
    if (pane.board.challenge) {
        pane.go = ScreenId::challenge;
        return;
    }
    pane.draft.write("challenge", "");
    pane.go = ScreenId::write;
}

void draw_first(Pane& pane, const EmptyBoardView& view, ui::Box box) {
    const auto& step = view.steps[0];
    ui::sheet(box);
    ui::outline(box, step.current ? ui::Shade::ink : ui::Shade::line2, 1, 3);
    ui::text({box.x + 8, box.y + 7}, step.number, {fig17, medium}, {.line = 20});
    const float key_h = ui::canvas().touch_mm(36), key_w = 120, key_x = box.x + box.w - 8 - key_w;
    const float x = box.x + 28, w = key_x - 8 - x;
    ui::text({x, box.y + 7}, step.title, {h9, bold}, {.width = w});
    ui::text({x, box.y + 24}, step.words, {}, {.width = w, .lines = 2});
    ui::KeyLook look;
    look.style = step.current ? ui::KeyStyle::primary : ui::KeyStyle::outlined;
    look.type = {h9, medium};
    if (!view.has_board) {
        look.style = ui::KeyStyle::waiting;
        look.enabled = false;
    }
    if (ui::key({key_x, box.y + (box.h - key_h) / 2, key_w, key_h}, view.write_words, look)) {
        start_writing(pane);
    }
}

/// Done or next: a touch leads to where it is written.
void draw_step(Pane& pane, const EmptyBoardView::Step& step, ScreenId leads_to, ui::Icon icon, ui::Box box) {
    const auto shade = step.done || step.current ? ui::Shade::ink : ui::Shade::ink2;
    if (step.done) {
        ui::sheet(box);
    } else if (step.current) {
        ui::outline(box, ui::Shade::ink, 1, 3);
    } else {
        ui::dashed_outline(box, ui::Shade::line2, 0.75F, 3);
    }
    ui::text({box.x + 7.75F, box.y + 6.75F}, step.number, {fig17, medium, shade}, {.line = 20});
    const float x = box.x + 28, w = box.w - 32;
    ui::text({x, box.y + 6.75F}, step.title, {h9, bold, shade}, {.width = w, .least = body7});
    ui::text({x, box.y + 23.75F}, step.words, {body7, regular, shade},
             {.width = w, .lines = 3, .least = body6, .line = 12});
    const float y = box.y + box.h - 42.5F;
    if (step.done) {
        ui::icon({x, y + 1}, ui::Icon::check_circle, 30, ui::Shade::ink2);
    } else if (icon == ui::Icon::none) {
        ui::arrow({x - 1, y + 2, 35, 25}, false);
    } else {
        ui::icon({x - 2, y + 1}, icon, 30, ui::Shade::line2);
    }
    if ((step.done || step.current) && ui::row(box, step.title)) {
        pane.go = leads_to;
    }
}

void draw_keys(Pane& pane, const EmptyBoardView& view, const Zones& z) {
    ui::KeyLook look;
    look.icon = ui::Icon::school;
    look.enabled = !view.example.empty();
    look.style = look.enabled ? ui::KeyStyle::outlined : ui::KeyStyle::waiting;
    if (ui::key({z.left, z.bar_y, 120, z.bar_h}, tr("See an example"), look)) {
        pane.choose_board = view.example;
        pane.go = ScreenId::storyboard;
    }
    look.style = ui::KeyStyle::waiting;
    look.enabled = false;
    look.icon = ui::Icon::language;
    ui::key({z.left + 124, z.bar_y, 120, z.bar_h}, tr("English"), look);
    look.icon = ui::Icon::folder_shared;
    ui::key({z.right - 160, z.bar_y, 160, z.bar_h}, tr("Get a board from the folder"), look);
}

}  // namespace

void draw_empty_board(Pane& pane) {
    const auto view = view_empty_board(pane.board, pane.shelf, pane.now);
    const auto z = zones();
    const float top = std::max(44.5F, 10 + ui::canvas().touch_mm(24));
    draw_top(pane, view);
    draw_first(pane, view, {z.left, top, z.width, 59});
    const float y = top + 65, h = z.bar_y - 6 - y, w = (z.width - 11) / 3;
    constexpr ScreenId leads_to[] = {ScreenId::process_analysis, ScreenId::target_form, ScreenId::obstacles};
    constexpr ui::Icon icons[] = {ui::Icon::timer, ui::Icon::track_changes, ui::Icon::none};
    for (std::size_t i = 0; i < 3; ++i) {
        draw_step(pane, view.steps[i + 1], leads_to[i], icons[i],
                  {z.left + static_cast<float>(i) * (w + 5.5F), y, w, h});
    }
    draw_keys(pane, view, z);
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
