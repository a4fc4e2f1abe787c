// Draws the keys to everything around the coaching cycle.
#include "kiosk/screens/coaching_menu_view.hpp"

#include <algorithm>
#include <array>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// Own pages ask for a PIN first; the sheet is that of the last cycle with a second coach.
void open(Pane& pane, ScreenId screen) {
    if (screen == ScreenId::my_pages) {
        return ask_pin(pane, {}, std::nullopt);
    }
    if (screen == ScreenId::coaching_observation) {
        pane.draft.coach.sheet.clear();
        pane.draft.coach.observed_cycle.clear();
    }
    pane.go = screen;
}

/// At the foot: where the card comes from, and above it why a site's own one is not used.
void draw_card(const CoachingMenuView& view, const Zones& z) {
    using enum ui::Role;
    const float line = std::max(12.0F, ui::text_line(body6));
    float y = z.bar_y + z.bar_h - line;
    ui::text({z.left, y}, view.card, {body6, ui::Weight::regular, ui::Shade::ink2},
             {.width = z.width, .least = small5});
    if (view.trouble.empty()) {
        return;
    }
    y -= 2 * line + 6;
    ui::fill({z.left, y, z.width, 2 * line + 4}, ui::Shade::now_tint, 3);
    ui::text({z.left + 5, y + 2}, view.trouble, {body6},
             {.width = z.width - 10, .lines = 2, .least = small5, .line = line, .wrap_first = true});
}

}  // namespace

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
        Entry{"Own pages", ui::Icon::person, ScreenId::my_pages},
        Entry{"Coach’s own log", ui::Icon::edit, ScreenId::coach_log},
        Entry{"Second coach’s sheet", ui::Icon::visibility_off, ScreenId::coaching_observation},
        Entry{"The week’s rhythm", ui::Icon::event, ScreenId::rhythm},
        Entry{"Our practice", ui::Icon::insights, ScreenId::cadence},
        Entry{"How do we practise?", ui::Icon::autorenew, ScreenId::retrospective},
        Entry{"Mirror", ui::Icon::monitor_heart, ScreenId::mirror},
        Entry{"Role-play", ui::Icon::groups, ScreenId::role_play},
        Entry{"Silent observation", ui::Icon::visibility, ScreenId::silent_observation}};
    const float h = std::max(ui::canvas().touch_mm(34), 52.0F);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        ui::KeyLook look;
        look.icon = entries.at(i).icon;
        look.align_left = true;
        if (ui::key(grid_place({z.left, z.top, (z.width - 8) / 3, h}, i, 3, 4, 4), tr(entries.at(i).words),
                    look)) {
            open(pane, entries.at(i).screen);
        }
    }
    draw_card(view_coaching_menu(pane.shelf.coaching()), z);
}

}  // namespace kiosk
