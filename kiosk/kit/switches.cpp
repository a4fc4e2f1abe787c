// The switch of UI.md 8: on is filled with the knob at the right, off is an outline with the knob at the left.
#include "kiosk/kit/fit.hpp"
#include "kiosk/kit/state.hpp"

namespace ui {

namespace {

constexpr float switch_w = 23, switch_h = 13, knob_r = 4, knob_inset = 6.5F;
constexpr float off_line = 1, label_gap = 4.5F;

}  // namespace

bool toggle(Box box, std::string_view label, bool on, float* right) {
    const Touched touched = offer(px_box(box), label, ItemKind::row, true);
    const Box face{box.x, box.y + (box.h - switch_h) / 2, switch_w, switch_h};
    const bool filled = on != touched.pressed;
    const float y = face.y + switch_h / 2;
    if (filled) {
        fill(face, Shade::ink, switch_h / 2);
        disc({face.x + switch_w - knob_inset, y}, knob_r, Shade::sheet);
    } else {
        outline(face, Shade::line2, off_line, switch_h / 2);
        disc({face.x + knob_inset, y}, knob_r, Shade::line2);
    }
    const float x = face.x + switch_w + label_gap;
    const float line = line_mm(Role::body6);
    const Box words = text({x, box.y + (box.h - line) / 2}, split_label(label).shown, {Role::body6},
                           {.width = box.x + box.w - x, .least = Role::small5, .line = line});
    if (right != nullptr) *right = words.x + words.w;
    return touched.fired;
}

}  // namespace ui
