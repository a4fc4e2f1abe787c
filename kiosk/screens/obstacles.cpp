// Draws the obstacle parking lot: the arrow, the rows, what is no longer in the way.
#include <algorithm>

#include "kiosk/screens/aside_list.hpp"
#include "kiosk/screens/cycle_way.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/obstacle_close_view.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/obstacles_view.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_key.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float rows_from = 47.5F;  // below the sheet's top: under the sentence
constexpr float now_h = 61.5F;
constexpr float indent = 45;  // of the sentence inside the sheet: the arrow's room

void open_page(Pane& pane, const kata::EntityId& obstacle) {
    pane.draft.chosen_obstacle = obstacle;
    pane.draft.idea_page = 0;
    pane.go = ScreenId::obstacle;
}

void touch_row(Pane& pane, const ObstacleRow& row) {
    if (!pane.draft.moving_arrow) {
        open_page(pane, row.id);
        return;
    }
    pane.asks.emplace_back(kata::MoveArrow{pane.board.board.id, row.id});
    pane.saved_words = arrow_moved_words(pane.board, row.id, pane.now);
    pane.draft.moving_arrow = false;
}

void mark_row(const Pane& pane, ui::Box box) {
    if (pane.draft.moving_arrow) {
        ui::outline(ui::inset(box, 1), ui::Shade::ink, 0.5F, 3);
    }
}

void draw_now(Pane& pane, const ObstacleRow& row, ui::Box box) {
    ui::fill(box, ui::Shade::now_tint);
    ui::arrow({box.x - 5, box.y + 14, 46.5F, 33.5F});
    const float x = box.x + indent + 21;
    ui::text({box.x + indent, box.y + 8.5F}, row.number, {fig17, medium}, {.line = 21});
    const float words_x = std::max(x, box.x + indent + ui::text_width(row.number, {fig17, medium}) + 4);
    const float words_w = box.x + box.w - 6 - words_x;
    if (wrapped_lines(row.words, {h9, medium}, words_w) <= 2) {
        ui::text({words_x, box.y + 6.5F}, in_two_lines(row.words, {h9, medium}, words_w), {h9, medium},
                 {.width = words_w, .lines = 2, .least = body7});
    } else {
        ui::text({words_x, box.y + 6.5F}, row.words, {body6, medium},
                 {.width = words_w, .lines = 3, .least = small5, .line = 11});
    }
    ui::text({words_x, box.y + 41.5F}, row.note, {body6, regular, ui::Shade::ink2},
             {.width = box.x + box.w - 6 - words_x});
    mark_row(pane, {box.x + indent - 4, box.y, box.w - indent + 2, box.h});
    if (ui::row({box.x + indent - 4, box.y, box.w - indent + 2, box.h},
                said("{0} {1}", row.number, row.words))) {
        touch_row(pane, row);
    }
}

void draw_row(Pane& pane, const ObstacleRow& row, ui::Box box) {
    ui::hline(box.x + indent, box.y, box.w - indent - 7.5F, 0.25F, ui::Shade::line);
    ui::text({box.x + indent, box.y + (box.h - 19) / 2}, row.number, {h12, medium});
    const float x =
        std::max(box.x + indent + 21, box.x + indent + ui::text_width(row.number, {h12, medium}) + 4);
    const ui::Type mark{small5, medium};
    const float mark_w = row.note.empty() ? 0 : ui::text_width(row.note, mark) + 9;
    if (mark_w > 0) {
        tinted_to(box.x + box.w - 7.5F, box.y + (box.h - 11) / 2, 11, row.note, ui::Icon::none, mark);
    }
    const float w = box.x + box.w - 7.5F - x - mark_w;
    if (wrapped_lines(row.words, {}, w) <= 2) {
        const auto words = in_two_lines(row.words, {}, w);
        ui::text({x, box.y + (box.h - (lines_of(words) > 1 ? 24 : 12)) / 2}, words, {},
                 {.width = w, .lines = 2, .least = body6});
    } else {
        ui::text({x, box.y + (box.h - 31.5F) / 2}, row.words, {body6},
                 {.width = w, .lines = 3, .least = small5, .line = 10.5F});
    }
    const ui::Box target{box.x + indent - 4, box.y, box.w - indent + 2, box.h};
    mark_row(pane, target);
    if (ui::row(target, said("{0} {1}", row.number, row.words))) {
        touch_row(pane, row);
    }
}

void draw_list(Pane& pane, const ObstaclesView& view, ui::Box sheet) {
    ui::sheet(sheet);
    const float x = sheet.x + indent;
    ui::fill({x, sheet.y + 7, sheet.w - indent - 7.5F, 1.25F}, ui::Shade::ink);
    const auto& title = pane.draft.moving_arrow ? view.arrow_hint : view.sentence;
    ui::text({x, sheet.y + 12}, title, {h9, medium},
             {.width = sheet.w - indent - 7.5F, .lines = 2, .least = body6});
    float y = sheet.y + rows_from;
    if (!view.now) {
        ui::arrow({sheet.x - 5, sheet.y + 10, 36, 26}, false);
    } else {
        draw_now(pane, *view.now, {sheet.x, y, sheet.w, now_h});
        y += now_h + 2.5F;
    }
    if (!view.empty_words.empty()) {
        ui::text({x, y}, view.empty_words, {body7, regular, ui::Shade::ink2},
                 {.width = sheet.w - indent - 8, .lines = 2});
        return;
    }
    const float row_h = ui::canvas().touch_mm(37.5F), pitch = row_h + 1.5F;
    const auto per_page = static_cast<std::size_t>(std::max(1.0F, (sheet.y + sheet.h - y) / pitch));
    const auto pages = pages_of(view.rows.size(), per_page, pane.draft.obstacle_page);
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_row(pane, view.rows[i], {sheet.x, y, sheet.w, row_h});
        y += pitch;
    }
    page_keys(pane.draft.obstacle_page, pages);
}

/// Help that is needed is read first, then what waits, then what was overcome, the newest first.
void draw_stack(Pane& pane, const ObstaclesView& view, ui::Box box) {
    std::vector<NamedRow> rows;
    const auto add = [&](std::string_view section, const std::vector<AsideRow>& of,
                         ui::Icon icon = ui::Icon::none) {
        for (const auto& row : of) {
            rows.push_back({section, icon, &row});
        }
    };
    add(tr("Help needed"), view.help);
    add(tr("Holding area"), view.holding);
    std::vector<AsideRow> gone(view.gone.rbegin(), view.gone.rend());
    add(tr("No longer in the way"), gone, ui::Icon::check);
    if (const auto* touched = aside_stack(box, rows, pane.draft.gone_page)) {
        open_page(pane, touched->id);
    }
}

/// Holding area and help have their places at the foot; what was overcome has the rest.
void draw_rest(Pane& pane, const ObstaclesView& view, ui::Box sheet) {
    constexpr float between = 4;
    constexpr std::size_t most_aside = 2;
    ui::sheet(sheet);
    const float x = sheet.x + 7, w = sheet.w - 14, bottom = sheet.y + sheet.h - 4;
    const float least_gone = aside_h(view.gone.size(), 1) + between;
    std::size_t most_held = most_aside, most_help = most_aside;
    const auto asides = [&] {
        return aside_h(view.holding.size(), most_held) + aside_h(view.help.size(), most_help) + 2 * between;
    };
    if (sheet.y + 7 + least_gone + asides() > bottom) {
        most_held = most_help = 1;
    }
    if (sheet.y + 7 + least_gone + asides() > bottom) {
        draw_stack(pane, view, {x, sheet.y + 7, w, bottom - sheet.y - 7});
        return;
    }
    const float help_y = bottom - aside_h(view.help.size(), most_help);
    const float held_y = help_y - between - aside_h(view.holding.size(), most_held);
    const float room = held_y - between - sheet.y - 7;
    std::size_t most_gone = std::max<std::size_t>(view.gone.size(), 1);
    while (most_gone > 1 && aside_h(view.gone.size(), most_gone) > room) {
        --most_gone;
    }
    auto gone = view.gone;
    if (gone.size() > most_gone) {
        std::ranges::reverse(gone);  // the newest are read first where not all fit
    }
    auto& draft = pane.draft;
    const auto touched = [&](const std::vector<AsideRow>& rows, std::optional<std::size_t> row) {
        if (row) {
            open_page(pane, rows[*row].id);
        }
    };
    touched(gone, aside_list(x, sheet.y + 7, w,
                             {tr("No longer in the way"), view.gone_empty, most_gone, ui::Icon::check}, gone,
                             draft.gone_page));
    touched(view.holding, aside_list(x, held_y, w, {tr("Holding area"), view.holding_empty, most_held},
                                     view.holding, draft.held_page));
    touched(view.help, aside_list(x, help_y, w, {tr("Help needed"), view.help_empty, most_help}, view.help,
                                  draft.help_page));
}

void draw_moving_keys(Pane& pane, const Zones& z) {
    if (ui::key({z.left, z.bar_y, 105, z.bar_h}, tr("Cancel"))) {
        pane.draft.moving_arrow = false;
    }
    if (ui::key({z.left + 109, z.bar_y, 130, z.bar_h}, tr("None of them now"))) {
        pane.asks.emplace_back(kata::MoveArrow{pane.board.board.id, {}});
        pane.saved_words = arrow_moved_words(pane.board, {}, pane.now);
        pane.draft.moving_arrow = false;
    }
}

void draw_keys(Pane& pane, const ObstaclesView& view, const Zones& z) {
    ui::KeyLook look;
    look.icon = ui::Icon::swap_vert;
    look.enabled = view.can_move;
    if (write_key(pane, {z.left, z.bar_y, 105, z.bar_h}, tr("Move the arrow"), look)) {
        pane.draft.moving_arrow = true;
    }
    look.icon = ui::Icon::check;
    look.enabled = view.can_close;
    if (write_key(pane, {z.left + 109, z.bar_y, 130, z.bar_h}, tr("No longer in the way"), look)) {
        begin_closing(pane, view.now->id);
    }
    look.icon = ui::Icon::add;
    look.enabled = true;
    look.style = ui::KeyStyle::dark;
    look.badge = view.draft ? word("draft") : "";
    if (main_write_key(pane, {z.right - 105, z.bar_y, 105, z.bar_h}, tr("New obstacle"), look)) {
        begin_obstacle(pane);
    }
}

}  // namespace

void draw_obstacles(Pane& pane) {
    const auto view = view_obstacles(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    const auto apart = unsettled_in(pane.shelf, pane.board.board.id, &SettleCounts::obstacles);
    if (head(pane, tr("Obstacle parking lot"), {},
             apart.empty() ? 0 : page_keys_w() + settle_strip_w(apart))) {
        pane.go = back_from(pane, ScreenId::storyboard);
        pane.draft.moving_arrow = false;
    }
    settle_strip(pane, apart, page_keys_w(), ScreenId::obstacles);
    const float side = 153, list_w = z.width - side - 6;
    draw_list(pane, view, {z.left, z.top, list_w, z.bottom - z.top});
    draw_rest(pane, view, {z.right - side, z.top, side, z.bottom - z.top});
    if (pane.draft.moving_arrow) {
        draw_moving_keys(pane, z);
    } else {
        draw_keys(pane, view, z);
    }
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
