// Draws the plan of the week: days and shifts as chips, the chosen line with its keys, the week under it.
#include "kiosk/screens/rhythm_plan_view.hpp"

#include <algorithm>
#include <utility>

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 4;

float draw_chips(Pane& pane, const RhythmPlanView& view, const Zones& z) {
    const float chip_h = ui::canvas().touch_mm(20), step = chip_h + gap;
    const float w = (z.width - 7 * 3 - 66) / 7;
    float x = z.left;
    for (std::size_t i = 0; i < view.days.size(); ++i) {
        const float chip = i == 0 ? 66 : w;
        if (ui::chip({x, z.top, chip, chip_h}, view.days[i].words, view.days[i].selected)) {
            pane.draft.rhythm.day = static_cast<int>(i);
        }
        x += chip + 3;
    }
    if (view.shifts.empty()) {
        return z.top + step;
    }
    const auto touched = chip_rows({.box = {z.left, z.top + step, z.width, chip_h}, .chip_h = chip_h},
                                   view.shifts, pane.draft.rhythm.page);
    if (touched) {
        pane.draft.rhythm.shift = view.shift_values[*touched];
    }
    return z.top + 2 * step;
}

PlanLine line_of(const Pane& pane, const RhythmPlanView& view) {
    return {plan_of(pane.board.board, pane.draft), view.calendar, pane.draft.rhythm};
}

/// The chosen line: what it is, its time, and the keys that move it.
float draw_line(Pane& pane, const RhythmPlanView& view, const Zones& z, float y) {
    const float key_h = ui::canvas().touch_mm(22), h = std::max(key_h + 8, 40.0F);
    ui::sheet({z.left, y, z.width, h});
    const float x = z.left + 8;
    ui::text({x, y + 3}, view.line_label, {body6, regular, ui::Shade::ink2}, {.width = 140, .least = small5});
    const bool there = !view.time.empty();
    ui::text({x, y + 13}, there ? std::string_view(view.time) : tr("No cycle"),
             {there ? fig17 : h9, medium, there ? ui::Shade::ink : ui::Shade::ink2},
             {.width = 140, .least = body7, .line = 25});
    const std::pair<const char*, int> steps[] = {
        {"\u22121 hour", -60}, {"\u221215 min", -15}, {"+15 min", 15}, {"+1 hour", 60}};
    const float w = (z.width - 156 - 3 * gap - 6) / 4;
    float key_x = z.left + 156;
    if (!there) {
        if (ui::key({key_x, y + (h - key_h) / 2, 2 * w + gap, key_h}, tr("Plan one"))) {
            set_plan(pane.draft, plan_moved(line_of(pane, view), 0));
        }
        return y + h + gap;
    }
    for (const auto& [words, minutes] : steps) {
        if (ui::key({key_x, y + (h - key_h) / 2, w, key_h}, tr(words))) {
            set_plan(pane.draft, plan_moved(line_of(pane, view), minutes));
        }
        key_x += w + gap;
    }
    return y + h + gap;
}

/// The board's coach or the deputy, side by side.
float draw_coaches(Pane& pane, const RhythmPlanView& view, const Zones& z, float y) {
    const float chip_h = ui::canvas().touch_mm(20);
    if (view.coaches.empty() || y + chip_h > z.bottom) {
        return y;
    }
    const auto count = static_cast<float>(view.coaches.size());
    const float w = (z.width - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < view.coaches.size(); ++i) {
        const auto box = grid_place({z.left, y, w, chip_h}, i, view.coaches.size(), gap, 0);
        if (ui::chip(box, view.coaches[i].words, view.coaches[i].selected)) {
            set_plan(pane.draft, plan_coached(line_of(pane, view), view.coach_values[i]));
        }
    }
    return y + chip_h + gap;
}

void draw_week(const RhythmPlanView& view, const Zones& z, float y) {
    const float h = z.bottom - y, w = (z.width - 16) / 7;
    if (h < 24) {
        return;
    }
    ui::sheet({z.left, y, z.width, h});
    const auto lines = rows_in(h - 16, 10);
    for (std::size_t i = 0; i < view.week.size(); ++i) {
        const auto& day = view.week[i];
        const float x = z.left + 8 + static_cast<float>(i) * w;
        ui::text({x, y + 3}, day.day, {body6, day.chosen ? bold : regular, ui::Shade::ink2},
                 {.width = w - 4, .least = small5});
        for (std::size_t n = 0; n < std::min(lines, day.times.size()); ++n) {
            ui::text({x, y + 14 + 10 * static_cast<float>(n)}, day.times[n], {body6, medium},
                     {.width = w - 4, .least = small5, .line = 10});
        }
        if (day.times.empty()) {
            ui::hline(x, y + 19, 6, 1, ui::Shade::line2);
        }
    }
}

void draw_keys(Pane& pane, const RhythmPlanView& view, const Zones& z) {
    auto& draft = pane.draft;
    ui::KeyLook look;
    look.enabled = !view.time.empty();
    look.style = look.enabled ? ui::KeyStyle::outlined : ui::KeyStyle::waiting;
    if (ui::key({z.left, z.bar_y, 92, z.bar_h}, tr("No cycle then"), look)) {
        set_plan(draft, plan_without(line_of(pane, view)));
    }
    look.enabled = view.can_be_same;
    look.style = look.enabled ? ui::KeyStyle::outlined : ui::KeyStyle::waiting;
    if (ui::key({z.left + 96, z.bar_y, 116, z.bar_h}, tr("The same every day"), look)) {
        set_plan(draft, plan_same(line_of(pane, view)));
        draft.rhythm.day = 0;
    }
    if (ui::key({z.left + 216, z.bar_y, 92, z.bar_h}, tr("Only today …"))) {
        pane.go = ScreenId::cycle_time;
    }
    if (form_key({z.left + 312, z.bar_y, z.width - 312, z.bar_h}, word("Keep the rhythm"), view.changed)) {
        pane.asks.emplace_back(
            kata::ChangeBoard{with_plan(pane.board.board, plan_of(pane.board.board, draft))});
        pane.saved_words = word("Coaching rhythm stored");
        drop_form(draft, "rhythm");
    }
}

}  // namespace

void draw_rhythm_plan(Pane& pane) {
    const auto view = view_rhythm_plan(pane.board, pane.shelf, pane.draft);
    const auto z = zones();
    if (head(pane, tr("Coaching rhythm"), view.beside)) {
        pane.go = ScreenId::coaching;
    }
    float y = draw_chips(pane, view, z);
    y = draw_line(pane, view, z, y);
    y = draw_coaches(pane, view, z, y);
    draw_week(view, z, y);
    draw_keys(pane, view, z);
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
