// Draws the board switcher: one touch on a row shows its board.
#include "kiosk/screens/boards_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_row(Pane& pane, const BoardsView::Row& row, ui::Box box) {
    ui::hline(box.x + 8, box.y, box.w - 16, 0.25F, ui::Shade::line);
    const float y = box.y + box.h / 2;
    ui::icon({box.x + 9, y - 7.5F}, row.current ? ui::Icon::check : ui::Icon::dashboard, 15);
    const float beside_w = ui::text_width(row.beside, {});
    const float right = box.x + box.w - 9 - 17;
    ui::text({right - beside_w, y - 6}, row.beside, {body7, regular, ui::Shade::ink2});
    ui::text({box.x + 31, y - 7.5F}, row.name, {h9, row.current ? bold : medium},
             {.width = right - beside_w - 6 - box.x - 31, .least = body7});
    ui::icon({box.x + box.w - 9 - 13, y - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
    if (ui::row(box, row.name)) {
        if (!row.current) {
            pane.choose_board = row.id;
        }
        pane.go = ScreenId::storyboard;
    }
}

/// Other stations of the plant have boards too.
void draw_all_key(Pane& pane, const Zones& z) {
    ui::KeyLook look;
    look.icon = ui::Icon::dashboard;
    if (ui::key({z.left, z.bar_y, 220, z.bar_h}, tr("All boards of the plant"), look)) {
        pane.draft.boards = {};
        pane.go = ScreenId::all_boards;
    }
}

}  // namespace

void draw_boards(Pane& pane) {
    const auto view = view_boards(pane.board, pane.shelf, pane.now);
    const auto z = zones();
    if (head(pane, tr("Boards"))) {
        pane.go = ScreenId::storyboard;
    }
    const float row_h = ui::canvas().touch_mm(30),
                bottom = view.more_elsewhere ? z.bottom : ui::canvas().height() - 6;
    const auto per_page = static_cast<std::size_t>(std::max(1.0F, (bottom - z.top - 8) / row_h));
    const auto pages = pages_of(view.rows.size(), per_page, pane.draft.page);
    const auto shown = static_cast<float>(pages.to - pages.from);
    ui::sheet({z.left, z.top, z.width, std::max(shown, 1.0F) * row_h + 8});
    if (view.rows.empty()) {
        ui::text({z.left + 8, z.top + 12}, view.empty_words, {body7, regular, ui::Shade::ink2},
                 {.width = z.width - 16});
    }
    float y = z.top + 4;
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_row(pane, view.rows[i], {z.left, y, z.width, row_h});
        y += row_h;
    }
    page_keys(pane.draft.page, pages);
    if (view.more_elsewhere) {
        draw_all_key(pane, z);
    }
}

}  // namespace kiosk
