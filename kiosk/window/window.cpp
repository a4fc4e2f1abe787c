#include "kiosk/window/window.hpp"

#include <chrono>

#include "kiosk/window/glfw_window.hpp"
#include "kiosk/window/offscreen_window.hpp"
#include "kiosk/window/sdl_window.hpp"

namespace window {

std::unique_ptr<Window> open(const Wish& wish) {
    switch (wish.system) {
    case System::sdl: return open_sdl(wish);
    case System::glfw: return open_glfw(wish);
    case System::offscreen: return std::make_unique<OffscreenWindow>(wish);
    }
    return nullptr;
}

std::int64_t monotonic_ms() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

}  // namespace window
