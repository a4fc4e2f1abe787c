// What a walk through the plant shows of every board: where it stands, how long its target condition still goes, when it was coached, who
// waits for help. In walking order, never by result, and nobody is named. No drawing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/intents.hpp"
#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"
#include "kiosk/screens/pages.hpp"

namespace kiosk {

struct AllBoardsView {
    struct Row {
        kata::EntityId id;
        std::string name;
        std::string station;     // "Panel 4"; empty for a board of this panel
        std::string age;         // "as of 02:04": of what is known of a board elsewhere
        bool old = false;        // that is longer ago than a quiet night
        std::string left;        // "4 days left", "18 Nov passed", "Not set yet"
        std::string last_cycle;  // "yesterday", "not yet"
        std::string today;       // "10:00, 14:30", "none"
        std::string help;        // "26 h, 1 more", "none"
        // The same in lines that need no title over them, for a panel without room for four columns.
        std::string left_line;   // "4 days left", "No target condition"
        std::string last_line;   // "Coached yesterday"
        std::string today_line;  // "Today 10:00"; empty: none
        std::string help_line;   // "help needed 26 h, 1 more"; empty: nobody waits
        bool current = false, here = true;
        bool first = false, last = false;  // of the walk
    };
    std::vector<Row> rows;  // of the page
    Pages pages;
    std::string empty_words;
    bool can_order = false;  // there is more than one
};

/// `board`: the one on the glass. Only the boards of the page are looked at: a plant may have many.
AllBoardsView view_all_boards(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                              int page, std::size_t per_page);

/// What is asked for so that a board comes one earlier (-1) or later (+1) on the walk: it changes places with its neighbour. Where boards
/// have the same place, all are given one of their own. Nothing at the ends, or for one that is not among them.
std::vector<kata::Intent> place_asks(std::span<const kata::PlantBoard> walk, std::string_view board,
                                     int step);

/// Is there more to see than the board on the glass?
bool has_many_boards(const kata::Shelf& shelf);
/// Does any stand at another station?
bool has_boards_elsewhere(const kata::Shelf& shelf);

}  // namespace kiosk
