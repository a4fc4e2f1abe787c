// What the menu offers: only what works now. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

enum class MenuChoice {
    glance,
    boards,
    all_boards,
    theme,
    practice,
    this_board,
    as_it_was,
    read_in,
    shared_folder,
    settle
};

struct MenuView {
    struct Row {
        MenuChoice choice = MenuChoice::glance;
        std::string words;
    };
    std::vector<Row> rows;
    std::string practice_board;  // id; empty: none
};

MenuView view_menu(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now, bool dark);

}  // namespace kiosk
