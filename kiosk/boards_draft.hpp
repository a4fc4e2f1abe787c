// What is chosen on the pages about boards: open questions and pages. Not kept beyond a restart.
#pragma once

#include <string>

namespace kiosk {

struct BoardsDraft {
    int all_page = 0, move_page = 0;
    bool ordering = false;      // the walk is being laid out
    bool asks_archive = false;  // the question is on the glass
    std::string moving_to;      // journal of the station that is asked about; empty: none
    bool asks_take = false;
    bool operator==(const BoardsDraft&) const = default;
};

}  // namespace kiosk
