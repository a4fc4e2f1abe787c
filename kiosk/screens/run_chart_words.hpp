// What the run chart says in sentences: signals, figures, and the bubble of a point. No drawing.
#pragma once

#include "kiosk/screens/run_chart_view.hpp"

namespace kiosk {

/// "Signal: 8 in a row below the earlier median." and "What changed here?"
RunChartView::Asks signal_words(const kata::Signal& signal, const kata::Metric& metric,
                                const kata::Shelf& shelf);
/// "median 116 s, +26 % −16 %, lowest repeatable 104 s"; empty below ten points.
std::string figure_words(const kata::ChartSeries& series, const kata::Metric& metric);
/// Everything about a point but where it is drawn.
RunChartView::Bubble bubble_of(const kata::Storyboard& board, const kata::Shelf& shelf,
                               const kata::Metric& metric, const kata::DataPoint& point, kata::Rank rank);

}  // namespace kiosk
