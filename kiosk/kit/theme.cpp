#include "kiosk/kit/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

struct Pair {
    std::uint32_t light_rgb, dark_rgb;
};

Pair rgb_of(Shade shade) {
    switch (shade) {
    case Shade::paper: return {0xF1EDE4, 0x101316};
    case Shade::sheet: return {0xFFFDF9, 0x1B2025};
    case Shade::ink: return {0x15181B, 0xF4F1EA};
    case Shade::ink2: return {0x454239, 0xC8C3B8};
    case Shade::line: return {0xD9D2C3, 0x353B42};
    case Shade::line2: return {0x8B8474, 0x7C828A};
    case Shade::key: return {0x23282D, 0x323A42};
    case Shade::key_text: return {0xFFFFFF, 0xFFFFFF};
    case Shade::key_down: return {0x3A4149, 0x47515B};
    case Shade::target: return {0x0072B2, 0x56B4E9};
    case Shade::target_text: return {0x004A78, 0x8FCFF5};
    case Shade::target_tint: return {0xE2EEF6, 0x16303F};
    case Shade::primary: return {0x005A8F, 0x56B4E9};
    case Shade::on_primary: return {0xFFFFFF, 0x101316};
    case Shade::now: return {0xE69F00, 0xF0B02E};
    case Shade::on_now: return {0x15181B, 0x101316};
    case Shade::now_tint: return {0xFBE9C2, 0x3A2D10};
    case Shade::predict: return {0xCC79A7, 0xD98DB8};
    case Shade::predict_text: return {0x6A2450, 0xEDB5D3};
    case Shade::predict_tint: return {0xF8EAF2, 0x33212C};
    case Shade::learned: return {0xF0E442, 0xF0E442};
    case Shade::learned_tint: return {0xFBF5B8, 0x37351A};
    case Shade::on_learned: return {0x15181B, 0x101316};
    case Shade::scrim: return {0x15181B, 0x000000};
    case Shade::back: return {0x23282D, 0xF1EDE4};
    case Shade::back_ink: return {0xFFFDF9, 0x15181B};
    case Shade::back_ink2: return {0xE3E0D9, 0x454239};
    case Shade::back_line: return {0x8F979F, 0x8B8474};
    case Shade::back_down: return {0x3A4149, 0xD9D2C3};
    case Shade::back_sheet: return {0xFFFDF9, 0xFFFDF9};
    case Shade::back_words: return {0x15181B, 0x15181B};
    case Shade::back_predict: return {0xF8EAF2, 0xF8EAF2};
    case Shade::back_predict_words: return {0x6A2450, 0x6A2450};
    case Shade::back_learned: return {0xFBF5B8, 0xFBF5B8};
    }
    return {};
}

std::uint32_t alpha_of(Theme theme, Shade shade) {
    if (shade != Shade::scrim) return 255;
    return theme == Theme::light ? 158 : 168;  // 62 and 66 %
}

double linear(std::uint32_t byte) {
    const double c = byte / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t rgb) {
    return 0.2126 * linear(rgb >> 16U & 255U) + 0.7152 * linear(rgb >> 8U & 255U) +
           0.0722 * linear(rgb & 255U);
}

std::uint32_t rgb(Theme theme, Shade shade) {
    const Pair pair = rgb_of(shade);
    return theme == Theme::light ? pair.light_rgb : pair.dark_rgb;
}

struct Step {
    float em_px, line_px;  // of the drawings
};

Step step_of(Role role) {
    switch (role) {
    case Role::fig60: return {340, 252};
    case Role::fig53: return {300, 219};
    case Role::fig29: return {165, 124};
    case Role::q20: return {116, 124};
    case Role::fig17: return {100, 80};
    case Role::h15: return {84, 96};
    case Role::h12: return {68, 76};
    case Role::h9: return {51, 60};
    case Role::body7: return {40, 48};
    case Role::body6: return {34, 42};
    case Role::small5: return {29, 36};
    }
    return {};
}

}  // namespace

std::uint32_t colour(Theme theme, Shade shade) {
    const std::uint32_t c = rgb(theme, shade);
    return alpha_of(theme, shade) << 24U | (c & 255U) << 16U | (c & 0xFF00U) | c >> 16U;
}

double contrast(Theme theme, Shade a, Shade b) {
    const auto [darker, lighter] = std::minmax({luminance(rgb(theme, a)), luminance(rgb(theme, b))});
    return (lighter + 0.05) / (darker + 0.05);
}

float em_mm(Role role) { return step_of(role).em_px / 4; }
float line_mm(Role role) { return step_of(role).line_px / 4; }

}  // namespace ui
