// Draws the reasons as four large fields.
#include "kiosk/screens/not_today_view.hpp"

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

void draw_reason(Pane& pane, const NotTodayView::Reason& reason, ui::Box box) {
    ui::sheet(box);
    ui::outline(box, ui::Shade::ink, 0.5F, 3);
    const float middle = box.y + box.h / 2;
    ui::text({box.x + 12, middle - 20}, reason.words, {ui::Role::h12, ui::Weight::medium},
             {.width = box.w - 24, .least = ui::Role::h9, .line = 19});
    ui::text({box.x + 12, middle + 4}, reason.note, {ui::Role::body7, ui::Weight::regular, ui::Shade::ink2},
             {.width = box.w - 24, .least = ui::Role::body6});
    if (ui::row(box, reason.words)) {
        pane.asks.emplace_back(reason.ask);
        pane.saved_words = reason.saved_words;
        pane.go = ScreenId::storyboard;
    }
}

}  // namespace

void draw_not_today(Pane& pane) {
    const auto view = view_not_today(pane.board, pane.shelf, pane.now);
    const auto z = zones();
    if (head(pane, tr("Not today"), tr("What stood in the way?"))) {
        pane.go = ScreenId::coaching;
    }
    if (!view.empty_words.empty()) {
        nothing_here({z.left, z.top}, z.width, view.empty_words);
        news(pane, z.bottom);
        return;
    }
    constexpr float gap = 4;
    const float w = (z.width - gap) / 2, h = (z.bottom - z.top - gap) / 2;
    for (std::size_t i = 0; i < view.reasons.size(); ++i) {
        draw_reason(pane, view.reasons[i], grid_place({z.left, z.top, w, h}, i, 2, gap, gap));
    }
    ui::KeyLook look;
    look.icon = ui::Icon::event;
    if (ui::key({z.left, z.bar_y, 150, z.bar_h}, tr("Today at another time"), look)) {
        pane.go = ScreenId::cycle_time;
    }
    news(pane, z.bottom);
}

}  // namespace kiosk
