// Draws the stopwatch while it is used: the large area and the keys. The laps beside it stand in stopwatch_laps.cpp.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/stopwatch_parts.hpp"
#include "kiosk/screens/stopwatch_steps.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
using enum Timing::Phase;
constexpr float gap = 4, side_w = 198, figure_em = 85, figure_line = 63;

bool is_on(Timing::Phase phase) { return phase == running || phase == paused || phase == interrupted; }

void draw_progress(const StopwatchView& view, ui::Box box) {
    const int cells = std::max({view.planned, view.laps, 1});
    const float between = cells > 30 ? 0.75F : 1.5F;
    const float w = (box.w - static_cast<float>(cells - 1) * between) / static_cast<float>(cells);
    for (int i = 0; i < cells; ++i) {
        const ui::Box cell{box.x + static_cast<float>(i) * (w + between), box.y, w, box.h};
        if (i < view.laps) {
            ui::fill(cell, ui::Shade::key_text, 1);
        } else {
            ui::outline(cell, ui::Shade::line2, 0.5F, 1);
        }
    }
}

void draw_running_figure(const StopwatchView& view, ui::Spot at, float width) {
    const ui::Type unit{fig17, medium, ui::Shade::key_text};
    const float rest = ui::text_width(view.unit, unit) + 7.5F;
    const float drawn = ui::figure_width(view.figure, figure_em);
    const float em = drawn + rest > width ? figure_em * (width - rest) / drawn : figure_em;
    ui::figure({at.x, at.y}, view.figure, em, figure_line, ui::Shade::key_text);
    // The unit stands on the figure's baseline: a figure is centred by its digits, 0.356 em high above it.
    ui::text_on_baseline(
        {at.x + ui::figure_width(view.figure, em) + 7.5F, at.y + figure_line / 2 + 0.342F * em}, view.unit,
        unit);
}

/// The touch on the large area. A lap is asked for aside: nothing may hold up the next one.
void touched(Pane& pane, const StopwatchView& view, std::int64_t at_ms) {
    pane.timing.metric = view.metric;
    const auto at = pane.now - kata::Span{std::max<std::int64_t>(pane.now_ms - at_ms, 0)};
    const auto lap = tapped(pane.timing, at_ms, at);
    if (!lap) {
        return;
    }
    auto [ask, why_not] = lap_ask(pane.board, pane.now, pane.timing, *lap);
    pane.timing.said = why_not;
    if (ask) {
        pane.asks_aside.push_back(*std::move(ask));
        pane.timing.asking = view.laps + 1 == view.planned;
    }
}

void draw_area(Pane& pane, const StopwatchView& view, ui::Box box) {
    bool pressed = false;
    const auto label = std::string(view.phase == running ? tr("Lap") : tr("Start")) + "###area";
    const auto at_ms = ui::tap_area(box, label, lap_deaf_ms, &pressed);
    ui::fill(box, pressed ? ui::Shade::key_down : ui::Shade::key, 5);
    const float x = box.x + 12, w = box.w - 24;
    draw_progress(view, {x, box.y + 12, w, 6.5F});
    const ui::Type progress{h9, medium, ui::Shade::key_text}, small{body6, regular, ui::Shade::key_text};
    ui::text({x, box.y + 24.5F}, view.progress, progress);
    const float room = w - ui::text_width(view.progress, progress) - 8;
    ui::text({box.x + box.w - 12 - room, box.y + 28}, view.sentence, small,
             {.width = room, .least = small5, .align = ui::Align::right});
    const float figure_y = box.y + 61.5F + std::max(0.0F, (box.h - 196) / 2);
    draw_running_figure(view, {box.x + 8.5F, figure_y}, box.w - 20);
    const float bottom = box.y + box.h - 14;
    ui::icon({box.x + 12, bottom - 22}, ui::Icon::touch_app, 22, ui::Shade::key_text);
    const ui::Type tap{h12, medium, ui::Shade::key_text};
    const float tap_w = box.w - 41 - 10;
    const auto words = in_two_lines(view.tap_words, tap, tap_w);
    const bool two = lines_of(words) > 1;
    ui::text({box.x + 41, bottom - (two ? 33.0F : 20.5F)}, words, tap,
             {.width = tap_w, .lines = 2, .least = body7, .line = 19});
    if (at_ms && view.phase != interrupted) {
        touched(pane, view, *at_ms);
    }
}

/// Whatever came in between from elsewhere, it is this lap that goes: it is struck out, as the board's history wants it.
void draw_lap_keys(Pane& pane, const StopwatchView& view, ui::Box box) {
    const float w = (box.w - gap) / 2;
    ui::KeyLook look;
    look.icon = ui::Icon::undo;
    look.enabled = view.last.has_value() && is_on(view.phase);
    if (view.phase == paused) {
        const float undo_w = (box.w - 2 * gap) / 3;
        if (ui::key({box.x, box.y, undo_w, box.h}, view.last ? view.undo : word("Undo lap"), look)) {
            take_out(pane, view, view.last->point, view.last->at);
        }
        draw_other_ways(pane, view, {box.x + undo_w + gap, box.y, box.w - undo_w - gap, box.h});
        return;
    }
    if (ui::key({box.x, box.y, w, box.h}, view.last ? view.undo : word("Undo lap"), look)) {
        take_out(pane, view, view.last->point, view.last->at);
    }
    look.icon = ui::Icon::skip_next;
    look.enabled = view.phase == running;
    if (ui::key({box.x + w + gap, box.y, w, box.h}, tr("Skip this lap"), look)) {
        skip(pane.timing, pane.now_ms);
    }
}

/// Pause and Finish, left of the clock; returns where they begin.
float draw_top_keys(Pane& pane, const StopwatchView& view) {
    const auto& canvas = ui::canvas();
    const float w = canvas.touch_mm(58), h = canvas.touch_mm(22), right = canvas.width() - margin_mm - 32;
    if (!is_on(view.phase)) {
        return right;
    }
    ui::KeyLook look;
    look.icon = ui::Icon::flag;
    look.icon_size = 12;
    if (ui::key({right - w, 6, w, h}, tr("Finish"), look)) {
        finish(pane.timing, static_cast<std::size_t>(view.laps));
    }
    look.icon = ui::Icon::pause;
    look.enabled = view.phase == running;
    if (ui::key({right - 2 * w - gap, 6, w, h}, tr("Pause"), look)) {
        pause(pane.timing);
    }
    return right - 2 * w - gap;
}

/// The metric beside the title, as much of it as there is room for.
void draw_head(Pane& pane, const StopwatchView& view) {
    const float keys_x = draw_top_keys(pane, view);
    const float from =
        margin_mm + ui::canvas().touch_mm(24) + 7 + ui::text_width(tr("Stopwatch"), {h9, bold}) + 6;
    const auto fits = [&](const std::string& words) {
        return from + ui::text_width(words, {body6}) + 4 <= keys_x;
    };
    const auto beside = fits(view.beside) ? view.beside : fits(view.beside_short) ? view.beside_short : "";
    if (head(pane, tr("Stopwatch"), beside)) {
        pane.go = ScreenId::storyboard;
    }
}

void draw_nothing_timed(Pane& pane, const StopwatchView& view, const StopwatchBoxes& boxes) {
    const auto z = zones();
    const ui::Box sheet{z.left, z.top, z.width, boxes.keys.y - gap - z.top};
    ui::sheet(sheet);
    ui::icon({sheet.x + 16, sheet.y + 24}, ui::Icon::timer, 40, ui::Shade::line2);
    ui::text({sheet.x + 72, sheet.y + 26}, view.empty_words, {h12, medium},
             {.width = sheet.w - 96, .lines = 3, .least = h9});
    draw_other_ways(pane, view, boxes.keys);
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.icon = ui::Icon::add_chart;
    if (ui::key({z.right - 110, boxes.keys.y, 110, boxes.keys.h}, tr("Record data"), look)) {
        pane.go = ScreenId::record_data;
    }
}

}  // namespace

StopwatchBoxes stopwatch_boxes() {
    const auto& canvas = ui::canvas();
    const auto z = zones();
    const float bottom = canvas.height() - 6, key_h = canvas.touch_mm(30), chip_h = canvas.touch_mm(22);
    const float side_x = z.right - side_w, reasons_h = lap_chips_mm + 2 * chip_h + 4 + 8;
    StopwatchBoxes b;
    b.keys = {z.left, bottom - key_h, side_x - 6 - z.left, key_h};
    b.area = {z.left, z.top, b.keys.w, b.keys.y - gap - z.top};
    b.side = {side_x, z.top, side_w, bottom - z.top};
    b.reasons = {side_x, bottom - reasons_h, side_w, reasons_h};
    b.laps = {side_x, z.top, side_w, b.reasons.y - 5 - z.top};
    return b;
}

bool draw_other_ways(Pane& pane, const StopwatchView& view, ui::Box box) {
    const bool both = view.counts && view.stops;
    const float w = both ? (box.w - gap) / 2 : box.w;
    ui::KeyLook look;
    look.icon = ui::Icon::add;
    if (view.counts && ui::key({box.x, box.y, w, box.h}, tr("Count"), look)) {
        pane.go = ScreenId::tally;
    }
    look.icon = ui::Icon::history;
    if (view.stops && ui::key({box.x + box.w - w, box.y, w, box.h}, tr("Changeover or stop"), look)) {
        pane.go = ScreenId::timers;
    }
    return view.counts || view.stops;
}

void draw_stopwatch(Pane& pane) {
    const auto view = view_stopwatch(pane.board, pane.shelf, pane.now, pane.now_ms, pane.timing);
    const auto boxes = stopwatch_boxes();
    draw_head(pane, view);
    if (!view.empty_words.empty()) {
        draw_nothing_timed(pane, view, boxes);
        return;
    }
    if (view.summary) {
        draw_laps(pane, view, boxes.laps);
        draw_stopwatch_summary(pane, view, boxes);
        return;
    }
    draw_area(pane, view, boxes.area);
    if (view.phase == none) {
        draw_other_ways(pane, view, boxes.keys);
        draw_stopwatch_start(pane, view, boxes.side);
    } else {
        draw_lap_keys(pane, view, boxes.keys);
        draw_laps(pane, view, boxes.laps);
        draw_lap(pane, view, boxes.reasons);
    }
    draw_stopwatch_question(pane, view);
    pane.wake_ms = next_tenth_ms(pane.timing, pane.now_ms);
}

}  // namespace kiosk
