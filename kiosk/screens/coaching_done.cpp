// Draws what stands after a coaching cycle.
#include "kiosk/screens/coaching_done_view.hpp"

#include <algorithm>

#include "kiosk/screens/coach_note.hpp"
#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/mascots.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/rhythm_draw.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float pad = 8;

/// As the week has it, or at another time: two touches. Where a row is lower than a finger, a key in the bar leads there.
bool has_chips(float row_h) { return ui::canvas().touch_mm(18) <= row_h - 1; }

float summary_row_h(const CoachingDoneView& view, ui::Box box) {
    const auto rows = static_cast<float>(view.facts.size() + 1 + (view.threshold.empty() ? 0 : 1));
    return std::min(23.0F, (box.h - 60) / rows);
}

void draw_next(Pane& pane, const CoachingDoneView& view, ui::Box box) {
    if (!has_chips(box.h)) {
        ui::fact(box, view.next_label, view.next);
        return;
    }
    ui::fact(box, view.next_label, "");
    const float chip_h = ui::canvas().touch_mm(18);
    const float other_w = chip_w(tr("Other"), chip_h), next_w = chip_w(view.next, chip_h);
    const float y = box.y + (box.h - chip_h) / 2, right = box.x + box.w;
    if (ui::chip({right - other_w, y, other_w, chip_h}, tr("Other"), false) ||
        ui::chip({right - other_w - 4 - next_w, y, next_w, chip_h}, view.next, true)) {
        pane.go = ScreenId::cycle_time;
    }
}

void draw_summary(Pane& pane, const CoachingDoneView& view, bool yeti, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad;
    ui::fill({x, box.y + 7, w, 1.25F}, ui::Shade::ink);
    figure_with_side({x - 1.5F, box.y + 15.5F}, {.figure = std::to_string(view.minutes),
                                                 .side = view.minutes_words,
                                                 .em = 41.25F,
                                                 .line = 31,
                                                 .gap = 5,
                                                 .side_role = h12,
                                                 .width = w - 70});
    if (view.stored) {
        rhythm_strip({x + w - 63.5F, box.y + 14}, view.rhythm, pane.shelf,
                     {.pitch_x = 13.5F, .pitch_y = 12.25F, .diameter = 9.5F, .ground = ui::Shade::sheet});
    }
    const float h = summary_row_h(view, box);
    float y = box.y + 58;
    for (const auto& fact : view.facts) {
        ui::fact({x, y, w, h}, fact.label, fact.value);
        y += h;
    }
    if (!view.threshold.empty()) {
        const float shift = yeti ? 18 : 0;
        ui::hline(x, y, shift, 0.25F, ui::Shade::line);
        ui::fact({x + shift, y, w - shift, h}, view.threshold_label, view.threshold);
        if (yeti) {
            draw_yeti({x, y + (h - 14) / 2}, 14);
        }
        y += h;
    }
    draw_next(pane, view, {x, y, w, h});
}

void draw_closing(const CoachingDoneView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad;
    section(x, box.y + 7, w, tr("Before you go"));
    const auto used = ui::text({x, box.y + 27}, view.closing, {h9, medium},
                               {.width = w, .lines = 3, .least = body7, .line = 15});
    float y = used.y + used.h + 6;
    const float h = std::min(20.0F, (box.y + box.h - 3 - y) /
                                        static_cast<float>(std::max<std::size_t>(view.phases.size(), 1)));
    for (const auto& phase : view.phases) {
        ui::fact({x, y, w, h}, phase.label, phase.value);
        y += h;
    }
}

void draw_keys(Pane& pane, bool time_has_chips) {
    const auto z = zones();
    ui::KeyLook look;
    look.icon = ui::Icon::undo;
    if (ui::key({z.left, z.bar_y, 88, z.bar_h}, tr("Reopen"), look)) {
        pane.cycle.ended = false;
        pane.go = ScreenId::coaching_cycle;
    }
    look.icon = ui::Icon::edit;
    if (!pane.cycle.coach.empty() && pane.cycle.kind == CycleRun::Kind::of_board &&
        ui::key({z.left + 92, z.bar_y, 120, z.bar_h}, tr("Coach’s own log"), look)) {
        ask_pin(pane, pane.cycle.coach, ScreenId::coach_log_form);
    }
    look.icon = ui::Icon::event;
    if (!time_has_chips &&
        ui::key({z.left + 216, z.bar_y, z.right - 164 - z.left - 216, z.bar_h}, tr("Another time"), look)) {
        pane.go = ScreenId::cycle_time;
    }
    ui::KeyLook on;
    on.style = ui::KeyStyle::primary;
    on.type = {h9, medium};
    if (ui::key({z.right - 160, z.bar_y, 160, z.bar_h}, tr("To the board"), on)) {
        pane.cycle = {};
        pane.go = ScreenId::storyboard;
    }
}

}  // namespace

void draw_coaching_done(Pane& pane) {
    const auto z = zones();
    if (!pane.cycle.going || !pane.cycle.ended) {
        if (head(pane, tr("Coaching cycle done"))) {
            pane.go = ScreenId::storyboard;
        }
        nothing_here({z.left, z.top}, z.width, tr("No coaching cycle was closed just now"));
        return;
    }
    const auto view = view_coaching_done(pane.board, pane.shelf, pane.now, pane.cycle);
    if (head(pane, view.title, view.beside)) {
        pane.go = ScreenId::storyboard;
    }
    const float h = z.bottom - z.top, left_w = z.width * 250 / 464;
    const ui::Box left{z.left, z.top, left_w, h};
    draw_summary(pane, view, shows_mascots(pane.shelf), left);
    ui::Box right{z.left + left_w + 6, z.top, z.width - left_w - 6, h};
    if (!view.noted_cycle.empty()) {
        constexpr float between = 6;
        const float note_h = coach_note_h();
        right.h -= note_h + between;
        draw_coach_note(pane, {right.x, right.y + right.h + between, right.w, note_h}, view.noted_cycle);
    }
    draw_closing(view, right);
    draw_keys(pane, has_chips(summary_row_h(view, left)));
    news(pane, z.bottom);
}

}  // namespace kiosk
