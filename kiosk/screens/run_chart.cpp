// Draws the run chart over the whole glass.
#include "kiosk/screens/run_chart_view.hpp"

#include <algorithm>

#include "kiosk/screens/chart_draw.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_sheet(const RunChartView& view, ui::Box sheet) {
    ui::sheet(sheet);
    if (!view.empty_words.empty()) {
        ui::text({sheet.x + 8, sheet.y + 12}, view.empty_words, {h9, regular, ui::Shade::ink2},
                 {.width = sheet.w - 16, .lines = 3});
        return;
    }
    const float count_w = ui::text_width(view.count_words, {body6});
    ui::text({sheet.x + 6, sheet.y + 6}, view.target_words, {body7, medium, ui::Shade::target_text},
             {.width = sheet.w - count_w - 20, .least = small5});
    ui::text({sheet.x, sheet.y + 6.75F}, view.count_words, {body6, regular, ui::Shade::ink2},
             {.width = sheet.w - 6, .align = ui::Align::right});
    const bool many = view.chart.points.size() > 120;
    ui::ChartLook look;
    look.line = many ? 0.5F : 0.625F;
    look.disc = many ? 1 : 1.5F;
    look.newest = 3.25F;
    ui::run_chart({sheet.x + 5, sheet.y + 23, sheet.w - 11, sheet.h - 28}, chart_of(view.chart), look);
}

void draw_chips(Pane& pane, const RunChartView& view, float x, float y, float h, float right) {
    for (const auto& metric : view.metrics) {
        const float w = chip_w(metric.name, h, {body7});
        if (x + w > right) {
            return;
        }
        if (ui::chip({x, y, w, h}, metric.name, metric.selected, {body7})) {
            pane.draft.chart_metric = metric.id;
        }
        x += w + 4;
    }
}

}  // namespace

void draw_run_chart(Pane& pane) {
    const auto view = view_run_chart(pane.board, pane.shelf, pane.draft);
    const auto z = zones();
    if (head(pane, view.title, view.beside)) {
        pane.go = ScreenId::storyboard;
    }
    const float h = ui::canvas().touch_mm(28), y = ui::canvas().height() - 6 - h;
    draw_sheet(view, {z.left, z.top, z.width, y - 5 - z.top});
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.icon = ui::Icon::add_chart;
    if (ui::key({z.right - 110, y, 110, h}, tr("Record data"), look)) {
        pane.go = ScreenId::record_data;
    }
    draw_chips(pane, view, z.left, y, h, z.right - 114);
}

}  // namespace kiosk
