// The five steps of process analysis as one form: what was seen on a day, what follows from it, and the target condition's own line
// beside where it has one. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/chart_view.hpp"

namespace kiosk {

enum class AnalysisTab { outcome, pace, pattern, cycles, facts, equipment, operators };

struct AnalysisRow {
    enum class Opens { nothing, number, text, at_once };
    Opens opens = Opens::nothing;
    std::string id;  // "demand", "pattern 2", "pattern new"
    std::string label, value;
    bool quiet = false;       // `value` says what is missing, or asks
    bool half_typed = false;  // a number waits to be kept
    std::string beside;       // the target condition's line, or a machine's limit
    bool beside_marked = false;
    std::optional<kata::KeepAnalysis> ask;  // at_once
    std::string saved_words;
};

/// A line of arithmetic as a person writes it: "54 000 s / 480 = 112.5 s"; or what is still missing.
struct AnalysisSum {
    std::string label, words;
    bool quiet = false;
    bool operator==(const AnalysisSum&) const = default;
};

/// Machines beside the planned cycle time, in seconds.
struct CapacityBars {
    struct Bar {
        double seconds = 0;  // 0: its line has no number
        bool over = false;
    };
    std::vector<Bar> bars;  // of the rows, in their order
    double longest = 1;     // of the scale
    std::optional<double> limit, planned;
    std::string limit_words, planned_words;
};

struct ProcessAnalysisView {
    struct Tab {
        std::string number, words;
        bool selected = false;
    };
    std::string title, beside;
    std::string empty_words;  // nobody has looked yet
    std::vector<Tab> tabs;
    AnalysisTab tab = AnalysisTab::outcome;
    std::string question;  // what this step wants to know
    std::string seen_head, beside_head;
    bool beside_is_target = false;
    std::vector<AnalysisRow> rows;
    std::vector<AnalysisSum> sums;
    std::string note;  // one quiet sentence under the rows or sums
    std::optional<ChartView> chart;
    std::string chart_words;
    std::string known_title, assumed_title;
    std::vector<AnalysisRow> known, assumed;  // of the tab `facts`
    std::optional<CapacityBars> capacity;
    bool can_write = false;   // of today, on a board of this station
    std::string kept_words;   // else: why it stays as it is
    std::string analysis;     // id
    int look = 0, looks = 0;  // page of the dated ones, the oldest first
    std::optional<kata::KeepAnalysis> look_again;
    std::string look_again_words, saved_words;
    std::optional<kata::ChangeMetric>
        onto_chart;  // takt and planned cycle time, where the run chart has others
    std::string onto_chart_words;
};

ProcessAnalysisView view_process_analysis(const kata::Storyboard& board, const kata::Shelf& shelf,
                                          kata::Moment now, const Draft& draft);

/// One number being typed, with the arithmetic as it would be.
struct AnalysisEntry {
    std::string title, label, unit, figure, so_far;
    std::string typed;  // with its unit, once it is a number
    int decimals = 2;
    std::string key;  // of the draft's written texts
    std::vector<AnalysisSum> sums;
    std::string why_not;
    std::string save_words, saved_words;
    bool can_save = false;
    std::optional<kata::KeepAnalysis> ask;
    std::optional<kata::KeepAnalysis> take_away;  // where a number stands that may go
    std::string taken_words;
};
/// Nothing where no number is being typed, or the look it belongs to is no longer of today.
std::optional<AnalysisEntry> view_analysis_entry(const kata::Storyboard& board, kata::Moment now,
                                                 const Draft& draft);

/// Where the half-written texts of a look are kept: "analysis/… demand".
std::string analysis_key(const kata::Analysis& analysis, std::string_view id);
/// The look that is shown: the newest, or so many back. Null while there is none.
const kata::Analysis* shown_analysis(const kata::Storyboard& board, const Draft& draft);
bool is_of_today(const kata::Storyboard& board, const kata::Analysis& analysis, kata::Moment now);
/// A half-typed number waits in the look of today, whatever is on the glass.
bool has_half_a_number(const kata::Storyboard& board, kata::Moment now, const Draft& draft);

}  // namespace kiosk
