// A mark of the view is a dot of the kit.
#include "kiosk/screens/rhythm_draw.hpp"

#include <vector>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/mascots.hpp"

namespace kiosk {

namespace {

ui::Dot dot_of(RhythmMark mark) {
    switch (mark) {
    case RhythmMark::none: return ui::Dot::none;
    case RhythmMark::held: return ui::Dot::held;
    case RhythmMark::not_held: return ui::Dot::not_held;
    case RhythmMark::no_shift: return ui::Dot::no_shift;
    case RhythmMark::ahead: return ui::Dot::ahead;
    case RhythmMark::today_held: return ui::Dot::today_held;
    case RhythmMark::today_open: return ui::Dot::today_open;
    }
    return ui::Dot::none;
}

std::vector<ui::Dot> dots_of(const RhythmView& view) {
    std::vector<ui::Dot> dots;
    for (const auto mark : view.marks) {
        dots.push_back(dot_of(mark));
    }
    return dots;
}

/// Light on the held day's disc, which stays as dark as the others from afar.
void draw_threshold(ui::Spot centre, float diameter, bool mascots, ui::Shade ground) {
    if (!mascots) {
        return ui::disc(centre, 0.25F * diameter, ground);
    }
    constexpr float yeti_w = 56.0F / 64;
    const float h = 0.74F * diameter;
    draw_yeti({centre.x - h * yeti_w / 2, centre.y - h / 2}, h, ground, ui::Shade::ink);
}

}  // namespace

void rhythm_strip(ui::Spot at, const RhythmView& view, const kata::Shelf& shelf, const RhythmLook& look) {
    const float d = look.diameter;
    ui::rhythm(at, dots_of(view), kata::rhythm_days, look.pitch_x, look.pitch_y, d);
    for (std::size_t i = 0; i < view.thresholds.size(); ++i) {
        if (view.thresholds[i]) {
            const auto dot =
                grid_place({at.x, at.y, d, d}, i, kata::rhythm_days, look.pitch_x - d, look.pitch_y - d);
            draw_threshold({dot.x + d / 2, dot.y + d / 2}, d, shows_mascots(shelf), look.ground);
        }
    }
}

}  // namespace kiosk
