// Draws the marks of the coaching rhythm: the kit's dots, and over them where a threshold of knowledge was found.
#pragma once

#include "core/kata/shelf.hpp"
#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/rhythm_view.hpp"

namespace kiosk {

struct RhythmLook {
    float pitch_x = 15, pitch_y = 14, diameter = 10.5F;  // mm
    ui::Shade ground = ui::Shade::paper;                 // what it stands on
};
/// A day with a threshold of knowledge has the yeti on its disc; where the site has no mascots the disc has a wide hole.
void rhythm_strip(ui::Spot at, const RhythmView& view, const kata::Shelf& shelf, const RhythmLook& look = {});

}  // namespace kiosk
