// Dear ImGui's OpenGL renderer for the windows with glass. It lives in an ImGui context of its own, so that windows and kits may come
// and go in any order.
#pragma once

#include <cstdint>
#include <filesystem>

struct ImDrawData;
struct ImGuiContext;

namespace window {

using GlLookup = void* (*)(const char* name);

class GlPainter {
public:
    /// The window's GL context is current, now and whenever a member is called.
    GlPainter(const char* glsl_version, GlLookup lookup);
    ~GlPainter();
    GlPainter(const GlPainter&) = delete;
    GlPainter& operator=(const GlPainter&) = delete;

    /// Into the back buffer.
    void paint(ImDrawData& drawing, int width_px, int height_px);
    /// Paints the last drawing once more and reads it back: after a swap nobody knows what the back buffer holds.
    void save_picture(const std::filesystem::path& file);

private:
    using Viewport = void (*)(int, int, int, int);
    using ReadPixels = void (*)(int, int, int, int, unsigned, unsigned, void*);

    ImGuiContext* context_;
    Viewport viewport_;
    ReadPixels read_pixels_;
    ImDrawData* last_ = nullptr;
    int width_ = 0, height_ = 0;
};

}  // namespace window
