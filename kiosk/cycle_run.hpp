// A coaching cycle that goes on, as this panel keeps it: idle, a restart and a power cut leave it where it was.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/kata/intents.hpp"

namespace kiosk {

struct CycleRun {
    enum class Kind {
        of_board,   ///< the real thing: its day counts, its next step is sealed
        role_play,  ///< on a practice board or none; nothing is stored
        light       ///< the five questions without a storyboard; nothing is stored
    };
    bool going = false;
    Kind kind = Kind::of_board;
    bool plays = false;  ///< roles are played: it is framed as practice, also without a storyboard
    kata::CycleSlot slot;
    kata::EntityId learner, coach, second_coach;
    std::vector<std::string> here;
    std::size_t place = 0;                   ///< index into kata::card_places
    std::size_t furthest = 0;                ///< the last place that was seen
    std::array<std::int64_t, 6> spent_ms{};  ///< at each place, until `since_ms`
    std::string threshold_at, coach_threshold_at;
    kata::EntityId reflected_on, next_step;
    bool ended = false;  ///< its summary is on the glass
    // Of this run of the program only; monotonic.
    std::int64_t since_ms = 0;  ///< the place was entered, or the cycle taken up again; 0: it stands still
    bool operator==(const CycleRun&) const = default;
};

}  // namespace kiosk
