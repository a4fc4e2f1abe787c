// The reference canvas: every screen is laid out in its millimetres, whatever panel shows it (UI.md 5 and 13).
//
// One canvas millimetre is 4 px of the 1920x1080 drawings, so a box of the HTML divided by 4 is the box here. On a 21.5-inch panel
// that is a real millimetre to within 1 %; on other panels the canvas is scaled by s = min(width / 1920, height / 1080), and what
// would become too small for a finger or an eye is clamped by touch_mm() and the type roles.
#pragma once

namespace ui {

struct Box {
    float x = 0, y = 0, w = 0, h = 0;  // canvas mm
    bool operator==(const Box&) const = default;
};
struct Spot {
    float x = 0, y = 0;  // canvas mm
};

constexpr Box inset(Box b, float by) { return {b.x + by, b.y + by, b.w - 2 * by, b.h - 2 * by}; }
constexpr bool contains(const Box& b, Spot p) {
    return p.x >= b.x && p.y >= b.y && p.x < b.x + b.w && p.y < b.y + b.h;
}

/// The glass: window pixels and their physical size.
struct Panel {
    int width_px = 1920;
    int height_px = 1080;
    float px_per_mm = 4.033F;  // physical
    bool operator==(const Panel&) const = default;
};

class Canvas {
public:
    explicit Canvas(const Panel& panel);
    float width() const;            // mm: 480 or more (spare width)
    float height() const;           // mm: 270 or more (spare height)
    float px(float mm) const;       // canvas mm -> window px
    float mm(float px) const;       // window px -> canvas mm
    float real_mm(float mm) const;  // canvas mm -> physical mm
    /// At least 18 physical mm (number keys 20), never smaller than drawn.
    float touch_mm(float drawn, bool number_key = false) const;
    /// The same for the height of a key that need not grow with a large panel: at most 45 physical mm.
    float key_mm(float drawn, bool number_key = false) const;
    /// Em in canvas mm of a text drawn with `em` on the reference canvas: at least 2.9 physical mm of cap height.
    float text_em(float em) const;
    const Panel& panel() const;

private:
    Panel panel_;
    float scale_ = 1;  // window px per reference px
};

}  // namespace ui
