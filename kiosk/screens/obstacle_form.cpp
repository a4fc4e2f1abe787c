// Draws the form of an obstacle: the sentence it completes, its words, the short ones, and the two places it may go to.
#include "kiosk/screens/cycle_way.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void leave(Pane& pane, bool stored) {
    pane.go =
        pane.draft.changing_obstacle.empty() ? back_from(pane, ScreenId::obstacles) : ScreenId::obstacle;
    if (stored) {
        drop_form(pane.draft, form_of(pane.draft.changing_obstacle));
    }
}

void keep(Pane& pane, const kata::Intent& ask, const std::string& saved_words) {
    pane.asks.push_back(ask);
    pane.saved_words = saved_words;
    leave(pane, true);
}

void draw_fields(Pane& pane, const ObstacleFormView& view, ui::Box sheet) {
    const auto& canvas = ui::canvas();
    const float x = sheet.x + 8, w = sheet.w - 16, half = (w - 12) / 2, right = x + half + 12;
    ui::fill({x, sheet.y + 7, w, 1.25F}, ui::Shade::ink);
    ui::text({x, sheet.y + 12}, view.sentence, {h9, medium}, {.width = w, .lines = 2, .least = body7});
    float y = sheet.y + 45;
    const float words_h = canvas.touch_mm(40), short_h = canvas.touch_mm(26), hint_h = canvas.touch_mm(24);
    if (form_field({x, y, w, words_h}, view.words)) {
        write_for(pane, view.words_wish);
    }
    y += words_h + 3;
    if (view.hint.empty()) {
        hint_line(pane, {x, y, w, hint_h}, {view.words_wish.good, view.words_wish.poor});
    } else {
        form_remark({x, y, w, hint_h}, view.hint);
    }
    y += hint_h + 3;
    if (form_field({x, y, half, short_h}, view.short_words)) {
        write_for(pane, view.short_wish);
    }
    if (ui::toggle({right, y + (short_h - canvas.touch_mm(22)) / 2, half, canvas.touch_mm(22)},
                   tr("We could try something today"), view.try_today)) {
        set_form_text(pane.draft, view.form + " today", view.other_today);
    }
    y += short_h + 2;
    ui::text({x, y}, view.short_note, {small5, regular, ui::Shade::ink2}, {.width = half, .lines = 2});
    ui::text({right, y}, tr("Then it is read among the first"), {small5, regular, ui::Shade::ink2},
             {.width = half});
    ui::text({right, y + 9}, view.found, {small5, regular, ui::Shade::ink2}, {.width = half});
}

void draw_keys(Pane& pane, const ObstacleFormView& view, const Zones& z) {
    if (ui::key({z.left, z.bar_y, 75, z.bar_h}, tr("Cancel"))) {
        leave(pane, true);
    }
    const float keep_w = 150, hold_w = view.hold.empty() ? 0 : 97;
    const float keep_x = z.right - keep_w, hold_x = keep_x - 4 - hold_w;
    ui::KeyLook hold_look;
    hold_look.enabled = view.can_keep;
    if (hold_w > 0 && ui::key({hold_x, z.bar_y, hold_w, z.bar_h}, view.hold, hold_look) && view.hold_ask) {
        keep(pane, *view.hold_ask, view.held_words);
    }
    if (form_key({keep_x, z.bar_y, keep_w, z.bar_h}, view.keep, view.can_keep)) {
        keep(pane, view.ask, view.saved_words);
    }
    const float x = z.left + 79, w = (hold_w > 0 ? hold_x : keep_x) - 6 - x;
    ui::text({x, z.bar_y + z.bar_h / 2 - 13.5F}, view.why_not.empty() ? view.fits : view.why_not,
             {small5, regular, ui::Shade::ink2}, {.width = w, .lines = 3, .line = 9});
}

}  // namespace

void draw_obstacle_form(Pane& pane) {
    const auto view = view_obstacle_form(pane.board, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, view.title)) {
        leave(pane, false);
    }
    const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
    ui::sheet(sheet);
    draw_fields(pane, view, sheet);
    draw_keys(pane, view, z);
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
