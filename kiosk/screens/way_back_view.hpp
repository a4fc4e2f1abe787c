// The way back after days without any entry: what it was, does the target condition still stand, when is the next cycle. Three touches,
// no question why. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

/// Five worked days or more had no entry: the coaching start offers the way back.
bool way_back_due(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

struct WayBackView {
    struct Answer {
        std::string words;
        std::vector<kata::Intent> asks;  // what it stores
        std::string saved_words;
        int step = 0;  // shown next
        std::optional<ScreenId> go;
    };
    int step = 0;
    std::string beside;    // "nothing entered since Thu 6 Nov"
    std::string which;     // "1 of 3"
    std::string question;  // "What was it?"
    std::string words;     // one quiet sentence under it
    std::vector<Answer> answers;
};
WayBackView view_way_back(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const Draft& draft);

}  // namespace kiosk
