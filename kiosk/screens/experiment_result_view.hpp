// What the result of an experiment says and may store: what happened beside what was expected, how far apart, what we learned. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/rules.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/experiment_words.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

/// "result/experiment/…": what is written and chosen stands among the draft's texts under it.
std::string result_form(const kata::EntityId& experiment);

struct ExperimentResultView {
    kata::EntityId experiment;
    std::string form;
    std::string title, beside, empty_words;  // "Experiment 7", "Same sequence on the late shift"
    ExpectedCard expected;
    std::string happened_from;  // "30 cycles, Tue 11 Nov, late"
    std::string figure, side, words;
    std::string invitation;  // where nothing is known yet
    TextWish happened_wish;
    std::optional<NumberWish> number_wish;  // nothing: it has no metric, words alone are edited
    std::optional<NumberLine> line;
    std::string no_line;  // instead of it
    std::vector<Choice> verdicts;
    std::vector<std::string> verdict_values;  // what a draft keeps
    TextWish learned_wish;
    std::string learned, learned_hint;  // "8.3 s apart. What do we know now that we didn’t?"
    bool learned_written = false;
    bool seen_by_eye = false;
    bool found_icon = true;
    std::string found_words;                              // of the key that notes an obstacle
    std::optional<kata::WriteWhatHappened> happened_ask;  // nothing: nothing new
    bool can_wait = false;                                // "I don't know yet"
    std::string wait_saved_words;
    bool can_save = false;
    std::optional<kata::WriteLearning> learned_ask;
    std::string saved_words;
};

ExperimentResultView view_experiment_result(const kata::Storyboard& board, const kata::Shelf& shelf,
                                            kata::Moment now, const Draft& draft);

}  // namespace kiosk
