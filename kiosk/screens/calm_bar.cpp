// The filled part is never narrower than the bar is high: its round ends would not close.
#include "kiosk/screens/calm_bar.hpp"

#include <algorithm>

namespace kiosk {

void calm_bar(ui::Box box, float part, const CalmShades& shades) {
    const float radius = box.h / 2;
    ui::fill(box, shades.ground, radius);
    ui::outline(box, shades.line, 0.5F, radius);
    if (part > 0) {
        ui::fill({box.x, box.y, std::max(box.w * std::min(part, 1.0F), box.h), box.h}, shades.ink, radius);
    }
}

}  // namespace kiosk
