// What the stopwatch says: before, while it runs, when it was interrupted, and at the end. No drawing; what touches do stands in
// stopwatch_steps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/chart_view.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

/// Before the first touch.
struct StopwatchStart {
    std::vector<RecordDataView::MetricChip> metrics;  // none where one is all
    std::string definition;                           // "unit leaves station 4 … next unit leaves"
    bool defined = false;
    struct Cycles {
        int planned = 20;
        bool selected = false;
    };
    std::vector<Cycles> cycles;
    std::string place;  // empty: not written
    std::string shift;  // "Fri 14 Nov, early shift"
};

struct StopwatchLap {
    std::string title;            // "Lap 12"
    std::string value;            // "118 s"
    std::string point;            // its point
    kata::Moment at;              // it ended
    std::vector<Choice> reasons;  // ready notes
};

struct StopwatchLast {
    std::string point;
    kata::Moment at;
};

struct StopwatchQuestion {
    std::string title, words, yes, more, no;  // more: empty where there are two answers
};

struct StopwatchSummary {
    struct Fact {
        std::string label, value;
    };
    std::string title, words;
    std::vector<Fact> facts;
};

struct StopwatchView {
    std::string empty_words;  // nothing on this board is measured in time
    std::string beside, beside_short;
    kata::EntityId metric;
    Timing::Phase phase = Timing::Phase::none;
    // the large area
    int laps = 0, planned = 20;
    std::string progress, sentence;
    std::string figure, unit;
    std::string tap_words;
    // beside it
    StopwatchStart start;
    ChartView chart;
    std::vector<std::string> lap_points;  // of each lap
    std::vector<std::string> unusual;     // of each lap; empty: usual
    std::string median;                   // "115 s"
    std::optional<StopwatchLap> lap;      // the chosen one, else the last
    std::optional<std::size_t> chosen;    // which it is, where it was chosen
    std::optional<StopwatchLast> last;    // what the key takes back
    std::string no_lap;
    std::string trouble;  // why the last lap was not stored
    // keys
    std::string undo;                           // "Undo lap 12"
    bool counts = false, stops = false;         // other ways to measure on this board
    std::optional<StopwatchQuestion> question;  // on the glass
    std::optional<StopwatchSummary> summary;
};

StopwatchView view_stopwatch(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                             std::int64_t now_ms, const Timing& timing);

/// What a lap asks for, or why it cannot be stored.
struct LapAsk {
    std::optional<kata::Intent> ask;
    std::string why_not;
};
struct Lap;
LapAsk lap_ask(const kata::Storyboard& board, kata::Moment now, const Timing& timing, const Lap& lap);

/// Metrics that are measured in time, those of the process first.
std::vector<const kata::Metric*> time_metrics(const kata::Storyboard& board);
/// Metrics that are counted.
std::vector<const kata::Metric*> count_metrics(const kata::Storyboard& board);
/// Start and end of what is measured on one line; empty if nobody wrote them.
std::string definition_words(const kata::Metric& metric);

}  // namespace kiosk
