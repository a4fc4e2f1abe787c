// A metric's run chart over the whole glass: chips, points with their experiments, how many and since when. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/chart_view.hpp"

namespace kiosk {

struct RunChartView {
    struct MetricChip {
        kata::EntityId id;
        std::string name;
        bool selected = false;
    };
    std::string title, beside;  // "Exit cycle", "single values, s"
    std::vector<MetricChip> metrics;
    ChartView chart;
    std::string count_words;   // "60 points", "6 points so far"
    std::string target_words;  // "27 of 30 cycles in 95 to 120 s"
    std::string empty_words;
};

RunChartView view_run_chart(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft);

}  // namespace kiosk
