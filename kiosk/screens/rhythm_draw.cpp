// A mark of the view is a dot of the kit.
#include "kiosk/screens/rhythm_draw.hpp"

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

}  // namespace

std::vector<ui::Dot> dots_of(const RhythmView& view) {
    std::vector<ui::Dot> dots;
    for (const auto mark : view.marks) {
        dots.push_back(dot_of(mark));
    }
    return dots;
}

}  // namespace kiosk
