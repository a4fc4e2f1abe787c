// The part of the board that answers each question: what stands under the card. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/new_experiment_view.hpp"
#include "kiosk/screens/storyboard_view.hpp"

namespace kiosk {

/// Question 1: the target condition, large.
struct CycleTarget {
    TargetTile tile;
    std::string days;       // "4 days left"
    std::string threshold;  // "Threshold of knowledge: question 3, Thu 13 Nov": where it was found last
};
CycleTarget view_cycle_target(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

/// Question 2: numbers and the newest points only.
struct CycleActual {
    ActualTile tile;
    std::vector<ActualTile::Fact> facts;  // range, then the other numbers
};
CycleActual view_cycle_actual(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

/// The back of the card: the last row of the record, word by word.
struct CycleReflection {
    kata::EntityId experiment;
    struct Answer {
        std::string question, words;
        bool written = true;  // else `words` says that it is still to be written
    };
    std::vector<Answer> answers;  // step, expected, happened, learned
    std::string empty_words;      // the first cycle of a target condition
    bool can_write = false;       // what happened or what was learned is still open
    std::string write_words;
};
CycleReflection view_cycle_reflection(const kata::Storyboard& board, const kata::Shelf& shelf,
                                      const CycleRun& run);

/// Question 3: what is in the way, and which one is addressed now.
struct CycleObstacles {
    std::string sentence;  // "We can’t run every cycle in 95 to 120 s because …"
    struct Row {
        kata::EntityId id;
        std::string number, words;
        bool now = false;
    };
    std::vector<Row> rows;
    std::string empty_words;
    bool draft = false;
};
CycleObstacles view_cycle_obstacles(const kata::Storyboard& board, const Draft& draft);

/// Questions 4 and 5: the next row of the record, before and after it was sealed.
struct CycleStep {
    std::string number;  // "Experiment 9"
    bool sealed = false;
    std::string step, expectation;  // as far as they are written
    bool step_written = false, expectation_written = false;
    std::string locked;  // "locked 10:08"
    std::string strip;   // what is still open, or that the prediction is locked once it starts
    bool can_start = false;
    NewExperimentView plan;      // asks to start it
    std::vector<SeeChoice> see;  // question 5
    std::string see_words;       // "today 15:30"
    kata::EntityId experiment;   // the sealed one
    std::string beside;          // the obstacle it is about
};
CycleStep view_cycle_step(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const Draft& draft, const CycleRun& run);

}  // namespace kiosk
