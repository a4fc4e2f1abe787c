// What the board switcher says: the boards of this panel. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

struct BoardsView {
    struct Row {
        kata::EntityId id;
        std::string name;
        std::string beside;  // "practice", "4 days", "this board"
        bool current = false;
    };
    std::vector<Row> rows;
    std::string empty_words;
    bool more_elsewhere = false;  // other stations of the plant have boards too
};

/// "4 days left", "until today", "18 Nov passed": of the present target condition; empty for none.
std::string days_left_words(const kata::Storyboard& board, kata::Moment now);

BoardsView view_boards(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

}  // namespace kiosk
