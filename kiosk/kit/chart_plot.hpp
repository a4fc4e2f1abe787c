// Where the parts of a run chart stand, for the files chart*.cpp. Private to the kit.
#pragma once

#include <algorithm>

#include "kiosk/kit/chart.hpp"

namespace ui {

/// In mm.
struct Plot {
    float left = 0, right = 0, top = 0, axis = 0;
    float em = 0;
    double low = 0, high = 1;
    std::size_t slots = 1;

    float x(std::size_t i) const {
        return left + (right - left) * (static_cast<float>(i) + 0.5F) / static_cast<float>(slots);
    }
    /// The border before slot i.
    float edge(std::size_t i) const {
        return left + (right - left) * static_cast<float>(i) / static_cast<float>(slots);
    }
    float y(double value) const {
        const double part = std::clamp((value - low) / (high - low), 0.0, 1.0);
        return axis - (axis - top) * static_cast<float>(part);
    }
    float step() const { return (right - left) / static_cast<float>(slots); }
    bool holds(double value) const { return low <= value && value <= high; }
};

inline constexpr float middle_of_words = 0.35F;  // em from a line's middle to the baseline of words beside it

Plot plot_of(const Box& box, const Chart& chart, const ChartLook& look);

// chart_lines.cpp: what lies under the points
void draw_signal(const Plot& plot, const Chart& chart);
void draw_phases(const Plot& plot, const Chart& chart, const ChartLook& look);
void draw_planned(const Plot& plot, const Chart& chart);
// chart_points.cpp
void draw_points(const Plot& plot, const Chart& chart, const ChartLook& look);
void draw_newest(const Plot& plot, const Chart& chart, const ChartLook& look);
void draw_picked(const Plot& plot, const Chart& chart, const ChartLook& look);

}  // namespace ui
