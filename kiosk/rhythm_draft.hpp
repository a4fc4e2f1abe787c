// Half-typed things and choices of the rhythm, the cadence and the retrospective. The plan that is being changed and what is written
// stand among the draft's texts ("rhythm plan", "retrospective useful"), and survive with them.
#pragma once

#include <string>

namespace kiosk {

struct RhythmDraft {
    int day = 0;        // whose line of the plan is open: 0 every day, 1 Monday .. 7 Sunday
    std::string shift;  // of that line
    int page = 0;       // of chips
    int earlier = 0;    // page of the earlier retrospectives
    int way_back =
        0;  // once the days are noted: 1: does the target condition still stand, 2: when is the next cycle
    bool operator==(const RhythmDraft&) const = default;
};

}  // namespace kiosk
