// Draws what stands before a coaching cycle: name tiles and the readiness list, or the cycle that can be taken up again.
#include "kiosk/screens/coaching_view.hpp"

#include <algorithm>

#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/cycle_view.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/person_tile.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float pad = 8, gap = 4;

void draw_name_tile(Pane& pane, const CoachingView& view, std::size_t i, ui::Box box) {
    const auto& tile = view.tiles[i];
    person_tile(box, tile.name, tile.role, tile.here);
    if (ui::row(box, tile.role.empty() ? tile.name : tile.name + ", " + tile.role)) {
        pane.draft.cycle.here = turned(view, i);
    }
}

void draw_who(Pane& pane, const CoachingView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad, h = ui::canvas().touch_mm(31);
    section(x, box.y + 7, w, tr("Who is here?"));
    float bottom = box.y + 27.5F;
    for (std::size_t i = 0; i < view.tiles.size(); ++i) {
        const auto place = grid_place({x, box.y + 27.5F, (w - gap) / 2, h}, i, 2, gap, gap);
        draw_name_tile(pane, view, i, place);
        bottom = place.y + h;
    }
    const float y = std::max(bottom + 5, std::min(box.y + 138, box.y + box.h - 55));
    const float room = box.y + box.h - y;
    if (room < 28) {
        return;
    }
    ui::hline(x, y, w, 0.25F, ui::Shade::line);
    ui::text({x, y + 5}, view.practice_label, {body6, regular, ui::Shade::ink2}, {.width = w});
    const float note_h = view.practice_note.empty() ? 0 : 11;
    const int lines = std::max(1, static_cast<int>((room - 18 - note_h) / 15));
    const auto used = ui::text({x, y + 16.5F}, view.practice, {h9, medium},
                               {.width = w, .lines = std::min(lines, 2), .least = body7, .line = 15});
    if (note_h > 0 && used.y + used.h + note_h <= box.y + box.h - 2) {
        ui::text({x, used.y + used.h + 1}, view.practice_note, {small5, regular, ui::Shade::ink2},
                 {.width = w});
    }
    if (room >= ui::canvas().touch_mm(22) &&
        ui::row({x, y + 1, w, room - 3}, tr("What the coach practises"), !view.ask.coach.empty())) {
        ask_pin(pane, view.ask.coach, std::nullopt);
    }
}

void draw_ready(Pane& pane, const CoachingView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad;
    section(x, box.y + 7, w, tr("Is the board ready?"));
    const float top = box.y + 26;
    const float h = std::min(28.0F + (ui::canvas().touch_mm(22) - 22) / 2,
                             (box.h - 28) / static_cast<float>(view.ready.size()));
    float y = top;
    for (const auto& row : view.ready) {
        ui::hline(x, y, w, 0.25F, ui::Shade::line);
        const float middle = y + h / 2;
        ui::icon({x, middle - 7}, row.yes ? ui::Icon::check_circle : ui::Icon::radio_button_unchecked, 14);
        ui::text({x + 20, middle - 10.75F}, row.words, {body7, medium}, {.width = w - 20, .least = body6});
        ui::text({x + 20, middle + 0.75F}, row.note, {small5, regular, ui::Shade::ink2}, {.width = w - 20});
        if (row.leads_to && h >= ui::canvas().touch_mm(18) && ui::row({x, y, w, h}, row.words)) {
            pane.draft.experiment = row.experiment.empty() ? pane.draft.experiment : row.experiment;
            pane.go = row.leads_to;
        }
        y += h;
    }
}

void start(Pane& pane, const CoachingView& view) {
    pane.cycle = view.run;
    pane.draft.cycle = {};
    pane.draft.form_part = FormPart::whole;
    pane.asks.emplace_back(view.ask);
    pane.go = ScreenId::coaching_cycle;
}

void draw_start_keys(Pane& pane, const CoachingView& view) {
    const auto z = zones();
    constexpr float mark_w = 105, more_w = 90, start_w = 160;
    ui::KeyLook look;
    look.icon = ui::Icon::event;
    look.enabled = view.can_mark;
    if (ui::key({z.left, z.bar_y, mark_w, z.bar_h}, tr("Not today …"), look)) {
        pane.go = ScreenId::not_today;
    }
    look.enabled = true;
    look.icon = ui::Icon::more_vert;
    const float more_x = z.left + mark_w + gap, way_x = more_x + more_w + gap;
    if (ui::key({more_x, z.bar_y, more_w, z.bar_h}, tr("More …"), look)) {
        pane.go = ScreenId::coaching_menu;
    }
    look.icon = ui::Icon::none;
    if (view.way &&
        ui::key({way_x, z.bar_y, z.right - start_w - gap - way_x, z.bar_h}, view.way->words, look)) {
        pane.go = view.way->screen;
    }
    ui::KeyLook on;
    on.style = ui::KeyStyle::primary;
    on.type = {h9, medium};
    on.icon = ui::Icon::arrow_forward;
    on.icon_size = 15;
    on.icon_last = true;
    if (ui::key({z.right - start_w, z.bar_y, start_w, z.bar_h}, tr("Start"), on)) {
        start(pane, view);
    }
}

// --- a cycle that was begun and not closed -------------------------------------------------------------------------------

void draw_standing(const CoachingView::Standing& standing, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad;
    ui::fill({x, box.y + 7, w, 1.25F}, ui::Shade::ink);
    ui::text({x, box.y + 14}, standing.title, {h12, bold}, {.width = w, .least = h9, .line = 19});
    const float h = std::min(24.0F, (box.h - 60) / static_cast<float>(standing.facts.size()));
    float y = box.y + 42;
    for (const auto& fact : standing.facts) {
        ui::fact({x, y, w, h}, fact.label, fact.value);
        y += h;
    }
    ui::text({x, y + 6}, tr("Nothing is lost: it goes on at the question where it stood."),
             {body6, regular, ui::Shade::ink2}, {.width = w, .least = small5});
}

void close_standing(Pane& pane) {
    pane.asks.emplace_back(end_of(pane.board, pane.cycle));
    pane.cycle.ended = true;
    pane.go = ScreenId::coaching_done;
}

void draw_standing_keys(Pane& pane) {
    const auto z = zones();
    ui::KeyLook look;
    look.icon = ui::Icon::close;
    if (ui::key({z.left, z.bar_y, 100, z.bar_h}, tr("Give it up"), look)) {
        pane.cycle = {};
    }
    look.icon = ui::Icon::check;
    if (ui::key({z.left + 104, z.bar_y, 130, z.bar_h}, tr("Close it as held"), look)) {
        close_standing(pane);
    }
    ui::KeyLook on;
    on.style = ui::KeyStyle::primary;
    on.type = {h9, medium};
    on.icon = ui::Icon::arrow_forward;
    on.icon_last = true;
    if (ui::key({z.right - 160, z.bar_y, 160, z.bar_h}, tr("Go on###cycle"), on)) {
        pane.go = ScreenId::coaching_cycle;
    }
}

}  // namespace

void draw_coaching(Pane& pane) {
    if (pane.cycle.ended || pane.cycle.kind != CycleRun::Kind::of_board) {
        pane.cycle = {};  // its summary was read, or it was practice that nobody closes
    }
    const auto view = view_coaching(pane.board, pane.shelf, pane.now, pane.draft, pane.cycle, pane.now_ms);
    const auto z = zones();
    if (head(pane, tr("Coaching cycle"), view.beside)) {
        pane.go = ScreenId::storyboard;
    }
    const float h = z.bottom - z.top;
    if (view.standing) {
        draw_standing(*view.standing, {z.left, z.top, z.width, h});
        draw_standing_keys(pane);
    } else {
        const float left_w = z.width * 230 / 464;
        draw_who(pane, view, {z.left, z.top, left_w, h});
        draw_ready(pane, view, {z.left + left_w + 6, z.top, z.width - left_w - 6, h});
        draw_start_keys(pane, view);
    }
    news(pane, z.bottom);
}

}  // namespace kiosk
