// A metric's run chart over the whole glass: which stretch of its points, the lines of its phases, what asks a question there, and the
// point that is picked. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/chart_range.hpp"
#include "kiosk/screens/chart_view.hpp"

namespace kiosk {

struct RunChartView {
    struct MetricChoice {
        kata::EntityId id;
        std::string name;
        bool selected = false;
    };
    struct RangeChip {
        ChartRange range = ChartRange::week;
        std::string words;
        bool selected = false;
    };
    /// One sentence and its question; touched, it picks the first point, touched again it goes on to the next signal.
    struct Asks {
        std::string words, question;
        std::optional<kata::Rank> rank;  // nothing: about the whole chart
        std::size_t next = 0;            // of the signals
        bool operator==(const Asks&) const = default;
    };
    struct Bubble {
        std::string id;  // of the point
        kata::Rank rank = 0;
        kata::Moment at;
        std::string value, clock;        // "146 s", "21:52"
        std::vector<std::string> lines;  // "Thu 13 Nov, late shift", "9 of 30, experiment 8", "Note: retest"
        bool struck_out = false;
        std::string note;
        std::optional<kata::Intent> phase;  // splits here, or joins what was split here
        std::string phase_words, phase_saved;
        bool operator==(const Bubble& other) const { return id == other.id && lines == other.lines; }
    };
    struct ExperimentFlag {
        std::size_t slot = 0;
        std::string number;
        kata::EntityId experiment;
    };
    kata::EntityId metric;
    std::string title, beside;  // "Exit cycle", "single values, s, 121 points"
    std::string count_words;    // "121 points", "6 points so far"
    std::vector<MetricChoice> metrics;
    std::vector<RangeChip> ranges;
    std::optional<kata::Moment> earlier;  // a moment in the stretch before
    bool can_go_later = false;
    ChartView chart;
    kata::Rank from = 0, to = 0;  // shown ranks
    std::optional<Asks> asks;
    std::string target_words;  // where nothing asks: "27 of 30 cycles in 95 to 120 s"
    std::string figure_words;  // "median 116 s, +26 % −16 %, lowest repeatable 104 s"
    std::optional<Bubble> bubble;
    std::vector<ExperimentFlag> flags;
    std::vector<std::string> strike_reasons;
    std::string empty_words;
};

/// `columns`: pixel columns of the plot.
RunChartView view_run_chart(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                            const Draft& draft, std::size_t columns = 1640);

}  // namespace kiosk
