// Draws what can be done with a board as a whole, and the stations it may move to. Each step is asked about once.
#include "kiosk/screens/board_options_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

float row_height() { return ui::canvas().touch_mm(32); }

bool draw_row(ui::Box box, ui::Icon icon, const std::string& words, const std::string& note) {
    ui::hline(box.x + 8, box.y, box.w - 16, 0.25F, ui::Shade::line);
    const float middle = box.y + box.h / 2, w = box.w - 31 - 26;
    const float line = ui::text_line(body7), under = note.empty() ? 0 : ui::text_line(small5) + 1;
    const float y = middle - (line + under) / 2;
    ui::icon({box.x + 9, middle - 7.5F}, icon, 15);
    ui::text({box.x + 31, y}, words, {body7, medium}, {.width = w, .least = small5});
    ui::text({box.x + 31, y + line + 1}, note, {small5, regular, ui::Shade::ink2}, {.width = w});
    ui::icon({box.x + box.w - 9 - 13, middle - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
    return ui::row(box, words);
}

/// True once it was answered: the question leaves the glass.
bool ask_about(Pane& pane, const BoardStep& step) {
    const auto answer = asked(step.question);
    if (answer && *answer) {
        pane.asks.push_back(step.ask);
        pane.saved_words = step.saved_words;
        pane.go = ScreenId::storyboard;
    }
    return answer.has_value();
}

void draw_own(Pane& pane, const BoardOptionsView& view, ui::Box box) {
    const float field_h = ui::canvas().touch_mm(28), row_h = row_height();
    float y = box.y;
    if (form_field({box.x + 8, y, box.w - 16, field_h}, view.name)) {
        write_for(pane, view.name_wish);
    }
    y += field_h + 6;
    if (!view.move_words.empty()) {
        if (draw_row({box.x, y, box.w, row_h}, ui::Icon::arrow_forward, view.move_words, view.move_note)) {
            pane.draft.boards.moving_to.clear();
            pane.go = ScreenId::move_board;
        }
        y += row_h;
    }
    if (view.archive &&
        draw_row({box.x, y, box.w, row_h}, ui::Icon::folder, view.archive->words, view.archive->note)) {
        pane.draft.boards.asks_archive = true;
    }
}

void draw_rename_key(Pane& pane, const BoardOptionsView& view, const Zones& z) {
    if (form_key({z.right - 150, z.bar_y, 150, z.bar_h}, word("Keep this name"), view.rename.has_value()) &&
        view.rename) {
        pane.asks.push_back(*view.rename);
        pane.saved_words = view.renamed_words;
        drop_form(pane.draft, rename_form);
    }
}

void draw_questions(Pane& pane, const BoardOptionsView& view) {
    auto& draft = pane.draft.boards;
    if (draft.asks_archive && (!view.archive || ask_about(pane, *view.archive))) {
        draft.asks_archive = false;
    }
    if (draft.asks_take && (!view.take || ask_about(pane, *view.take))) {
        draft.asks_take = false;
    }
}

}  // namespace

void draw_board_options(Pane& pane) {
    const auto view = view_board_options(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, tr("This board"))) {
        pane.go = ScreenId::storyboard;
    }
    const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
    ui::sheet(sheet);
    const float x = sheet.x + 8, w = sheet.w - 16, top = sheet.y + 12 + ui::text_line(h9);
    ui::fill({x, sheet.y + 7, w, 1.25F}, ui::Shade::ink);
    ui::text({x, sheet.y + 11}, view.title, {h9, bold}, {.width = w, .least = body7});
    ui::text({x, top}, view.place, {body7, regular, ui::Shade::ink2}, {.width = w, .least = small5});
    const float rows_y = top + ui::text_line(body7) + 5;
    if (!view.empty_words.empty()) {
        nothing_here({x, rows_y}, w, view.empty_words);
    } else if (view.take) {
        if (draw_row({sheet.x, rows_y, sheet.w, row_height()}, ui::Icon::arrow_downward, view.take->words,
                     view.take->note)) {
            pane.draft.boards.asks_take = true;
        }
    } else {
        draw_own(pane, view, {sheet.x, rows_y, sheet.w, sheet.y + sheet.h - rows_y});
        draw_rename_key(pane, view, z);
    }
    news(pane, z.bar_y - 6);
    draw_questions(pane, view);
}

void draw_move_board(Pane& pane) {
    const auto view = view_move_board(pane.board, pane.shelf, pane.now, pane.draft);
    auto& draft = pane.draft.boards;
    const bool asks = !draft.moving_to.empty();  // a touch of this frame is asked about in the next
    const auto z = zones();
    const float row_h = ui::canvas().touch_mm(30), bottom = ui::canvas().height() - 6;
    const auto pages = pages_of(view.rows.size(), rows_in(bottom - z.top - 8, row_h), draft.move_page);
    if (head(pane, view.title, pane.board.board.name, pages.count > 1 ? page_keys_w() : 0)) {
        pane.go = ScreenId::board_options;
    }
    const auto shown = std::max(static_cast<float>(pages.to - pages.from), 1.0F);
    ui::sheet({z.left, z.top, z.width, shown * row_h + 8});
    if (view.rows.empty()) {
        nothing_here({z.left + 8, z.top + 10}, z.width - 16, view.empty_words);
    }
    float y = z.top + 4;
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& row = view.rows[i];
        const float heard_w = ui::text_width(row.heard, {}), right = z.right - 26, middle = y + row_h / 2;
        ui::hline(z.left + 8, y, z.width - 16, 0.25F, ui::Shade::line);
        ui::icon({z.left + 9, middle - 7.5F}, ui::Icon::dashboard, 15);
        ui::text({z.left + 31, middle - 7.5F}, row.name, {h9, medium},
                 {.width = right - heard_w - 6 - z.left - 31, .least = small5});
        ui::text({right - heard_w, middle - 6}, row.heard, {body7, regular, ui::Shade::ink2});
        ui::icon({right + 4, middle - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
        if (ui::row({z.left, y, z.width, row_h}, row.name + "###" + row.jid)) {
            draft.moving_to = row.jid;
        }
        y += row_h;
    }
    page_keys(draft.move_page, pages);
    news(pane, z.bar_y - 6);
    if (asks && (!view.step || ask_about(pane, *view.step))) {
        draft.moving_to.clear();
    }
}

}  // namespace kiosk
