#include "kiosk/kit/chart.hpp"

#include <algorithm>
#include <cmath>

#include "kiosk/kit/envelope.hpp"
#include "kiosk/kit/state.hpp"
#include "kiosk/kit/ui.hpp"

namespace ui {

namespace {

constexpr float tick_gap = 3.5F;  // between tick words and axis
constexpr float band_gap = 4;     // between axis end and the band's words
constexpr float axis_line = 0.5F;
constexpr float middle_of_words = 0.35F;  // em from a line's middle to the baseline of words beside it
constexpr float foot = 2.5F;              // under the axis where no words are
constexpr float words_foot = 1.5F;        // em under the axis where words are
constexpr float words_gap = 2;            // between axis and the em square of the words under it
constexpr float flag_w = 2.15F;           // em
constexpr float flag_h = 1.4F;            // em
constexpr float flag_baseline = 0.378F;   // em above the flag's foot
constexpr float flag_line = 0.625F;
constexpr float stem_line = 0.75F;
constexpr float stem_gap = 3;          // the stem ends under its point
constexpr float entering_size = 2.2F;  // times the disc

// Where things are, in mm.
struct Plot {
    float left = 0, right = 0, top = 0, axis = 0;
    float em = 0;
    double low = 0, high = 1;
    std::size_t slots = 1;

    float x(std::size_t i) const {
        return left + (right - left) * (static_cast<float>(i) + 0.5F) / static_cast<float>(slots);
    }
    float y(double value) const {
        const double part = std::clamp((value - low) / (high - low), 0.0, 1.0);
        return axis - (axis - top) * static_cast<float>(part);
    }
    float step() const { return (right - left) / static_cast<float>(slots); }
};

float widest(std::initializer_list<std::string_view> words, Type type) {
    float most = 0;
    for (const std::string_view w : words) most = std::max(most, text_width(w, type));
    return most;
}

Plot plot_of(const Box& box, const Chart& chart, const ChartLook& look) {
    const Type ticks{look.labels};
    const Type bold{look.labels, Weight::bold};
    Plot plot;
    plot.em = role_em(look.labels);
    float left = look.left;
    if (left <= 0 && !chart.ticks.empty()) {
        for (const ChartTick& tick : chart.ticks) left = std::max(left, text_width(tick.words, ticks));
        left += tick_gap;
    }
    float right = look.right;
    if (right <= 0) {
        right = widest({chart.band_low_words, chart.band_high_words, chart.band_middle_words}, bold);
        right += right > 0 ? band_gap : 0;
    }
    const bool words = !chart.from_words.empty() || !chart.to_words.empty();
    plot.left = box.x + left;
    plot.right = box.x + box.w - right;
    plot.top = box.y + look.top;
    plot.axis = box.y + box.h - (words ? words_foot * plot.em : foot);
    plot.low = chart.low;
    plot.high = chart.high > chart.low ? chart.high : chart.low + 1;
    plot.slots = std::max({chart.slots, chart.points.size() + (chart.entering ? 1 : 0), std::size_t{1}});
    return plot;
}

void draw_band_tint(const Plot& plot, const Chart& chart) {
    if (!chart.band_low || !chart.band_high) return;
    const float top = plot.y(*chart.band_high);
    fill({plot.left, top, plot.right - plot.left, plot.y(*chart.band_low) - top}, Shade::target_tint);
}

void draw_axes(const Plot& plot, const Chart& chart, const ChartLook& look) {
    for (const ChartTick& tick : chart.ticks)
        text_on_baseline({plot.left - tick_gap, plot.y(tick.value) + middle_of_words * plot.em}, tick.words,
                         {look.labels, Weight::regular, Shade::ink2}, Align::right);
    const float half = axis_line / 2;
    vline(plot.left - half, plot.top, plot.axis - plot.top, axis_line, Shade::line2);
    hline(plot.left - half, plot.axis - half, plot.right - plot.left + half, axis_line, Shade::line2);
}

void draw_dates(const Plot& plot, const Chart& chart, const ChartLook& look) {
    const Type type{look.labels, Weight::regular, Shade::ink2};
    const float baseline = plot.axis + words_gap + plot.em;
    const std::size_t n = chart.points.size();
    const float last = chart.entering ? plot.x(n) : n > 0 ? plot.x(n - 1) : plot.right;
    float first_end = plot.left;
    if (!chart.from_words.empty()) {
        const Box from = text_on_baseline({n > 0 ? plot.x(0) : plot.left, baseline}, chart.from_words, type);
        first_end = from.x + from.w;
    }
    if (chart.to_words.empty()) return;
    const float own = text_width(chart.to_words, type);
    // The value being entered has its word in its middle; a date ends under the last point.
    float left =
        std::min(chart.entering ? last - own / 2 : last - own, plot.right - own / (chart.entering ? 2 : 1));
    left = std::max(left, first_end + plot.em / 2);
    text_on_baseline({left, baseline}, chart.to_words, type);
}

void draw_target(const Plot& plot, const Chart& chart, const ChartLook& look) {
    const Type type{look.labels, Weight::bold, Shade::target_text};
    const float x = plot.right + band_gap;
    const auto line = [&](double value) {
        hline(plot.left, plot.y(value) - look.target / 2, plot.right - plot.left, look.target, Shade::target);
    };
    if (chart.band_low) line(*chart.band_low);
    if (chart.band_high) line(*chart.band_high);
    float low = chart.band_low ? plot.y(*chart.band_low) : 0;
    float high = chart.band_high ? plot.y(*chart.band_high) : 0;
    const bool both = chart.band_low && chart.band_high;
    // A narrow band: its two values step aside from each other.
    if (const float missing = both ? 1.1F * plot.em - (low - high) : 0; missing > 0) {
        low += missing / 2;
        high -= missing / 2;
    }
    const float down = middle_of_words * plot.em;
    if (chart.band_low) text_on_baseline({x, low + down}, chart.band_low_words, type);
    if (chart.band_high) text_on_baseline({x, high + down}, chart.band_high_words, type);
    if (both && !chart.band_middle_words.empty() && low - high >= 2.4F * plot.em)
        text_on_baseline({x, (low + high) / 2 + down}, chart.band_middle_words, type);
}

void draw_flags(const Plot& plot, const Chart& chart, const ChartLook& look) {
    const Type type{look.labels, Weight::bold, Shade::predict_text};
    const float w = flag_w * plot.em;
    const float h = flag_h * plot.em;
    float taken = plot.left - w;  // right end of the last flag in the lower row
    for (const ChartFlag& flag : chart.flags) {
        if (flag.at >= chart.points.size()) continue;
        const float x = plot.x(flag.at);
        const float stem_top = std::min(plot.y(chart.points[flag.at].value) + stem_gap, plot.axis);
        const bool at_end = x + w > plot.right + band_gap;
        const float left = at_end ? x - w : x;
        const bool crowded = left < taken;
        const float bottom = crowded ? plot.axis - h : plot.axis;
        if (!crowded) taken = left + w;
        const float from = std::min(stem_top, bottom - h);
        vline(x - stem_line / 2, from, plot.axis - from, stem_line, Shade::predict);
        fill({left, bottom - h, w, h}, Shade::predict_tint);
        const float half = flag_line / 2;
        outline({left - half, bottom - h - half, w + flag_line, h + flag_line}, Shade::predict, flag_line);
        text_on_baseline({left + w / 2, bottom - flag_baseline * plot.em}, flag.words, type, Align::centre);
    }
}

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
    ImVec2 last{};
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const ImVec2 here = px_at(plot.x(i), plot.y(chart.points[i].value));
        if (i > 0) stroke(last, here, line);
        if (line > 1.5F) now_drawing().list->AddCircleFilled(here, line / 2, paint(Shade::ink), 8);
        last = here;
    }
}

// More points than pixel columns: every column from its least to its greatest value, joined to the next.
void draw_columns(const Plot& plot, const Chart& chart, float thickness) {
    std::vector<double> values;
    values.reserve(chart.points.size());
    for (const ChartPoint& point : chart.points) values.push_back(point.value);
    const float left = px_x(plot.left);
    const float wide = px_x(plot.right) - left;
    const std::vector<Column> columns =
        envelope(values, plot.slots, static_cast<std::size_t>(std::max(wide, 1.0F)));
    const float line = px_line(thickness);
    const auto y = [&](double value) { return px_at(0, plot.y(value)).y; };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        double least = columns[i].least;
        double greatest = columns[i].greatest;
        if (i > 0) {  // so that the line is not broken between two columns
            greatest = std::max(greatest, columns[i - 1].last);
            least = std::min(least, columns[i - 1].last);
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
    if (!point.struck_out && !point.outlined) return disc(c, r, Shade::ink);
    const float open = point.struck_out ? r + 0.25F : r;
    disc(c, open, Shade::sheet);
    ring(c, open, thickness, Shade::ink);
    if (point.struck_out) draw_cross(c, 0.875F * r / 1.75F, thickness);
}

void draw_points(const Plot& plot, const Chart& chart, const ChartLook& look) {
    // Where points are close they become smaller rather than one black snake.
    const float r = std::min(look.disc, plot.step() * 0.65F);
    const bool discs = px_len(r) >= 1.5F;
    if (px_len(plot.step()) < 1) draw_columns(plot, chart, look.line);
    else draw_line(plot, chart, look.line);
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const ChartPoint& point = chart.points[i];
        if (!discs && !point.struck_out) continue;
        draw_point({plot.x(i), plot.y(point.value)}, point, discs ? r : look.disc, look.line);
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
    } else if (chart.ring_newest && n > 0 && !chart.points[n - 1].struck_out) {
        const Spot at{plot.x(n - 1), plot.y(chart.points[n - 1].value)};
        disc(at, look.newest, Shade::sheet);
        ring(at, look.newest, look.newest_ring, Shade::ink);
    }
}

void draw_empty(const Plot& plot, const std::string& words, const ChartLook& look) {
    const Type type{look.labels, Weight::regular, Shade::ink2};
    const float inset = 2;
    centred_words({plot.left + inset, plot.top, plot.right - plot.left - 2 * inset, plot.axis - plot.top},
                  words, type, Role::small5, 3);
}

}  // namespace

void run_chart(Box box, const Chart& chart, const ChartLook& look) {
    stands_on(px_box(box), look.ground);
    const Plot plot = plot_of(box, chart, look);
    draw_band_tint(plot, chart);
    draw_axes(plot, chart, look);
    draw_dates(plot, chart, look);
    draw_target(plot, chart, look);
    draw_flags(plot, chart, look);
    if (!chart.points.empty()) draw_points(plot, chart, look);
    draw_newest(plot, chart, look);
    if (chart.points.empty() && !chart.entering && !chart.empty_words.empty())
        draw_empty(plot, chart.empty_words, look);
}

}  // namespace ui
