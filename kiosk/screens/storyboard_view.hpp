// What the storyboard says: header, the four tiles, the badges of the action bar. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"
#include "kiosk/screens/chart_view.hpp"
#include "kiosk/screens/sync_words.hpp"

namespace kiosk {

struct HeaderView {
    std::string focus_label, name;
    std::string challenge;
    bool challenge_written = false;
    std::string people_label, people;
    std::string clock, date;
    SyncWords sync;
};

struct TargetTile {
    std::string by_label, by_day;   // "Achieve by", "Tue 18 Nov"
    std::string figure, side;       // "27", "of 30 cycles"
    std::string rule;               // "in 95 to 120 s,\non both shifts"
    std::vector<std::string> rows;  // pattern lines, then further goals
    std::string empty_words;
};

struct ActualTile {
    std::string day, shift;  // "Thu 13 Nov,", "late shift"
    std::string age;         // on a tint when the data is old
    std::string figure, side, rule;
    bool has_chart = false;
    ChartView chart;
    struct Fact {
        std::string label, value;
    };
    std::vector<Fact> facts;  // the other goals
    std::string empty_words;
};

struct ExperimentTile {
    std::string number, step;
    std::string expectation;  // "2 of 3"; empty: nothing sealed
    bool sealed = false;
    std::string see_label, see;  // "See at", "15:30"
    std::string passed;          // instead of them: "15:30 passed,\nwhat happened?"
    std::string learned_number, learned;
    std::string empty_words;
};

struct ObstacleTile {
    bool chosen = false;
    std::vector<std::string> rows;  // the one now first, if there is one
    std::string help;               // "help needed 26 h" instead of the last row; empty: nobody waits for any
    std::string empty_words;
};

struct StoryboardView {
    bool blank = false;  // nothing of the four steps is written: the empty board is shown instead
    HeaderView header;
    int step = 1;  // of the improvement kata
    TargetTile target;
    ActualTile actual;
    ExperimentTile experiment;
    ObstacleTile obstacles;
    std::string coaching_badge, see_badge;
};

TargetTile view_target_tile(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);
ActualTile view_actual_tile(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

StoryboardView view_storyboard(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                               std::size_t board_index, std::size_t board_count);

}  // namespace kiosk
