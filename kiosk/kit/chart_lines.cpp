// What lies under the points: the column of a signal, phases with their median and limits, the planned cycle time.
#include "kiosk/kit/chart_plot.hpp"
#include "kiosk/kit/state.hpp"
#include "kiosk/kit/ui.hpp"

namespace ui {

namespace {

constexpr float median_line = 1, limit_line = 0.625F, border_line = 0.5F, planned_line = 1.25F;
constexpr float limit_dash = 3.5F, limit_gap = 2.25F;
constexpr float names_lift = 0.5F;  // em between a phase's name and the plot
constexpr float name_inset = 1.5F;

struct Reach {
    float from = 0, to = 0;
};

Reach reach_of(const Plot& plot, const ChartStretch& stretch) {
    return {plot.edge(std::min(stretch.from, plot.slots)), plot.edge(std::min(stretch.to, plot.slots))};
}

void draw_limit(const Plot& plot, Reach reach, const std::optional<double>& limit) {
    if (!limit || !plot.holds(*limit)) return;
    const float y = plot.y(*limit);
    dashed_line({reach.from, y}, {reach.to, y}, limit_line, Shade::ink2, limit_dash, limit_gap);
}

/// Names that have no room of their own are left out: the next one's place is worth more than a cut word.
void draw_names(const Plot& plot, const Chart& chart, const ChartLook& look) {
    float taken = plot.left - 1;
    for (const ChartStretch& stretch : chart.stretches) {
        const Reach reach = reach_of(plot, stretch);
        const Type type{look.labels, Weight::medium, Shade::ink2};
        const float wide = text_width(stretch.name, type);
        const float x = std::min(reach.from + name_inset, plot.right - wide);
        if (stretch.name.empty() || x < taken) continue;
        text_on_baseline({x, plot.top - names_lift * plot.em}, stretch.name, type);
        taken = x + wide + plot.em;
    }
}

}  // namespace

void draw_signal(const Plot& plot, const Chart& chart) {
    if (!chart.signal) return;
    const float from = plot.edge(chart.signal->from), to = plot.edge(std::min(chart.signal->to, plot.slots));
    const float wide = std::max(to - from, 2.0F);
    fill({from, plot.top, wide, plot.axis - plot.top}, Shade::now_tint);
    if (!chart.band_low || !chart.band_high) return;
    // The target band goes on through the column, which a quarter of it lets through.
    constexpr ImU32 three_quarters = 191U << IM_COL32_A_SHIFT;
    const float top = plot.y(*chart.band_high);
    const PxBox band = px_box({from, top, wide, plot.y(*chart.band_low) - top});
    now_drawing().list->AddRectFilled(low_corner(band), high_corner(band),
                                      (paint(Shade::target_tint) & ~IM_COL32_A_MASK) | three_quarters);
}

void draw_phases(const Plot& plot, const Chart& chart, const ChartLook& look) {
    draw_names(plot, chart, look);
    for (const ChartStretch& stretch : chart.stretches) {
        const Reach reach = reach_of(plot, stretch);
        if (stretch.starts)
            dashed_line({reach.from, plot.top - 0.5F * plot.em}, {reach.from, plot.axis}, border_line,
                        Shade::line2, 2, 2);
        draw_limit(plot, reach, stretch.low);
        draw_limit(plot, reach, stretch.high);
        if (stretch.median && plot.holds(*stretch.median))
            hline(reach.from, plot.y(*stretch.median) - median_line / 2, reach.to - reach.from, median_line,
                  Shade::ink2);
    }
}

void draw_planned(const Plot& plot, const Chart& chart) {
    for (const ChartLine& line : chart.planned) {
        if (!plot.holds(line.value)) continue;
        const float y = plot.y(line.value);
        if (line.dashed)
            dashed_line({plot.left, y}, {plot.right, y}, limit_line, Shade::target, limit_dash, limit_gap);
        else hline(plot.left, y - planned_line / 2, plot.right - plot.left, planned_line, Shade::target);
    }
}

}  // namespace ui
