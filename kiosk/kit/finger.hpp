// What a finger, a mouse or a keyboard did, as the window hands it on: times are the event's own, monotonic.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

struct FingerEvent {
    enum class What { down, move, up } what = What::down;
    float x_px = 0, y_px = 0;
    std::int64_t at_ms = 0;  // monotonic
    bool touch = true;       // a finger, not a mouse
};

/// A key of a plugged-in keyboard: words typed, or one of the named keys.
struct KeyEvent {
    enum class What {
        text,
        backspace,
        enter,
        escape,
        remove,  // the one behind the cursor
        left,
        right,
        up,
        down,
        home,
        end
    } what = What::text;
    std::string text;  // UTF-8 for `text`
};

struct Input {
    std::vector<FingerEvent> fingers;
    std::vector<KeyEvent> keys;
    std::int64_t now_ms = 0;  // monotonic, of this frame
};

}  // namespace ui
