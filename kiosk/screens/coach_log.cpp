// Draws the coach's own log: the focus large, the course of the entries as a run chart, the entries under it.
#include <algorithm>

#include "kiosk/kit/chart.hpp"
#include "kiosk/screens/coach_log_view.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};
constexpr float pad = 8, gap = 5;

double level_of(kata::Moved moved) {
    return moved == kata::Moved::toward ? 2 : moved == kata::Moved::partly ? 1 : 0;
}

ui::Chart chart_of(const CoachLogView& view) {
    ui::Chart chart;
    for (const auto moved : view.course) {
        chart.points.push_back({.value = level_of(moved)});
    }
    chart.low = -0.35;
    chart.high = 2.35;
    chart.ticks = {{0, word("fell")}, {1, word("partly")}, {2, word("toward")}};
    chart.slots = std::max<std::size_t>(view.course.size(), 10);
    chart.from_words = view.first_day;
    chart.to_words = view.course.size() >= chart.slots ? view.last_day : "";
    return chart;
}

void draw_head(const CoachLogView& view, ui::Box sheet) {
    ui::sheet(sheet);
    const float x = sheet.x + pad, w = sheet.w - 2 * pad;
    ui::fill({x, sheet.y + 5, w, 1.25F}, ui::Shade::ink);
    const float left_w = view.course.empty() ? w : w * 0.4F;
    ui::text({x, sheet.y + 9}, view.focus_label, quiet, {.width = left_w});
    ui::text({x, sheet.y + 20}, view.focus, {h9, medium, view.has_focus ? ui::Shade::ink : ui::Shade::ink2},
             {.width = left_w - 6, .lines = 3, .least = body7, .line = 14, .wrap_first = true});
    if (!view.course.empty()) {
        ui::run_chart({x + left_w + 4, sheet.y + 9, w - left_w - 4, sheet.h - 13}, chart_of(view), {});
    }
}

void draw_part(ui::Box box, std::string_view label, std::string_view words) {
    if (words.empty()) {
        return;
    }
    labelled_words(box, label, words, {body6});
}

void draw_row(const CoachLogView::Row& row, ui::Box box) {
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float y = box.y + 3, h = box.h - 4, part = box.w / 100;
    ui::text({box.x, y}, row.day, {body6, bold}, {.width = 22 * part});
    ui::text({box.x, y + 11}, row.minutes, {small5, regular, ui::Shade::ink2}, {.width = 22 * part});
    draw_part({box.x + 24 * part, y, 27 * part, h}, row.focus, row.moved);
    draw_part({box.x + 53 * part, y, 22 * part, h}, tr("I will try"), row.trying);
    draw_part({box.x + 77 * part, y, 23 * part, h}, tr("I expect"), row.expecting);
}

void draw_rows(Pane& pane, const CoachLogView& view, ui::Box sheet) {
    ui::sheet(sheet);
    if (!view.empty_words.empty()) {
        nothing_here({sheet.x + pad, sheet.y + 10}, sheet.w - 2 * pad, view.empty_words);
        return;
    }
    const float row_h = 5 + ui::text_line(small5) + 2 * ui::text_line(body6);
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, (sheet.h - 4) / row_h));
    const auto pages = pages_of(view.rows.size(), fitting, pane.draft.coach.log_page);
    pane.draft.coach.log_page = pages.page;
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_row(view.rows[i], {sheet.x + pad, sheet.y + 3 + static_cast<float>(i - pages.from) * row_h,
                                sheet.w - 2 * pad, row_h});
    }
    page_keys(pane.draft.coach.log_page, pages);
}

}  // namespace

void draw_coach_log(Pane& pane) {
    const auto me = pane.panel.pin.open;
    if (!own_pages_open(pane, me, ScreenId::coach_log)) {
        return;
    }
    const auto view = view_coach_log(pane.board, pane.shelf, pane.draft, me);
    const auto z = zones();
    if (head(pane, view.title, view.beside, page_keys_w())) {
        pane.go = way_out(pane);
    }
    const float head_h = std::min(78.0F, (z.bottom - z.top) * 0.45F);
    draw_head(view, {z.left, z.top, z.width, head_h});
    const float top = z.top + head_h + gap;
    draw_rows(pane, view, {z.left, top, z.width, z.bottom - top});
    constexpr float key_w = 104;
    ui::KeyLook look;
    look.icon = ui::Icon::history;
    if (ui::key({z.left, z.bar_y, key_w, z.bar_h}, tr("Earlier sheets"), look)) {
        pane.go = ScreenId::coach_sheets;
    }
    look.icon = ui::Icon::visibility;
    if (ui::key({z.left + key_w + 4, z.bar_y, key_w, z.bar_h}, tr("Mirror"), look)) {
        pane.go = ScreenId::mirror;
    }
    ui::KeyLook add;
    add.style = ui::KeyStyle::primary;
    add.type = {h9, medium};
    add.icon = ui::Icon::add;
    add.badge = view.entry_badge;
    if (ui::key({z.right - 150, z.bar_y, 150, z.bar_h}, tr("New entry"), add)) {
        pane.go = ScreenId::coach_log_form;
    }
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
