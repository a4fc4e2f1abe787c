// The points themselves: their line, their discs, the newest, the one being typed, the one that is picked.
#include <cmath>
#include <limits>
#include <optional>

#include "kiosk/kit/chart_plot.hpp"
#include "kiosk/kit/envelope.hpp"
#include "kiosk/kit/state.hpp"
#include "kiosk/kit/ui.hpp"

namespace ui {

namespace {

constexpr float entering_size = 2.2F;  // times the disc
constexpr float signal_more = 1.25F;   // a point of a signal is so much bigger
constexpr float picked_r = 4;

ImVec2 px_at(float x, float y) {
    return {px_len(x) + now_drawing().drift.x, px_len(y) + now_drawing().drift.y};
}

void stroke(ImVec2 from, ImVec2 to, float thickness_px) {
    const ImVec2 ends[] = {from, to};  // not AddLine(): that shifts by half a pixel
    now_drawing().list->AddPolyline(ends, 2, paint(Shade::ink), 0, thickness_px);
}

// Piece by piece with round joints: a mitred line would put thorns on the peaks.
void draw_line(const Plot& plot, const Chart& chart, float thickness) {
    const float line = px_len(thickness);
    std::optional<ImVec2> last;
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        if (chart.points[i].struck_out) continue;  // nobody believes it: it shapes no line
        const ImVec2 here = px_at(plot.x(i), plot.y(chart.points[i].value));
        if (last) stroke(*last, here, line);
        if (line > 1.5F) now_drawing().list->AddCircleFilled(here, line / 2, paint(Shade::ink), 8);
        last = here;
    }
}

std::vector<Column> columns_of_points(const Plot& plot, const Chart& chart, std::size_t wide) {
    std::vector<double> values;
    values.reserve(chart.points.size());
    for (const ChartPoint& point : chart.points)
        values.push_back(point.struck_out ? std::numeric_limits<double>::quiet_NaN() : point.value);
    return envelope(values, plot.slots, wide);
}

// Columns that were made for another width: each goes whole into the pixel column its left edge lies in.
std::vector<Column> in_pixels(const std::vector<Column>& columns, std::size_t count, std::size_t wide) {
    if (count == wide) return columns;
    std::vector<Column> made;
    for (const Column& from : columns) {
        const std::size_t column = from.column * wide / std::max<std::size_t>(count, 1);
        if (made.empty() || made.back().column != column) {
            made.push_back(from);
            made.back().column = column;
            continue;
        }
        Column& here = made.back();
        here.least = std::min(here.least, from.least);
        here.greatest = std::max(here.greatest, from.greatest);
    }
    return made;
}

// More points than pixel columns: every column from its least to its greatest value, joined to the next.
void draw_columns(const Plot& plot, const Chart& chart, float thickness) {
    const float left = px_x(plot.left);
    const auto wide = static_cast<std::size_t>(std::max(px_x(plot.right) - left, 1.0F));
    const auto columns = chart.columns.empty() ? columns_of_points(plot, chart, wide)
                                               : in_pixels(chart.columns, chart.column_count, wide);
    const float line = px_line(thickness);
    const auto y = [&](double value) { return px_at(0, plot.y(value)).y; };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        double least = columns[i].least;
        double greatest = columns[i].greatest;
        if (i > 0) {  // so that the line is not broken between two columns
            greatest = std::max(greatest, columns[i - 1].least);
            least = std::min(least, columns[i - 1].greatest);
        }
        const float x = left + static_cast<float>(columns[i].column);
        const float top = std::round(y(greatest) - line / 2);
        const float bottom = std::max(std::round(y(least) + line / 2), top + line);
        now_drawing().list->AddRectFilled({x, top}, {x + 1, bottom}, paint(Shade::ink));
    }
}

void draw_cross(Spot c, float arm, float thickness) {
    const float line = px_len(thickness);
    stroke(px_at(c.x - arm, c.y - arm), px_at(c.x + arm, c.y + arm), line);
    stroke(px_at(c.x + arm, c.y - arm), px_at(c.x - arm, c.y + arm), line);
}

void draw_point(Spot c, const ChartPoint& point, float r, float thickness) {
    if (!point.struck_out && !point.outlined && !point.unusual) return disc(c, r, Shade::ink);
    const float open = point.struck_out || point.unusual ? r + 0.25F : r;
    disc(c, open, Shade::sheet);
    ring(c, open, thickness, Shade::ink);
    if (point.struck_out || point.unusual) draw_cross(c, 0.875F * r / 1.75F, thickness);
}

void draw_in_signal(Spot c, float r) {
    disc(c, r + signal_more, Shade::now);
    ring(c, r + signal_more, 0.75F, Shade::ink);
}

// Right of its point, or left of it where the chart ends.
void draw_reason(const Plot& plot, Spot c, const std::string& words, const ChartLook& look) {
    const Type type{look.labels};
    const float beside = 2 * look.disc + 1, own = text_width(words, type);
    const bool right = c.x + beside + own <= plot.right;
    const float left = std::max(right ? c.x + beside : c.x - beside - own, plot.left + 1);
    text_on_baseline({left, c.y + middle_of_words * plot.em}, words, type);
}

}  // namespace

void draw_points(const Plot& plot, const Chart& chart, const ChartLook& look) {
    // Where points are close they become smaller rather than one black snake.
    const float r = std::min(look.disc, plot.step() * 0.65F);
    const bool discs = px_len(r) >= 1.5F;
    if (!chart.columns.empty() || px_len(plot.step()) < 1) draw_columns(plot, chart, look.line);
    else draw_line(plot, chart, look.line);
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const ChartPoint& point = chart.points[i];
        const bool in_signal = chart.signal && chart.signal->from <= i && i < chart.signal->to;
        if (!discs && !point.struck_out && !point.unusual && !in_signal) continue;
        if (in_signal && !point.struck_out) {
            draw_in_signal({plot.x(i), plot.y(point.value)}, discs ? r : look.disc);
            continue;
        }
        draw_point({plot.x(i), plot.y(point.value)}, point, discs ? r : look.disc, look.line);
        if (point.unusual && !point.words.empty() && discs)
            draw_reason(plot, {plot.x(i), plot.y(point.value)}, point.words, look);
    }
}

void draw_newest(const Plot& plot, const Chart& chart, const ChartLook& look) {
    const std::size_t n = chart.points.size();
    if (chart.entering) {
        const Spot at{plot.x(n), plot.y(*chart.entering)};
        if (n > 0)
            dashed_line({plot.x(n - 1), plot.y(chart.points[n - 1].value)}, at, look.line, Shade::ink, 1.75F,
                        2);
        disc(at, entering_size * look.disc, Shade::sheet);
        dashed_ring(at, entering_size * look.disc, 1, Shade::ink, 2, 1.5F);
    } else if (chart.ring_newest && n > 0 && !chart.points[n - 1].struck_out &&
               !chart.points[n - 1].unusual) {
        const Spot at{plot.x(n - 1), plot.y(chart.points[n - 1].value)};
        disc(at, look.newest, Shade::sheet);
        ring(at, look.newest, look.newest_ring, Shade::ink);
    }
}

void draw_picked(const Plot& plot, const Chart& chart, const ChartLook& look) {
    if (!chart.picked) return;
    const Spot at{plot.x(chart.picked->at), plot.y(chart.picked->value)};
    if (chart.picked->at < chart.points.size())
        draw_point(at, chart.points[chart.picked->at], look.disc, look.line);
    else disc(at, look.disc, Shade::ink);
    ring(at, picked_r, 1.25F, Shade::primary);
}

}  // namespace ui
