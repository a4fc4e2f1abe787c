// The calm bar of a cycle and of a silent observation: it fills, then stays full. No colour, no sound, nothing blinks.
#pragma once

#include "kiosk/kit/ui.hpp"

namespace kiosk {

struct CalmShades {
    ui::Shade ground = ui::Shade::sheet, line = ui::Shade::line2, ink = ui::Shade::ink;
};
/// `part`: 0 empty, 1 or more full.
void calm_bar(ui::Box box, float part, const CalmShades& shades = {});

}  // namespace kiosk
