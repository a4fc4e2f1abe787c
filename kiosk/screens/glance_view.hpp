// What the glance says from across the aisle: where we want to be, where we are, what is in the way, what is next.
// Every state has its quiet words: never a blank, never an alarm. No drawing.
#pragma once

#include <string>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"
#include "kiosk/screens/chart_view.hpp"
#include "kiosk/screens/learnings_view.hpp"
#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/sync_words.hpp"

namespace kiosk {

struct GlanceView {
    std::string name;       // focus process
    std::string challenge;  // empty: said by challenge_quiet
    std::string challenge_quiet;
    std::string clock, date;
    std::string which_board;  // "Board 2 of 3"; empty for one
    std::string runs;         // "Changeover runs 0:47"; empty: none does
    std::string help;         // "help needed 26 h"; empty: nobody waits for any
    std::string settle;       // "2 things to settle"; empty: stations agree
    SyncWords sync;

    std::string actual_label;  // "Actual, cycles in 95 to 120 s"
    std::string actual_age;    // "6 days ago": on a tint; empty while the data is fresh
    std::string actual_figure, actual_side;
    std::string actual_quiet;  // instead of a figure
    std::string target_label;
    std::string target_figure, target_side;
    std::string target_quiet;
    std::string until_label;  // "until Tue 18 Nov", "18 Nov passed"
    std::string until_figure, until_side;
    std::string until_quiet;  // "Look back,\nset the next"
    bool has_chart = false;
    ChartView chart;

    std::string obstacle;
    bool obstacle_chosen = false;
    std::string next_label, next_figure, next_words;
    std::string next_expects;  // "2 of 3": of the experiment that is gone to see
    RhythmView rhythm;
    std::string rhythm_label, rhythm_words;  // "Next", "Mon 10:00"
    std::string learned;                     // "8"
    WeekLearned week;                        // quiet strip of what the week taught
};

GlanceView view_glance(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                       std::size_t board_index, std::size_t board_count);

}  // namespace kiosk
