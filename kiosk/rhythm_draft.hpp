// Half-typed things and choices of the rhythm, the cadence and the retrospective.
#pragma once

#include <string>

namespace kiosk {

struct RhythmDraft {
    bool operator==(const RhythmDraft&) const = default;
};

}  // namespace kiosk
