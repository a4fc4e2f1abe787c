#include "kiosk/kit/chart.hpp"

#include <algorithm>
#include <cmath>

#include "kiosk/kit/chart_plot.hpp"
#include "kiosk/kit/state.hpp"
#include "kiosk/kit/ui.hpp"

namespace ui {

namespace {

constexpr float tick_gap = 3.5F;  // between tick words and axis
constexpr float band_gap = 4;     // between axis end and the band's words
constexpr float axis_line = 0.5F;
constexpr float foot = 2.5F;             // under the axis where no words are
constexpr float words_foot = 1.5F;       // em under the axis where words are
constexpr float words_gap = 2;           // between axis and the em square of the words under it
constexpr float flag_w = 2.15F;          // em
constexpr float flag_h = 1.4F;           // em
constexpr float flag_baseline = 0.378F;  // em above the flag's foot
constexpr float flag_line = 0.625F;
constexpr float stem_line = 0.75F;
constexpr float stem_gap = 3;  // the stem ends under its point

constexpr float names_room = 1.5F;  // em above the plot for the names of phases

/// Those that are drawn one by one, or stand behind the columns.
std::size_t points_of(const Chart& chart) { return std::max(chart.points.size(), chart.count); }

float widest(std::initializer_list<std::string_view> words, Type type) {
    float most = 0;
    for (const std::string_view w : words) most = std::max(most, text_width(w, type));
    return most;
}

}  // namespace

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
        for (const ChartLine& line : chart.planned) right = std::max(right, text_width(line.words, bold));
        right += right > 0 ? band_gap : 0;
    }
    plot.top = box.y + look.top;
    if (std::ranges::any_of(chart.stretches, [](const ChartStretch& s) { return !s.name.empty(); }))
        plot.top += names_room * plot.em;
    const bool words = !chart.from_words.empty() || !chart.to_words.empty() || chart.numbered;
    plot.left = box.x + left;
    plot.right = box.x + box.w - right;
    plot.axis = box.y + box.h - (words ? words_foot * plot.em : foot);
    plot.low = chart.low;
    plot.high = chart.high > chart.low ? chart.high : chart.low + 1;
    plot.slots = std::max({chart.slots, points_of(chart) + (chart.entering ? 1 : 0), std::size_t{1}});
    return plot;
}

namespace {

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
    const std::size_t n = points_of(chart);
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

// 1, 5, 10, 15 …: every fifth, tenth or so, as the room allows.
void draw_numbers(const Plot& plot, const Chart& chart, const ChartLook& look) {
    const Type type{look.labels, Weight::regular, Shade::ink2};
    std::size_t each = 5;
    while (plot.step() * static_cast<float>(each) < 2 * text_width("00", type)) each *= 2;
    for (std::size_t i = 0; chart.numbered && i < plot.slots; i += i == 0 ? each - 1 : each)
        text_on_baseline({plot.x(i), plot.axis + words_gap + plot.em}, std::to_string(i + 1), type,
                         Align::centre);
}

// Words at the right end of lines: each as near to its own as the others let it.
struct EndWords {
    float y = 0;  // of the line
    std::string_view words;
};

void spread(std::vector<EndWords>& ends, float least) {
    std::ranges::sort(ends, {}, &EndWords::y);
    // Two that stand too near step aside from each other by the same; a few rounds settle any four of them.
    for (int round = 0; round < 20; ++round) {
        for (std::size_t i = 1; i < ends.size(); ++i) {
            const float missing = least - (ends[i].y - ends[i - 1].y);
            if (missing <= 0.01F) continue;
            ends[i - 1].y -= missing / 2;
            ends[i].y += missing / 2;
        }
    }
}

void draw_target(const Plot& plot, const Chart& chart, const ChartLook& look) {
    const Type type{look.labels, Weight::bold, Shade::target_text};
    std::vector<EndWords> ends;
    const auto line = [&](const std::optional<double>& value, const std::string& words) {
        if (!value) return;
        hline(plot.left, plot.y(*value) - look.target / 2, plot.right - plot.left, look.target,
              Shade::target);
        ends.push_back({plot.y(*value), words});
    };
    line(chart.band_low, chart.band_low_words);
    line(chart.band_high, chart.band_high_words);
    const bool both = ends.size() == 2;
    for (const ChartLine& planned : chart.planned)
        if (plot.holds(planned.value)) ends.push_back({plot.y(planned.value), planned.words});
    const bool alone = both && ends.size() == 2;
    spread(ends, 1.1F * plot.em);
    const float x = plot.right + band_gap, down = middle_of_words * plot.em;
    for (const EndWords& end : ends) text_on_baseline({x, end.y + down}, end.words, type);
    if (alone && !chart.band_middle_words.empty() && ends[1].y - ends[0].y >= 2.4F * plot.em)
        text_on_baseline({x, (ends[0].y + ends[1].y) / 2 + down}, chart.band_middle_words, type);
}

void draw_flags(const Plot& plot, const Chart& chart, const ChartLook& look) {
    const Type type{look.labels, Weight::bold, Shade::predict_text};
    const float w = flag_w * plot.em;
    const float h = flag_h * plot.em;
    float taken = plot.left - w;  // right end of the last flag in the lower row
    for (const ChartFlag& flag : chart.flags) {
        if (flag.at >= points_of(chart)) continue;
        const float x = plot.x(flag.at);
        const bool at_point = flag.at < chart.points.size();
        const float stem_top =
            at_point ? std::min(plot.y(chart.points[flag.at].value) + stem_gap, plot.axis) : plot.axis;
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
    draw_signal(plot, chart);
    draw_axes(plot, chart, look);
    draw_dates(plot, chart, look);
    draw_numbers(plot, chart, look);
    draw_phases(plot, chart, look);
    draw_target(plot, chart, look);
    draw_planned(plot, chart);
    if (look.flags) draw_flags(plot, chart, look);
    draw_points(plot, chart, look);
    draw_newest(plot, chart, look);
    draw_picked(plot, chart, look);
    if (points_of(chart) == 0 && !chart.entering && !chart.empty_words.empty())
        draw_empty(plot, chart.empty_words, look);
}

Spot chart_spot(Box box, const Chart& chart, const ChartLook& look, std::size_t slot, double value) {
    const Plot plot = plot_of(box, chart, look);
    return {plot.x(slot), plot.y(value)};
}

std::optional<std::size_t> chart_slot(Box box, const Chart& chart, const ChartLook& look, float x) {
    const Plot plot = plot_of(box, chart, look);
    if (points_of(chart) == 0) return std::nullopt;
    const float slot = (x - plot.left) / plot.step();
    return static_cast<std::size_t>(std::clamp(slot, 0.0F, static_cast<float>(points_of(chart)) - 1));
}

Box chart_plot(Box box, const Chart& chart, const ChartLook& look) {
    const Plot plot = plot_of(box, chart, look);
    return {plot.left, plot.top, plot.right - plot.left, plot.axis - plot.top};
}

std::size_t chart_columns(Box box, const Chart& chart, const ChartLook& look) {
    const Plot plot = plot_of(box, chart, look);
    return static_cast<std::size_t>(std::max(px_x(plot.right) - px_x(plot.left), 1.0F));
}

}  // namespace ui
