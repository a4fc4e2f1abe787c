// Half-typed things and choices of a coaching cycle.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kiosk {

struct CycleDraft {
    std::optional<std::vector<std::string>> here;  ///< chosen name tiles; nothing: as usual
    int people_page = 0;
    int obstacle_page = 0;  ///< of question 3
    bool plans = false;     ///< the next experiment's form belongs to the cycle: question 5 asks for the time
    bool choosing_threshold = false;  ///< where the threshold was is being put right
    bool operator==(const CycleDraft&) const = default;
};

}  // namespace kiosk
