#include "kiosk/screens/coach_note.hpp"

#include <algorithm>

#include "kiosk/screens/coach_note_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_parts(const CoachNoteView& view, ui::Box box) {
    const float h = box.h / static_cast<float>(std::max<std::size_t>(view.parts.size(), 1));
    float y = box.y;
    for (const auto& part : view.parts) {
        if (y > box.y) {
            ui::hline(box.x, y, box.w, 0.25F, ui::Shade::line);
        }
        const bool last = &part == &view.parts.back();
        ui::text({box.x, y + 2}, part.label, {body6, regular, ui::Shade::ink2}, {.width = box.w});
        const float line = ui::text_line(body6);
        ui::text({box.x, y + 12}, part.words, {body6, last ? bold : regular},
                 {.width = box.w,
                  .lines = std::max(1, static_cast<int>((h - 12) / line)),
                  .least = small5,
                  .wrap_first = true});
        y += h;
    }
}

}  // namespace

void draw_coach_note(Pane& pane, ui::Box box, const kata::EntityId& cycle) {
    const auto view = view_coach_note(pane.board, pane.shelf, cycle, pane.panel.pin.open);
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    ui::fill({x, box.y + 7, w, 1.25F}, ui::Shade::ink);
    const float only_w = view.only.empty() ? 0 : std::min(ui::text_width(view.only, {small5}), w * 0.5F) + 10;
    ui::text({x, box.y + 11}, view.title, {body6, bold}, {.width = w - only_w - 4, .least = small5});
    if (!view.only.empty()) {
        ui::icon({x + w - only_w, box.y + 12}, ui::Icon::visibility_off, 8, ui::Shade::ink2);
        ui::text({x + w - only_w + 10, box.y + 11.5F}, view.only, {small5, regular, ui::Shade::ink2},
                 {.width = only_w - 10});
    }
    const float key_h = view.key.empty() ? 0 : std::max(ui::canvas().touch_mm(20), 20.0F);
    const float top = box.y + 24, bottom = box.y + box.h - (key_h > 0 ? key_h + 9 : 5);
    if (!view.closed_words.empty()) {
        nothing_here({x, top + 2}, w, view.closed_words);
    } else {
        draw_parts(view, {x, top, w, bottom - top});
    }
    ui::KeyLook look;
    look.icon = view.closed_words.empty() ? ui::Icon::edit : ui::Icon::lock;
    look.icon_size = 10;
    if (key_h > 0 && ui::key({x, bottom + 4, w, key_h}, view.key, look)) {
        pane.draft.coach.observed_cycle = cycle;
        pane.draft.coach.sheet.clear();
        pane.draft.coach.feedback = true;
        pane.go = ScreenId::coaching_observation;
    }
}

}  // namespace kiosk
