// Hands the marks of the coaching rhythm to the kit.
#pragma once

#include <vector>

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/rhythm_view.hpp"

namespace kiosk {

std::vector<ui::Dot> dots_of(const RhythmView& view);

}  // namespace kiosk
