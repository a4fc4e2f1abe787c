#include "kiosk/window/glfw_window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "kiosk/window/gl_painter.hpp"

namespace window {

namespace {

constexpr int desk_width_px = 1600;
constexpr int desk_height_px = 900;
constexpr float desk_px_per_mm = 4.033F;

std::string last_error() {
    const char* words = nullptr;
    glfwGetError(&words);
    return words != nullptr ? words : "no reason given";
}

// GLFW itself, up while the window lives.
class Glfw {
public:
    Glfw() {
        if (glfwInit() == GLFW_FALSE)
            throw std::runtime_error("no display (" + last_error() +
                                     "): start an X server first, or use --window-system offscreen");
    }
    ~Glfw() { glfwTerminate(); }
    Glfw(const Glfw&) = delete;
    Glfw& operator=(const Glfw&) = delete;
};

struct DestroyWindow {
    void operator()(GLFWwindow* w) const { glfwDestroyWindow(w); }
};

struct GlWish {
    int api, major, minor, profile;
    const char* glsl;
};
constexpr std::array<GlWish, 2> gl_wishes{
    {{GLFW_OPENGL_API, 3, 3, GLFW_OPENGL_CORE_PROFILE, "#version 330 core"},
     {GLFW_OPENGL_ES_API, 3, 0, GLFW_OPENGL_ANY_PROFILE, "#version 300 es"}}};

class GlfwWindow final : public Window {
public:
    explicit GlfwWindow(const Wish& wish);
    ui::Panel panel() const override;
    ui::Input wait(std::optional<std::int64_t> most_ms) override;
    void show(ImDrawData* drawing) override;
    void wake() override;
    bool closed() const override { return glfwWindowShouldClose(window_.get()) != GLFW_FALSE; }
    void save_picture(const std::filesystem::path& file) override { painter_->save_picture(file); }

private:
    void open_gl(const Wish& wish);
    void listen();
    void on_button(bool down);
    void on_move(double x, double y);
    void on_key(int key);
    void put(ui::FingerEvent::What what);
    static GlfwWindow& of(GLFWwindow* w) { return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(w)); }

    Glfw glfw_;
    std::unique_ptr<GLFWwindow, DestroyWindow> window_;
    std::unique_ptr<GlPainter> painter_;
    float px_per_mm_ = desk_px_per_mm;
    ui::Input input_;  // what the callbacks gathered
    bool mouse_down_ = false;
};

GlfwWindow::GlfwWindow(const Wish& wish) {
    if (wish.panel) px_per_mm_ = wish.panel->px_per_mm;
    open_gl(wish);
    listen();
}

void GlfwWindow::open_gl(const Wish& wish) {
    const int width = wish.panel ? wish.panel->width_px : desk_width_px;
    const int height = wish.panel ? wish.panel->height_px : desk_height_px;
    for (const GlWish& gl : gl_wishes) {
        glfwWindowHint(GLFW_CLIENT_API, gl.api);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, gl.major);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, gl.minor);
        glfwWindowHint(GLFW_OPENGL_PROFILE, gl.profile);
        window_.reset(glfwCreateWindow(width, height, wish.title.c_str(), nullptr, nullptr));
        if (!window_) continue;
        glfwMakeContextCurrent(window_.get());
        glfwSwapInterval(1);
        painter_ = std::make_unique<GlPainter>(
            gl.glsl, [](const char* name) { return reinterpret_cast<void*>(glfwGetProcAddress(name)); });
        return;
    }
    throw std::runtime_error("open a window with OpenGL: " + last_error());
}

void GlfwWindow::listen() {
    GLFWwindow* w = window_.get();
    glfwSetWindowUserPointer(w, this);
    glfwSetMouseButtonCallback(w, [](GLFWwindow* from, int button, int action, int) {
        if (button == GLFW_MOUSE_BUTTON_LEFT) of(from).on_button(action == GLFW_PRESS);
    });
    glfwSetCursorPosCallback(w, [](GLFWwindow* from, double x, double y) { of(from).on_move(x, y); });
    glfwSetKeyCallback(w, [](GLFWwindow* from, int key, int, int action, int) {
        if (action != GLFW_RELEASE) of(from).on_key(key);
    });
    glfwSetCharCallback(w, [](GLFWwindow* from, unsigned code) {
        std::array<char, 5> utf8{};
        ImTextCharToUtf8(utf8.data(), code);
        of(from).input_.keys.push_back({ui::KeyEvent::What::text, utf8.data()});
    });
}

void GlfwWindow::put(ui::FingerEvent::What what) {
    double x = 0;
    double y = 0;
    int points_w = 1;
    int points_h = 1;
    glfwGetCursorPos(window_.get(), &x, &y);
    glfwGetWindowSize(window_.get(), &points_w, &points_h);  // differ from pixels where the desktop is scaled
    const ui::Panel px = panel();
    const auto scaled = [](double at, int of_px, int of_points) {
        return static_cast<float>((at + 0.5) * of_px / std::max(of_points, 1));
    };
    input_.fingers.push_back(
        {what, scaled(x, px.width_px, points_w), scaled(y, px.height_px, points_h), monotonic_ms(), false});
}

void GlfwWindow::on_button(bool down) {
    if (down == mouse_down_) return;
    mouse_down_ = down;
    put(down ? ui::FingerEvent::What::down : ui::FingerEvent::What::up);
}

void GlfwWindow::on_move(double, double) {
    if (mouse_down_) put(ui::FingerEvent::What::move);
}

void GlfwWindow::on_key(int key) {
    using What = ui::KeyEvent::What;
    const auto put = [&](What what) { input_.keys.push_back({what, {}}); };
    switch (key) {
    case GLFW_KEY_BACKSPACE: put(What::backspace); break;
    case GLFW_KEY_DELETE: put(What::remove); break;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: put(What::enter); break;
    case GLFW_KEY_ESCAPE: put(What::escape); break;
    case GLFW_KEY_LEFT: put(What::left); break;
    case GLFW_KEY_RIGHT: put(What::right); break;
    case GLFW_KEY_UP: put(What::up); break;
    case GLFW_KEY_DOWN: put(What::down); break;
    case GLFW_KEY_HOME: put(What::home); break;
    case GLFW_KEY_END: put(What::end); break;
    default: break;
    }
}

ui::Panel GlfwWindow::panel() const {
    int w = 0;
    int h = 0;
    glfwGetFramebufferSize(window_.get(), &w, &h);
    return {std::max(w, 1), std::max(h, 1), px_per_mm_};
}

ui::Input GlfwWindow::wait(std::optional<std::int64_t> most_ms) {
    input_ = {};
    if (!most_ms) glfwWaitEvents();
    else if (*most_ms > 0) glfwWaitEventsTimeout(static_cast<double>(*most_ms) / 1000);
    else glfwPollEvents();
    input_.now_ms = monotonic_ms();
    return std::move(input_);
}

void GlfwWindow::show(ImDrawData* drawing) {
    if (drawing == nullptr) return;
    const ui::Panel px = panel();
    painter_->paint(*drawing, px.width_px, px.height_px);
    glfwSwapBuffers(window_.get());
}

void GlfwWindow::wake() { glfwPostEmptyEvent(); }

}  // namespace

std::unique_ptr<Window> open_glfw(const Wish& wish) { return std::make_unique<GlfwWindow>(wish); }

}  // namespace window
