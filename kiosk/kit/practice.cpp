// The frame around what is practised: black and sheet blocks in the outer 3 mm, which no screen uses, and the word on a plate above. It
// covers nothing that is read or touched, and moves nothing.
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

/// In the middle of the upper edge, where no screen has a key.
void plate(float height, std::string_view words) {
    const Type type{Role::small5, Weight::bold, Shade::sheet};
    const float w = text_width(words, type) + 16, x = (canvas().width() - w) / 2;
    fill({x, -beyond, w, height + beyond}, Shade::ink);
    text({x, (height - text_line(Role::small5)) / 2}, words, type, {.width = w, .align = Align::centre});
}

}  // namespace

void practice_frame(std::string_view words) {
    const float w = canvas().width(), h = canvas().height(), deep = thick + beyond;
    blocks({-beyond, -beyond, w + 2 * beyond, deep}, false);
    blocks({-beyond, h - thick, w + 2 * beyond, deep}, false);
    blocks({-beyond, -beyond, deep, h + 2 * beyond}, true);
    blocks({w - thick, -beyond, deep, h + 2 * beyond}, true);
    plate(std::max(6.0F, text_line(Role::small5) + 1), words);
}

}  // namespace ui
