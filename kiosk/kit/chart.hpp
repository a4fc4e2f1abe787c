// The run chart of UI.md 8 as numbers only: glance, storyboard, record data and the chart's own screen are this one drawing.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/kit/canvas.hpp"
#include "kiosk/kit/envelope.hpp"
#include "kiosk/kit/theme.hpp"

namespace ui {

struct ChartPoint {
    double value = 0;
    bool struck_out = false;  // sheet disc with cross
    bool outlined = false;    // from an import or the command line: drawn with an open mark
    bool unusual = false;     // sheet disc with ring and cross, its reason beside it
    std::string words = {};   // the reason; drawn for unusual points
};

struct ChartFlag {
    std::size_t at = 0;  // index of the first point after the experiment's start
    std::string words;   // its number
};

struct ChartTick {
    double value = 0;
    std::string words;
};

/// A phase, or the part of one that is shown, in slots.
struct ChartStretch {
    std::size_t from = 0, to = 0;
    bool starts = false;                      // it begins here: a dashed border
    std::string name;                         // above the plot, where it has room
    std::optional<double> median, low, high;  // low, high: natural process limits
};

struct ChartLine {
    double value = 0;
    std::string words;  // beside its right end
    bool dashed = false;
};

struct ChartSlots {
    std::size_t from = 0, to = 0;
};

struct ChartPicked {
    std::size_t at = 0;  // slot
    double value = 0;
};

struct Chart {
    std::vector<ChartPoint> points;  // in order; spaced evenly
    std::size_t count = 0;           // of the points behind `columns`, where points are too many to be given
    std::vector<Column> columns;
    std::size_t column_count = 0;  // that they were made for
    double low = 0, high = 1;      // y-range, low < high
    std::vector<ChartTick> ticks;
    std::optional<double> band_low, band_high;  // target band, or one of them: a target line
    std::string band_low_words, band_high_words;
    std::string band_middle_words;  // "Target" between the two, where there is room
    std::vector<ChartFlag> flags;
    std::vector<ChartStretch> stretches;
    std::vector<ChartLine> planned;     // planned cycle time, takt
    std::optional<ChartSlots> signal;   // the column behind the points that ask something
    std::optional<ChartPicked> picked;  // a ring round it
    std::string from_words, to_words;   // under the axis, left and right; empty: none
    std::size_t slots = 0;  // room for so many points; 0: for those there are and the one being typed
    std::optional<double> entering;  // the value being typed: dashed ring after the last point
    bool ring_newest = true;
    bool numbered = false;    // 1, 5, 10 … of the slots under the axis
    std::string empty_words;  // shown in the middle where there are no points
};

struct ChartLook {
    Role labels = Role::small5;
    float line = 0.75F;    // mm
    float disc = 1.5F;     // radius
    float newest = 2.75F;  // radius
    float newest_ring = 1.25F;
    float target = 1.0F;
    float left = 0;               // room for tick words; 0: as they need
    float right = 0;              // room for the band's words; 0: as they need
    float top = 2;                // between box and the highest value
    Shade ground = Shade::sheet;  // what it stands on
    bool flags = true;            // false: the screen draws them as keys of its own
};

/// Draws into `box` (axis words included). Where a pixel column holds more than one point the column's exact minimum and maximum are drawn.
void run_chart(Box box, const Chart& chart, const ChartLook& look = {});

// For screens that let points be touched:
/// Where a slot's value is drawn.
Spot chart_spot(Box box, const Chart& chart, const ChartLook& look, std::size_t slot, double value);
/// The slot under `x`, clamped; nothing where there are no points.
std::optional<std::size_t> chart_slot(Box box, const Chart& chart, const ChartLook& look, float x);
/// The plot without the words around it.
Box chart_plot(Box box, const Chart& chart, const ChartLook& look);
/// Pixel columns of the plot: what a chart of many points is asked for.
std::size_t chart_columns(Box box, const Chart& chart, const ChartLook& look);

}  // namespace ui
