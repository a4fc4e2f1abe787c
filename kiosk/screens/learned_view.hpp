// The learning alone on the glass. No drawing.
#pragma once

#include <string>

#include "kiosk/pane.hpp"

namespace kiosk {

struct LearnedView {
    kata::EntityId experiment;
    std::string words, from;  // "Learning 8, Cell 7. Goes to all stations tonight."
    std::string empty_words;
};
LearnedView view_learned(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft);

}  // namespace kiosk
