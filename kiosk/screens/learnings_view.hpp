// What this board has learned, newest first. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/storyboard.hpp"

namespace kiosk {

struct LearningsView {
    struct Slip {
        std::string words, from;  // "The slow shift was …", "Experiment 8, Wed 12 Nov"
    };
    std::string beside;  // "8 on this board"
    std::vector<Slip> slips;
    std::string empty_words;
};

LearningsView view_learnings(const kata::Storyboard& board);

}  // namespace kiosk
