// The kit's own state between frames: fonts, what was shown last, which key the finger holds. App owns one; the free functions of
// ui.hpp draw with the current one (the kit's trace is this program's single global).
//
// How a touch fires:
// 1 A finger comes down on what the *last* frame showed: the item whose box, grown by 8 reference px, holds it; the nearest if two do.
// 2 number_key, letter_key and area fire there and then; the others fire when the finger leaves the glass inside the same box.
// 3 Pressed looks pressed from the next frame on and for at least 100 ms.
// 4 The same item is deaf for 250 ms after it fired (number and letter keys 60 ms, area as told).
// 5 One finger at a time; a second one is ignored. A swallowed touch (waking) fires nothing until the finger has left the glass.
// 6 There is no hover: nothing depends on where a finger is that does not touch.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/kit/canvas.hpp"
#include "kiosk/kit/finger.hpp"
#include "kiosk/kit/theme.hpp"
#include "kiosk/kit/trace.hpp"

struct ImDrawData;

namespace ui {

class Kit {
public:
    /// Loads the fonts (Roboto, Material Icons). Throws std::runtime_error naming the missing package.
    explicit Kit(const Panel& panel);
    ~Kit();
    Kit(const Kit&) = delete;
    Kit& operator=(const Kit&) = delete;

    void set_panel(const Panel& panel);
    void set_theme(Theme theme);
    Theme theme() const;
    const Canvas& canvas() const;

    /// Everything between these two is one frame. `screen` names it in the trace and keeps items of different screens apart.
    /// `drift` moves the whole drawing by so many canvas mm (image retention).
    void begin(const Input& input, std::string_view screen, Spot drift = {});
    ImDrawData* end();

    /// From now until every finger has left the glass nothing fires.
    void swallow_touch();
    /// While held, the item that fired last stays pressed and nothing fires: an answer from the disk is awaited.
    void hold(bool on);
    bool finger_is_down() const;
    /// True while a pressed look has still to be shown or a key fires next frame: another frame is due at this monotonic ms.
    std::optional<std::int64_t> next_frame_at() const;

    const Trace& trace() const;  ///< of the frame that ended last

    struct Impl;
    Impl& impl() { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace ui
