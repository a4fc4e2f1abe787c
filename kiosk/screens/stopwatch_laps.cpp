// Draws the laps of a set beside the stopwatch, and the one that is looked at: the last, or one that was touched. It is marked unusual
// with a reason and stays, or it is taken out.
#include <algorithm>

#include "kiosk/screens/chart_draw.hpp"
#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/stopwatch_parts.hpp"
#include "kiosk/screens/stopwatch_steps.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float head_h = 25;

void look_at(Pane& pane, const StopwatchView& view, std::size_t which) {
    choose_lap(pane.timing, view.lap_points, which);
    pane.draft.chip_page = 0;
}

/// A finger is wider than the room of a lap: from the touched one it is stepped to its neighbours.
float draw_step_keys(Pane& pane, const StopwatchView& view, ui::Box box, float head) {
    const float w = ui::canvas().touch_mm(24), h = ui::canvas().touch_mm(22), gap = 3;
    const float y = box.y + (head - h) / 2;
    const auto at = *view.chosen;
    if (ui::icon_key({box.x + 3, y, w, h}, tr("The one before"), ui::Icon::chevron_left, at > 0)) {
        look_at(pane, view, at - 1);
    }
    if (ui::icon_key({box.x + 3 + w + gap, y, w, h}, tr("The next one"), ui::Icon::chevron_right,
                     at + 1 < view.lap_points.size())) {
        look_at(pane, view, at + 1);
    }
    return box.x + 3 + 2 * w + 2 * gap + 2;
}

/// Number and value; where the lap was chosen, the keys that step, which make the head taller on small panels. Returns its height.
float draw_lap_head(Pane& pane, const StopwatchView& view, ui::Box box, bool steps) {
    const float h = steps ? std::max(head_h, ui::canvas().touch_mm(22) + 3) : head_h;
    const float right = box.x + box.w - 7, x = steps ? draw_step_keys(pane, view, box, h) : box.x + 7;
    const ui::Type value{h12, medium};
    const float room = right - x - ui::text_width(view.lap->value, value) - 4;
    ui::text({x, box.y + (h - 11) / 2}, view.lap->title, {body7, regular, ui::Shade::ink2},
             {.width = room, .least = small5});
    ui::text({x, box.y + (h - 14) / 2}, view.lap->value, value,
             {.width = right - x, .line = 14, .align = ui::Align::right});
    if (h <= head_h) {
        ui::hline(box.x + 7, box.y + h, box.w - 14, 0.25F, ui::Shade::line);
    }
    return h;
}

void draw_reasons(Pane& pane, const StopwatchView& view, ui::Spot at, float w, int rows) {
    auto chips = view.lap->reasons;
    const auto mis_tap = rows > 1 ? chips.size() : 0;  // first where the rest has to be paged
    chips.insert(chips.begin() + static_cast<std::ptrdiff_t>(mis_tap), {word("Mis-tap"), false});
    const auto chosen =
        chip_rows({.box = {at.x, at.y, w, 0}, .chip_h = ui::canvas().touch_mm(22), .rows = rows}, chips,
                  pane.draft.chip_page);
    if (!chosen) {
        return;
    }
    if (*chosen == mis_tap) {
        take_out(pane, view, view.lap->point, view.lap->at);
    } else {
        const auto& chip = chips[*chosen];
        pane.asks_aside.emplace_back(kata::NotePoint{view.lap->point, chip.selected ? "" : chip.words});
    }
}

}  // namespace

void take_out(Pane& pane, const StopwatchView& view, const std::string& point, kata::Moment at) {
    pane.asks_aside.emplace_back(kata::StrikeOutPoint{point, word("Mis-tap")});
    lap_undone(pane.timing, at);
    if (view.phase == Timing::Phase::finished && view.laps == 1) {
        pane.timing = begun_again(pane.timing);  // nothing is left to sum up
    }
}

void draw_laps(Pane& pane, const StopwatchView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 7, w = box.w - 14;
    ui::text({x, box.y + 4}, tr("Laps"), {body6, bold});
    if (!view.median.empty()) {
        ui::runs({x, box.y + 4},
                 {run(tr("Median"), body6, regular, ui::Shade::ink2), run("\u2002", body6),
                  run(view.median, body6, medium)},
                 {.width = w, .align = ui::Align::right});
    }
    auto chart = chart_of(view.chart);
    chart.numbered = true;
    chart.slots = static_cast<std::size_t>(std::max(view.planned, view.laps));
    for (std::size_t i = 0; i < std::min(chart.points.size(), view.unusual.size()); ++i) {
        chart.points[i].unusual = !view.unusual[i].empty();
        chart.points[i].words = view.unusual[i];
    }
    ui::ChartLook look;
    look.line = 0.875F;
    look.disc = 2.25F;
    look.newest = 3.75F;
    look.newest_ring = 1.575F;
    look.top = 4;
    const ui::Box chart_box{box.x + 3.5F, box.y + 18, box.w - 7, box.h - 22};
    ui::run_chart(chart_box, chart, look);
    if (view.lap_points.empty()) {
        return;
    }
    if (const auto touched = ui::spot(ui::chart_plot(chart_box, chart, look), tr("Laps"))) {
        look_at(pane, view, *ui::chart_slot(chart_box, chart, look, touched->x));
    }
}

void draw_lap(Pane& pane, const StopwatchView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 7, w = box.w - 14, under = box.y + head_h;
    const auto& trouble = !pane.panel.trouble.empty() ? pane.panel.trouble : view.trouble;
    if (!trouble.empty()) {
        ui::fill({box.x + 3, under + 1, box.w - 6, 16}, ui::Shade::now_tint, 3);
        ui::text({x, under + 3.5F}, trouble, {body6, medium}, {.width = w, .least = small5});
    }
    if (!view.lap) {
        ui::text({x, trouble.empty() ? box.y + 8 : under + 21}, view.no_lap,
                 {body7, regular, ui::Shade::ink2}, {.width = w, .lines = 3});
        return;
    }
    const float head = draw_lap_head(pane, view, box, view.chosen && trouble.empty());
    if (trouble.empty() && head <= head_h) {  // beside taller keys there is no room to ask, only to answer
        ui::text({x, under + 3}, pane.panel.saving ? word("Saving") : word("Was this lap unusual?"), {body6},
                 {.width = w});
    }
    draw_reasons(pane, view, {x, box.y + lap_chips_mm}, w, 2);
}

void draw_chosen_lap(Pane& pane, const StopwatchView& view, ui::Box box) {
    ui::sheet(box);
    const float head = draw_lap_head(pane, view, box, true);
    draw_reasons(pane, view, {box.x + 7, box.y + head + 4}, box.w - 14, 1);
}

}  // namespace kiosk
