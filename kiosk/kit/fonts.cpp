#include "kiosk/kit/fonts.hpp"

#include <imgui.h>
#include <imgui_freetype.h>
#include <imgui_internal.h>

#include <cmath>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>

namespace ui {

namespace {

constexpr float roboto_ascent = 1900.0F / 2048;
constexpr float roboto_descent = 500.0F / 2048;
constexpr float units_per_em = 2048;  // of Roboto

struct FontFile {
    const char* path;
    const char* package;
};

constexpr std::array<FontFile, 7> font_files{{
    {"/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf", "fonts-roboto-unhinted"},
    {"/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Medium.ttf", "fonts-roboto-unhinted"},
    {"/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf", "fonts-roboto-unhinted"},
    {"/usr/share/fonts/truetype/roboto/unhinted/RobotoCondensed-Regular.ttf", "fonts-roboto-unhinted"},
    {"/usr/share/fonts/truetype/roboto/unhinted/RobotoCondensed-Medium.ttf", "fonts-roboto-unhinted"},
    {"/usr/share/fonts/truetype/roboto/unhinted/RobotoCondensed-Bold.ttf", "fonts-roboto-unhinted"},
    {"/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf",
     "fonts-material-design-icons-iconfont"},
}};

ImFont* load(ImFontAtlas& atlas, const FontFile& file) {
    ImFontConfig config;
    config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;  // upright only; widths are our own
    ImFont* font = atlas.AddFontFromFileTTF(file.path, 0, &config);
    if (font == nullptr) throw std::runtime_error(std::string("read font: ") + file.path + " is no font");
    return font;
}

std::size_t index_of(Face face) { return static_cast<std::size_t>(face); }

}  // namespace

Face face_of(Weight weight, bool condensed) {
    switch (weight) {
    case Weight::regular: return condensed ? Face::condensed_regular : Face::regular;
    case Weight::medium: return condensed ? Face::condensed_medium : Face::medium;
    case Weight::bold: return condensed ? Face::condensed_bold : Face::bold;
    }
    return Face::regular;
}

Fonts::Fonts(ImFontAtlas& atlas) : atlas_{&atlas} {
    for (const FontFile& file : font_files)
        if (!std::filesystem::exists(file.path))
            throw std::runtime_error(std::string("font ") + file.path + " is missing: install the package " +
                                     file.package);
    loaded_[0] = load(atlas, font_files[0]);  // Dear ImGui would take its own font if there were none
}

ImFont& Fonts::font(Face face) {
    ImFont*& font = loaded_.at(index_of(face));
    if (font == nullptr) font = load(*atlas_, font_files.at(index_of(face)));
    return *font;
}

// Not ImFont::GetFontBaked(): that rounds the size to whole pixels.
ImFontBaked* Fonts::baked(Face face, float size) {
    ImFontBaked* found = ImFontAtlasBakedGetOrAdd(atlas_, &font(face), size, 1);
    found->LastUsedFrame = atlas_->Builder->FrameCount;
    return found;
}

const Fonts::Letter& Fonts::letter(Face face, char32_t code) {
    std::unordered_map<char32_t, Letter>& letters = letters_.at(index_of(face));
    if (const auto it = letters.find(code); it != letters.end()) return it->second;
    // Asked first: at this size Dear ImGui would draw a giant question mark for a letter that is not there.
    const char32_t shown = font(face).IsGlyphInFont(code) ? code : U'?';
    const float size = face == Face::icons ? units_per_em : units_per_em * (roboto_ascent + roboto_descent);
    const float units = font(face).IsGlyphInFont(shown) ? baked(face, size)->GetCharAdvance(shown) : 0;
    return letters.emplace(code, Letter{shown, units}).first->second;
}

float Fonts::width(Face face, float em_px, std::string_view words) {
    float units = 0;
    while (!words.empty()) units += letter(face, next_code_point(words)).units;
    return units * em_px / units_per_em;
}

void Fonts::draw(ImDrawList& list, Face face, float em_px, float x, float baseline, std::string_view words,
                 std::uint32_t colour) {
    ImFontBaked* glyphs = baked(face, face == Face::icons ? em_px : em_px * (roboto_ascent + roboto_descent));
    // All glyphs first: a new one may move the whole atlas to another texture.
    for (std::string_view rest = words; !rest.empty();)
        glyphs->FindGlyph(letter(face, next_code_point(rest)).shown);
    while (!words.empty()) {
        const Letter& one = letter(face, next_code_point(words));
        const ImFontGlyph* glyph = glyphs->FindGlyph(one.shown);
        if (glyph->Visible) {
            const ImVec2 at{std::round(x), baseline - glyphs->Ascent};
            list.PrimReserve(6, 4);
            list.PrimRectUV({at.x + glyph->X0, at.y + glyph->Y0}, {at.x + glyph->X1, at.y + glyph->Y1},
                            {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, colour);
        }
        x += one.units * em_px / units_per_em;
    }
}

float ascent_px(float em_px) { return std::round(em_px * roboto_ascent); }
float descent_px(float em_px) { return std::round(em_px * roboto_descent); }

float baseline_px(float em_px, float line_px) {
    return std::floor((line_px - ascent_px(em_px) - descent_px(em_px)) / 2) + ascent_px(em_px);
}

char32_t next_code_point(std::string_view& words) {
    constexpr char32_t unknown = 0xFFFD;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
    const unsigned first = byte(0);
    const std::size_t length = first < 0x80    ? 1
                               : first >= 0xF0 ? 4
                               : first >= 0xE0 ? 3
                               : first >= 0xC0 ? 2
                                               : 0;
    if (length == 0 || length > words.size()) {
        words.remove_prefix(1);
        return unknown;
    }
    char32_t code = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            words.remove_prefix(i);
            return unknown;
        }
        code = code << 6U | (byte(i) & 0x3FU);
    }
    words.remove_prefix(length);
    return code > 0x10FFFF ? unknown : code;
}

}  // namespace ui
