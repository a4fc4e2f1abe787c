// Draws the changeovers and stops that run: the list, the one that is chosen, and what begins the next.
#include <algorithm>

#include "kiosk/screens/asking.hpp"
#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/measuring_texts.hpp"
#include "kiosk/screens/timers_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 4, side_w = 204;

void choose(Draft& draft, const kata::EntityId& id) {
    draft.timer = id;
    draft.timer_note.clear();
    draft.timer_back_min = 0;
    draft.chip_page = 0;
}

void draw_row(Pane& pane, const TimerRow& row, ui::Box box) {
    constexpr float elapsed_w = 76;
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float middle = box.y + box.h / 2, em = 25;
    const float own = ui::figure_width(row.elapsed, em);
    ui::figure({box.x + 6, middle - 9.5F}, row.elapsed, own > elapsed_w - 8 ? em * (elapsed_w - 8) / own : em,
               19);
    const float x = box.x + elapsed_w + 4, w = box.w - elapsed_w - 10;
    const auto name = row.board.empty() ? row.name : said("{0}, {1}", row.name, row.board);
    ui::text({x, middle - 15}, name, {h9, medium}, {.width = w, .least = body6, .line = 15});
    ui::text({x, middle + 3}, row.about, {body6, regular, ui::Shade::ink2}, {.width = w, .least = small5});
    if (row.chosen) {
        ui::outline(ui::inset(box, 1), ui::Shade::primary, 1, 3);
    }
    if (ui::row(box, said("{0} {1}", row.elapsed, name))) {
        choose(pane.draft, row.chosen ? kata::EntityId{} : row.id);
    }
}

void draw_list(Pane& pane, const TimersView& view, ui::Box box) {
    ui::sheet(box);
    section(box.x + 7, box.y + 7, box.w - 14, tr("Running now"));
    const float y = box.y + 24, row_h = ui::canvas().touch_mm(37.5F);
    if (view.rows.empty()) {
        ui::text({box.x + 7, y + 2}, view.empty_words, {h9, medium, ui::Shade::ink2},
                 {.width = box.w - 14, .lines = 4, .least = body7, .wrap_first = true});
        return;
    }
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, (box.y + box.h - 2 - y) / row_h));
    const auto pages = pages_of(view.rows.size(), fitting, pane.draft.timer_page);
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_row(pane, view.rows[i],
                 {box.x + 2, y + static_cast<float>(i - pages.from) * row_h, box.w - 4, row_h});
    }
    page_keys(pane.draft.timer_page, pages);
}

/// It began, or ended, a little before somebody came to the panel.
void draw_when(Pane& pane, const TimersView& view, float x, float y, float w) {
    const float h = ui::canvas().touch_mm(24), key_w = ui::canvas().touch_mm(34);
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.type = {body6, medium};
    look.enabled = view.can_go_back;
    int& back = pane.draft.timer_back_min;
    if (ui::key({x, y, key_w, h}, tr("\u22125 min"), look)) {
        back = std::min(back + 5, most_back_min);
    }
    if (ui::key({x + key_w + gap, y, key_w, h}, tr("\u22121 min"), look)) {
        back = std::min(back + 1, most_back_min);
    }
    const float words_x = x + 2 * (key_w + gap), words_w = w - 3 * (key_w + gap);
    const float middle = y + h / 2;
    ui::text({words_x, middle - 14}, view.clock, {h9, medium},
             {.width = words_w, .line = 15, .align = ui::Align::centre});
    ui::text({words_x, middle + 2}, view.day, {body6, regular, ui::Shade::ink2},
             {.width = words_w, .least = small5, .align = ui::Align::centre});
    look.enabled = !view.is_now;
    if (ui::key({x + w - key_w, y, key_w, h}, tr("Now"), look)) {
        back = 0;
    }
}

void draw_what(Pane& pane, const TimerStart& start, float x, float y, float w, float h) {
    const auto words = start.what.empty() ? word("What it is about") : start.what;
    if (writing_key({x, y, w, h}, words, "what")) {
        pane.draft.write(std::string(text_of_timer), start.what);
        pane.go = ScreenId::write;
    }
}

void draw_trouble(const std::string& words, float x, float y, float w) {
    if (!words.empty()) {
        ui::fill({x - 3, y, w + 6, 14}, ui::Shade::now_tint, 3);
        ui::text({x, y + 1.75F}, words, {body6, medium}, {.width = w, .least = small5});
    }
}

void draw_start(Pane& pane, const TimersView& view, ui::Box box) {
    const auto& start = view.start;
    ui::sheet(box);
    const float x = box.x + 7, w = box.w - 14, chip_h = ui::canvas().touch_mm(22);
    section(x, box.y + 7, w, tr("The next one"));
    float y = box.y + 24;
    if (!view.no_metric.empty()) {
        ui::text({x, y}, view.no_metric, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 3, .wrap_first = true});
        return;
    }
    std::vector<Choice> chips;
    for (const auto& metric : start.metrics) {
        chips.push_back({metric.name, metric.selected});
    }
    if (!chips.empty()) {
        if (const auto chosen = chip_rows({.box = {x, y, w, 0}, .chip_h = chip_h, .type = {body7}}, chips,
                                          pane.draft.chip_page)) {
            pane.draft.timer_metric = start.metrics[*chosen].id;
        }
        y += chip_h + 4;
    }
    const ui::Type quiet{body7, regular, ui::Shade::ink2};
    ui::text({x, y}, in_two_lines(start.label, quiet, w), quiet,
             {.width = w, .lines = 2, .least = body6, .wrap_first = true});
    y += 28;
    draw_what(pane, start, x, y, w, ui::canvas().touch_mm(22));
    y += ui::canvas().touch_mm(22) + 6;
    draw_when(pane, view, x, y, w);
    draw_trouble(start.trouble, x, y + ui::canvas().touch_mm(24) + 3, w);
}

void draw_stop(Pane& pane, const TimersView& view, ui::Box box) {
    const auto& stop = *view.stop;
    ui::sheet(box);
    const float x = box.x + 7, w = box.w - 14, chip_h = ui::canvas().touch_mm(22);
    section(x, box.y + 7, w, stop.title);
    const bool low = box.h < 200;
    const float em = low ? 25.0F : 41.25F, line = low ? 19.0F : 31.0F;
    ui::figure({x, box.y + 24}, stop.elapsed, em, line);
    const float beside = x + ui::figure_width(stop.elapsed, em) + 6;
    ui::text({beside, box.y + 22 + line - 12}, stop.about, {body7, regular, ui::Shade::ink2},
             {.width = x + w - beside, .least = small5});
    float y = box.y + 24 + line + 6;
    draw_when(pane, view, x, y, w);
    y += ui::canvas().touch_mm(24) + 5;
    const int rows = box.y + box.h - 20 - y >= 2 * chip_h + 4 ? 2 : 1;
    if (const auto chosen = chip_rows({.box = {x, y, w, 0}, .chip_h = chip_h, .rows = rows}, stop.notes,
                                      pane.draft.chip_page)) {
        pane.draft.timer_note = stop.notes[*chosen].selected ? "" : stop.notes[*chosen].words;
    }
    draw_trouble(stop.trouble, x, box.y + box.h - 17, w);
}

void draw_primary(Pane& pane, const TimersView& view, ui::Box box) {
    const bool stops = view.stop.has_value();
    const bool can = stops ? view.stop->can_stop : view.start.can_start;
    ui::KeyLook look;
    look.style = can ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.type = {h9, medium};
    look.enabled = can;
    look.icon = ui::Icon::timer;
    const auto words = stops                            ? view.stop->stop_words
                       : view.start.start_words.empty() ? word("Last good, start")
                                                        : view.start.start_words;
    if (!ui::key(box, words, look)) {
        return;
    }
    if (stops) {
        pane.asks.emplace_back(view.stop->ask);
        pane.saved_words = view.stop->saved_words;
    } else {
        pane.asks.emplace_back(view.start.ask);
        pane.saved_words = view.start.saved_words;
        pane.draft.timer_what.clear();
    }
    choose(pane.draft, {});
}

void draw_dropping(Pane& pane, const TimerStop& stop) {
    const auto keep = asked({stop.drop_title, stop.drop_words, word("Let it run"), word("Drop it")});
    if (!keep) {
        return;
    }
    pane.draft.dropping_timer = false;
    if (!*keep) {
        pane.asks.emplace_back(kata::DropTimer{stop.ask.timer});
        pane.saved_words = stop.dropped_words;
        choose(pane.draft, {});
    }
}

}  // namespace

void draw_timers(Pane& pane) {
    const auto view = view_timers(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, tr("Changeover or stop"))) {
        pane.go = ScreenId::stopwatch;
    }
    const float list_w = z.width - side_w - 6;
    draw_list(pane, view, {z.left, z.top, list_w, z.bottom - z.top});
    const ui::Box side{z.right - side_w, z.top, side_w, z.bottom - z.top};
    if (view.stop) {
        draw_stop(pane, view, side);
        if (ui::key({z.left, z.bar_y, 105, z.bar_h}, tr("Drop this time"))) {
            pane.draft.dropping_timer = true;
        }
        if (ui::key({z.left + 109, z.bar_y, 105, z.bar_h}, tr("Begin another"))) {
            choose(pane.draft, {});
        }
    } else {
        draw_start(pane, view, side);
        pane.draft.dropping_timer = false;
    }
    draw_primary(pane, view, {side.x, z.bar_y, side.w, z.bar_h});
    news(pane, z.bar_y - 6);
    if (view.changes_in_ms) {
        pane.wake_ms = pane.now_ms + *view.changes_in_ms;
    }
    if (view.stop && pane.draft.dropping_timer) {
        draw_dropping(pane, *view.stop);
    }
}

}  // namespace kiosk
