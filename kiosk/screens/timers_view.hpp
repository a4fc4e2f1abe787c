// Changeovers and stops that are being timed on this panel's boards, and what begins the next one. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

struct TimerRow {
    kata::EntityId id;
    std::string name;     // "Changeover"
    std::string elapsed;  // "0:47"
    std::string about;    // "format 12 to 18, since 13:05"
    std::string board;    // empty: the one that is shown
    bool chosen = false;
};

/// "Last good": what begins.
struct TimerStart {
    std::vector<RecordDataView::MetricChip> metrics;  // none where one is all
    std::string label;                                // "Last good carton to first good carton"
    std::string what;                                 // empty: not written
    kata::StartTimer ask;
    std::string start_words, saved_words;
    std::string trouble;
    bool can_start = false;
};

/// "First good": what ends the chosen one.
struct TimerStop {
    std::string title, elapsed, about;
    std::vector<Choice> notes;
    kata::StopTimer ask;
    std::string stop_words, saved_words;
    std::string trouble;
    bool can_stop = false;
    std::string drop_title, drop_words, dropped_words;
};

struct TimersView {
    std::string empty_words;  // nothing runs
    std::string no_metric;    // nothing on this board is measured in time
    std::vector<TimerRow> rows;
    std::optional<std::int64_t> changes_in_ms;  // the next minute of any of them
    std::string clock, day;                     // of the start or the end: "13:47", "5 min ago"
    bool is_now = true, can_go_back = true;
    TimerStart start;
    std::optional<TimerStop> stop;
};

TimersView view_timers(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                       const Draft& draft);
/// What runs or waits behind the stopwatch's key: "12:30" would be a clock time, so a running time says so. Empty: nothing.
std::string timing_badge(const Timing& timing, const kata::Storyboard& board, kata::Moment now);
/// "Changeover runs 0:47": the longest that runs on this board; empty if none does.
std::string running_timer_words(const kata::Storyboard& board, kata::Moment now);
/// "0:47", "26:05": hours and minutes.
std::string elapsed_words(kata::Span span);
/// It can be set back so far: it began before somebody came to the panel.
inline constexpr int most_back_min = 60;

}  // namespace kiosk
