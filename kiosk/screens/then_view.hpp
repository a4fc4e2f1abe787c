// The board as it was when a day ended: which day, where one can go from there, and what has changed since. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct ThenView {
    struct Step {
        std::string words;
        std::optional<kata::Day> to;  // nothing: not from here
    };
    kata::Day day;
    kata::Moment at;  // its last moment
    std::string label, day_words;
    std::vector<Step> steps;  // a week and a day back, the target condition set, a day and a week on
    std::string waits_words;  // while it is being worked out
};
/// `then`: the board of that day, where it is there; the day its target condition was set is read from it.
ThenView view_then(const kata::Storyboard& board, kata::Moment now, const Draft& draft,
                   const kata::Storyboard* then);

struct WhatChangedView {
    std::string title, beside;
    struct Row {
        std::string what;   // "Experiment 9 started"
        std::string words;  // "Note step and time of each reject"
        std::string more;   // "We expected 2 of 3"
    };
    std::vector<Row> rows;
    std::string empty_words;
};
WhatChangedView view_what_changed(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                  const ThenView& when, const kata::Storyboard* then);

}  // namespace kiosk
