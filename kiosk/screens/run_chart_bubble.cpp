// The bubble of the picked point and the experiments' flags: where they stand and how they look.
#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/run_chart_parts.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float least_bubble_w = 93, most_bubble_w = 130, bubble_head = 19, bubble_foot = 5, bubble_pad = 5;
constexpr float away = 12;  // from the point to the bubble
constexpr float flag_w = 15.5F, flag_h = 10;

/// How many points lie under a box.
std::size_t points_under(ui::Box box, const RunChartView& view, ui::Box chart_box, const ui::Chart& chart,
                         const ui::ChartLook& look) {
    std::size_t count = 0;
    for (std::size_t slot = 0; slot < view.chart.points.size(); ++slot) {
        count +=
            ui::contains(box, ui::chart_spot(chart_box, chart, look, slot, view.chart.points[slot].value))
                ? 1
                : 0;
    }
    return count;
}

/// As wide as its longest line, within reason.
float width_of(const RunChartView::Bubble& bubble) {
    float w = least_bubble_w;
    for (const auto& line : bubble.lines) {
        w = std::max(w, ui::text_width(line, {small5}) + 2 * bubble_pad);
    }
    return std::min(w, most_bubble_w);
}

ui::Box place(const RunChartView& view, ui::Box box, const ui::Chart& chart, const ui::ChartLook& look,
              ui::Spot at, float w, float h) {
    const auto plot = ui::chart_plot(box, chart, look);
    const float right = at.x + away, left = at.x - away - w;
    const float above = at.y - h - 4, beside = at.y - h / 3, below = at.y + 4;
    const std::array spots{ui::Spot{right, above}, ui::Spot{right, plot.y}, ui::Spot{left, above},
                           ui::Spot{left, plot.y}, ui::Spot{right, beside}, ui::Spot{left, beside},
                           ui::Spot{right, below}, ui::Spot{left, below}};
    const float last_x = box.x + box.w - w, last_y = plot.y + plot.h - h;
    std::optional<ui::Box> best;
    std::size_t least = 0;
    for (const auto& spot : spots) {
        const ui::Box candidate{std::clamp(spot.x, plot.x, last_x), std::clamp(spot.y, box.y, last_y), w, h};
        auto hidden = points_under(candidate, view, box, chart, look);
        hidden += ui::contains(candidate, at) ? 1000U : 0U;
        if (!best || hidden < least) {
            best = candidate;
            least = hidden;
        }
    }
    return *best;
}

/// A wedge from the bubble's nearest edge to the ring round the point.
void draw_pointer(ui::Box bubble, ui::Spot at) {
    constexpr float ring = 4.5F, inset = 6, half_wide = 3;
    const ui::Spot from{std::clamp(at.x, bubble.x + inset, bubble.x + bubble.w - inset),
                        std::clamp(at.y, bubble.y + inset, bubble.y + bubble.h - inset)};
    const float dx = at.x - from.x, dy = at.y - from.y, length = std::hypot(dx, dy);
    if (length <= ring) {
        return;
    }
    const float part = (length - ring) / length, across_x = -dy / length * half_wide,
                across_y = dx / length * half_wide;
    ui::triangle({from.x + across_x, from.y + across_y}, {from.x - across_x, from.y - across_y},
                 {from.x + dx * part, from.y + dy * part}, ui::Shade::ink);
}

}  // namespace

float flag_band() { return std::max(ui::canvas().touch_mm(18), flag_h) + 2; }

std::vector<ui::Box> flag_boxes(const RunChartView& view, ui::Box box, const ui::Chart& chart,
                                const ui::ChartLook& look) {
    const auto plot = ui::chart_plot(box, chart, look);
    const float pitch = std::max(flag_w, ui::canvas().touch_mm(18)) + 1;
    std::vector<ui::Box> boxes;
    float taken = plot.x;
    for (const auto& flag : view.flags) {
        const float x = ui::chart_spot(box, chart, look, flag.slot, 0).x;
        const float left = std::max(std::min(x, plot.x + plot.w - pitch), taken);
        boxes.push_back({left, plot.y + plot.h - flag_h, flag_w, flag_h});
        taken = left + pitch;
    }
    // Those that were pushed over the end come back from the right.
    float room = box.x + box.w;
    for (auto flag = boxes.rbegin(); flag != boxes.rend(); ++flag) {
        flag->x = std::min(flag->x, room - pitch);
        room = flag->x;
    }
    return boxes;
}

void draw_bubble(const RunChartView& view, ui::Box box, const ui::Chart& chart, const ui::ChartLook& look) {
    const auto& bubble = *view.bubble;
    const float line_h = ui::line_mm(small5);
    const float h = bubble_head + bubble_foot + line_h * static_cast<float>(bubble.lines.size());
    const auto at = ui::chart_spot(box, chart, look, view.chart.picked->at, view.chart.picked->value);
    const auto where = place(view, box, chart, look, at, width_of(bubble), h);
    draw_pointer(where, at);
    ui::fill(where, ui::Shade::ink, 3.5F);
    const float x = where.x + bubble_pad, w = where.w - 2 * bubble_pad;
    ui::figure({x, where.y + 2.5F}, bubble.value, 15, 14, ui::Shade::sheet);
    ui::text({x, where.y + 6.5F}, bubble.clock, {small5, regular, ui::Shade::sheet},
             {.width = w, .align = ui::Align::right});
    ui::hline(x, where.y + bubble_head - 1.5F, w, 0.25F, ui::Shade::sheet);
    float y = where.y + bubble_head;
    for (const auto& line : bubble.lines) {
        ui::text({x, y}, line, {small5, regular, ui::Shade::sheet}, {.width = w, .line = line_h});
        y += line_h;
    }
}

}  // namespace kiosk
