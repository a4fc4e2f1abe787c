// Draws the practice as tiles of the board: weeks as columns of dots, the distance as a run chart.
#include "kiosk/screens/cadence_view.hpp"

#include <algorithm>

#include "kiosk/kit/chart.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 6, pad = 7;
constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};

/// The sheet's inside under its title.
ui::Box titled(ui::Box box, std::string_view title) {
    ui::sheet(box);
    section(box.x + pad, box.y + 5, box.w - 2 * pad, title);
    return {box.x + pad, box.y + 21, box.w - 2 * pad, box.h - 25};
}

/// From the bottom up: a disc for a cycle that was held, a ring for one that was planned and not held.
void draw_week(const CadenceView::Week& week, ui::Box box) {
    const float words_h = 20, dots_h = box.h - words_h;
    const int most = std::max(week.planned, 5);
    const float pitch = std::min(dots_h / static_cast<float>(most), 10.0F), r = pitch * 0.38F;
    const float cx = box.x + box.w / 2;
    for (int i = 0; i < week.planned; ++i) {
        const ui::Spot at{cx, box.y + dots_h - pitch * (static_cast<float>(i) + 0.5F)};
        if (i < week.held) {
            ui::disc(at, r, ui::Shade::ink);
        } else {
            ui::ring(at, r - 0.4F, 0.75F, ui::Shade::line2);
        }
    }
    ui::text({box.x, box.y + dots_h}, week.words, {body6, medium},
             {.width = box.w, .least = small5, .align = ui::Align::centre});
    ui::text({box.x, box.y + dots_h + 10}, week.monday, {small5, regular, ui::Shade::ink2},
             {.width = box.w, .least = small5, .align = ui::Align::centre});
}

void draw_weeks(const CadenceView& view, ui::Box sheet) {
    const auto box = titled(sheet, tr("Coaching cycles held, of those planned"));
    if (view.weeks.empty()) {
        ui::text({box.x, box.y + 2}, view.weeks_empty, {body7, regular, ui::Shade::ink2},
                 {.width = box.w, .lines = 2, .least = body6});
        return;
    }
    // As many of the newest as can be read.
    const auto room = static_cast<std::size_t>(std::max(box.w / 34, 1.0F));
    const auto count = std::min(room, view.weeks.size());
    const float w = box.w / static_cast<float>(count);
    for (std::size_t i = 0; i < count; ++i) {
        draw_week(view.weeks[view.weeks.size() - count + i],
                  {box.x + static_cast<float>(i) * w, box.y, w - 2, box.h - 11});
    }
    ui::text({box.x, box.y + box.h - 10}, view.rhythm_words, quiet, {.width = box.w, .least = small5});
}

void draw_since(const CadenceView& view, ui::Box sheet) {
    const auto box = titled(sheet, tr("Experiments"));
    float y = box.y + 2;
    if (!view.since_figure.empty()) {
        figure_with_side({box.x - 1, y}, {.figure = view.since_figure,
                                          .side = view.since_side,
                                          .em = 41.25F,
                                          .line = 31,
                                          .side_role = h12,
                                          .width = box.w});
        y += 36;
    }
    ui::text({box.x, y}, view.since_words, {body7, regular, ui::Shade::ink2},
             {.width = box.w, .lines = 2, .least = body6, .wrap_first = true});
}

void draw_distances(const CadenceView& view, ui::Box sheet) {
    const auto box = titled(sheet, tr("Expected and happened, apart"));
    float bottom = box.y + box.h;
    if (!view.distance_words.empty()) {
        bottom -= view.distances.empty() ? 0.0F : 11.0F;
        ui::text({box.x, view.distances.empty() ? box.y + 2 : bottom + 1}, view.distance_words, quiet,
                 {.width = box.w, .lines = view.distances.empty() ? 3 : 1, .least = small5});
    }
    if (view.distances.empty()) {
        return;
    }
    ui::text({box.x, box.y}, view.distance_unit, quiet, {.width = box.w, .least = small5});
    ui::Chart chart;
    for (const double apart : view.distances) {
        chart.points.push_back({.value = apart});
    }
    for (const auto& tick : view.ticks) {
        chart.ticks.push_back({tick.value, tick.words});
    }
    chart.high = std::max(*std::ranges::max_element(view.distances), 0.001) * 1.1;
    chart.from_words = view.distance_from;
    chart.to_words = view.distance_to;
    ui::run_chart({box.x, box.y + 11, box.w, bottom - box.y - 11}, chart);
}

void draw_ages(const CadenceView& view, ui::Box sheet) {
    const auto box = titled(sheet, tr("Age of open obstacles"));
    ui::text({box.x, box.y}, view.ages_words, quiet, {.width = box.w, .least = small5});
    float y = box.y + 12;
    for (const auto& age : view.ages) {
        if (y + 10 > box.y + box.h) {
            return;
        }
        ui::text({box.x, y}, age, {body7, medium}, {.width = box.w, .least = body6});
        y += 12;
    }
}

void draw_practised(const CadenceView& view, ui::Box sheet) {
    const auto box = titled(sheet, tr("People who have practised"));
    const float h = std::min(15.0F, box.h / 5);
    float y = box.y;
    for (const auto& fact : view.practised) {
        ui::fact({box.x, y, box.w, h}, fact.label, fact.value);
        y += h;
    }
    if (!view.milestone.empty() && y + 12 < box.y + box.h) {
        ui::hline(box.x, y, box.w, 0.25F, ui::Shade::line);
        ui::text({box.x, y + 3}, view.milestone, quiet,
                 {.width = box.w, .lines = 2, .least = small5, .line = 9, .wrap_first = true});
    }
}

}  // namespace

void draw_cadence(Pane& pane) {
    const auto view = view_cadence(pane.board, pane.shelf, pane.now);
    const auto z = zones();
    if (head(pane, tr("Our practice"), tr("totals of this board, no names"))) {
        pane.go = ScreenId::coaching;
    }
    const float h = (ui::canvas().height() - 6 - z.top - gap) / 2, w = (z.width - 2 * gap) / 3;
    const float lower = z.top + h + gap;
    draw_weeks(view, {z.left, z.top, 2 * w + gap, h});
    draw_since(view, {z.left + 2 * (w + gap), z.top, w, h});
    draw_distances(view, {z.left, lower, w, h});
    draw_ages(view, {z.left + w + gap, lower, w, h});
    draw_practised(view, {z.left + 2 * (w + gap), lower, w, h});
}

}  // namespace kiosk
