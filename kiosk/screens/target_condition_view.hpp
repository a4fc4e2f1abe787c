// The target condition between where we began and where we are now, line by line. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/intents.hpp"
#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

struct TargetConditionView {
    struct Row {
        std::string label;  // "Exit cycle\nin 95 to 120 s"
        std::string current;
        std::string target, target_more;
        std::string now;
        bool figure = false;    // set large
        bool looked_at = true;  // else `now` is a quiet sentence
        std::string line;       // its label on the board, where anyone may write what was seen
        std::string metric;     // id: a goal, whose points are on the run chart
    };
    std::string title, beside;
    std::string current_head, target_head, now_head;  // dates under the column titles
    std::string threshold;                            // where it was found last; empty for none
    std::vector<Row> rows;
    std::string empty_words;
    bool has_earlier = false;  // there is something to look back at
    bool date_passed = false;
    std::string look_back_words;  // "Reached? Look back", "Tue 18 Nov passed, look back"
    std::string start_words;      // "2-week target condition": where there is none
};

TargetConditionView view_target_condition(const kata::Storyboard& board, const kata::Shelf& shelf,
                                          kata::Moment now);
/// The same of a target condition that has ended; `board` has its parts (storyboard_of_target). Now is then how it was at the end.
TargetConditionView view_ended_condition(const kata::Storyboard& board, const kata::TargetCondition& target,
                                         const kata::Shelf& shelf);

/// What was seen of one line: the question over the board.
struct LookView {
    std::string title, label;
    std::string target_label, target;
    std::string before_label, before;  // empty: not looked at before
    std::string words;                 // written, or the invitation
    bool written = false;
    std::optional<kata::KeepLook> keep, as_target, as_before;
    std::string as_target_words, as_before_words, saved_words;
    std::string why_not;
};
/// Nothing where no line of that label stands.
std::optional<LookView> view_look(const kata::Storyboard& board, kata::Moment now, const std::string& label,
                                  const std::string& written);

}  // namespace kiosk
