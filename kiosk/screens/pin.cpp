// Draws who may be asked, and the keys for that person's PIN; choosing one, and what to do when it is forgotten.
#include <algorithm>

#include "core/kata/pins.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/person_tile.hpp"
#include "kiosk/screens/pin_parts.hpp"
#include "kiosk/screens/pin_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void choose(OwnDraft& own, const kata::EntityId& person) {
    own.person = person;
    own.digits.clear();
    own.first.clear();
    own.remark.clear();
}

void draw_name(Pane& pane, const PinView::Name& name, ui::Box box) {
    person_tile(box, name.name, name.role, name.chosen);
    if (!ui::row(box, name.name)) {
        return;
    }
    if (name.person.empty()) {
        pane.draft.own.everybody = true;
        pane.draft.own.page = 0;
    } else {
        choose(pane.draft.own, name.person);
    }
}

void draw_names(Pane& pane, const PinView& view, ui::Box box) {
    auto& page = pane.draft.own.page;
    const auto& canvas = ui::canvas();
    ui::text({box.x, box.y}, view.question, {body7, regular, ui::Shade::ink2}, {.width = box.w});
    const float note_h = 2 * ui::text_line(body7) + 4, row_h = canvas.touch_mm(35), gap = 4.5F,
                top = box.y + 17;
    const float room = box.y + box.h - note_h - top;
    const auto fitting = std::max<std::size_t>(1, static_cast<std::size_t>((room + gap) / (row_h + gap)));
    const auto shown = page.value_or(static_cast<int>(view.at / fitting));
    const auto pages = pages_of(view.names.size(), fitting, shown);
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_name(pane, view.names[i],
                  {box.x, top + static_cast<float>(i - pages.from) * (row_h + gap), box.w, row_h});
    }
    if (view.names.empty()) {
        nothing_here({box.x, top}, box.w, view.empty_words);
    }
    ui::text({box.x, box.y + box.h - note_h + 3}, view.note, {body7, regular, ui::Shade::ink2},
             {.width = box.w, .lines = 2, .least = small5, .wrap_first = true});
    int now = pages.page;
    page_keys(now, pages);
    if (now != pages.page) {
        page = now;
    }
}

/// From the dots' place on: this name has no PIN yet.
void draw_none(Pane& pane, const PinView& view, const PinPlaces& place) {
    ui::text({place.dots.x, place.dots.y}, view.none_words, {body7},
             {.width = place.dots.w, .lines = 6, .least = body6, .wrap_first = true});
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    if (ui::key(place.last, tr("Choose a PIN"), look)) {
        pane.go = ScreenId::new_pin;
    }
}

/// One sentence in place of the dots, until the next digit is typed.
void draw_dots(ui::Box box, std::size_t dots, const std::string& remark) {
    if (remark.empty() || dots > 0) {
        draw_pin_dots(box, dots);
        return;
    }
    ui::text({box.x, box.y - 2}, remark, {body7, medium},
             {.width = box.w, .lines = 2, .least = small5, .line = 10, .wrap_first = true});
}

void draw_paragraphs(float& y, const std::vector<std::string>& words, float x, float w) {
    for (const auto& line : words) {
        ui::text({x, y}, line, {body7}, {.width = w, .lines = 3, .least = body6, .wrap_first = true});
        y += 12 * static_cast<float>(wrapped_lines(line, {body7}, w)) + 6;
    }
}

}  // namespace

void draw_pin(Pane& pane) {
    auto& own = pane.draft.own;
    const auto view = view_pin(pane.board, pane.shelf, pane.panel, pane.draft);
    if (head(pane, view.title, "", page_keys_w())) {
        pane.go = view.back;
    }
    const auto place = pin_places();
    draw_names(pane, view, place.left);
    if (view.has_none) {
        draw_none(pane, view, place);
        return;
    }
    draw_dots(place.dots, view.dots, view.remark);
    draw_pin_keys(own.digits, place.keys, view.can_type);
    if (view.can_type && own.digits.size() == kata::pin_digits) {
        pane.pin_ask = PinAsk{own.person, own.digits, false};
        own.digits.clear();
    }
    if (ui::key(place.last, tr("Forgot the PIN"))) {
        pane.go = ScreenId::forgot_pin;
    }
    if (view.changes_in_ms) {
        pane.wake_ms = pane.now_ms + *view.changes_in_ms;
    }
    if (!pane.panel.trouble.empty()) {
        news(pane, place.last.y - 6);
    }
}

void draw_new_pin(Pane& pane) {
    auto& own = pane.draft.own;
    const auto view = view_new_pin(pane.shelf, pane.panel, pane.draft);
    const auto place = pin_places();
    if (head(pane, view.title, view.beside)) {
        pane.go = ScreenId::pin;
    }
    ui::sheet(place.left);
    const float x = place.left.x + 8, w = place.left.w - 16;
    ui::text({x, place.left.y + 10}, view.question, {h12, bold},
             {.width = w, .lines = 2, .least = h9, .wrap_first = true});
    ui::text({x, place.left.y + 34}, view.remark, {body7, medium},
             {.width = w, .lines = 2, .least = small5, .line = 11, .wrap_first = true});
    float y = place.left.y + 62;
    draw_paragraphs(y, view.words, x, w);
    draw_pin_dots(place.dots, view.dots);
    draw_pin_keys(own.digits, place.keys, view.can_type);
    if (view.can_type) {
        pane.pin_ask = take_new_pin(own);
    }
    if (ui::key(place.last, tr("Cancel"))) {
        pane.go = ScreenId::pin;
    }
    if (!pane.panel.trouble.empty()) {
        news(pane, place.last.y - 6);
    }
}

void draw_forgot_pin(Pane& pane) {
    const auto view = view_forgot_pin(pane.shelf, pane.draft);
    if (head(pane, tr("Forgot the PIN"))) {
        pane.go = ScreenId::pin;
    }
    const auto z = zones();
    const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
    ui::sheet(sheet);
    const float x = sheet.x + 10, w = sheet.w - 20;
    float y = sheet.y + 14;
    draw_paragraphs(y, view.words, x, w);
    ui::fill({x, y + 2, w, 24}, ui::Shade::paper, 3);
    ui::text({x + 8, y + 8}, view.command, {body7, bold}, {.width = w - 16, .least = small5});
    y += 38;
    draw_paragraphs(y, {view.after}, x, w);
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    if (ui::key({z.left, z.bar_y, 142, z.bar_h}, tr("Back to the names"), look)) {
        pane.go = ScreenId::pin;
    }
}

}  // namespace kiosk
