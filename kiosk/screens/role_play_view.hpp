// Role-play: three people take the roles of learner, coach and second coach in turn, with or without a practice board. No drawing.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct RolePlayView {
    struct Card {
        std::string role;       // "Learner"
        std::string place;      // "stands left"
        std::string practises;  // what to try this round
    };
    struct BoardChoice {
        std::string words;
        kata::EntityId board;  // empty: none
        bool selected = false;
    };
    std::vector<BoardChoice> boards;
    std::array<Card, 3> cards;
    std::string round;    // "Round 1 of 3"
    std::string why_not;  // a coaching cycle goes on here: it is closed first
    bool can_start = true;
};

RolePlayView view_role_play(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft,
                            const CycleRun& run);
/// The run that Start begins; nothing of it is stored in the journal.
CycleRun role_play_run(const kata::Storyboard& board, const Draft& draft);
/// The five questions without a storyboard, for a talk between two.
CycleRun light_run();
/// Does what is on the glass belong to practice and not to the real board? `any_real`: the station has boards that are no practice.
bool is_practice(const kata::Board& board, bool any_real, const CycleRun& run, ScreenId showing);

}  // namespace kiosk
