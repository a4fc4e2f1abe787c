// Own way from SDL's events to ours; Dear ImGui's backend never looks at fingers.
//
// 1 SDL may not turn fingers into a mouse nor a mouse into fingers: everything would arrive twice.
// 2 The first finger on the glass is the one that counts until it has left; on KMSDRM its event names no window.
// 3 Where SDL can sleep in the system (x11, wayland) it does; on other drivers it would poll every millisecond, so we sleep longer
//   naps between two looks.
// 4 With no display SDL silently takes a driver that shows nothing: that is refused.
#include "kiosk/window/sdl_window.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

#include "kiosk/window/gl_painter.hpp"

namespace window {

namespace {

constexpr float usual_px_per_mm = 4.033F;
constexpr int nap_ms = 16;
constexpr int desk_width_px = 1600;
constexpr int desk_height_px = 900;

[[noreturn]] void fail(const std::string& doing) { throw std::runtime_error(doing + ": " + SDL_GetError()); }

// SDL itself, up while the window lives.
class Sdl {
public:
    Sdl() {
        SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
        SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
        SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // SIGTERM ends the program even while it sleeps
        if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
            throw std::runtime_error(std::string("no display (") + SDL_GetError() +
                                     "): start cage or an X server first, or use --window-system offscreen");
        refuse_blind_driver();
    }
    ~Sdl() { SDL_Quit(); }
    Sdl(const Sdl&) = delete;
    Sdl& operator=(const Sdl&) = delete;

private:
    static void refuse_blind_driver() {
        const char* name = SDL_GetCurrentVideoDriver();
        const std::string_view driver = name != nullptr ? name : "";
        if (driver != "offscreen" && driver != "dummy") return;
        SDL_Quit();
        throw std::runtime_error(
            "no display: start cage or an X server first, or use --window-system offscreen");
    }
};

struct DestroyWindow {
    void operator()(SDL_Window* w) const { SDL_DestroyWindow(w); }
};
struct DestroyContext {
    void operator()(void* c) const { SDL_GL_DeleteContext(c); }
};
using SdlWindowPtr = std::unique_ptr<SDL_Window, DestroyWindow>;
using GlContextPtr = std::unique_ptr<void, DestroyContext>;

struct GlWish {
    int profile, major, minor;
    const char* glsl;
};
constexpr std::array<GlWish, 3> gl_wishes{{{SDL_GL_CONTEXT_PROFILE_CORE, 3, 3, "#version 330 core"},
                                           {SDL_GL_CONTEXT_PROFILE_ES, 3, 0, "#version 300 es"},
                                           {SDL_GL_CONTEXT_PROFILE_ES, 2, 0, "#version 100"}}};

void ask_for(const GlWish& wish) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, wish.profile);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, wish.major);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, wish.minor);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

SDL_Window* create_window(const Wish& wish) {
    constexpr Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_SHOWN;
    if (wish.panel)
        return SDL_CreateWindow(wish.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                wish.panel->width_px, wish.panel->height_px, flags);
    // Exactly over the display from the start: an X server without a window manager leaves it where it is.
    SDL_Rect all{0, 0, desk_width_px, desk_height_px};
    SDL_GetDisplayBounds(0, &all);
    return SDL_CreateWindow(wish.title.c_str(), all.x, all.y, all.w, all.h,
                            flags | SDL_WINDOW_FULLSCREEN_DESKTOP);
}

float reported_px_per_mm(SDL_Window* window) {
    float dpi = 0;
    const int display = std::max(SDL_GetWindowDisplayIndex(window), 0);
    if (SDL_GetDisplayDPI(display, nullptr, &dpi, nullptr) != 0) return usual_px_per_mm;
    const float px_per_mm = dpi / 25.4F;
    return px_per_mm >= 2 && px_per_mm <= 12 ? px_per_mm : usual_px_per_mm;  // panels report nonsense
}

class SdlWindow final : public Window {
public:
    explicit SdlWindow(const Wish& wish);
    ui::Panel panel() const override;
    ui::Input wait(std::optional<std::int64_t> most_ms) override;
    void show(ImDrawData* drawing) override;
    void wake() override;
    bool closed() const override { return closed_; }
    void save_picture(const std::filesystem::path& file) override;

private:
    struct Size {
        int w = 0, h = 0;
    };
    Size drawable() const;
    void open_gl(const Wish& wish);
    bool next_event(std::optional<std::int64_t> most_ms, SDL_Event& event) const;
    bool take(const SDL_Event& event, ui::Input& input);
    void take_finger(const SDL_Event& event, ui::Input& input);
    void take_mouse(const SDL_Event& event, ui::Input& input);
    void take_key(const SDL_Event& event, ui::Input& input) const;
    void let_go(ui::Input& input);
    void put_mouse(ui::FingerEvent::What what, int x, int y, Uint32 stamp, ui::Input& input);
    void show_cursor(bool shown);

    Sdl sdl_;
    SdlWindowPtr window_;
    GlContextPtr context_;
    std::unique_ptr<GlPainter> painter_;
    std::optional<ui::Panel> wished_;
    float px_per_mm_ = usual_px_per_mm;
    bool system_sleeps_ = false;
    bool closed_ = false;
    bool cursor_shown_ = true;
    std::optional<SDL_FingerID> finger_;
    bool mouse_down_ = false;
    Uint32 wake_event_ = 0;
};

// SDL's stamps are milliseconds since its start.
std::int64_t monotonic_of(Uint32 stamp) {
    const std::int64_t age = std::max<std::int64_t>(static_cast<std::int32_t>(SDL_GetTicks() - stamp), 0);
    return monotonic_ms() - age;
}

SdlWindow::SdlWindow(const Wish& wish) : wished_{wish.panel} {
    open_gl(wish);
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    system_sleeps_ = driver == "x11" || driver == "wayland";
    // A compositor never tears, and waiting for it would stop the program while the window is hidden.
    SDL_GL_SetSwapInterval(driver == "wayland" ? 0 : 1);
    px_per_mm_ = wished_ ? wished_->px_per_mm : reported_px_per_mm(window_.get());
    wake_event_ = SDL_RegisterEvents(1);
    SDL_StartTextInput();
    show_cursor(false);
}

void SdlWindow::open_gl(const Wish& wish) {
    for (const GlWish& gl : gl_wishes) {
        context_.reset();
        window_.reset();
        ask_for(gl);
        window_.reset(create_window(wish));
        if (!window_) continue;
        context_.reset(SDL_GL_CreateContext(window_.get()));
        if (!context_) continue;
        painter_ = std::make_unique<GlPainter>(gl.glsl,
                                               [](const char* name) { return SDL_GL_GetProcAddress(name); });
        return;
    }
    fail("open a window with OpenGL");
}

SdlWindow::Size SdlWindow::drawable() const {
    Size size;
    SDL_GL_GetDrawableSize(window_.get(), &size.w, &size.h);
    return size;
}

ui::Panel SdlWindow::panel() const {
    const Size size = drawable();
    return {std::max(size.w, 1), std::max(size.h, 1), px_per_mm_};
}

bool SdlWindow::next_event(std::optional<std::int64_t> most_ms, SDL_Event& event) const {
    if (!most_ms && system_sleeps_) return SDL_WaitEvent(&event) != 0;
    const std::int64_t until = most_ms ? monotonic_ms() + *most_ms : 0;
    if (system_sleeps_)
        return SDL_WaitEventTimeout(&event,
                                    static_cast<int>(std::clamp<std::int64_t>(*most_ms, 0, 1'000'000))) != 0;
    while (SDL_PollEvent(&event) == 0) {
        const std::int64_t left = most_ms ? until - monotonic_ms() : nap_ms;
        if (left <= 0) return false;
        SDL_Delay(static_cast<Uint32>(std::min<std::int64_t>(left, nap_ms)));
    }
    return true;
}

ui::Input SdlWindow::wait(std::optional<std::int64_t> most_ms) {
    ui::Input input;
    const std::int64_t until = most_ms ? monotonic_ms() + *most_ms : 0;
    std::optional<std::int64_t> left = most_ms;
    bool something = false;
    SDL_Event event;
    // Mouse moves over nothing and the like are no reason to draw a frame.
    while (!something && next_event(left, event)) {
        do something = take(event, input) || something;
        while (SDL_PollEvent(&event) != 0);
        if (most_ms) left = std::max<std::int64_t>(until - monotonic_ms(), 0);
    }
    input.now_ms = monotonic_ms();
    return input;
}

bool SdlWindow::take(const SDL_Event& event, ui::Input& input) {
    const std::size_t before = input.fingers.size() + input.keys.size();
    switch (event.type) {
    case SDL_QUIT: closed_ = true; return true;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: take_finger(event, input); break;
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: take_mouse(event, input); break;
    case SDL_TEXTINPUT:
    case SDL_KEYDOWN: take_key(event, input); break;
    case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_CLOSE) closed_ = true;
        if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST || event.window.event == SDL_WINDOWEVENT_HIDDEN)
            let_go(input);
        return event.window.event != SDL_WINDOWEVENT_ENTER && event.window.event != SDL_WINDOWEVENT_LEAVE;
    default: return event.type == wake_event_ || event.type == SDL_DISPLAYEVENT;
    }
    return input.fingers.size() + input.keys.size() > before;
}

void SdlWindow::take_finger(const SDL_Event& event, ui::Input& input) {
    using What = ui::FingerEvent::What;
    const SDL_TouchFingerEvent& f = event.tfinger;
    What what = What::move;
    if (event.type == SDL_FINGERDOWN) {
        show_cursor(false);
        if (finger_) return;  // the second finger
        finger_ = f.fingerId;
        what = What::down;
    } else if (finger_ != f.fingerId) {
        return;
    } else if (event.type == SDL_FINGERUP) {
        finger_.reset();
        what = What::up;
    }
    const Size size = drawable();
    input.fingers.push_back({what, f.x * static_cast<float>(size.w), f.y * static_cast<float>(size.h),
                             monotonic_of(f.timestamp), true});
}

void SdlWindow::take_mouse(const SDL_Event& event, ui::Input& input) {
    using What = ui::FingerEvent::What;
    show_cursor(true);
    if (event.type == SDL_MOUSEMOTION) {
        if (mouse_down_) put_mouse(What::move, event.motion.x, event.motion.y, event.motion.timestamp, input);
        return;
    }
    if (event.button.button != SDL_BUTTON_LEFT) return;
    const bool down = event.type == SDL_MOUSEBUTTONDOWN;
    if (down == mouse_down_) return;
    mouse_down_ = down;
    put_mouse(down ? What::down : What::up, event.button.x, event.button.y, event.button.timestamp, input);
}

void SdlWindow::put_mouse(ui::FingerEvent::What what, int x, int y, Uint32 stamp, ui::Input& input) {
    Size points;  // differ from pixels where the desktop is scaled
    SDL_GetWindowSize(window_.get(), &points.w, &points.h);
    const Size px = drawable();
    const auto scaled = [](int at, int of_px, int of_points) {
        return (static_cast<float>(at) + 0.5F) * static_cast<float>(of_px) /
               static_cast<float>(std::max(of_points, 1));
    };
    input.fingers.push_back(
        {what, scaled(x, px.w, points.w), scaled(y, px.h, points.h), monotonic_of(stamp), false});
}

// What was held when the window went away is let go outside of everything.
void SdlWindow::let_go(ui::Input& input) {
    using What = ui::FingerEvent::What;
    if (finger_) input.fingers.push_back({What::up, -1e6F, -1e6F, monotonic_ms(), true});
    if (mouse_down_) input.fingers.push_back({What::up, -1e6F, -1e6F, monotonic_ms(), false});
    finger_.reset();
    mouse_down_ = false;
}

void SdlWindow::take_key(const SDL_Event& event, ui::Input& input) const {
    using What = ui::KeyEvent::What;
    if (event.type == SDL_TEXTINPUT) {
        input.keys.push_back({What::text, event.text.text});
        return;
    }
    const auto put = [&](What what) { input.keys.push_back({what, {}}); };
    switch (event.key.keysym.sym) {
    case SDLK_BACKSPACE: put(What::backspace); break;
    case SDLK_DELETE: put(What::remove); break;
    case SDLK_RETURN:
    case SDLK_KP_ENTER: put(What::enter); break;
    case SDLK_ESCAPE: put(What::escape); break;
    case SDLK_LEFT: put(What::left); break;
    case SDLK_RIGHT: put(What::right); break;
    case SDLK_UP: put(What::up); break;
    case SDLK_DOWN: put(What::down); break;
    case SDLK_HOME: put(What::home); break;
    case SDLK_END: put(What::end); break;
    default: break;
    }
}

void SdlWindow::show_cursor(bool shown) {
    if (cursor_shown_ == shown) return;
    cursor_shown_ = shown;
    SDL_ShowCursor(shown ? SDL_ENABLE : SDL_DISABLE);
}

void SdlWindow::show(ImDrawData* drawing) {
    if (drawing == nullptr) return;
    const Size size = drawable();
    painter_->paint(*drawing, size.w, size.h);
    SDL_GL_SwapWindow(window_.get());
}

void SdlWindow::wake() {
    SDL_Event event{};
    event.type = wake_event_;
    SDL_PushEvent(&event);
}

void SdlWindow::save_picture(const std::filesystem::path& file) { painter_->save_picture(file); }

}  // namespace

std::unique_ptr<Window> open_sdl(const Wish& wish) { return std::make_unique<SdlWindow>(wish); }

}  // namespace window
