// As pin.html has them; the keys share the height that is left.
#include "kiosk/screens/pin_parts.hpp"

#include <algorithm>

#include "core/kata/pins.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr float between = 3.5F;

void add(std::string& digits, char digit) {
    if (digits.size() < kata::pin_digits && digit >= '0' && digit <= '9') {
        digits += digit;
    }
}

void take_keys(std::string& digits) {
    while (const auto key = ui::next_key()) {
        if (key->what == ui::KeyEvent::What::backspace && !digits.empty()) {
            digits.pop_back();
        } else if (key->what == ui::KeyEvent::What::text) {
            for (const char c : key->text) {
                add(digits, c);
            }
        }
    }
}

}  // namespace

PinPlaces pin_places() {
    const auto z = zones();
    const auto& canvas = ui::canvas();
    constexpr float right_w = 142, gap = 10;
    const float bottom = canvas.height() - 6, last_h = canvas.touch_mm(28);
    const float x = z.right - right_w;
    PinPlaces p;
    p.left = {z.left, z.top, z.width - right_w - gap, bottom - z.top};
    p.dots = {x, z.top, right_w, 18};
    p.last = {x, bottom - last_h, right_w, last_h};
    p.keys = {x, z.top + 20, right_w, p.last.y - between - 2 - z.top - 20};
    return p;
}

void draw_pin_dots(ui::Box box, std::size_t filled) {
    constexpr float radius = 5.5F, pitch = 21;
    const float first = box.x + box.w / 2 - 1.5F * pitch;
    for (std::size_t i = 0; i < kata::pin_digits; ++i) {
        const ui::Spot at{first + static_cast<float>(i) * pitch, box.y + 8};
        if (i < filled) {
            ui::disc(at, radius + 0.625F, ui::Shade::ink);
        } else {
            ui::ring(at, radius, 1.25F, ui::Shade::ink);
        }
    }
}

void draw_pin_keys(std::string& digits, ui::Box box, bool enabled) {
    if (enabled) {
        take_keys(digits);
    }
    const float w = (box.w - 2 * between) / 3, h = (box.h - 3 * between) / 4;
    const auto cell = [&](int column, int row) {
        return ui::Box{box.x + static_cast<float>(column) * (w + between),
                       box.y + static_cast<float>(row) * (h + between), w, h};
    };
    constexpr std::string_view keys = "123456789";
    for (int i = 0; i < 9; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (ui::number_key(cell(i % 3, i / 3), keys.substr(at, 1), ui::Icon::none, enabled)) {
            add(digits, keys[at]);
        }
    }
    if (ui::number_key(cell(1, 3), "0", ui::Icon::none, enabled)) {
        add(digits, '0');
    }
    if (ui::number_key(cell(2, 3), tr("Remove the last"), ui::Icon::backspace, enabled) && !digits.empty()) {
        digits.pop_back();
    }
}

}  // namespace kiosk
