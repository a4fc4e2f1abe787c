// Draws every board of the plant in big rows that are read while walking: one touch shows the board. The walk is laid out in a mode of its
// own, so that its keys take no room from the rows.
#include "kiosk/screens/all_boards_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float name_x = 31, chevron_w = 26, heads_h = 12;
constexpr float cell_w = 63, wide_cell_w = 118;  // of four columns; of two with two lines each
constexpr float step_w = 74;

/// A small panel's letters are as large, and its glass is not: two columns.
bool is_small() { return ui::canvas().touch_mm(24) > 30; }

float row_height() {
    const auto& canvas = ui::canvas();
    return std::max(canvas.touch_mm(35), canvas.touch_mm(28) + 5);
}

float cells_w() { return is_small() ? 2 * wide_cell_w : 4 * cell_w; }

void draw_heads(float right, float y) {
    const std::string_view heads[] = {tr("Target condition"), tr("Last coaching"), tr("Coaching today"),
                                      tr("Help needed")};
    float x = right - cells_w();
    for (const auto head : heads) {
        ui::text({x, y}, head, {small5, regular, ui::Shade::ink2}, {.width = cell_w - 4, .least = small5});
        x += cell_w;
    }
}

/// In the middle of the box.
void draw_cell(ui::Box box, const std::string& words, ui::Type type, int most_lines) {
    const ui::Fit fit{.width = box.w - 4, .lines = most_lines, .least = small5};
    const auto lines = static_cast<float>(ui::text_set(words, type, fit).lines);
    ui::text({box.x, box.y + (box.h - lines * ui::text_line(type.role)) / 2}, words, type, fit);
}

/// Two lines, or the one there is.
void draw_pair(ui::Box box, const std::string& upper, const std::string& lower, ui::Type type) {
    const float h = upper.empty() || lower.empty() ? box.h : box.h / 2;
    if (!upper.empty()) {
        draw_cell({box.x, box.y, wide_cell_w, h}, upper, type, 1);
    }
    if (!lower.empty()) {
        draw_cell({box.x, box.y + box.h - h, wide_cell_w, h}, lower, type, 1);
    }
}

void draw_cells(const AllBoardsView::Row& row, ui::Box box) {
    const ui::Type plain{body7, medium};
    if (is_small()) {
        draw_pair(box, row.left_line, row.help_line, plain);
        draw_pair({box.x + wide_cell_w, box.y, box.w, box.h}, row.last_line, row.today_line, plain);
        return;
    }
    float x = box.x;
    for (const auto* words : {&row.left, &row.last_cycle, &row.today, &row.help}) {
        draw_cell({x, box.y, cell_w, box.h}, *words, plain, 2);
        x += cell_w;
    }
}

/// The station that a board stands at, and how new what is known of it is.
void draw_place(const AllBoardsView::Row& row, float x, float y, float w) {
    const ui::Type small{small5, regular, ui::Shade::ink2};
    const float line = ui::text_line(small5), age_w = ui::text_width(row.age, small) + (row.old ? 7 : 0);
    const auto shown =
        ui::text({x, y}, row.station, small, {.width = std::max(w - age_w - 4, w / 3), .least = small5});
    const float age_x = x + shown.w + 4;
    if (row.old) {
        ui::tinted({age_x, y}, line, row.age, ui::Icon::none, {small5, regular});
    } else {
        ui::text({age_x, y}, row.age, small, {.width = w - shown.w - 4});
    }
}

void draw_name(const AllBoardsView::Row& row, ui::Box box) {
    const float line = ui::text_line(h9), place = row.station.empty() ? 0 : ui::text_line(small5) + 1;
    const float y = box.y + (box.h - line - place) / 2;
    ui::text({box.x, y}, row.name, {h9, row.current ? bold : medium}, {.width = box.w, .least = small5});
    if (!row.station.empty()) {
        draw_place(row, box.x, y + line + 1, box.w);
    }
}

/// Where it comes on the walk; the board stays on the page that is shown after it.
void move(Pane& pane, const AllBoardsView& view, const AllBoardsView::Row& row, int step) {
    const auto walk = pane.shelf.plant_boards();
    pane.asks = place_asks(walk, row.id, step);
    const auto at = std::ranges::find(
        walk, row.id, [](const kata::PlantBoard& one) -> const std::string& { return one.board.id; });
    const auto to = static_cast<std::size_t>(at - walk.begin() + step);
    if (to < view.pages.from) {
        pane.draft.boards.all_page = view.pages.page - 1;
    } else if (to >= view.pages.to) {
        pane.draft.boards.all_page = view.pages.page + 1;
    }
}

void draw_steps(Pane& pane, const AllBoardsView& view, const AllBoardsView::Row& row, ui::Box box) {
    const float h = box.h - 5;
    ui::KeyLook look;
    look.icon = ui::Icon::arrow_upward;
    look.icon_size = 10;
    look.icon_gap = 3;
    look.enabled = !row.first;
    if (ui::key({box.x, box.y + 2.5F, step_w, h}, word("Earlier") + "###earlier " + row.id, look)) {
        move(pane, view, row, -1);
    }
    look.icon = ui::Icon::arrow_downward;
    look.enabled = !row.last;
    if (ui::key({box.x + step_w + 4, box.y + 2.5F, step_w, h}, word("Later") + "###later " + row.id, look)) {
        move(pane, view, row, 1);
    }
}

void draw_row(Pane& pane, const AllBoardsView& view, const AllBoardsView::Row& row, ui::Box box) {
    ui::hline(box.x + 8, box.y, box.w - 16, 0.25F, ui::Shade::line);
    const float middle = box.y + box.h / 2, right = box.x + box.w;
    ui::icon({box.x + 9, middle - 7.5F}, row.current ? ui::Icon::check : ui::Icon::dashboard, 15);
    if (pane.draft.boards.ordering) {
        const float steps_x = right - 9 - 2 * step_w - 4;
        draw_name(row, {box.x + name_x, box.y, steps_x - 6 - box.x - name_x, box.h});
        draw_steps(pane, view, row, {steps_x, box.y, 2 * step_w + 4, box.h});
        return;
    }
    const float cells_x = right - chevron_w - cells_w();
    draw_name(row, {box.x + name_x, box.y, cells_x - 5 - box.x - name_x, box.h});
    draw_cells(row, {cells_x, box.y, cells_w(), box.h});
    ui::icon({right - 9 - 13, middle - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
    if (ui::row(box, row.name + "###" + row.id)) {
        if (!row.current) {
            pane.choose_board = row.id;
        }
        pane.go = ScreenId::storyboard;
    }
}

void draw_walk_key(Pane& pane, const AllBoardsView& view, const Zones& z) {
    auto& ordering = pane.draft.boards.ordering;
    if (!view.can_order) {
        ordering = false;
        return;
    }
    ui::KeyLook look;
    look.icon = ordering ? ui::Icon::check : ui::Icon::swap_vert;
    if (ui::key({z.left, z.bar_y, 130, z.bar_h}, ordering ? tr("Done") : tr("Walking order"), look)) {
        ordering = !ordering;
    }
    if (ordering) {
        ui::text({z.left + 140, z.bar_y + z.bar_h / 2 - 12}, tr("In the order in which the plant is walked"),
                 {body7, regular, ui::Shade::ink2}, {.width = z.width - 140, .lines = 2});
    }
}

}  // namespace

void draw_all_boards(Pane& pane) {
    const auto z = zones();
    const bool heads = !is_small() && !pane.draft.boards.ordering;
    const float top = z.top + (is_small() ? 2 : heads_h), row_h = row_height();
    auto& page = pane.draft.boards.all_page;
    const auto view = view_all_boards(pane.board, pane.shelf, pane.now, page, rows_in(z.bottom - top, row_h));
    if (head(pane, tr("All boards"), tr("in walking order"), view.pages.count > 1 ? page_keys_w() : 0)) {
        pane.draft.boards.ordering = false;
        pane.go = ScreenId::storyboard;
    }
    ui::sheet({z.left, z.top, z.width, z.bottom - z.top});
    if (heads && !view.rows.empty()) {
        draw_heads(z.right - chevron_w, z.top + 2);
    }
    if (view.rows.empty()) {
        nothing_here({z.left + 8, z.top + 12}, z.width - 16, view.empty_words);
    }
    float y = top;
    for (const auto& row : view.rows) {
        draw_row(pane, view, row, {z.left, y, z.width, row_h});
        y += row_h;
    }
    page_keys(page, view.pages);
    draw_walk_key(pane, view, z);
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
