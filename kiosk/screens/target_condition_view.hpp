// The target condition beside where we are now, line by line. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

struct TargetConditionView {
    struct Row {
        std::string label;  // "Exit cycle\nin 95 to 120 s"
        std::string target, target_more;
        std::string now;
        bool figure = false;    // set large
        bool looked_at = true;  // else `now` is a quiet sentence
    };
    std::string title, beside;
    std::string target_head, now_head;  // dates under the column titles
    std::vector<Row> rows;
    std::string empty_words;
};

TargetConditionView view_target_condition(const kata::Storyboard& board, const kata::Shelf& shelf,
                                          kata::Moment now);

}  // namespace kiosk
