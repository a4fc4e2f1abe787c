// Only the coming coaching cycle, today's or the next day's, at another time. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct CycleTimeView {
    struct Time {
        std::string words;  // "14:30"
        std::string at;     // what is kept; empty: as the week has it
    };
    kata::CycleSlot slot;
    std::string day;          // "Today", "Mon 17 Nov, late shift"
    std::string now_planned;  // "10:00"; empty: none is planned
    std::vector<Time> times;  // later ones, and the week's own where it was moved
    std::string typed;        // "14:30": from the keypad; empty: none
    std::string remark;       // why what was typed is no time
    NumberWish other;
};
CycleTimeView view_cycle_time(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                              const Draft& draft);

}  // namespace kiosk
