#include "kiosk/window/gl_painter.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "kiosk/window/painter.hpp"

namespace window {

namespace {

constexpr unsigned gl_rgba = 0x1908;
constexpr unsigned gl_unsigned_byte = 0x1401;

// Another ImGui context for as long as this lives.
class Visit {
public:
    explicit Visit(ImGuiContext* there) : back_{ImGui::GetCurrentContext()} {
        ImGui::SetCurrentContext(there);
    }
    ~Visit() { ImGui::SetCurrentContext(back_); }
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

private:
    ImGuiContext* back_;
};

ImGuiContext* create_context() {
    // CreateContext() makes the new one current only if there is none yet.
    ImGuiContext* const before = ImGui::GetCurrentContext();
    ImGuiContext* const made = ImGui::CreateContext();
    ImGui::SetCurrentContext(before);
    return made;
}

}  // namespace

GlPainter::GlPainter(const char* glsl_version, GlLookup lookup)
    : context_{create_context()},
      viewport_{reinterpret_cast<Viewport>(lookup("glViewport"))},
      read_pixels_{reinterpret_cast<ReadPixels>(lookup("glReadPixels"))} {
    const Visit visit{context_};
    ImGui::GetIO().IniFilename = nullptr;
    if (!ImGui_ImplOpenGL3_Init(glsl_version))
        throw std::runtime_error("start OpenGL: its functions are not there");
    ImGui_ImplOpenGL3_NewFrame();  // compiles the shaders
}

GlPainter::~GlPainter() {
    {
        const Visit visit{context_};
        ImGui_ImplOpenGL3_Shutdown();
    }
    ImGuiContext* const now = ImGui::GetCurrentContext();
    ImGui::DestroyContext(context_);
    ImGui::SetCurrentContext(now == context_ ? nullptr : now);
}

void GlPainter::paint(ImDrawData& drawing, int width_px, int height_px) {
    last_ = &drawing;
    width_ = width_px;
    height_ = height_px;
    const Visit visit{context_};
    viewport_(0, 0, width_px, height_px);
    ImGui_ImplOpenGL3_RenderDrawData(&drawing);  // the paper covers everything: nothing to clear
}

void GlPainter::save_picture(const std::filesystem::path& file) {
    if (last_ == nullptr || !last_->Valid)
        throw std::runtime_error("write picture " + file.string() + ": nothing was drawn");
    paint(*last_, width_, height_);
    const auto width = static_cast<std::size_t>(width_);
    const auto height = static_cast<std::size_t>(height_);
    std::vector<std::uint32_t> upside_down(width * height);
    read_pixels_(0, 0, width_, height_, gl_rgba, gl_unsigned_byte, upside_down.data());
    std::vector<std::uint32_t> pixels(width * height);
    for (std::size_t y = 0; y < height; ++y)
        std::copy_n(upside_down.begin() + static_cast<std::ptrdiff_t>((height - 1 - y) * width), width,
                    pixels.begin() + static_cast<std::ptrdiff_t>(y * width));
    write_png(file, width_, height_, pixels);
}

}  // namespace window
