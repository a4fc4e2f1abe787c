// Draws the question whether an obstacle is overcome: where it holds, what showed it, and the answers.
#include <algorithm>

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/obstacle_close_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void answer(Pane& pane, const ObstacleCloseView::Answer& given) {
    pane.asks.emplace_back(given.ask);
    pane.saved_words = given.saved_words;
    pane.draft.chosen_obstacle.clear();
    pane.go = ScreenId::obstacles;
}

void draw_keys(Pane& pane, const ObstacleCloseView& view, const Zones& z) {
    constexpr float gap = 4, not_yet_w = 75, other_w = 97;
    float x = z.left;
    if (ui::key({x, z.bar_y, not_yet_w, z.bar_h}, view.not_yet)) {
        pane.go = ScreenId::obstacles;
    }
    x += not_yet_w + gap;
    for (const auto* other : {&view.smaller, &view.gone}) {
        if (ui::key({x, z.bar_y, other_w, z.bar_h}, other->label)) {
            answer(pane, *other);
        }
        x += other_w + gap;
    }
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    if (ui::key({x, z.bar_y, z.right - x, z.bar_h}, view.yes.label, look)) {
        answer(pane, view.yes);
    }
}

/// A label with its chips under it; returns where it ends.
float draw_choice(float y, const Zones& z, std::string_view label, std::span<const Choice> chips, int& page,
                  std::optional<std::size_t>& touched) {
    const float chip_h = ui::canvas().touch_mm(22), x = z.left + 8, w = z.width - 16;
    ui::text({x, y}, label, {body7, regular, ui::Shade::ink2}, {.width = w});
    touched = chip_rows({.box = {x, y + 14, w, chip_h}, .chip_h = chip_h}, chips, page);
    return y + 14 + chip_h;
}

}  // namespace

void draw_obstacle_close(Pane& pane) {
    const auto view = view_obstacle_close(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, tr("Obstacle parking lot"))) {
        pane.go = ScreenId::obstacles;
    }
    const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
    ui::sheet(sheet);
    const float x = sheet.x + 8, w = sheet.w - 16;
    ui::fill({x, sheet.y + 7, w, 1.25F}, ui::Shade::ink);
    if (!view.empty_words.empty()) {
        nothing_here({x, sheet.y + 14}, w, view.empty_words);
        return;
    }
    ui::text({x, sheet.y + 13}, view.title, {h12, bold}, {.width = w, .least = h9});
    ui::text({x, sheet.y + 35}, view.words, {}, {.width = w, .lines = 3, .least = body6, .wrap_first = true});
    float y = sheet.y + 77;
    std::optional<std::size_t> scope, by;
    int one_page = 0;
    y = draw_choice(y, z, tr("Where does that hold?"), view.scopes, one_page, scope) + 8;
    if (!view.by.empty()) {
        y = draw_choice(y, z, tr("Which experiment showed it?"), view.by, pane.draft.closing_page, by) + 3;
        if (y + 11 < sheet.y + sheet.h) {
            ui::text({x, y}, view.by_words, {body6, regular, ui::Shade::ink2}, {.width = w, .least = small5});
        }
    }
    if (scope) {
        pane.draft.closing_scope = view.scope_values[*scope];
    }
    if (by) {
        pane.draft.closing_by = view.by_values[*by];
    }
    draw_keys(pane, view, z);
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
