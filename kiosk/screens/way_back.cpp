// Draws one question at a time with its answers as large keys.
#include "kiosk/screens/way_back_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void give(Pane& pane, const WayBackView::Answer& answer) {
    pane.asks.insert(pane.asks.end(), answer.asks.begin(), answer.asks.end());
    pane.saved_words = answer.saved_words;
    pane.draft.rhythm.way_back = answer.step;
    if (answer.go) {
        pane.go = *answer.go;
    }
}

}  // namespace

void draw_way_back(Pane& pane) {
    const auto view = view_way_back(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, tr("The way back"), view.beside)) {
        pane.draft.rhythm.way_back = 0;
        pane.go = ScreenId::coaching;
    }
    const ui::Box sheet{z.left, z.top, z.width, 84};
    ui::sheet(sheet);
    const float x = sheet.x + 8, w = sheet.w - 16;
    ui::fill({x, sheet.y + 7, w, 1.25F}, ui::Shade::ink);
    ui::text({x, sheet.y + 13}, view.which, {body7, regular, ui::Shade::ink2}, {.width = w});
    ui::text({x, sheet.y + 27}, view.question, {h12, bold}, {.width = w, .least = h9});
    ui::text({x, sheet.y + 49}, view.words, {}, {.width = w, .lines = 2, .least = body6, .wrap_first = true});
    const float top = z.top + 90, gap = 6, h = std::min((z.bar_y + z.bar_h - top - gap) / 2, 64.0F);
    ui::KeyLook look;
    look.type = {h9, medium};
    for (std::size_t i = 0; i < view.answers.size(); ++i) {
        look.style = i == 0 ? ui::KeyStyle::primary : ui::KeyStyle::outlined;
        const auto box = grid_place({z.left, top, (z.width - gap) / 2, h}, i, 2, gap, gap);
        if (ui::key(box, view.answers[i].words, look)) {
            give(pane, view.answers[i]);
        }
    }
    if (view.answers.size() <= 2) {
        news(pane, z.bar_y + z.bar_h);
    }
}

}  // namespace kiosk
