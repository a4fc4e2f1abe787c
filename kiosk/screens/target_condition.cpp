// Draws the target condition: label, target on its tint, now.
#include "kiosk/screens/target_condition_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

struct Columns {
    float label = 0, target = 0, now = 0, right = 0;
};

void draw_heads(const TargetConditionView& view, const Columns& c, float y) {
    ui::text({c.target, y}, tr("Target condition"), {body7, bold, ui::Shade::target_text},
             {.width = c.now - c.target - 8});
    ui::text({c.target, y + 12}, view.target_head, {small5, regular, ui::Shade::target_text},
             {.width = c.now - c.target - 8});
    ui::text({c.now, y}, tr("Now"), {body7, bold});
    ui::text({c.now, y + 12}, view.now_head, {small5, regular, ui::Shade::ink2}, {.width = c.right - c.now});
}

/// Height the row took.
float draw_row(const TargetConditionView::Row& row, const Columns& c, float y) {
    ui::hline(c.label, y, c.right - c.label, 0.25F, ui::Shade::line);
    const float target_w = c.now - c.target - 8;
    ui::text({c.label, y + 4.5F}, row.label, {body6, regular, ui::Shade::ink2},
             {.width = c.target - c.label - 12, .lines = 2, .least = small5});
    const auto now_shade = row.looked_at ? ui::Shade::ink : ui::Shade::ink2;
    if (!row.figure) {
        const ui::Type type{body6, medium, ui::Shade::target_text};
        const auto used = ui::text({c.target, y + 4.5F}, in_two_lines(row.target, type, target_w), type,
                                   {.width = target_w, .lines = 2, .least = small5});
        ui::text({c.now, y + 4.5F}, row.now, {body6, row.looked_at ? medium : regular, now_shade},
                 {.width = c.right - c.now});
        return std::max(used.h, 10.5F) + 9;
    }
    ui::text({c.target, y + 3}, row.target, {h12, medium, ui::Shade::target_text},
             {.width = target_w, .least = body7});
    ui::text({c.target, y + 22}, row.target_more, {body6, medium, ui::Shade::target_text},
             {.width = target_w});
    ui::text({c.now, y + 3}, row.now, {row.looked_at ? h12 : body7, medium, now_shade},
             {.width = c.right - c.now, .lines = row.looked_at ? 1 : 2, .least = body6});
    return row.target_more.empty() ? 29.0F : 37.0F;
}

void draw_table(const TargetConditionView& view, ui::Box sheet) {
    ui::sheet(sheet);
    const Columns c{sheet.x + 8, sheet.x + sheet.w * 0.375F, sheet.x + sheet.w * 0.69F,
                    sheet.x + sheet.w - 8};
    ui::fill({c.target - 6, sheet.y + 0.25F, c.now - c.target, sheet.h - 0.5F}, ui::Shade::target_tint);
    ui::fill({c.label, sheet.y + 6, c.right - c.label, 1.25F}, ui::Shade::ink);
    draw_heads(view, c, sheet.y + 10.5F);
    float y = sheet.y + 37;
    for (const auto& row : view.rows) {
        if (y + (row.figure ? 29 : 19.5F) > sheet.y + sheet.h) {
            return;
        }
        y += draw_row(row, c, y);
    }
}

}  // namespace

void draw_target_condition(Pane& pane) {
    const auto view = view_target_condition(pane.board, pane.shelf, pane.now);
    const auto z = zones();
    if (head(pane, view.title, view.beside)) {
        pane.go = ScreenId::storyboard;
    }
    const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
    if (view.empty_words.empty()) {
        draw_table(view, sheet);
    } else {
        ui::sheet(sheet);
        ui::text({sheet.x + 8, sheet.y + 12}, view.empty_words, {h9, regular, ui::Shade::ink2},
                 {.width = sheet.w - 16, .lines = 3});
    }
    ui::KeyLook look;
    look.icon = ui::Icon::show_chart;
    if (ui::key({z.left, z.bar_y, 120, z.bar_h}, tr("Run chart"), look)) {
        pane.go = ScreenId::run_chart;
    }
    look.icon = ui::Icon::flag;
    if (ui::key({z.left + 124, z.bar_y, 140, z.bar_h}, tr("Obstacle parking lot"), look)) {
        pane.go = ScreenId::obstacles;
    }
    look.icon = ui::Icon::visibility;
    if (ui::key({z.right - 130, z.bar_y, 130, z.bar_h}, tr("Process analysis"), look)) {
        pane.go = ScreenId::process_analysis;
        pane.draft.looks_back = 0;
    }
}

}  // namespace kiosk
