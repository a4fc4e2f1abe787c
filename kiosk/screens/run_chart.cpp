// Draws the run chart over the whole glass.
#include "kiosk/screens/run_chart_view.hpp"

#include <algorithm>
#include <cmath>

#include "kiosk/screens/chart_draw.hpp"
#include "kiosk/screens/cycle_way.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/run_chart_parts.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

ui::ChartLook look_of(const RunChartView& view) {
    ui::ChartLook look;
    const bool many = view.to - view.from > 120;
    look.line = many ? 0.5F : 0.625F;
    look.disc = many ? 1.25F : 1.5F;
    look.newest = 3.25F;
    look.flags = false;
    return look;
}

/// Where things stand between the top bar and the bottom row.
struct RunChartBoxes {
    ui::Box sheet, bar, chart, row;
};

RunChartBoxes boxes() {
    const auto& canvas = ui::canvas();
    const auto z = zones();
    const float row_h = canvas.touch_mm(28), bar_h = canvas.touch_mm(22);
    const float row_y = canvas.height() - 6 - row_h, top = ui::page_top();
    RunChartBoxes b;
    b.sheet = {z.left, top, z.width, row_y - 5 - top};
    b.bar = {b.sheet.x + 6, b.sheet.y + 5, b.sheet.w - 12, bar_h};
    const float chart_y = b.bar.y + bar_h + 5.5F;
    b.chart = {b.sheet.x + 5, chart_y, b.sheet.w - 11, b.sheet.y + b.sheet.h - 4 - chart_y};
    b.row = {z.left, row_y, z.width, row_h};
    return b;
}

/// Chips end before the clock; returns how much of the top bar they take.
float draw_ranges(Pane& pane, const RunChartView& view) {
    const auto& canvas = ui::canvas();
    const float h = canvas.touch_mm(22), gap = 3.5F, clock = 32;
    float taken = clock;
    for (auto chip = view.ranges.rbegin(); chip != view.ranges.rend(); ++chip) {
        const float w = std::max(chip_w(chip->words, h), canvas.touch_mm(18));
        taken += w;
        const float x = canvas.width() - margin_mm - taken;
        taken += gap;
        if (ui::chip({x, 6, w, h}, chip->words, chip->selected)) {
            show_range(pane.draft, chip->range);
        }
    }
    return taken;
}

/// Earlier at the left end of the bar, later at its right; what is between them is left for the words.
ui::Box draw_paging(Pane& pane, const RunChartView& view, ui::Box bar) {
    if (view.ranges.back().selected) {
        return bar;
    }
    const float w = ui::canvas().touch_mm(24);
    if (ui::icon_key({bar.x, bar.y, w, bar.h}, tr("Earlier"), ui::Icon::chevron_left,
                     view.earlier.has_value())) {
        go_earlier(pane.draft, *view.earlier);
    }
    if (ui::icon_key({bar.x + bar.w - w, bar.y, w, bar.h}, tr("Later"), ui::Icon::chevron_right,
                     view.can_go_later)) {
        go_later(pane.draft);
    }
    return {bar.x + w + 4, bar.y, bar.w - 2 * w - 8, bar.h};
}

/// How many points there are is always said; what they are only where there is room for it.
bool draw_title(Pane& pane, const RunChartView& view, float keep) {
    const auto& canvas = ui::canvas();
    const float room = canvas.width() - 2 * margin_mm - canvas.touch_mm(24) - 7 - 32 - keep;
    const float title = ui::text_width(view.title, {h9, bold});
    const bool roomy = title + 12 + ui::text_width(view.beside, {body6}) * 0.85F <= room;
    return head(pane, view.title, roomy ? view.beside : view.count_words, keep);
}

/// The title is the way to the other metrics.
void draw_title_key(Pane& pane, const RunChartView& view, float keep) {
    if (view.metrics.size() < 2) {
        return;
    }
    const auto& canvas = ui::canvas();
    const float x = margin_mm + canvas.touch_mm(24) + 4, h = canvas.touch_mm(22);
    const float right = canvas.width() - margin_mm - 32 - keep;
    if (ui::row({x, 6, std::max(right - x - 4, canvas.touch_mm(24)), h}, tr("Another metric"))) {
        pane.draft.choosing_metric = true;
    }
}

/// What asks a question; where nothing does, the target and the figures.
void draw_bar(Pane& pane, const RunChartView& view, ui::Box bar) {
    if (!view.asks) {
        const float own = ui::text_width(view.figure_words, {body6});
        ui::text({bar.x, bar.y + (bar.h - 12) / 2}, view.target_words,
                 {body7, medium, ui::Shade::target_text}, {.width = bar.w - own - 8, .least = small5});
        ui::text({bar.x, bar.y + (bar.h - 10.5F) / 2}, view.figure_words, {body6, regular, ui::Shade::ink2},
                 {.width = bar.w, .align = ui::Align::right});
        return;
    }
    ui::fill(bar, ui::Shade::now_tint, 3);
    ui::icon({bar.x + 6, bar.y + (bar.h - 12) / 2}, ui::Icon::insights, 12);
    const float x = bar.x + 23, w = bar.w - 23 - (view.asks->rank ? 22.0F : 6.0F);
    ui::runs({x, bar.y + (bar.h - 12) / 2},
             {run(view.asks->words, body7, medium), run("  " + view.asks->question, body7)},
             {.width = w, .least = small5});
    if (!view.asks->rank) {
        return;
    }
    ui::icon({bar.x + bar.w - 19, bar.y + (bar.h - 13) / 2}, ui::Icon::chevron_right, 13);
    if (ui::row(bar, view.asks->words)) {
        follow_signal(pane, view);
    }
}

void draw_flags(Pane& pane, const RunChartView& view, ui::Box box, const ui::Chart& chart,
                const ui::ChartLook& look) {
    const auto plot = ui::chart_plot(box, chart, look);
    const auto flags = flag_boxes(view, box, chart, look);
    for (std::size_t i = 0; i < flags.size(); ++i) {
        const auto& flag = flags[i];
        const float x = ui::chart_spot(box, chart, look, view.flags[i].slot, 0).x;
        const bool single = view.flags[i].slot < view.chart.points.size();
        const float top = single ? ui::chart_spot(box, chart, look, view.flags[i].slot,
                                                  view.chart.points[view.flags[i].slot].value)
                                           .y +
                                       3
                                 : plot.y + plot.h;
        const float from = std::min(top, flag.y);
        ui::vline(x - 0.375F, from, plot.y + plot.h - from, 0.75F, ui::Shade::predict);
        ui::fill(flag, ui::Shade::predict_tint);
        ui::outline(flag, ui::Shade::predict, 0.625F);
        ui::text_on_baseline({flag.x + flag.w / 2, flag.y + flag.h - 2.75F}, view.flags[i].number,
                             {small5, bold, ui::Shade::predict_text}, ui::Align::centre);
        const float w = ui::canvas().touch_mm(18), h = w;
        if (ui::row({flag.x, plot.y + plot.h - h, std::max(w, flag.w), h},
                    said("Experiment {0}", view.flags[i].number))) {
            open_record_at(pane, view.flags[i].experiment, ScreenId::run_chart);
        }
    }
}

void draw_chart(Pane& pane, const RunChartView& view, ui::Box box) {
    const auto look = look_of(view);
    const auto chart = chart_of(view.chart);
    ui::run_chart(box, chart, look);
    draw_flags(pane, view, box, chart, look);
    const auto plot = ui::chart_plot(box, chart, look);
    // The flags' band at the foot is theirs.
    const float foot = view.flags.empty() ? 0 : flag_band();
    const auto touched = ui::spot({plot.x, plot.y, plot.w, plot.h - foot}, tr("Points"));
    if (view.bubble) {
        draw_bubble(view, box, chart, look);
    }
    if (touched) {
        pick_at(pane, view, box, chart, look, *touched);
    }
}

}  // namespace

void draw_run_chart(Pane& pane) {
    const auto b = boxes();
    // The plot's width is needed before its words are known: ticks and target words take about a tenth.
    const auto columns = static_cast<std::size_t>(std::max(ui::canvas().px(b.chart.w * 0.9F), 1.0F));
    const auto view = view_run_chart(pane.board, pane.shelf, pane.now, pane.draft, columns);
    const float keep = view.ranges.empty() ? 0 : draw_ranges(pane, view) - 32;
    if (draw_title(pane, view, keep)) {
        pane.go = back_from(pane, ScreenId::storyboard);
    }
    draw_title_key(pane, view, keep);
    ui::sheet(b.sheet);
    if (!view.empty_words.empty()) {
        nothing_here({b.sheet.x + 8, b.sheet.y + 12}, b.sheet.w - 16, view.empty_words);
    } else {
        draw_bar(pane, view, draw_paging(pane, view, b.bar));
        draw_chart(pane, view, b.chart);
    }
    draw_run_chart_row(pane, view, b.row);
    draw_run_chart_dialogs(pane, view);
}

}  // namespace kiosk
