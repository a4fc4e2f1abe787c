// Filled and outlined shapes of ui.hpp. Their straight edges lie on whole pixels, only curves and slopes are smoothed.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "kiosk/kit/state.hpp"

namespace ui {

namespace {

// A browser's dashes for a 2 px border.
constexpr float border_dash = 3;
constexpr float border_gap = 2;

ImDrawList& list() { return *now_drawing().list; }
float drift_x() { return now_drawing().drift.x; }
float drift_y() { return now_drawing().drift.y; }
ImVec2 px_spot(Spot s) { return {px_len(s.x) + drift_x(), px_len(s.y) + drift_y()}; }

float fitting_radius(const PxBox& box, float radius_px) {
    return std::clamp(radius_px, 0.0F, std::min(box.w, box.h) / 2);
}

// A line's path runs through its middle.
void path_inside(const PxBox& box, float thickness_px, float radius_px) {
    const float half = thickness_px / 2;
    const float radius = fitting_radius(box, radius_px);
    list().PathRect({box.x + half, box.y + half}, {box.x + box.w - half, box.y + box.h - half},
                    std::max(radius - half, 0.0F));
}

std::array<ImVec2, 7> arrow_points(const PxBox& b) {
    const float head = b.x + b.w - 0.62F * b.h;
    return {{{b.x, b.y + 0.22F * b.h},
             {head, b.y + 0.22F * b.h},
             {head, b.y},
             {b.x + b.w, b.y + 0.5F * b.h},
             {head, b.y + b.h},
             {head, b.y + 0.78F * b.h},
             {b.x, b.y + 0.78F * b.h}}};
}

}  // namespace

void fill_px(const PxBox& box, Shade shade, float radius_px) {
    list().AddRectFilled(low_corner(box), high_corner(box), paint(shade), fitting_radius(box, radius_px));
    if (shade != Shade::scrim) stands_on(box, shade);
}

void outline_px(const PxBox& box, Shade shade, float thickness_px, float radius_px) {
    path_inside(box, thickness_px, radius_px);
    list().PathStroke(paint(shade), ImDrawFlags_Closed, thickness_px);
}

void stroke_dashes(const std::vector<ImVec2>& points, bool closed, ImU32 colour, float thickness, float dash,
                   float gap) {
    float left = dash;  // of the dash or gap that is being drawn
    bool drawing = true;
    std::vector<ImVec2> stroke{points.front()};
    const auto finish = [&] {
        if (drawing && stroke.size() > 1)
            list().AddPolyline(stroke.data(), static_cast<int>(stroke.size()), colour, 0, thickness);
        stroke.clear();
    };
    for (std::size_t i = 1; i < points.size() + (closed ? 1 : 0); ++i) {
        ImVec2 from = points[i - 1];
        const ImVec2 to = points[i % points.size()];
        float length = std::hypot(to.x - from.x, to.y - from.y);
        while (length > left) {
            from = {from.x + (to.x - from.x) * left / length, from.y + (to.y - from.y) * left / length};
            length -= left;
            stroke.push_back(from);
            finish();
            drawing = !drawing;
            left = drawing ? dash : gap;
            stroke.push_back(from);
        }
        left -= length;
        stroke.push_back(to);
    }
    finish();
}

void fill(Box box, Shade shade, float radius) { fill_px(px_box(box), shade, px_len(radius)); }

void outline(Box box, Shade shade, float thickness, float radius) {
    outline_px(px_box(box), shade, px_line(thickness), px_len(radius));
}

void dashed_outline(Box box, Shade shade, float thickness, float radius) {
    const float line = px_line(thickness);
    path_inside(px_box(box), line, px_len(radius));
    const std::vector<ImVec2> points(list()._Path.begin(), list()._Path.end());
    list().PathClear();
    // As many whole dashes as go round, so that the last one does not run into the first.
    float round = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2 to = points[(i + 1) % points.size()];
        round += std::hypot(to.x - points[i].x, to.y - points[i].y);
    }
    const float one = round / std::max(1.0F, std::round(round / (line * (border_dash + border_gap))));
    stroke_dashes(points, true, paint(shade), line, one * border_dash / (border_dash + border_gap),
                  one * border_gap / (border_dash + border_gap));
}

void hline(float x, float y, float w, float thickness, Shade shade) {
    const PxBox box = px_box({x, y, w, 0});
    list().AddRectFilled(low_corner(box), {box.x + box.w, box.y + px_line(thickness)}, paint(shade));
}

void vline(float x, float y, float h, float thickness, Shade shade) {
    const PxBox box = px_box({x, y, 0, h});
    list().AddRectFilled(low_corner(box), {box.x + px_line(thickness), box.y + box.h}, paint(shade));
}

void disc(Spot centre, float radius, Shade shade) {
    list().AddCircleFilled(px_spot(centre), px_len(radius), paint(shade));
}

void ring(Spot centre, float radius, float thickness, Shade shade) {
    // Not AddCircle(): that takes half a pixel off the radius.
    list().PathArcTo(px_spot(centre), px_len(radius), 0, 2 * std::numbers::pi_v<float>);
    list()._Path.pop_back();  // the end is the beginning
    list().PathStroke(paint(shade), ImDrawFlags_Closed, std::max(1.0F, px_len(thickness)));
}

void dashed_ring(Spot centre, float radius, float thickness, Shade shade, float dash, float gap) {
    list().PathArcTo(px_spot(centre), px_len(radius), 0, 2 * std::numbers::pi_v<float>);
    list()._Path.pop_back();
    const std::vector<ImVec2> points(list()._Path.begin(), list()._Path.end());
    list().PathClear();
    stroke_dashes(points, true, paint(shade), px_len(thickness), px_len(dash), px_len(gap));
}

void dashed_line(Spot from, Spot to, float thickness, Shade shade, float dash, float gap) {
    stroke_dashes({px_spot(from), px_spot(to)}, false, paint(shade), px_len(thickness), px_len(dash),
                  px_len(gap));
}

void triangle(Spot a, Spot b, Spot c, Shade shade) {
    list().AddTriangleFilled(px_spot(a), px_spot(b), px_spot(c), paint(shade));
}

void arrow(Box box, bool chosen, float thickness) {
    PxBox px = px_box(box);
    if (chosen) {
        const std::array<ImVec2, 7> points = arrow_points(px);
        list().AddConcavePolyFilled(points.data(), static_cast<int>(points.size()), paint(Shade::now));
        return;
    }
    const float line = px_line(thickness);
    px = {px.x + line / 2, px.y + line, px.w - line * 1.5F, px.h - 2 * line};  // the tip sticks out
    const std::array<ImVec2, 7> points = arrow_points(px);
    list().AddPolyline(points.data(), static_cast<int>(points.size()), paint(Shade::line2),
                       ImDrawFlags_Closed, line);
}

}  // namespace ui
