// What stands after a coaching cycle: how long it took, who met, what comes next. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/rhythm_view.hpp"

namespace kiosk {

struct CoachingDoneView {
    std::string title, beside;  // "Coaching cycle done", "Fri 14 Nov"
    int minutes = 0;
    std::string minutes_words;  // "minutes"
    RhythmView rhythm;
    struct Fact {
        std::string label, value;
    };
    std::vector<Fact> facts;                 // who met, the next step
    std::string threshold_label, threshold;  // "Don’t know yet", "Question 3"; empty: nowhere
    std::string next_label, next;            // "Next cycle", "Mon 10:00"
    std::string closing;                     // "Thank you. What helped?"
    kata::EntityId noted_cycle;  // the second coach was there: whose note stands beside it; else empty
    std::vector<Fact> phases;    // "Question 1", "0:40"
    bool stored = true;          // else it was practice
};

CoachingDoneView view_coaching_done(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                    const CycleRun& run);

}  // namespace kiosk
