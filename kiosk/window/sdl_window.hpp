// The panel's window: SDL2 on Wayland (cage), X11 or KMSDRM.
#pragma once

#include <memory>

#include "kiosk/window/window.hpp"

namespace window {
std::unique_ptr<Window> open_sdl(const Wish& wish);
}
