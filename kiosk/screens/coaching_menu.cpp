// Draws the keys to everything around the coaching cycle.
#include <algorithm>
#include <array>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

void draw_coaching_menu(Pane& pane) {
    const auto z = zones();
    if (head(pane, tr("Coaching"))) {
        pane.go = ScreenId::coaching;
    }
    struct Entry {
        const char* words;
        ui::Icon icon;
        ScreenId screen;
    };
    static constexpr std::array entries{
        Entry{"Own pages", ui::Icon::person, ScreenId::pin},
        Entry{"Role-play", ui::Icon::groups, ScreenId::role_play},
        Entry{"Silent observation", ui::Icon::visibility, ScreenId::silent_observation}};
    const float h = ui::canvas().touch_mm(34);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        ui::KeyLook look;
        look.icon = entries.at(i).icon;
        look.align_left = true;
        if (ui::key(grid_place({z.left, z.top, (z.width - 4) / 2, h}, i, 2, 4, 4), tr(entries.at(i).words),
                    look)) {
            pane.go = entries.at(i).screen;
        }
    }
    if (const auto& trouble = pane.shelf.coaching().trouble; !trouble.empty()) {
        const float line = std::max(12.0F, ui::text_line(ui::Role::body6)),
                    y = z.bar_y + z.bar_h - 2 * line - 4;
        ui::fill({z.left, y, z.width, 2 * line + 4}, ui::Shade::now_tint, 3);
        ui::text(
            {z.left + 5, y + 2}, said("The card is the built-in one. {0}", trouble), {ui::Role::body6},
            {.width = z.width - 10, .lines = 2, .least = ui::Role::small5, .line = line, .wrap_first = true});
    }
}

}  // namespace kiosk
