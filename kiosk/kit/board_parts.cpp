// The parts that look like the paper board: seal, slip, rhythm dots, facts, heads.
#include <algorithm>

#include "kiosk/kit/state.hpp"

namespace ui {

namespace {

constexpr float seal_padding = 5.5F;  // 20 px and the border
constexpr float seal_icon = 10;
constexpr float seal_gap = 3;
constexpr float margin = 8;  // of working screens
constexpr float head_top = 6;
constexpr float back_height = 22;
constexpr float back_width = 24;

void draw_dot(Spot c, float d, Dot dot) {
    const float r = d / 2;
    switch (dot) {
    case Dot::none: return;
    case Dot::held: return disc(c, r, Shade::ink);
    case Dot::not_held: return ring(c, r - 0.5F, 0.75F, Shade::line2);
    case Dot::no_shift: return hline(c.x - 0.3F * d, c.y - 0.5F, 0.6F * d, 1, Shade::line2);
    case Dot::ahead: return disc(c, 0.13F * d, Shade::line2);
    case Dot::today_held: disc(c, r, Shade::ink); return ring(c, r + 1.75F, 1.25F, Shade::now);
    case Dot::today_open: disc(c, r - 0.75F, Shade::now_tint); return ring(c, r - 0.75F, 1.5F, Shade::now);
    }
}

}  // namespace

float seal(Spot at, float height, std::span<const Run> parts, bool closed, float most_width) {
    std::vector<Run> set(parts.begin(), parts.end());
    float words = 0;
    for (Run& run : set) {
        run.type.shade = Shade::predict_text;
        words += text_width(run.words, run.type);
    }
    const float around = 2 * seal_padding + seal_icon + seal_gap;
    if (most_width > 0) words = std::min(words, most_width - around);
    const Box box{at.x, at.y, words + around, height};
    const PxBox px = px_box(box);
    const float edge = px_line(0.5F);
    fill_px(px, Shade::predict, px_len(3));
    fill_px({px.x + edge, px.y + edge, px.w - 2 * edge, px.h - 2 * edge}, Shade::predict_tint,
            px_len(3) - edge);
    const Icon lock = closed ? Icon::lock : Icon::lock_open;
    icon({at.x + seal_padding, at.y + (height - seal_icon) / 2}, lock, seal_icon, Shade::predict_text);
    const float line = set.empty() ? 12 : line_mm(set.front().type.role);
    runs({at.x + seal_padding + seal_icon + seal_gap, at.y + (height - line) / 2}, set,
         {.width = words, .least = Role::body6, .line = line});
    return box.w;
}

void slip(Box box) { fill(box, Shade::learned_tint, 3); }

void rhythm(Spot at, std::span<const Dot> dots, int columns, float pitch_x, float pitch_y, float diameter) {
    int n = 0;
    for (const Dot dot : dots) {
        const auto column = static_cast<float>(n % columns);
        const int row = n / columns;
        const auto line = static_cast<float>(row);
        draw_dot({at.x + diameter / 2 + column * pitch_x, at.y + diameter / 2 + line * pitch_y}, diameter,
                 dot);
        ++n;
    }
}

void fact(Box box, std::string_view label, std::string_view value) {
    const Type label_type{Role::body7, Weight::regular, Shade::ink2};
    const Type value_type{Role::body7, Weight::medium};
    const float y = box.y + (box.h - line_mm(Role::body7)) / 2;
    hline(box.x, box.y, box.w, 0.25F, Shade::line);
    // The label keeps at most what the value leaves it, and the value at least half.
    const float value_width = std::min(text_width(value, value_type), box.w / 2);
    const Fit label_fit{.width = box.w - value_width - 4, .least = Role::body6};
    const float used = text({box.x, y}, label, label_type, label_fit).w;
    const float left = used + 4;
    text({box.x + left, y}, value, value_type,
         {.width = box.w - left, .least = Role::body6, .align = Align::right});
}

void page_head(std::string_view title, std::string_view beside, std::string_view clock, bool* back,
               float keep) {
    const float height = canvas().touch_mm(back_height);
    const float width = canvas().touch_mm(back_width);
    const float top = head_top;
    float x = margin;
    if (back != nullptr) {
        *back = icon_key({x, top, width, height}, "Back", Icon::arrow_back);
        x += width + 7;
    }
    const Type clock_type{Role::body7, Weight::medium};
    const float clock_width = clock.empty() ? 0 : text_width(clock, clock_type);
    const float right = canvas().width() - margin;
    if (!clock.empty()) text({right - clock_width, top + (height - 12) / 2}, clock, clock_type, {.line = 12});
    const float room = right - clock_width - 6 - keep - x;
    const Type title_type{Role::h9, Weight::bold};
    const Type beside_type{Role::body6, Weight::regular, Shade::ink2};
    const float beside_width = beside.empty() ? 0 : text_width(beside, beside_type) + 6;
    const float title_room = std::max(room - beside_width, room / 2);
    const float y = top + (height - 15) / 2;
    const Box shown =
        text({x, y}, title, title_type, {.width = title_room, .least = Role::body7, .line = 15});
    if (beside.empty()) return;
    // On the title's baseline.
    const float em = px_len(role_em(Role::h9));
    const float small = px_len(role_em(Role::body6));
    const float down = canvas().mm(baseline_px(em, px_len(15)) - baseline_px(small, px_len(10.5F)));
    text({x + shown.w + 6, y + down}, beside, beside_type,
         {.width = std::max(room - shown.w - 6, 1.0F), .least = Role::small5, .line = 10.5F});
}

float page_top() { return 2 * head_top + canvas().touch_mm(back_height); }

float tinted(Spot at, float height, std::string_view words, Icon which, Type type) {
    const bool low = height < 16;
    const float padding = low ? 3.5F : 5;
    const float size = std::min(12.0F, height - 2);
    const float icon_room = which == Icon::none ? 0 : size + 3.5F;
    const Box box{at.x, at.y, text_width(words, type) + 2 * padding + icon_room, height};
    fill(box, Shade::now_tint, low ? 2 : 3);
    icon({at.x + padding, at.y + (height - size) / 2}, which, size, type.shade);
    const float line = line_mm(type.role);
    text({at.x + padding + icon_room, at.y + (height - line) / 2}, words, type, {.line = line});
    return box.w;
}

}  // namespace ui
