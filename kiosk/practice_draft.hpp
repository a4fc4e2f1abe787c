// Half-typed things and choices of practice: role-play, the light run, silent observation.
#pragma once

#include <string>

namespace kiosk {

struct PracticeDraft {
    bool operator==(const PracticeDraft&) const = default;
};

}  // namespace kiosk
