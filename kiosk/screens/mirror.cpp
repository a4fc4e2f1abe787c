// Draws the coach's mirror: three facts at a time, each with its question.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/mirror_view.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr std::size_t most = 3;
constexpr float pad = 8, gap = 5;

void draw_row(const MirrorView::Row& row, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad, day_w = 84;
    ui::fill({x, box.y + 5, w, 1.25F}, ui::Shade::ink);
    ui::text({x, box.y + 10}, row.day, {body6, bold}, {.width = day_w - 4, .least = small5});
    const float text_x = x + day_w, text_w = w - day_w, line = ui::text_line(body7);
    const int lines = std::max(1, static_cast<int>((box.h - 12) / line) - 1);
    const auto fact =
        ui::text({text_x, box.y + 9}, row.fact, {body7},
                 {.width = text_w, .lines = std::min(lines, 3), .least = small5, .wrap_first = true});
    ui::text({text_x, fact.y + fact.h + 2}, row.question, {body7, bold}, {.width = text_w, .least = small5});
}

}  // namespace

void draw_mirror(Pane& pane) {
    const auto me = pane.panel.pin.open;
    if (!own_pages_open(pane, me, ScreenId::mirror)) {
        return;
    }
    const auto view = view_mirror(pane.board, pane.shelf, pane.now, me);
    const auto z = zones();
    if (head(pane, view.title, view.beside, page_keys_w())) {
        pane.go = ScreenId::coach_log;
    }
    const ui::Box box{z.left, z.top, z.width, z.bottom - z.top};
    if (!view.empty_words.empty()) {
        ui::sheet(box);
        nothing_here({box.x + pad, box.y + 12}, box.w - 2 * pad, view.empty_words);
    }
    const float h = (box.h - gap * (most - 1)) / most;
    const auto pages = pages_of(view.rows.size(), most, pane.draft.coach.mirror_page);
    pane.draft.coach.mirror_page = pages.page;
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_row(view.rows[i], {box.x, box.y + static_cast<float>(i - pages.from) * (h + gap), box.w, h});
    }
    page_keys(pane.draft.coach.mirror_page, pages);
    ui::text({z.left, z.bar_y + 10}, tr("Facts of this board, for you alone. Nobody else is shown them"),
             {body6, regular, ui::Shade::ink2}, {.width = z.width, .least = small5});
}

}  // namespace kiosk
