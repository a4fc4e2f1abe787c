// Colours by meaning (UI.md 4) and type by role (UI.md 3). The only place with hex values.
#pragma once

#include <cstdint>

namespace ui {

enum class Shade {
    paper,
    sheet,
    ink,
    ink2,
    line,
    line2,
    key,
    key_text,
    key_down,
    target,
    target_text,
    target_tint,
    primary,
    on_primary,
    now,
    on_now,
    now_tint,
    predict,
    predict_text,
    predict_tint,
    learned,
    learned_tint,
    on_learned,
    scrim,
    // the back of the coaching card: the opposite of the theme, with the same light boxes on it in both
    back,
    back_ink,
    back_ink2,
    back_line,
    back_down,
    back_sheet,
    back_words,
    back_predict,
    back_predict_words,
    back_learned
};

enum class Theme { light, dark };

/// 0xAABBGGRR as the painter wants it.
std::uint32_t colour(Theme theme, Shade shade);
/// WCAG contrast of two opaque shades, 1..21.
double contrast(Theme theme, Shade a, Shade b);

enum class Weight { regular, medium, bold };
enum class Role { fig60, fig53, fig29, q20, fig17, h15, h12, h9, body7, body6, small5 };

struct Type {
    Role role = Role::body7;
    Weight weight = Weight::regular;
    Shade shade = Shade::ink;
};

float em_mm(Role role);    ///< em size on the reference canvas in mm (em px / 4)
float line_mm(Role role);  ///< line height on the reference canvas in mm

}  // namespace ui
