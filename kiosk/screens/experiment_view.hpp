// One experiment on the whole glass, to be talked about: what was expected and when it was sealed, what happened, what we learned, the
// stretch of its chart, and what can still be done with it. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/chart_view.hpp"
#include "kiosk/screens/experiment_words.hpp"

namespace kiosk {

struct ExperimentView {
    kata::EntityId experiment;
    std::string title, beside, empty_words;  // "Experiment 8", its step
    std::string chain, kind;                 // "Try it, seen by eye"
    ExpectedCard expected;
    std::string happened_title, happened_from;  // "What happened", "Go and see today"
    std::string figure, side, words;
    std::string invitation;  // nothing happened yet
    std::optional<NumberLine> line;
    std::string apart, verdict;  // "8.3 s apart", "Different"
    std::string learned;         // or
    std::string learning_to_come;
    bool has_chart = false;
    ChartView chart;
    bool running = false;
    std::string write_words;  // "What happened?", "What did we learn?"; empty: its row is closed
    // while it runs
    std::string see_form;  // a moment is chosen under this name
    std::string stop_title, stop_words;
    kata::StopExperiment stop;
    std::string stopped_words;
    TextWish afterwards;  // an expectation that comes after the start
    std::string afterwards_form;
    // once it has ended
    struct Decision {
        std::string words, saved_words;
        kata::DecideExperiment ask;
        bool selected = false;
    };
    std::vector<Decision> decisions;
    std::string normal_way;  // what it became, and who was told
    bool offers_normal_way = false;
};
ExperimentView view_experiment(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                               const Draft& draft);

/// "Make it the normal way": where it is written down, who was told.
struct NormalWayView {
    std::string form, title, beside;
    TextWish standard, told;
    std::string standard_words, told_words;
    bool can_save = false;
    kata::MakeNormalWay ask;
    std::string saved_words;
};
NormalWayView view_normal_way(const kata::Storyboard& board, const Draft& draft);

/// One experiment on the whole glass; Back leads to `from`.
void open_experiment(Pane& pane, const kata::EntityId& experiment, ScreenId from);
/// The experimenting record with its row marked; Back leads to `from`.
void open_record_at(Pane& pane, const kata::EntityId& experiment, ScreenId from);

}  // namespace kiosk
