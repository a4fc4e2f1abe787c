// What the entry of a value says and may do: chips, figure, time, last values, range, question, and the intent that Save asks for.
// No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/rules.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/chart_view.hpp"

namespace kiosk {

struct Choice {
    std::string words;
    bool selected = false;
};

/// "Is 11.4 s right?": the value on a number line beside the last values.
struct PlausibilityQuestion {
    std::string title, why, value_words, before_words;
    double low = 0, high = 1;                // of the number line
    double before_low = 0, before_high = 0;  // the last values
    double value = 0;
    std::vector<ChartView::Mark> ticks;
    std::string change_words, changed_digits;  // "Change to 114 s"; empty: no likely slip
    std::string again_words, keep_words;
};

struct TimeChoice {
    std::string words, clock;
    std::optional<kata::Moment> at;  // nothing: now
    bool selected = false;
};

struct RecordDataView {
    std::string title;  // "Record data", or what is corrected
    ScreenId back = ScreenId::storyboard;
    std::optional<kata::CorrectPoint> correct;  // instead of `ask`
    struct MetricChip {
        kata::EntityId id;
        std::string name;
        bool selected = false;
    };
    std::vector<MetricChip> metrics;
    std::string empty_words;  // no metric yet
    std::string label;        // "Exit cycle at station 4"
    kata::EntityId metric;
    std::string card;           // a line of its definition card
    bool card_written = false;  // else it asks for one
    std::string figure, unit;   // as typed
    bool share = false;         // k of n
    std::string of_figure;      // the n as typed, or the last one
    bool of_typed = false;
    bool typing_of = false;
    int decimals = 0;
    bool decimal_key = false, minus_key = false;
    std::string clock, day;  // "13:52", "now"
    bool is_now = true;
    std::string last_label;
    std::vector<std::string> last_values;
    std::string range_words;
    bool in_range = false;
    ChartView chart;
    std::vector<Choice> notes;
    std::string written_note;  // not one of the chips
    std::string save_words;
    bool can_save = false;
    std::optional<kata::AddPoints> ask;
    std::string saved_words;
    std::optional<PlausibilityQuestion> question;  // to be asked before saving
};

RecordDataView view_record_data(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                const Draft& draft);
/// What may stand in one value, in one sentence; else the rules' own words.
std::string why_not(kata::Refusal refusal, const kata::Metric& metric);
/// Now, then the last worked shifts (or days where nobody has named any), newest first.
std::vector<TimeChoice> time_choices(const kata::Storyboard& board, const kata::Shelf& shelf,
                                     kata::Moment now, const Draft& draft);
/// The draft's time, `minutes` later (or earlier); never in the future.
std::optional<kata::Moment> moved(const Draft& draft, kata::Moment now, int minutes);

}  // namespace kiosk
