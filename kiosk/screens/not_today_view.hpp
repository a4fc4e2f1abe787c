// Why there is no coaching cycle today: one touch, no blame. What is stored is the kind of reason, never its words: they follow the
// panel's language. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct NotTodayView {
    struct Reason {
        std::string words, note;  // "Breakdown", "The process does not run"
        kata::MarkCycles ask;
        std::string saved_words;
    };
    std::vector<Reason> reasons;  // none where no cycle of today is open
    std::string empty_words;      // instead of them
};
NotTodayView view_not_today(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

}  // namespace kiosk
