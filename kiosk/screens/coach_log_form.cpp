// Draws a new entry of the coach's log: one chip is all that is asked, the rest may stay empty.
#include <algorithm>

#include "kiosk/screens/coach_log_view.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 4;

void field(Pane& pane, const CoachLogFormView& view, ui::Box box, const FormField& shown) {
    if (form_field(box, shown)) {
        write_for(pane, {.what_for = view.form + " " + shown.id,
                         .title = shown.label,
                         .beside = shown.id == view.next_focus.id ? view.next_beside : "",
                         .hint = shown.quiet ? shown.words : "",
                         .quoted = shown.id == "expecting" ? view.before : "",
                         .quoted_label = shown.id == "expecting" ? view.before_label : "",
                         .most = 160,
                         .begins_with = shown.quiet ? "" : shown.words,
                         .back = ScreenId::coach_log_form});
    }
}

void draw_before(const CoachLogFormView& view, ui::Box box) {
    labelled_words(box, view.before_label, view.before, {body7, medium});
}

void draw_moved(Pane& pane, const CoachLogFormView& view, ui::Box box) {
    const std::size_t count = view.moved.size() + (view.asks_threshold ? 1 : 0);
    const float w = (box.w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    float x = box.x;
    for (const auto& chip : view.moved) {
        if (ui::chip({x, box.y, w, box.h}, chip.words, chip.selected, {body7})) {
            set_form_text(pane.draft, view.form + " moved", chip.selected ? "" : chip.value);
        }
        x += w + gap;
    }
    if (view.asks_threshold &&
        ui::chip({x, box.y, w, box.h}, tr("Threshold seen"), view.threshold_seen, {body7})) {
        set_form_text(pane.draft, view.form + " seen", view.threshold_seen ? "" : "yes");
    }
}

void draw_bar(Pane& pane, const CoachLogFormView& view, const Zones& z) {
    constexpr float save_w = 120, next_w = 200;
    field(pane, view, {z.left, z.bar_y, next_w, z.bar_h}, view.next_focus);
    form_news(pane, {z.left + next_w + gap, z.bar_y, z.width - next_w - save_w - 2 * gap, z.bar_h},
              view.why_not);
    if (form_key({z.right - save_w, z.bar_y, save_w, z.bar_h}, word("Save"), view.can_save)) {
        pane.asks.emplace_back(view.ask);
        pane.saved_words = word("Your entry is stored");
        drop_form(pane.draft, view.form);
        pane.draft.coach.log_page = 0;
        pane.go = ScreenId::coach_log;
    }
}

}  // namespace

void draw_coach_log_form(Pane& pane) {
    const auto me = pane.panel.pin.open;
    if (!own_pages_open(pane, me, ScreenId::coach_log_form)) {
        return;
    }
    const auto view = view_coach_log_form(pane.board, pane.shelf, pane.now, pane.draft, me);
    const auto z = zones();
    if (head(pane, view.title, view.beside)) {
        pane.go = ScreenId::coach_log;
    }
    const float room = z.bottom - z.top, chips_h = ui::canvas().touch_mm(22);
    const float h = (room - chips_h - 3 * gap) / 3, half = (z.width - gap) / 2;
    field(pane, view, {z.left, z.top, half, h}, view.focus);
    draw_before(view, {z.left + half + gap + 4, z.top, half - 4, h});
    draw_moved(pane, view, {z.left, z.top + h + gap, z.width, chips_h});
    const ui::Box first{z.left, z.top + h + chips_h + 2 * gap, half, h};
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        field(pane, view, grid_place(first, i, 2, gap, gap), view.fields[i]);
    }
    draw_bar(pane, view, z);
}

}  // namespace kiosk
