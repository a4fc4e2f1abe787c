// Draws the menu over the storyboard.
#include "kiosk/screens/menu_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

ui::Icon icon_of(MenuChoice choice, bool dark) {
    switch (choice) {
    case MenuChoice::glance: return ui::Icon::visibility;
    case MenuChoice::boards: return ui::Icon::dashboard;
    case MenuChoice::theme: return dark ? ui::Icon::wb_sunny : ui::Icon::dark_mode;
    case MenuChoice::practice: return ui::Icon::school;
    case MenuChoice::shared_folder: return ui::Icon::folder_shared;
    }
    return ui::Icon::none;
}

void choose(Pane& pane, const MenuView& view, MenuChoice choice) {
    switch (choice) {
    case MenuChoice::glance: pane.go = ScreenId::glance; return;
    case MenuChoice::boards: pane.go = ScreenId::boards; return;
    case MenuChoice::theme: pane.choose_dark = !pane.panel.dark; return;
    case MenuChoice::practice:
        pane.choose_board = view.practice_board;
        pane.go = ScreenId::storyboard;
        return;
    case MenuChoice::shared_folder: pane.go = ScreenId::shared_folder; return;
    }
}

void draw_rows(Pane& pane, const MenuView& view, ui::Box sheet, float y) {
    const float row_h = ui::canvas().touch_mm(29.5F);
    for (const auto& row : view.rows) {
        ui::hline(sheet.x, y, sheet.w, 0.25F, ui::Shade::line);
        const float middle = y + row_h / 2;
        ui::icon({sheet.x + 9, middle - 7.5F}, icon_of(row.choice, pane.panel.dark), 15);
        ui::text({sheet.x + 31, middle - 6}, row.words, {}, {.width = sheet.w - 31 - 26, .least = body6});
        ui::icon({sheet.x + sheet.w - 22, middle - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
        if (ui::row({sheet.x + 2, y, sheet.w - 4, row_h}, row.words)) {
            choose(pane, view, row.choice);
        }
        y += row_h;
    }
}

}  // namespace

void draw_menu(Pane& pane) {
    draw_storyboard(pane);
    const auto view = view_menu(pane.board, pane.shelf, pane.now, pane.panel.dark);
    const auto& canvas = ui::canvas();
    const float close = canvas.touch_mm(24), w = 196, head_h = 20 + close;
    const float h = head_h + static_cast<float>(view.rows.size()) * canvas.touch_mm(29.5F) + 4;
    const ui::Box sheet{canvas.width() - margin_mm - w, 6, w, std::min(h, canvas.height() - 12)};
    ui::dialog(sheet);
    ui::text({sheet.x + 9, sheet.y + 16}, tr("Menu"), {h9, bold});
    if (ui::icon_key({sheet.x + w - 9 - close, sheet.y + 13, close, close}, tr("Close"), ui::Icon::close)) {
        pane.go = ScreenId::storyboard;
    }
    draw_rows(pane, view, sheet, sheet.y + head_h);
}

}  // namespace kiosk
