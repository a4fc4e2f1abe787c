// A window for desks: GLFW, with a mouse.
#pragma once

#include <memory>

#include "kiosk/window/window.hpp"

namespace window {
std::unique_ptr<Window> open_glfw(const Wish& wish);
}
