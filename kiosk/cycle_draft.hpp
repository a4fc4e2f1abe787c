// Half-typed things and choices of a coaching cycle: who is here, why not today.
#pragma once

#include <string>

namespace kiosk {

struct CycleDraft {
    bool operator==(const CycleDraft&) const = default;
};

}  // namespace kiosk
