#include "kiosk/kit/canvas.hpp"

#include <algorithm>

namespace ui {

namespace {

constexpr float reference_width_px = 1920;
constexpr float reference_height_px = 1080;
constexpr float px_per_canvas_mm = 4;
constexpr float finger_mm = 18;
constexpr float number_finger_mm = 20;
constexpr float largest_key_mm = 45;
constexpr float smallest_cap_mm = 2.9F;
constexpr float cap_per_em = 0.711F;
// The drawings' own smallest targets are 72 px, 17.85 mm on the 21.5-inch panel: as drawn there, not a hair larger.
constexpr float close_enough = 0.99F;

}  // namespace

Canvas::Canvas(const Panel& panel)
    : panel_{panel},
      scale_{std::min(static_cast<float>(panel.width_px) / reference_width_px,
                      static_cast<float>(panel.height_px) / reference_height_px)} {}

float Canvas::width() const { return mm(static_cast<float>(panel_.width_px)); }
float Canvas::height() const { return mm(static_cast<float>(panel_.height_px)); }
float Canvas::px(float mm) const { return mm * px_per_canvas_mm * scale_; }
float Canvas::mm(float px) const { return px / (px_per_canvas_mm * scale_); }
float Canvas::real_mm(float mm) const { return px(mm) / panel_.px_per_mm; }
const Panel& Canvas::panel() const { return panel_; }

float Canvas::touch_mm(float drawn, bool number_key) const {
    const float least = number_key ? number_finger_mm : finger_mm;
    if (real_mm(drawn) >= least * close_enough) return drawn;
    return mm(least * panel_.px_per_mm);
}

float Canvas::key_mm(float drawn, bool number_key) const {
    return std::min(touch_mm(drawn, number_key), mm(largest_key_mm * panel_.px_per_mm));
}

float Canvas::text_em(float em) const {
    return std::max(em, mm(smallest_cap_mm * panel_.px_per_mm / cap_per_em));
}

}  // namespace ui
