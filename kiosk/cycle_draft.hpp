// Half-typed things and choices of a coaching cycle.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/nouns.hpp"

namespace kiosk {

struct CycleDraft {
    struct Here {
        std::string cycle;  ///< id of the day it was chosen for; another one begins as usual
        std::vector<std::string> names;
        bool operator==(const Here&) const = default;
    };
    std::optional<Here> here;              ///< chosen name tiles; nothing: as usual
    int obstacle_page = 0;                 ///< of question 3
    std::optional<kata::Prompts> prompts;  ///< where nobody is named as coach: for this cycle only
    bool operator==(const CycleDraft&) const = default;
};

}  // namespace kiosk
