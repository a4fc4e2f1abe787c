// Draws the list of earlier entries and sheets, mine to yours.
#include <algorithm>

#include "kiosk/screens/coaching_observation_view.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_row(Pane& pane, const CoachSheetsView::Row& row, ui::Box box) {
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float day_w = 84, beside_w = 92, middle = box.y + box.h / 2;
    ui::text({box.x, middle - 5}, row.day, {body6, bold}, {.width = day_w - 4, .least = small5});
    const float line = ui::text_line(body7), words_w = box.w - day_w - beside_w - 6;
    const ui::Fit fit{.width = words_w,
                      .lines = std::clamp(static_cast<int>(box.h / line), 1, 2),
                      .least = small5,
                      .wrap_first = true};
    const auto lines = static_cast<float>(ui::text_set(row.words, {body7}, fit).lines);
    ui::text({box.x + day_w, middle - lines * line / 2}, row.words, {body7}, fit);
    ui::text(
        {box.x + box.w - beside_w, middle - 5}, row.beside, {body6, regular, ui::Shade::ink2},
        {.width = beside_w - (row.note.empty() ? 0 : 12.0F), .least = small5, .align = ui::Align::right});
    if (!row.note.empty()) {
        ui::icon({box.x + box.w - 9, middle - 4.5F}, ui::Icon::chevron_right, 9, ui::Shade::ink2);
        if (ui::row(box, row.day + "###" + row.note)) {
            pane.draft.coach.sheet = row.note;
            pane.draft.coach.feedback = true;
            pane.go = ScreenId::coaching_observation;
        }
    }
}

}  // namespace

void draw_coach_sheets(Pane& pane) {
    const auto me = pane.panel.pin.open;
    if (!own_pages_open(pane, me, ScreenId::coach_sheets)) {
        return;
    }
    const auto view = view_coach_sheets(pane.shelf, pane.draft, me);
    const auto z = zones();
    if (head(pane, view.title, view.beside, page_keys_w())) {
        pane.go = ScreenId::coach_log;
    }
    const float w = (z.width - 8) / 3;
    for (std::size_t i = 0; i < view.levels.size(); ++i) {
        const ui::Box chip{z.left + static_cast<float>(i) * (w + 4), z.bar_y, w, z.bar_h};
        const auto& level = view.levels[i];
        if (ui::chip(chip, level.words, level.shown, {body7})) {
            pane.draft.coach.sheets = level.of;
            pane.draft.coach.sheets_page = 0;
        }
    }
    const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
    ui::sheet(sheet);
    if (!view.empty_words.empty()) {
        nothing_here({sheet.x + 8, sheet.y + 12}, sheet.w - 16, view.empty_words);
        return;
    }
    const float row_h = std::max(2 * ui::text_line(body7) + 2, ui::canvas().touch_mm(22));
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, (sheet.h - 4) / row_h));
    const auto pages = pages_of(view.rows.size(), fitting, pane.draft.coach.sheets_page);
    pane.draft.coach.sheets_page = pages.page;
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_row(
            pane, view.rows[i],
            {sheet.x + 8, sheet.y + 3 + static_cast<float>(i - pages.from) * row_h, sheet.w - 16, row_h});
    }
    page_keys(pane.draft.coach.sheets_page, pages);
}

}  // namespace kiosk
