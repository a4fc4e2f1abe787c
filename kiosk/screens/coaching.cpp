// Draws the coaching rhythm large, with its dates.
#include "kiosk/screens/coaching_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/rhythm_draw.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_rhythm(const CoachingView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    section(x, box.y + 7, w, tr("Three weeks"));
    constexpr float dot = 19;
    const float label_w = 44, pitch_x = (w - label_w - dot - 3) / 4, top = box.y + 46;
    const float pitch_y = std::min((box.y + box.h - 48 - top) / 3, 46.0F);
    const ui::Type type{body6, regular, ui::Shade::ink2};
    for (std::size_t i = 0; i < view.day_words.size(); ++i) {
        ui::text({x + label_w + dot / 2 + static_cast<float>(i) * pitch_x, box.y + 28}, view.day_words[i],
                 type, {.align = ui::Align::centre});
    }
    for (std::size_t i = 0; i < view.rhythm.week_words.size(); ++i) {
        ui::text({x, top + static_cast<float>(i) * pitch_y + dot / 2 - 5.25F}, view.rhythm.week_words[i],
                 type, {.width = label_w});
    }
    ui::rhythm({x + label_w, top}, dots_of(view.rhythm), 5, pitch_x, pitch_y, dot);
    const float y = box.y + box.h - 36;
    ui::fact({x, y, w, 20}, view.last_label, view.last_words);
}

void draw_next(const CoachingView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    section(x, box.y + 7, w, view.next_label);
    const bool planned = !view.rhythm.next_words.empty();
    ui::text({x, box.y + 26}, view.next_words, {fig17, medium, planned ? ui::Shade::ink : ui::Shade::ink2},
             {.width = w, .least = h9, .line = 27});
    section(x, box.y + 66, w, tr("Who meets"));
    float y = box.y + 84;
    if (view.people.empty()) {
        ui::text({x, y}, view.people_empty, {body7, regular, ui::Shade::ink2}, {.width = w, .lines = 2});
    }
    for (const auto& person : view.people) {
        ui::fact({x, y, w, 21}, person.role, person.name);
        y += 21;
    }
}

}  // namespace

void draw_coaching(Pane& pane) {
    const auto view = view_coaching(pane.board, pane.shelf, pane.now);
    const auto z = zones();
    if (head(pane, tr("Coaching cycle"), view.beside)) {
        pane.go = ScreenId::storyboard;
    }
    const float h = ui::canvas().height() - 6 - z.top, left_w = z.width * 230 / 464;
    draw_rhythm(view, {z.left, z.top, left_w, h});
    draw_next(view, {z.left + left_w + 6, z.top, z.width - left_w - 6, h});
}

}  // namespace kiosk
