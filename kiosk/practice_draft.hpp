// Choices of role-play and of the silent observation. What is written stands among the draft's texts ("watched thought", "watch place").
#pragma once

#include "core/kata/nouns.hpp"

namespace kiosk {

struct PracticeDraft {
    bool no_board = false;  ///< role-play without a board
    int round = 0;          ///< 0..2: the roles turn with it
    int board_page = 0;
    int place_page = 0;
    int note_page = 0, earlier_page = 0;
    kata::EntityId observation;  ///< the earlier one that is open
    bool operator==(const PracticeDraft&) const = default;
};

}  // namespace kiosk
