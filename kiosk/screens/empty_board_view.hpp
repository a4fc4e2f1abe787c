// What a new storyboard says: the four steps, which are done, and the key of the one to do. No drawing.
#pragma once

#include <array>
#include <string>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

struct EmptyBoardView {
    struct Step {
        std::string number, title, words;
        bool done = false;
        bool current = false;
    };
    std::string title, beside;
    std::string clock;
    std::array<Step, 4> steps;
    bool has_board = false;   // a board is there to write on
    std::string write_words;  // "Write it", "Change it"
    std::string example;      // board id; empty: none on this panel
};

EmptyBoardView view_empty_board(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

}  // namespace kiosk
