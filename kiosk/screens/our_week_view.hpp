// A week looked back on, together at the board: where we stood before and after, what we tried, what we learned. Nobody is named,
// and nothing is counted that could be compared between people. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/experiment_record_view.hpp"

namespace kiosk {

struct OurWeekView {
    /// A number of the target condition when the week began and when it ended, or now.
    struct Stand {
        std::string name, target;   // "Exit cycle", "target 27 of 30"
        std::string before, after;  // "22 of 30", "25 of 30"; before is empty while nothing was measured
    };
    struct Row {
        ExperimentRecordView::Pair pair;  // without a number: a learning that no experiment stands behind
        bool running = false;
        bool opens = false;  // it belongs to the present target condition
    };
    std::string title, beside;       // "This week", "Mon 10 to Sun 16 Nov"
    std::vector<Stand> stands;       // at most three, in the order of the target condition
    std::vector<std::string> facts;  // "Obstacle 4 no longer in the way", "4 coaching cycles"
    std::vector<Row> rows;           // what was started or ended in it, oldest first
    std::string empty_words;
    bool can_go_back = false, can_go_on = false;
};

/// `draft.weeks_back`: 0 is the week that `now` lies in; weeks begin on Monday.
OurWeekView view_our_week(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const Draft& draft);

}  // namespace kiosk
