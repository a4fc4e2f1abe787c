// Frames in the outer 3 mm, which no screen uses, with words on a plate above: black and sheet blocks around what is practised, one band
// around a board that stands elsewhere. They cover nothing that is read or touched, and move nothing.
#include <algorithm>

#include "kiosk/kit/state.hpp"

namespace ui {

namespace {

constexpr float thick = 3, block_mm = 12,
                beyond = 2;  // beyond the glass, for the drawing that is moved a little

/// Blocks along a line: across or down.
void blocks(Box box, bool down) {
    fill(box, Shade::sheet);
    const float length = down ? box.h : box.w;
    for (float at = 0; at < length; at += 2 * block_mm) {
        const float l = std::min(block_mm, length - at);
        fill(down ? Box{box.x, box.y + at, box.w, l} : Box{box.x + at, box.y, l, box.h}, Shade::ink);
    }
}

/// In the middle of the upper edge, no deeper than its letters need: the heads of screens begin right below.
void plate(std::string_view words, Shade ground, Shade ink) {
    constexpr float letters = 0.76F;  // capitals and their air, of a line
    const float height = std::max(6.0F, letters * text_line(Role::small5));
    const Type type{Role::small5, Weight::bold, ink};
    const float w = text_width(words, type) + 16, x = (canvas().width() - w) / 2;
    fill({x, -beyond, w, height + beyond}, ground);
    text({x, 0.5F}, words, type, {.width = w, .line = height - 0.5F, .align = Align::centre});
}

}  // namespace

void practice_frame(std::string_view words) {
    const float w = canvas().width(), h = canvas().height(), deep = thick + beyond;
    blocks({-beyond, -beyond, w + 2 * beyond, deep}, false);
    blocks({-beyond, h - thick, w + 2 * beyond, deep}, false);
    blocks({-beyond, -beyond, deep, h + 2 * beyond}, true);
    blocks({w - thick, -beyond, deep, h + 2 * beyond}, true);
    plate(words, Shade::ink, Shade::sheet);
}

void elsewhere_frame(std::string_view words) {
    const float w = canvas().width(), h = canvas().height(), deep = thick + beyond;
    fill({-beyond, -beyond, w + 2 * beyond, deep}, Shade::ink2);
    fill({-beyond, h - thick, w + 2 * beyond, deep}, Shade::ink2);
    fill({-beyond, -beyond, deep, h + 2 * beyond}, Shade::ink2);
    fill({w - thick, -beyond, deep, h + 2 * beyond}, Shade::ink2);
    plate(words, Shade::ink2, Shade::sheet);
}

}  // namespace ui
