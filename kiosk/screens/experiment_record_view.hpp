// The experimenting record as rows: what we did, what we expected, what happened, what we learned. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

struct ExperimentRecordView {
    struct Row {
        std::string number, day, obstacle;  // "9", "Fri 14 Nov", "Obstacle 5"
        bool running = false;
        std::string step, expectation;
        bool sealed = false;
        std::string happened;
        std::string see_label, see;  // "Go and see today", "15:30": instead of what happened
        std::string learned;
        std::string learning_to_come;  // quiet words where the learning is still missing
    };
    std::string beside;     // "Cell 7, Marta with David"
    std::vector<Row> rows;  // newest first
    std::string empty_words;
};

ExperimentRecordView view_experiment_record(const kata::Storyboard& board, const kata::Shelf& shelf,
                                            kata::Moment now);

}  // namespace kiosk
