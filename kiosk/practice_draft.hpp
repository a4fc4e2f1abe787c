// Half-typed things and choices of practice: role-play, the light run, silent observation.
#pragma once

#include <optional>
#include <string>

#include "core/kata/nouns.hpp"

namespace kiosk {

struct PracticeDraft {
    bool no_board = false;  ///< role-play without a board
    bool plays = false;     ///< the run without a storyboard is a role-play
    int round = 0;          ///< 0..2: the roles turn with it
    int board_page = 0;
    int place_page = 0;
    int note_page = 0, earlier_page = 0;
    kata::EntityId observation;            ///< the earlier one that is open
    std::optional<kata::Prompts> prompts;  ///< where nobody is named as coach: for this cycle only
    bool operator==(const PracticeDraft&) const = default;
};

}  // namespace kiosk
