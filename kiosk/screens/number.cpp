// Draws the keypad of a form: what is typed on the left, the keys on the right.
#include "kiosk/screens/number_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/entry.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/record_data_parts.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void put_digits(Draft& draft, const NumberView& view, const std::string& digits) {
    if (digits != view.digits && !draft.number.what_for.empty()) {
        draft.written[draft.number.what_for] = digits;
    }
}

void draw_figure(const NumberView& view, ui::Box sheet) {
    ui::sheet(sheet);
    ui::text({sheet.x + 8, sheet.y + 6}, view.label, {body6, regular, ui::Shade::ink2},
             {.width = sheet.w - 16, .lines = 2, .least = small5});
    const ui::Type unit{h12, medium, ui::Shade::ink2};
    const float room = sheet.w - ui::text_width(view.unit, unit) - 30;
    const float em = std::min(41.25F, 41.25F * room / std::max(ui::figure_width(view.figure, 41.25F), 1.0F));
    const float y = sheet.y + sheet.h - 40;
    ui::figure({sheet.x + 6, y}, view.figure, em, 31);
    const float end = sheet.x + 6 + ui::figure_width(view.figure, em);
    ui::fill({end + 2.5F, y - 0.5F, 1.5F, 31}, ui::Shade::primary);
    ui::text_on_baseline({end + 10.5F, y + 29}, view.unit, unit);
}

void leave(Pane& pane) { pane.go = pane.draft.number.back; }

void keep(Pane& pane, const std::string& digits) {
    set_form_text(pane.draft, pane.draft.number.what_for, digits);
    leave(pane);
}

}  // namespace

void draw_number(Pane& pane) {
    const auto before = view_number(pane.draft);
    auto digits = before.digits;
    const auto ends = take_number_keys(digits, before.decimals, before.minus);
    put_digits(pane.draft, before, digits);
    const auto view = view_number(pane.draft);
    const auto boxes = record_boxes();
    if (head(pane, view.title) || ends == NumberEnd::back) {
        leave(pane);  // what was typed waits in the form
    }
    draw_figure(view, {boxes.chips.x, boxes.chips.y, boxes.chips.w, 74});
    digits = view.digits;
    draw_digit_keys(digits, view.decimals, boxes);
    const bool whole = view.decimals == 0;
    if (!(whole && !view.minus) && ui::number_key(keypad_cell(boxes, 0, 3), whole ? "\u2212" : tr("."))) {
        digits = whole ? with_sign_turned(digits) : typed(digits, '.', view.decimals);
    }
    put_digits(pane.draft, view, digits);
    const float key_h = ui::canvas().touch_mm(28), keys_y = boxes.save.y + boxes.save.h - key_h;
    if (view.minus && !whole && ui::key({boxes.chips.x + 128, keys_y, 60, key_h}, "+/\u2212")) {
        put_digits(pane.draft, view, with_sign_turned(digits));
    }
    if (view.can_take_away && ui::key({boxes.chips.x, keys_y, 124, key_h}, tr("Take the number away"))) {
        keep(pane, "");
    }
    ui::KeyLook look;
    look.style = view.can_keep ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.type = {h9, medium};
    look.enabled = view.can_keep;
    if (ui::key(boxes.save, view.keep_words, look) || (ends == NumberEnd::done && view.can_keep)) {
        keep(pane, digits);
    }
}

}  // namespace kiosk
