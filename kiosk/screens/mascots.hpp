// Our own yeti and puffin, drawn with plain shapes. A site can switch them off; the words beside them stay.
#pragma once

#include "core/kata/shelf.hpp"
#include "kiosk/kit/ui.hpp"

namespace kiosk {

/// The yeti of "I don't know yet": `h` mm high, 56/64 of it wide.
void draw_yeti(ui::Spot at, float h, ui::Shade ink = ui::Shade::ink, ui::Shade ground = ui::Shade::sheet);
/// The coach's puffin: `h` mm high and as wide. It marks what is for the coach only.
void draw_puffin(ui::Spot at, float h, ui::Shade ink = ui::Shade::ink, ui::Shade ground = ui::Shade::sheet);
/// As the site has it.
inline bool shows_mascots(const kata::Shelf& shelf) { return shelf.coaching().mascots; }

}  // namespace kiosk
