// Draws the wall: the search, three slips across and three down, and a slip of its own on the whole glass.
#include "kiosk/screens/learnings_view.hpp"

#include <algorithm>

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"
#include "kiosk/screens/write_key.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void search_for(Pane& pane, const std::string& words) {
    set_form_text(pane.draft, wall_search, words);
    pane.draft.wall_page = 0;
}

void draw_search(Pane& pane, const LearningsView& view, ui::Box box) {
    ui::fill(box, ui::Shade::sheet, 3);
    ui::outline(box, ui::Shade::line2, 0.5F, 3);
    ui::icon({box.x + 5, box.y + (box.h - 13) / 2}, ui::Icon::search, 13);
    const bool asked = !view.search.empty();
    const float clear_w = asked ? ui::canvas().touch_mm(22) : 0;
    ui::text({box.x + 23, box.y + (box.h - 12) / 2}, asked ? view.search : view.invitation,
             {body7, regular, asked ? ui::Shade::ink : ui::Shade::ink2},
             {.width = box.w - 27 - clear_w, .least = small5});
    if (ui::row({box.x, box.y, box.w - clear_w - (asked ? 3.0F : 0), box.h}, view.invitation)) {
        pane.draft.wall_page = 0;
        write_for(pane, view.search_wish);
        pane.go = ScreenId::search_learnings;  // nothing of it is recorded
    }
    if (asked &&
        ui::icon_key({box.x + box.w - clear_w, box.y, clear_w, box.h}, tr("Show all"), ui::Icon::close)) {
        search_for(pane, "");
    }
}

void draw_chips(Pane& pane, const LearningsView& view, ui::Box box) {
    const auto touched =
        chip_rows({.box = box, .chip_h = box.h, .type = {body7}}, view.chips, pane.draft.chip_page);
    if (!touched) {
        return;
    }
    auto& draft = pane.draft;
    if (touched == view.board_chip) {
        draft.wall.choosing = true;
        draft.wall.page = 0;
    } else if (*touched < 2) {
        draft.here_only = *touched == 0;
        draft.wall.board.clear();
    } else {
        draft.wall_word = view.chips[*touched].selected ? "" : view.chip_words[*touched];
    }
    draft.wall_page = 0;
}

void draw_slip(Pane& pane, const LearningsView::Slip& slip, ui::Box box) {
    ui::slip(box);
    const int lines = std::max(2, static_cast<int>((box.h - 20) / 12));
    ui::text({box.x + 6.5F, box.y + 5.5F}, slip.words, {body7, medium, ui::Shade::ink},
             {.width = box.w - 13, .lines = lines, .least = small5, .line = 12, .wrap_first = true});
    ui::text({box.x + 6.5F, box.y + box.h - 13.5F}, slip.from, {small5, regular, ui::Shade::ink},
             {.width = box.w - 13});
    if (ui::row(box, slip.words + "###" + slip.slip.id)) {
        open_slip(pane, slip.slip);
    }
}

void draw_wall(Pane& pane, const LearningsView& view, ui::Box box) {
    constexpr float gap_x = 5.5F, gap_y = 4.5F;
    const float w = (box.w - gap_x * (slips_across - 1)) / slips_across;
    const float h = (box.h - gap_y * (slips_down - 1)) / slips_down;
    for (std::size_t i = 0; i < view.slips.size(); ++i) {
        draw_slip(pane, view.slips[i], grid_place({box.x, box.y, w, h}, i, slips_across, gap_x, gap_y));
    }
}

void choose_wall_board(Draft& draft, const WallBoardsView::Row& row) {
    draft.wall.board = row.chosen ? "" : row.board;
    draft.wall.choosing = false;
    draft.here_only = false;
    draft.wall_word.clear();
    draft.wall_page = 0;
}

void draw_wall_boards(Pane& pane, const WallBoardsView& view, const Zones& z) {
    constexpr std::size_t columns = 3;
    constexpr float gap = 5;
    const float bottom = ui::canvas().height() - 6, row_h = ui::canvas().touch_mm(32);
    const float w = (z.width - gap * (columns - 1)) / columns;
    auto& page = pane.draft.wall.page;
    const auto pages = pages_of(view.rows.size(), rows_in(bottom - z.top, row_h, gap) * columns, page);
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& row = view.rows[i];
        const auto box = grid_place({z.left, z.top, w, row_h}, i - pages.from, columns, gap, gap);
        const auto ink = row.chosen ? ui::Shade::sheet : ui::Shade::ink;
        ui::fill(box, row.chosen ? ui::Shade::ink : ui::Shade::sheet, 3);
        const float middle = box.y + box.h / 2;
        ui::text({box.x + 7, middle - 11}, row.name, {body7, medium, ink},
                 {.width = w - 14, .least = small5});
        ui::text({box.x + 7, middle + 2}, row.station, {small5, regular, ink}, {.width = w - 14});
        if (ui::row(box, row.name + "###" + row.board)) {
            choose_wall_board(pane.draft, row);
        }
    }
    page_keys(page, pages);
}

void draw_part(ui::Box box, std::string_view label, const std::string& words, ui::Shade ground,
               ui::Shade ink) {
    ui::fill(box, ground, 3);
    ui::text({box.x + 7, box.y + 5}, label, {body6, regular, ink}, {.width = box.w - 14});
    ui::text({box.x + 7, box.y + 17}, words, {body7, medium, ink},
             {.width = box.w - 14,
              .lines = static_cast<int>((box.h - 20) / 12),
              .least = small5,
              .wrap_first = true});
}

}  // namespace

void draw_learnings(Pane& pane) {
    const auto z = zones();
    if (pane.draft.wall.choosing) {
        if (head(pane, tr("Whose learnings?"), "", page_keys_w())) {
            pane.draft.wall.choosing = false;
        }
        draw_wall_boards(pane, view_wall_boards(pane.shelf, pane.draft), z);
        return;
    }
    const auto view = view_learnings(pane.board, pane.shelf, pane.draft);
    if (head(pane, tr("Learnings"), view.beside)) {
        pane.go = ScreenId::storyboard;
    }
    constexpr float search_w = 191, gap = 6;
    const float field_h = ui::canvas().touch_mm(24);
    draw_search(pane, view, {z.left, z.top, search_w, field_h});
    draw_chips(pane, view, {z.left + search_w + gap, z.top, z.width - search_w - gap, field_h});
    const float top = z.top + field_h + 5;
    if (view.slips.empty()) {
        nothing_here({z.left, top + 6}, z.width, view.empty_words);
    }
    draw_wall(pane, view, {z.left, top, z.width, z.bottom - top});
    page_bar(pane.draft.wall_page, view.pages, tr("Newer"), tr("Older"));
    ui::KeyLook week;
    week.icon = ui::Icon::event;
    if (ui::key({z.right - 105 - 4 - 82, z.bar_y, 82, z.bar_h}, tr("Our week"), week)) {
        pane.draft.weeks_back = 0;
        pane.draft.page = 0;
        pane.go = ScreenId::our_week;
    }
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.icon = ui::Icon::add;
    look.badge = view.draft ? word("draft") : "";
    if (main_write_key(pane, {z.right - 105, z.bar_y, 105, z.bar_h}, tr("Add learning"), look)) {
        pane.draft.write("slip", "");
        pane.go = ScreenId::write;
    }
    news(pane, z.bar_y - 6);
}

void draw_learning(Pane& pane) {
    const auto view = view_learning(pane.board, pane.shelf, pane.draft);
    const auto z = zones();
    if (head(pane, tr("Learning"), view.from)) {
        pane.go = ScreenId::learnings;
    }
    if (!view.empty_words.empty()) {
        nothing_here({z.left, z.top + 6}, z.width, view.empty_words);
        return;
    }
    const bool told = !view.expected.empty() || !view.happened.empty();
    const bool opens = !view.experiment.empty();
    const float bottom = opens ? z.bottom : ui::canvas().height() - 6;
    const float slip_h = told ? (bottom - z.top) * 0.46F : bottom - z.top;
    ui::slip({z.left, z.top, z.width, slip_h});
    ui::icon({z.left + 9, z.top + 10}, ui::Icon::emoji_objects, 22);
    ui::text({z.left + 38, z.top + 9}, view.words, {fig17, medium, ui::Shade::ink},
             {.width = z.width - 46,
              .lines = std::max(2, static_cast<int>((slip_h - 12) / 25)),
              .least = body6,
              .line = 25,
              .wrap_first = true});
    if (told) {
        const float y = z.top + slip_h + 5, h = bottom - y, w = (z.width - 10) / 3;
        draw_part({z.left, y, w, h}, tr("Step"), view.step, ui::Shade::sheet, ui::Shade::ink);
        draw_part({z.left + w + 5, y, w, h}, tr("We expected"), view.expected, ui::Shade::predict_tint,
                  ui::Shade::predict_text);
        const auto happened =
            view.verdict.empty() ? word("What happened") : said("What happened: {0}", view.verdict);
        draw_part({z.left + 2 * (w + 5), y, w, h}, happened, view.happened, ui::Shade::sheet, ui::Shade::ink);
    }
    ui::KeyLook look;
    look.icon = ui::Icon::science;
    if (opens && ui::key({z.right - 150, z.bar_y, 150, z.bar_h}, tr("Look at the experiment"), look)) {
        open_experiment(pane, view.experiment, ScreenId::learning);
    }
}

}  // namespace kiosk
