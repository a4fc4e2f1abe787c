// A surface to draw on and fingers that touch it: SDL2 (the panel), GLFW (a desk), offscreen (pictures, tests). Only this folder knows
// SDL2, GLFW and OpenGL.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/kit/canvas.hpp"
#include "kiosk/kit/finger.hpp"

struct ImDrawData;

namespace window {

enum class System { sdl, glfw, offscreen };

struct Wish {
    System system = System::sdl;
    std::optional<ui::Panel> panel;  // given: a window of this size; else fullscreen, size from the display
    std::string title = "Kataboard";
};

class Window {
public:
    virtual ~Window() = default;
    virtual ui::Panel panel() const = 0;
    /// Sleeps until something happens or `most_ms` is over (nothing: until something happens); hands over all that happened.
    /// Blocks in the system, burns nothing.
    virtual ui::Input wait(std::optional<std::int64_t> most_ms) = 0;
    virtual void show(ImDrawData* drawing) = 0;
    /// May be called from any thread: wait() returns.
    virtual void wake() = 0;
    virtual bool closed() const = 0;
    /// Writes what show() drew last as a PNG.
    virtual void save_picture(const std::filesystem::path& file) = 0;
};

/// Throws std::runtime_error with one sentence: no display and what to do (never an invisible kiosk on SDL's own offscreen driver).
std::unique_ptr<Window> open(const Wish& wish);

/// Monotonic milliseconds, the clock of FingerEvent::at_ms.
std::int64_t monotonic_ms();

}  // namespace window
