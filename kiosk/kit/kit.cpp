#include "kiosk/kit/kit.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cassert>

#include "kiosk/kit/state.hpp"

namespace ui {

namespace {

constexpr float touch_slack_mm = 2;  // 8 reference px
constexpr std::int64_t key_deaf_ms = 250;
constexpr std::int64_t typing_deaf_ms = 60;

Kit::Impl* current = nullptr;  // the program's one global: the free functions of ui.hpp draw with it

bool fires_on_down(ItemKind kind) {
    return kind == ItemKind::number_key || kind == ItemKind::letter_key || kind == ItemKind::area;
}

std::int64_t usual_deaf_ms(ItemKind kind) {
    return kind == ItemKind::number_key || kind == ItemKind::letter_key ? typing_deaf_ms : key_deaf_ms;
}

// Nothing of ours depends on it; it is told so that its own state is true.
void tell_imgui(const Input& input) {
    ImGuiIO& io = ImGui::GetIO();
    for (const FingerEvent& event : input.fingers) {
        io.AddMouseSourceEvent(event.touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
        io.AddMousePosEvent(event.x_px, event.y_px);
        if (event.what != FingerEvent::What::move)
            io.AddMouseButtonEvent(0, event.what == FingerEvent::What::down);
    }
}

void set_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.AntiAliasedLinesUseTex = false;  // the CPU painter then needs no filtered textures
    style.CircleTessellationMaxError = 0.1F;
    style.CurveTessellationTol = 0.5F;
}

/// When the atlas is full Dear ImGui gives up sizes that were not used lately and moves the others together. Its FreeType loader knows
/// the size it drew last by its address: after such a move a letter could come out in another size (1.92.2b). So where some are
/// given up all are, and those in use are made anew.
void drop_moved_sizes() {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    if (atlas->Builder != nullptr && atlas->Builder->BakedDiscardedCount > 0)
        ImFontAtlasBuildDiscardBakes(atlas, 0);
}

}  // namespace

Context::Context() : context_{ImGui::CreateContext()} {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    set_style();
}

Context::~Context() { ImGui::DestroyContext(context_); }
void Context::use() const { ImGui::SetCurrentContext(context_); }

Kit::Impl::Impl(const Panel& panel) : canvas{panel}, fonts{*ImGui::GetIO().Fonts} {}

Kit::Impl& now_drawing() {
    assert(current != nullptr);
    return *current;
}

const Canvas& canvas() { return now_drawing().canvas; }

Kit::Kit(const Panel& panel) : impl_{std::make_unique<Impl>(panel)} { current = impl_.get(); }

Kit::~Kit() {
    if (current == impl_.get()) current = nullptr;
}

void Kit::set_panel(const Panel& panel) { impl_->canvas = Canvas{panel}; }
void Kit::set_theme(Theme theme) { impl_->theme = theme; }
Theme Kit::theme() const { return impl_->theme; }
const Canvas& Kit::canvas() const { return impl_->canvas; }
const Trace& Kit::trace() const { return impl_->shown; }
void Kit::hold(bool on) {
    impl_->held = on;
    impl_->touch.hold(on);
}
void Kit::swallow_touch() { impl_->touch.swallow(); }
bool Kit::finger_is_down() const { return impl_->touch.finger_is_down(); }
std::optional<std::int64_t> Kit::next_frame_at() const {
    if (!impl_->keys.empty() && !impl_->held) return impl_->now_ms;
    return impl_->touch.next_frame_at();
}

void Kit::begin(const Input& input, std::string_view screen, Spot drift) {
    current = impl_.get();
    impl_->context.use();
    const Panel& panel = impl_->canvas.panel();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(panel.width_px), static_cast<float>(panel.height_px)};
    io.DeltaTime = 1.0F / 60;  // only Dear ImGui's own animations ask for it, and we use none
    tell_imgui(input);
    impl_->touch.begin(input, impl_->canvas.px(touch_slack_mm));
    impl_->keys.insert(impl_->keys.end(), input.keys.begin(), input.keys.end());
    impl_->keys_taken = false;
    impl_->now_ms = input.now_ms;
    drop_moved_sizes();
    ImGui::NewFrame();
    impl_->list = ImGui::GetBackgroundDrawList();
    impl_->drift = {std::round(impl_->canvas.px(drift.x)), std::round(impl_->canvas.px(drift.y))};
    impl_->building = Trace{.screen = std::string(screen), .items = {}, .texts = {}};
    impl_->grounds.clear();
    const PxBox glass{0, 0, io.DisplaySize.x, io.DisplaySize.y};
    impl_->list->AddRectFilled(low_corner(glass), high_corner(glass), paint(Shade::paper));
    stands_on(glass, Shade::paper);
}

ImDrawData* Kit::end() {
    impl_->touch.end();
    if (!impl_->keys_taken && !impl_->held) impl_->keys.clear();
    impl_->shown = std::move(impl_->building);
    ImGui::Render();
    return ImGui::GetDrawData();
}

std::optional<KeyEvent> next_key() {
    Kit::Impl& kit = now_drawing();
    kit.keys_taken = true;
    if (kit.held || kit.keys.empty()) return std::nullopt;
    KeyEvent key = std::move(kit.keys.front());
    kit.keys.pop_front();
    return key;
}

void put_back(KeyEvent key) { now_drawing().keys.push_front(std::move(key)); }

float px_x(float mm) { return std::round(now_drawing().canvas.px(mm)) + now_drawing().drift.x; }
float px_y(float mm) { return std::round(now_drawing().canvas.px(mm)) + now_drawing().drift.y; }
float px_len(float mm) { return now_drawing().canvas.px(mm); }
float px_line(float mm) { return std::max(1.0F, std::round(px_len(mm))); }

PxBox px_box(const Box& box) {
    const float x = px_x(box.x);
    const float y = px_y(box.y);
    return {x, y, px_x(box.x + box.w) - x, px_y(box.y + box.h) - y};
}

ImU32 paint(Shade shade) { return colour(now_drawing().theme, shade); }

void stands_on(const PxBox& box, Shade shade) { now_drawing().grounds.push_back({box, shade}); }

Shade ground_under(const PxBox& box) {
    const float x = box.x + box.w / 2;
    const float y = box.y + box.h / 2;
    const std::vector<Ground>& grounds = now_drawing().grounds;
    const auto holds = [&](const Ground& g) {
        return x >= g.box.x && y >= g.box.y && x < g.box.x + g.box.w && y < g.box.y + g.box.h;
    };
    const auto it = std::find_if(grounds.rbegin(), grounds.rend(), holds);
    return it == grounds.rend() ? Shade::paper : it->shade;
}

Label split_label(std::string_view label) {
    const std::size_t at = label.find("###");
    if (at == std::string_view::npos) return {label, label};
    return {label.substr(0, at), label.substr(at + 3)};
}

Touched offer(const PxBox& box, std::string_view label, ItemKind kind, bool enabled, std::int64_t deaf_ms) {
    Kit::Impl& kit = now_drawing();
    const auto [words, id] = split_label(label);
    kit.building.items.push_back({.label = std::string(words),
                                  .id = words.size() == label.size() ? "" : std::string(id),
                                  .box = box,
                                  .enabled = enabled,
                                  .kind = kind,
                                  .under_dialog = false});
    return kit.touch.offer({.id = kit.building.screen + "/" + std::string(id),
                            .box = box,
                            .on_down = fires_on_down(kind),
                            .enabled = enabled,
                            .reachable = true,
                            .deaf_ms = deaf_ms < 0 ? usual_deaf_ms(kind) : deaf_ms});
}

void block(const PxBox& box) {
    Kit::Impl& kit = now_drawing();
    kit.touch.offer({.id = kit.building.screen + "/ ",
                     .box = box,
                     .on_down = false,
                     .enabled = false,
                     .reachable = true,
                     .deaf_ms = 0});
}

}  // namespace ui
