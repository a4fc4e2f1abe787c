// A drawing painted into memory by the processor: pictures and tests on any machine, the same bytes every time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

struct ImDrawData;

namespace window {

/// Grants every texture the drawing asks for; the painter reads their pixels where they are. Enough of a renderer for a test that
/// looks at the trace only.
void grant_textures(ImDrawData& drawing);

class Painter {
public:
    /// Grants textures and paints.
    void paint(ImDrawData& drawing);
    int width() const { return width_; }
    int height() const { return height_; }
    /// 0xAABBGGRR, row by row from the top.
    std::span<const std::uint32_t> pixels() const { return pixels_; }

private:
    int width_ = 0, height_ = 0;
    std::vector<std::uint32_t> pixels_;
};

/// Throws std::runtime_error when the file cannot be written. Alpha is left out.
void write_png(const std::filesystem::path& file, int width, int height,
               std::span<const std::uint32_t> pixels);

}  // namespace window
