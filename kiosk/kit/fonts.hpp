// Roboto and Material Icons at any size, as the drawings' browser sets them: no kerning, letters hinted upright only and as wide as
// they were designed, each on a whole pixel. Only this file and fonts.cpp know how Dear ImGui keeps glyphs.
//
// A letter's width is read once at 2048 px per em, the size it was designed at: what a hinted letter says of its own width is rounded.
#pragma once

#include <array>
#include <string_view>
#include <unordered_map>

#include "kiosk/kit/theme.hpp"

struct ImDrawList;
struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;

namespace ui {

enum class Face { regular, medium, bold, condensed_regular, condensed_medium, condensed_bold, icons };
Face face_of(Weight weight, bool condensed);

class Fonts {
public:
    /// Throws std::runtime_error naming the missing package. Files are read when their first glyph is needed.
    explicit Fonts(ImFontAtlas& atlas);

    float width(Face face, float em_px, std::string_view words);
    /// Draws on a baseline; every glyph begins on a whole pixel.
    void draw(ImDrawList& list, Face face, float em_px, float x, float baseline, std::string_view words,
              std::uint32_t colour);

private:
    struct Letter {
        char32_t shown = 0;  // what stands in for a letter the font does not have
        float units = 0;     // its width at units_per_em
    };

    ImFont& font(Face face);
    ImFontBaked* baked(Face face, float size);
    const Letter& letter(Face face, char32_t code);

    ImFontAtlas* atlas_;
    std::array<ImFont*, 7> loaded_{};
    std::array<std::unordered_map<char32_t, Letter>, 7> letters_;
};

/// Ascent and descent of Roboto in whole pixels, as a browser rounds them.
float ascent_px(float em_px);
float descent_px(float em_px);
/// Where the baseline of a line box `line_px` high stands below its top.
float baseline_px(float em_px, float line_px);

/// The next code point of `words`, which it takes away; U+FFFD where it is no UTF-8.
char32_t next_code_point(std::string_view& words);

}  // namespace ui
