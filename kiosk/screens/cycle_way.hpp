// Where Back leads on screens that a coaching cycle opens: to the question that is being asked.
#pragma once

#include "kiosk/screens/cycle_steps.hpp"

namespace kiosk {

inline ScreenId back_from(const Pane& pane, ScreenId usual) {
    return counts(pane.cycle) && !pane.cycle.ended && !pane.reads_only() ? ScreenId::coaching_cycle : usual;
}

}  // namespace kiosk
