// The experimenting record as rows: what we did, what we expected, what happened, what we learned. No drawing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct ExperimentRecordView {
    struct Row {
        kata::EntityId id;
        std::string number, day, obstacle;  // "9", "Fri 14 Nov", "Obstacle 5"
        std::string coach;                  // "no coach" where it started without one
        bool running = false;
        bool chosen = false;  // it was asked for
        std::string step, expectation;
        bool sealed = false;
        std::string happened;
        std::string see_label, see;  // "Go and see today", "15:30": instead of what happened
        std::string learned;
        std::string learning_to_come;  // quiet words where the learning is still missing
        std::string write_words;       // of the key on the row: "What happened?"; empty: none
    };
    /// Expected and happened of one experiment, as short as it can be said.
    struct Pair {
        kata::EntityId id;
        std::string number, step, expected, happened, apart, verdict, learned;
    };
    struct Chip {
        RecordShows shows;
        std::string words;
        bool selected = false;
    };
    std::string beside;       // "Cell 7, Marta with David"
    std::vector<Row> rows;    // newest first
    std::vector<Pair> pairs;  // oldest first, of those that have ended
    std::vector<Chip> chips;
    RecordShows shows = RecordShows::all;
    std::string empty_words;
};

ExperimentRecordView::Pair pair_of(const kata::Storyboard& board, const kata::Experiment& experiment);

/// `chosen`: the experiment that was asked for, if any.
ExperimentRecordView view_experiment_record(const kata::Storyboard& board, const kata::Shelf& shelf,
                                            kata::Moment now, std::string_view chosen = {},
                                            RecordShows shows = RecordShows::all);

}  // namespace kiosk
