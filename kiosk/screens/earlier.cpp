// Draws earlier target conditions: the list of them, and one read-only.
#include <algorithm>

#include "kiosk/screens/condition_table.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/earlier_view.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};

void draw_sentence(const std::string& words, ui::Box sheet) {
    nothing_here({sheet.x + 8, sheet.y + 12}, sheet.w - 16, words);
}

void draw_condition(Pane& pane, const EarlierConditionsView::Row& row, ui::Box box) {
    const float middle = box.y + box.h / 2, dates_w = 130;
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    ui::text({box.x, middle - 10}, row.number, {fig17, medium}, {.width = 24, .line = 20});
    const float x = box.x + 28, dates_x = box.x + box.w - dates_w - 16;
    ui::text({x, middle - 13}, row.sentence, {body7, medium}, {.width = dates_x - x - 6, .least = small5});
    ui::text({x, middle + 2}, earlier_counts(pane.board, pane.shelf, row.id), quiet,
             {.width = dates_x - x - 6});
    ui::text({dates_x, middle - 13}, row.dates, {body7}, {.width = dates_w, .least = small5});
    ui::text({dates_x, middle + 2}, row.ending, quiet, {.width = dates_w, .least = small5});
    ui::icon({box.x + box.w - 13, middle - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
    if (ui::row({box.x - 4, box.y, box.w + 8, box.h}, said("{0} {1}", row.number, row.sentence))) {
        pane.draft.earlier_target = row.id;
        pane.draft.earlier_tab = pane.draft.earlier_page = 0;
        pane.go = ScreenId::earlier_condition;
    }
}

/// Draws the rows of a page; every list of this file is cut the same way.
template <typename Draw>
void draw_rows(Pane& pane, ui::Box box, float row_h, std::size_t rows, std::size_t most, Draw draw) {
    const auto fitting = std::min(most, static_cast<std::size_t>(std::max(1.0F, box.h / row_h)));
    const auto pages = pages_of(rows, fitting, pane.draft.earlier_page);
    pane.draft.earlier_page = pages.page;
    for (auto i = pages.from; i < pages.to; ++i) {
        draw(i, ui::Box{box.x, box.y + static_cast<float>(i - pages.from) * row_h, box.w, row_h});
    }
    page_keys(pane.draft.earlier_page, pages);
}

void draw_obstacle(const EarlierConditionView::Obstacle& obstacle, ui::Box box) {
    constexpr float became_w = 110;
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float y = box.y + (box.h - 12) / 2, x = box.x + 16, w = box.w - 16 - became_w - 6;
    ui::text({box.x, y}, obstacle.number, {body7, medium});
    const ui::Type type{body6};
    const bool two = ui::text_width(obstacle.words, type) > w;
    ui::text({x, two ? box.y + (box.h - 21) / 2 : y + 0.75F}, obstacle.words, type,
             {.width = w, .lines = 2, .least = small5, .wrap_first = true});
    ui::text({box.x + box.w - became_w, y + 0.75F}, obstacle.became, quiet,
             {.width = became_w, .least = small5});
}

void draw_pair_part(float x, float y, float w, std::string_view label, const std::string& words,
                    ui::Type type) {
    ui::text({x, y}, label, {small5, regular, ui::Shade::ink2}, {.width = w});
    ui::text({x, y + ui::text_line(small5)}, words.empty() ? "\u2013" : words, type,
             {.width = w, .lines = 3, .least = small5, .line = 9.5F, .wrap_first = true});
}

void draw_pair(const EarlierConditionView::Pair& pair, ui::Box box) {
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float number_w = 16, w = (box.w - number_w - 24) / 4, y = box.y + 3;
    ui::text({box.x, y}, pair.number, {body7, medium});
    float x = box.x + number_w;
    draw_pair_part(x, y, w, tr("Step"), pair.step, {small5, medium});
    draw_pair_part(x += w + 8, y, w, tr("Expected"), pair.expected,
                   {small5, medium, ui::Shade::predict_text});
    const auto happened = pair.verdict.empty() ? word("What happened") : pair.verdict;
    draw_pair_part(x += w + 8, y, w, happened, pair.happened, {small5, medium});
    draw_pair_part(x += w + 8, y, w, tr("What we learned"), pair.learned, {small5, medium});
}

void draw_text(const EarlierConditionView::Text& text, ui::Box box) {
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    ui::text({box.x, box.y + 5}, text.label, quiet, {.width = box.w});
    ui::text({box.x, box.y + 16}, text.words, {body7, medium},
             {.width = box.w, .lines = 3, .least = small5, .wrap_first = true});
}

void draw_tab(Pane& pane, const EarlierConditionView& view, ui::Box sheet) {
    if (view.tab == EarlierTab::condition) {
        condition_table(sheet, view.condition, pane.draft.earlier_page, NowTouches::none, tr("At its end"));
        return;
    }
    ui::sheet(sheet);
    if (!view.tab_empty_words.empty()) {
        draw_sentence(view.tab_empty_words, sheet);
        return;
    }
    const ui::Box box{sheet.x + 8, sheet.y + 3, sheet.w - 16, sheet.h - 4};
    constexpr std::size_t any = 100;
    switch (view.tab) {
    case EarlierTab::condition: return;
    case EarlierTab::obstacles:
        draw_rows(pane, box, 26, view.obstacles.size(), any,
                  [&](std::size_t i, ui::Box row) { draw_obstacle(view.obstacles[i], row); });
        return;
    case EarlierTab::experiments:
        draw_rows(pane, box, 42, view.pairs.size(), any,
                  [&](std::size_t i, ui::Box row) { draw_pair(view.pairs[i], row); });
        return;
    case EarlierTab::reflection:
        draw_rows(pane, box, 55, view.texts.size(), any,
                  [&](std::size_t i, ui::Box row) { draw_text(view.texts[i], row); });
        return;
    }
}

}  // namespace

void draw_earlier_conditions(Pane& pane) {
    constexpr std::size_t most_rows = 4;  // as many as the history keeps at hand
    const auto view = view_earlier_conditions(pane.board);
    const auto z = zones();
    const bool paged = view.rows.size() > 3;  // page keys stand where the challenge would
    if (head(pane, view.title, paged ? std::string() : view.beside, paged ? 68.0F : 0.0F)) {
        pane.go = ScreenId::target_condition;
    }
    const ui::Box sheet{z.left, z.top, z.width, ui::canvas().height() - 6 - z.top};
    ui::sheet(sheet);
    if (!view.empty_words.empty()) {
        draw_sentence(view.empty_words, sheet);
        return;
    }
    draw_rows(pane, {sheet.x + 8, sheet.y + 3, sheet.w - 16, sheet.h - 4}, ui::canvas().touch_mm(44),
              view.rows.size(), most_rows,
              [&](std::size_t i, ui::Box row) { draw_condition(pane, view.rows[i], row); });
}

void draw_earlier_condition(Pane& pane) {
    const auto view = view_earlier_condition(pane.board, pane.shelf, pane.draft);
    const auto z = zones();
    if (head(pane, view.title, view.beside, page_keys_w())) {
        pane.draft.earlier_page = 0;
        pane.go = ScreenId::earlier_conditions;
    }
    const float bottom = ui::canvas().height() - 6;
    if (!view.empty_words.empty()) {
        const ui::Box sheet{z.left, z.top, z.width, bottom - z.top};
        ui::sheet(sheet);
        draw_sentence(view.empty_words, sheet);
        return;
    }
    const float tab_h = ui::canvas().touch_mm(22);
    if (const auto tab = form_pages({z.left, z.top, z.width, tab_h}, view.tabs, static_cast<int>(view.tab))) {
        pane.draft.earlier_tab = *tab;
        pane.draft.earlier_page = 0;
    }
    const float y = z.top + tab_h + 5;
    draw_tab(pane, view, {z.left, y, z.width, bottom - y});
}

}  // namespace kiosk
