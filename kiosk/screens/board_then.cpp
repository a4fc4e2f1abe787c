// Draws the board as it was: the storyboard of that day in a frame nobody can overlook, with keys to go from day to day; and the list of
// what has changed since.
#include <algorithm>

#include "core/kata/shelf_until.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/then_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float frame_mm = 3;

/// The board of that moment once the panel has it; asks for it until then.
const kata::Storyboard* then_of(Pane& pane, kata::Moment at) {
    pane.then_ask = at;
    const auto& then = pane.panel.then;
    return then.is(pane.board.board.id, at) ? then.storyboard.get() : nullptr;
}

/// Read-only: what a touch would do on the board is not done, and all of it lies under the bar.
void draw_board(const Pane& pane, const kata::Storyboard& then, kata::Moment at) {
    const kata::ShelfUntil shelf(pane.shelf, at);
    PanelState panel;
    panel.board_index = pane.panel.board_index;
    panel.board_count = pane.panel.board_count;
    panel.dark = pane.panel.dark;
    Draft none;
    Pane past{then, shelf, at, pane.zone, panel, none, {}, {}, {}, {}, {}, false};
    draw_storyboard(past);
}

void draw_frame() {
    const auto& canvas = ui::canvas();
    ui::outline({0, 0, canvas.width(), canvas.height()}, ui::Shade::now, frame_mm);
}

void draw_steps(Pane& pane, const ThenView& view, float x, float right, ui::Box bar) {
    constexpr float gap = 3;
    const auto count = static_cast<float>(view.steps.size());
    const float w = (right - x - gap * (count - 1)) / count;
    ui::KeyLook look;
    look.type = {body6, medium};
    for (const auto& step : view.steps) {
        look.enabled = step.to.has_value();
        look.style = look.enabled ? ui::KeyStyle::outlined : ui::KeyStyle::waiting;
        if (ui::key({x, bar.y, w, bar.h}, step.words, look)) {
            pane.draft.then = step.to;
        }
        x += w + gap;
    }
}

void draw_bar(Pane& pane, const ThenView& view, const Zones& z) {
    ui::popup({frame_mm + 1, z.bar_y - 4, ui::canvas().width() - 2 * frame_mm - 2, z.bar_h + 7});
    const ui::Box bar{z.left, z.bar_y, z.width, z.bar_h};
    const float close = ui::canvas().touch_mm(24), words_w = 84, changed_w = 80;
    if (ui::icon_key({z.left, bar.y, close, bar.h}, tr("Back"), ui::Icon::arrow_back)) {
        pane.go = ScreenId::storyboard;
    }
    float x = z.left + close + 4;
    ui::text({x, bar.y + bar.h / 2 - 13}, view.label, {small5, regular, ui::Shade::ink2}, {.width = words_w});
    ui::text({x, bar.y + bar.h / 2 - 3}, view.day_words, {h9, bold}, {.width = words_w, .least = body6});
    x += words_w + 4;
    draw_steps(pane, view, x, z.right - changed_w - 4, bar);
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.type = {body6, medium};
    if (ui::key({z.right - changed_w, bar.y, changed_w, bar.h}, tr("What changed since"), look)) {
        pane.draft.then_page = 0;
        pane.go = ScreenId::what_changed;
    }
}

void draw_change(const WhatChangedView::Row& row, ui::Box box) {
    const float what_w = 124, x = box.x + what_w + 6, w = box.w - what_w - 6;
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float y = box.y + (box.h - (row.more.empty() ? 10.5F : 19.5F)) / 2;
    ui::text({box.x, y}, row.what, {body6, regular, ui::Shade::ink2}, {.width = what_w, .least = small5});
    ui::text({x, y}, row.words, {body6, medium}, {.width = w, .least = small5});
    ui::text({x, y + 10}, row.more, {small5, regular, ui::Shade::ink2}, {.width = w});
}

}  // namespace

void draw_board_then(Pane& pane) {
    const auto asked = view_then(pane.board, pane.now, pane.draft, nullptr);
    const auto* then = then_of(pane, asked.at);
    const auto view = view_then(pane.board, pane.now, pane.draft, then);
    const auto z = zones();
    if (then != nullptr && then->board.name.empty()) {
        nothing_here({z.left, z.top + 6}, z.width,
                     said("This board was not there yet on {0}.", view.day_words));
    } else if (then != nullptr) {
        draw_board(pane, *then, view.at);
    } else {
        const auto& words = pane.panel.trouble.empty() ? view.waits_words : pane.panel.trouble;
        nothing_here({z.left, z.top + 6}, z.width, words);
    }
    draw_frame();
    draw_bar(pane, view, z);
}

void draw_what_changed(Pane& pane) {
    const auto when = view_then(pane.board, pane.now, pane.draft, nullptr);
    const auto view = view_what_changed(pane.board, pane.shelf, pane.now, when, then_of(pane, when.at));
    const auto z = zones();
    if (head(pane, view.title, view.beside, page_keys_w())) {
        pane.go = ScreenId::board_then;
    }
    const ui::Box sheet{z.left, z.top, z.width, ui::canvas().height() - 6 - z.top};
    ui::sheet(sheet);
    if (!view.empty_words.empty()) {
        nothing_here({sheet.x + 8, sheet.y + 12}, sheet.w - 16, view.empty_words);
        return;
    }
    constexpr float row_h = 24;
    const auto pages =
        pages_of(view.rows.size(), static_cast<std::size_t>((sheet.h - 6) / row_h), pane.draft.then_page);
    pane.draft.then_page = pages.page;
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_change(view.rows[i], {sheet.x + 8, sheet.y + 4 + static_cast<float>(i - pages.from) * row_h,
                                   sheet.w - 16, row_h});
    }
    page_keys(pane.draft.then_page, pages);
}

}  // namespace kiosk
