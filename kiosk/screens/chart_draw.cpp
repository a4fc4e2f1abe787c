// The view's chart and the kit's chart are the same picture; only the view may know the board, only the kit may draw.
#include "kiosk/screens/chart_draw.hpp"

namespace kiosk {

ui::Chart chart_of(const ChartView& view) {
    ui::Chart chart;
    chart.points.reserve(view.points.size());
    for (const auto& point : view.points) {
        chart.points.push_back({point.value, point.struck_out, point.outlined});
    }
    for (const auto& tick : view.ticks) {
        chart.ticks.push_back({tick.value, tick.words});
    }
    for (const auto& flag : view.flags) {
        chart.flags.push_back({flag.at, flag.words});
    }
    for (const auto& stretch : view.stretches) {
        chart.stretches.push_back({stretch.from, stretch.to, stretch.starts, stretch.name, stretch.median,
                                   stretch.low, stretch.high});
    }
    for (const auto& line : view.planned) {
        chart.planned.push_back({line.value, line.words, line.dashed});
    }
    for (const auto& column : view.columns) {
        chart.columns.push_back({column.column, column.least, column.greatest});
    }
    chart.count = view.count;
    chart.column_count = view.column_count;
    if (view.signal) {
        chart.signal = ui::ChartSlots{view.signal->from, view.signal->to};
    }
    if (view.picked) {
        chart.picked = ui::ChartPicked{view.picked->at, view.picked->value};
    }
    chart.low = view.low;
    chart.high = view.high;
    chart.band_low = view.band_low;
    chart.band_high = view.band_high;
    chart.band_low_words = view.band_low_words;
    chart.band_high_words = view.band_high_words;
    chart.band_middle_words = view.band_middle_words;
    chart.from_words = view.from_words;
    chart.to_words = view.to_words;
    chart.entering = view.entering;
    chart.ring_newest = view.ring_newest;
    chart.empty_words = view.empty_words;
    return chart;
}

}  // namespace kiosk
