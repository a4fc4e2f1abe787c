// The practice at a glance of ten seconds: held and planned by week, how old, how far apart, how many people. No name, nothing in parts
// of a hundred. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/cadence.hpp"
#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

struct CadenceView {
    struct Week {
        std::string monday;  // "3 Nov"
        int planned = 0, held = 0;
        std::string words;  // "4 of 5"; "none" where nothing was planned
    };
    struct Tick {
        double value = 0;
        std::string words;
    };
    std::vector<Week> weeks;               // eight, this one last
    std::string weeks_empty;               // instead of them
    std::string rhythm_words;              // "Uncoached since Mon 10 Nov", "Next coaching Mon 10:00"
    std::string since_figure, since_side;  // "4", "days"
    std::string since_words;               // "since the last experiment began", or that none did
    std::string distance_unit;             // "Exit cycle, s"
    std::vector<double> distances;
    std::vector<Tick> ticks;
    std::string distance_from, distance_to;  // "experiment 3"
    std::string distance_words;              // quiet words under it, or instead
    std::vector<std::string> ages;           // "14 days", the oldest first, at most five
    std::string ages_words;                  // "3 open", or that none is
    struct Fact {
        std::string label, value;
    };
    std::vector<Fact> practised;  // totals
    std::string milestone;        // "20 coaching cycles on this board"; empty: none yet
};
CadenceView view_cadence(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

/// The newest quiet milestones of the board, on one line; empty before the first.
std::string milestone_words(const kata::Cadence& cadence);

}  // namespace kiosk
