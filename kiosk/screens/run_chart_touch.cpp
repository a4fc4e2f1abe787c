// What a touch on the run chart does to the draft.
#include <algorithm>
#include <cmath>
#include <limits>

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/run_chart_parts.hpp"

namespace kiosk {

namespace {

constexpr float reach_mm = 10;              // 40 px of the drawing
constexpr std::size_t most_looked_at = 64;  // slots to each side

void unpick(Draft& draft) {
    draft.chart_point.clear();
    draft.striking_out = false;
}

/// Of the points one by one the nearest, by distance on the glass.
std::optional<std::size_t> nearest_slot(const RunChartView& view, ui::Box box, const ui::Chart& chart,
                                        const ui::ChartLook& look, ui::Spot touched, std::size_t under) {
    std::optional<std::size_t> nearest;
    float least = reach_mm * reach_mm;
    const auto from = under - std::min(under, most_looked_at);
    const auto to = std::min(under + most_looked_at, view.chart.points.size());
    for (std::size_t slot = from; slot < to; ++slot) {
        const auto at = ui::chart_spot(box, chart, look, slot, view.chart.points[slot].value);
        const float apart = (at.x - touched.x) * (at.x - touched.x) + (at.y - touched.y) * (at.y - touched.y);
        if (apart <= least) {
            least = apart;
            nearest = slot;
        }
    }
    return nearest;
}

/// Where many points share a pixel column: of those in it the one nearest in height.
kata::Rank nearest_in_column(Pane& pane, const RunChartView& view, ui::Box box, const ui::Chart& chart,
                             const ui::ChartLook& look, ui::Spot touched, std::size_t under) {
    const auto shown = view.to - view.from;
    const auto each = std::max<kata::Rank>(shown / std::max<std::size_t>(view.chart.column_count, 1), 1);
    const auto first = view.from + under - std::min<kata::Rank>(under, each / 2);
    kata::Rank best = view.from + under, rank = first;
    float least = std::numeric_limits<float>::max();
    pane.shelf.each_value(
        view.metric, first, std::min(first + each, view.to), [&](std::span<const double> values) {
            for (const double value : values) {
                const float apart = std::abs(ui::chart_spot(box, chart, look, under, value).y - touched.y);
                if (!std::isnan(value) && apart < least) {
                    least = apart;
                    best = rank;
                }
                ++rank;
            }
        });
    return best;
}

}  // namespace

void show_range(Draft& draft, ChartRange range) {
    draft.chart_range = range;
    draft.chart_back.clear();
    draft.chart_signal = 0;
    unpick(draft);
}

void go_earlier(Draft& draft, kata::Moment at) {
    draft.chart_back.push_back(at);
    draft.chart_signal = 0;
    unpick(draft);
}

void go_later(Draft& draft) {
    draft.chart_back.pop_back();
    draft.chart_signal = 0;
    unpick(draft);
}

void pick(Pane& pane, const RunChartView& view, kata::Rank rank) {
    unpick(pane.draft);
    if (rank < view.from || rank >= view.to) {
        return;
    }
    if (const auto point = pane.shelf.point_at(view.metric, rank)) {
        pane.draft.chart_point = point->id;
        pane.draft.chart_rank = rank;
    }
}

void follow_signal(Pane& pane, const RunChartView& view) {
    const auto rank = std::max(*view.asks->rank, view.from);
    const bool picked = view.bubble && view.bubble->rank == rank;
    if (picked) {
        pane.draft.chart_signal = view.asks->next;
        unpick(pane.draft);
    } else {
        pick(pane, view, rank);
    }
}

void pick_at(Pane& pane, const RunChartView& view, ui::Box box, const ui::Chart& chart,
             const ui::ChartLook& look, ui::Spot touched) {
    const auto under = ui::chart_slot(box, chart, look, touched.x);
    if (!under) {
        return;
    }
    if (!view.chart.columns.empty()) {
        pick(pane, view, nearest_in_column(pane, view, box, chart, look, touched, *under));
        return;
    }
    const auto slot = nearest_slot(view, box, chart, look, touched, *under);
    if (slot && !(view.bubble && view.bubble->rank == view.from + *slot)) {
        pick(pane, view, view.from + *slot);
    } else {
        unpick(pane.draft);
    }
}

}  // namespace kiosk
