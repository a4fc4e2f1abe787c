// What the kit remembers and the few verbs all its parts draw with. Private to the kit; the only header here that knows ImGui.
#pragma once

#include <imgui.h>

#include <cmath>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/kit/fonts.hpp"
#include "kiosk/kit/kit.hpp"
#include "kiosk/kit/touch.hpp"
#include "kiosk/kit/ui.hpp"

namespace ui {

/// Dear ImGui's context, alive as long as the kit.
class Context {
public:
    Context();
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    void use() const;

private:
    ImGuiContext* context_;
};

/// What a text stands on is the last opaque thing painted under its middle.
struct Ground {
    PxBox box;
    Shade shade = Shade::paper;
};

struct Kit::Impl {
    explicit Impl(const Panel& panel);

    Context context;
    Canvas canvas;
    Theme theme = Theme::light;
    Fonts fonts;
    Touch touch;
    std::deque<KeyEvent> keys;  // of a plugged-in keyboard, not yet taken
    bool keys_taken = false;    // by the screen of this frame
    bool held = false;          // an answer from the disk is awaited
    std::int64_t now_ms = 0;    // of this frame
    Trace shown, building;
    std::vector<Ground> grounds;
    ImDrawList* list = nullptr;
    ImVec2 drift{};
};

/// The kit that draws now.
Kit::Impl& now_drawing();

// --- canvas mm -> window px; edges and lines lie on whole pixels ------------------------------------------------------------
float px_x(float mm);
float px_y(float mm);
float px_len(float mm);   ///< not rounded
float px_line(float mm);  ///< thickness of a line: whole, at least 1
PxBox px_box(const Box& box);
inline Box mm_box(float x, float y, float w, float h) { return {x, y, w, h}; }

ImU32 paint(Shade shade);
inline ImVec2 low_corner(const PxBox& b) { return {b.x, b.y}; }
inline ImVec2 high_corner(const PxBox& b) { return {b.x + b.w, b.y + b.h}; }

/// Says what the texts in this box stand on, without painting.
void stands_on(const PxBox& box, Shade shade);
Shade ground_under(const PxBox& box);

// --- items -----------------------------------------------------------------------------------------------------------------
struct Label {
    std::string_view shown, id;  // "shown###id"; without "###" the id is what is shown
};
Label split_label(std::string_view label);

/// Records the item and says what a finger does with it. `deaf_ms` below 0: as its kind has it.
Touched offer(const PxBox& box, std::string_view label, ItemKind kind, bool enabled,
              std::int64_t deaf_ms = -1);
/// Touches here reach nothing that lies under it.
void block(const PxBox& box);

// --- text ------------------------------------------------------------------------------------------------------------------
/// Words in the middle of `box`, fitted into its width.
void centred_words(const Box& box, std::string_view words, Type type, Role least, int lines = 1,
                   float line = 0);
void record_text(const PxBox& box, std::string_view shown, std::string_view whole, bool cut, float em_px,
                 Shade shade);
/// Em of a role in mm on this panel.
float role_em(Role role);
/// The role's em, then the allowed smaller ones.
std::vector<float> role_steps(Role from, Role least);

// --- shapes ----------------------------------------------------------------------------------------------------------------
void fill_px(const PxBox& box, Shade shade, float radius_px);
void outline_px(const PxBox& box, Shade shade, float thickness_px, float radius_px);
/// The points of the path so far as dashes.
void stroke_dashes(const std::vector<ImVec2>& points, bool closed, ImU32 colour, float thickness, float dash,
                   float gap);

}  // namespace ui
