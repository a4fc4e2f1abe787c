// Which item a finger fires: the numbered strategy of kit.hpp as plain values in and out. No ImGui, no drawing.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/kit/finger.hpp"
#include "kiosk/kit/trace.hpp"

namespace ui {

struct TouchItem {
    std::string id;  // of screen and label, once per frame
    PxBox box;
    bool on_down = false;  // number keys, letter keys, areas
    bool enabled = true;
    bool reachable = true;  // not under a dialog
    std::int64_t deaf_ms = 250;
};

struct Touched {
    bool fired = false;
    bool pressed = false;
    std::int64_t at_ms = 0;    // of the event that fired it, not of the frame
    float x_px = 0, y_px = 0;  // where that was
};

class Touch {
public:
    /// Takes what happened and finds what fires. At most one item fires in a frame; what happened after it waits for the next,
    /// because it was meant for what that frame will show.
    void begin(const Input& input, float slack_px);
    /// Shows an item in this frame. An id that was already used gets a number of its own.
    Touched offer(TouchItem item);
    /// Everything offered so far is now under a dialog.
    void cover();
    void end();

    void swallow();
    /// On: the item that fired last looks pressed and nothing else fires. Off: as before.
    void hold(bool on);
    bool finger_is_down() const { return down_; }
    std::optional<std::int64_t> next_frame_at() const;

private:
    struct Held {
        TouchItem item;
        bool inside = true;
    };
    struct Since {
        std::string id;
        std::int64_t at_ms = 0;
    };

    void take(const FingerEvent& event);
    void finger_down(const FingerEvent& event);
    void finger_up(const FingerEvent& event);
    void fire(const TouchItem& item, const FingerEvent& by);
    const TouchItem* find(float x, float y) const;
    bool deaf(const TouchItem& item, std::int64_t at_ms) const;
    bool looks_pressed(const std::string& id) const;
    std::string own_id(std::string id) const;

    std::vector<TouchItem> last_, building_;
    std::deque<FingerEvent> waiting_;
    std::optional<Held> held_;
    std::vector<Since> pressed_;   // came down at
    std::vector<Since> fired_at_;  // fired at
    std::string fires_;            // in this frame; empty: none
    FingerEvent fires_by_;
    std::string fired_last_;
    bool holding_ = false;  // an answer is awaited
    bool down_ = false;
    bool down_by_touch_ = false;
    bool swallowing_ = false;
    float slack_px_ = 8;
    std::int64_t now_ms_ = 0;
};

}  // namespace ui
