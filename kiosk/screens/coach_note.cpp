#include "kiosk/screens/coach_note.hpp"

#include <algorithm>

#include "kiosk/screens/coach_note_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float words_y = 26;
float key_h() { return std::max(ui::canvas().touch_mm(20), 20.0F); }

}  // namespace

float coach_note_h() { return words_y + ui::text_line(body7) + 6 + key_h() + 5; }

void draw_coach_note(Pane& pane, ui::Box box, const kata::EntityId& cycle) {
    const auto view = view_coach_note(pane.board, pane.shelf, cycle);
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
    ui::text({x, box.y + words_y}, view.words, {body7, regular, ui::Shade::ink2},
             {.width = w, .least = small5});
    ui::KeyLook look;
    look.icon = ui::Icon::lock;
    look.icon_size = 10;
    if (!view.key.empty() && ui::key({x, box.y + box.h - key_h() - 5, w, key_h()}, view.key, look)) {
        pane.draft.coach.observed_cycle = cycle;
        pane.draft.coach.sheet.clear();
        pane.draft.coach.feedback = true;
        pane.go = ScreenId::coaching_observation;
    }
}

}  // namespace kiosk
