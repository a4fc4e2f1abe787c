// Half-typed things and choices of the coach's log, the observation sheet and the mirror.
#pragma once

#include <string>

namespace kiosk {

struct CoachDraft {
    bool operator==(const CoachDraft&) const = default;
};

}  // namespace kiosk
