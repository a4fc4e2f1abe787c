// Draws the definition card: chips to choose the metric, a line for each thing that everybody has to do alike.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/metric_card_view.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_row(Pane& pane, const MetricCardView::Row& row, ui::Box box) {
    constexpr float label_w = 92;
    ui::text({box.x, box.y + (box.h - 12) / 2}, row.label, {body7, regular, ui::Shade::ink2},
             {.width = label_w - 6, .least = small5});
    const float w = box.w - label_w - (row.can_write ? 16.0F : 0.0F);
    const ui::Type type{row.quiet ? body7 : h9, row.quiet ? regular : medium,
                        row.quiet ? ui::Shade::ink2 : ui::Shade::ink};
    ui::text({box.x + label_w, box.y + (box.h - ui::line_mm(type.role)) / 2}, row.value, type,
             {.width = w, .least = small5});
    if (!row.can_write) {
        return;
    }
    ui::icon({box.x + box.w - 10, box.y + (box.h - 10) / 2}, row.quiet ? ui::Icon::add : ui::Icon::edit, 10,
             ui::Shade::ink2);
    if (ui::row(box, said("{0} {1}", row.label, row.value))) {
        pane.draft.write(row.writing_for, row.begins_with);
        pane.go = ScreenId::write;
    }
}

/// As many chips as fit; the chosen one is always among them.
void draw_chips(Pane& pane, const MetricCardView& view, ui::Box box) {
    const auto chosen = std::ranges::find(view.metrics, true, &MetricCardView::Chip::selected);
    const auto width = [&](const MetricCardView::Chip& chip) {
        return std::max(chip_w(chip.name, box.h, {body7}), box.h);
    };
    auto first = view.metrics.begin();
    float used = 0;
    for (auto it = first; it != view.metrics.end() && it <= chosen; ++it) {
        used += width(*it) + 4;
        while (used > box.w + 4 && first != it) {
            used -= width(*first++) + 4;
        }
    }
    float x = box.x;
    for (auto it = first; it != view.metrics.end() && x + width(*it) <= box.x + box.w; ++it) {
        if (ui::chip({x, box.y, width(*it), box.h}, it->name, it->selected, {body7})) {
            pane.draft.card_metric = it->id;
            pane.draft.page = 0;
        }
        x += width(*it) + 4;
    }
}

kata::EntityId chosen_of(const MetricCardView& view) {
    const auto it = std::ranges::find(view.metrics, true, &MetricCardView::Chip::selected);
    return it == view.metrics.end() ? "" : it->id;
}

}  // namespace

void draw_metric_card(Pane& pane) {
    const auto view = view_metric_card(pane.board, pane.shelf, pane.draft);
    const auto& canvas = ui::canvas();
    const auto z = zones();
    const auto metric = chosen_of(view);
    const auto apart = unsettled(pane.shelf, pane.board.board.id, std::span(&metric, 1));
    if (head(pane, view.title, apart.empty() ? view.beside : "",
             apart.empty() ? 0 : page_keys_w() + settle_strip_w(apart))) {
        pane.go = pane.draft.card_back;
    }
    settle_strip(pane, apart, page_keys_w(), ScreenId::metric_card);
    const float chip_h = canvas.touch_mm(28), bottom = canvas.height() - 6 - chip_h;
    const ui::Box sheet{z.left, z.top, z.width, bottom - 5 - z.top};
    ui::sheet(sheet);
    if (!view.empty_words.empty()) {
        nothing_here({sheet.x + 8, sheet.y + 12}, sheet.w - 16, view.empty_words);
        return;
    }
    ui::fill({sheet.x + 8, sheet.y + 6, sheet.w - 16, 1.25F}, ui::Shade::ink);
    const float row_h = std::max(canvas.touch_mm(28), 28.0F), top = sheet.y + 8;
    const auto fits = static_cast<std::size_t>(std::max(1.0F, (sheet.h - 10) / row_h));
    const auto pages = pages_of(view.rows.size(), fits, pane.draft.page);
    float y = top;
    for (auto i = pages.from; i < pages.to; ++i) {
        if (i > pages.from) {
            ui::hline(sheet.x + 8, y, sheet.w - 16, 0.25F, ui::Shade::line);
        }
        draw_row(pane, view.rows[i], {sheet.x + 8, y, sheet.w - 16, row_h});
        y += row_h;
    }
    if (sheet.y + sheet.h - y > 13) {
        ui::text({sheet.x + 8, sheet.y + sheet.h - 13}, view.note, {small5, regular, ui::Shade::ink2},
                 {.width = sheet.w - 16});
    }
    page_keys(pane.draft.page, pages);
    draw_chips(pane, view, {z.left, bottom, z.width, chip_h});
    news(pane, bottom - 6);
}

}  // namespace kiosk
