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
    case MenuChoice::all_boards: return ui::Icon::insights;
    case MenuChoice::theme: return dark ? ui::Icon::wb_sunny : ui::Icon::dark_mode;
    case MenuChoice::practice: return ui::Icon::school;
    case MenuChoice::this_board: return ui::Icon::settings;
    case MenuChoice::as_it_was: return ui::Icon::history;
    case MenuChoice::read_in: return ui::Icon::usb;
    case MenuChoice::shared_folder: return ui::Icon::folder_shared;
    case MenuChoice::settle: return ui::Icon::swap_vert;
    }
    return ui::Icon::none;
}

void choose(Pane& pane, const MenuView& view, MenuChoice choice) {
    switch (choice) {
    case MenuChoice::glance: pane.go = ScreenId::glance; return;
    case MenuChoice::boards: pane.go = ScreenId::boards; return;
    case MenuChoice::all_boards:
        pane.draft.boards = {};
        pane.go = ScreenId::all_boards;
        return;
    case MenuChoice::theme: pane.choose_dark = !pane.panel.dark; return;
    case MenuChoice::practice:
        pane.choose_board = view.practice_board;
        pane.go = ScreenId::storyboard;
        return;
    case MenuChoice::this_board:
        pane.draft.boards = {};
        pane.go = ScreenId::board_options;
        return;
    case MenuChoice::as_it_was:
        pane.draft.then.reset();
        pane.go = ScreenId::board_then;
        return;
    case MenuChoice::read_in: pane.go = ScreenId::import_points; return;
    case MenuChoice::shared_folder: pane.go = ScreenId::shared_folder; return;
    case MenuChoice::settle:
        pane.draft.settle = {};
        pane.go = ScreenId::settle;
        return;
    }
}

constexpr float column_w = 196;

float row_height() { return ui::canvas().touch_mm(29.5F); }

void draw_row(Pane& pane, const MenuView& view, const MenuView::Row& row, ui::Box box) {
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float middle = box.y + box.h / 2;
    ui::icon({box.x + 9, middle - 7.5F}, icon_of(row.choice, pane.panel.dark), 15);
    ui::text({box.x + 31, middle - 6}, row.words, {}, {.width = box.w - 31 - 26, .least = body6});
    ui::icon({box.x + box.w - 22, middle - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
    if (ui::row({box.x + 2, box.y, box.w - 4, box.h}, row.words)) {
        choose(pane, view, row.choice);
    }
}

}  // namespace

void draw_menu(Pane& pane) {
    draw_storyboard(pane);
    const auto view = view_menu(pane.board, pane.shelf, pane.now, pane.panel.dark);
    const auto& canvas = ui::canvas();
    const float close = canvas.touch_mm(24), head_h = 20 + close, row_h = row_height();
    // On a small panel, whose rows have to be higher, there are two columns.
    const float room = canvas.height() - 12 - head_h - 4;
    const auto fitting = std::max<std::size_t>(static_cast<std::size_t>(room / row_h), 1);
    const auto columns = (view.rows.size() + fitting - 1) / fitting;
    const auto per_column = (view.rows.size() + columns - 1) / columns;
    const float w = column_w * static_cast<float>(columns);
    const float h = head_h + static_cast<float>(per_column) * row_h + 4;
    const ui::Box sheet{canvas.width() - margin_mm - w, 6, w, h};
    ui::dialog(sheet);
    ui::text({sheet.x + 9, sheet.y + 16}, tr("Menu"), {h9, bold});
    if (ui::icon_key({sheet.x + w - 9 - close, sheet.y + 13, close, close}, tr("Close"), ui::Icon::close)) {
        pane.go = ScreenId::storyboard;
    }
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const std::size_t column = i / per_column, row = i % per_column;
        draw_row(pane, view, view.rows[i],
                 {sheet.x + static_cast<float>(column) * column_w,
                  sheet.y + head_h + static_cast<float>(row) * row_h, column_w, row_h});
    }
}

}  // namespace kiosk
