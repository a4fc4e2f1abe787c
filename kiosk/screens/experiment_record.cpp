// Draws the experimenting record. The sealed expectation stands left of the purple bar, what happened right of it.
#include "kiosk/screens/experiment_record_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float head_h = 20.25F;

/// Left edges of the columns, inside the glass; spare width goes to the step.
struct Columns {
    float date = 0, step = 0, expect = 0, bar = 0, happened = 0, learned = 0, right = 0;
};

Columns columns(ui::Box sheet) {
    const float x = sheet.x, spare = sheet.w - 464;
    return {
        x + 6,          x + 67, x + 170 + spare, x + 257.5F + spare, x + 279.5F + spare, x + 365.5F + spare,
        x + sheet.w - 4};
}

void draw_heads(const Columns& c, float y) {
    const ui::Type type{body6, bold};
    ui::text({c.date, y}, tr("Date"), type);
    ui::text({c.step, y}, tr("Step"), type);
    ui::text({c.expect, y}, tr("What do you expect?"), type, {.width = c.bar - c.expect - 2});
    ui::icon({c.bar + 2, y - 0.5F}, ui::Icon::forum, 12, ui::Shade::predict_text);
    ui::text({c.happened, y}, tr("What happened"), type, {.width = c.learned - c.happened - 4});
    ui::text({c.learned + 5, y}, tr("What we learned"), type, {.width = c.right - c.learned - 5});
}

constexpr float least_row_h = 43.25F, line_h = 10.5F, row_air = 11;
constexpr ui::Type step_type{body6, medium}, plain_type{body6};

/// Room for the words of a row, column by column.
struct Widths {
    float step = 0, expect = 0, happened = 0, learned = 0;
};

Widths widths(const Columns& c) {
    return {c.expect - c.step - 5, c.bar - c.expect - 3, c.learned - c.happened - 4, c.right - c.learned - 9};
}

float height_of(const ExperimentRecordView::Row& row, const Columns& c) {
    const auto w = widths(c);
    const int lines = std::max({wrapped_lines(row.step, step_type, w.step),
                                wrapped_lines(row.expectation, plain_type, w.expect),
                                wrapped_lines(row.happened, plain_type, w.happened),
                                wrapped_lines(row.learned, step_type, w.learned)});
    return std::max(least_row_h, static_cast<float>(lines) * line_h + row_air);
}

/// First rows of the pages: as many rows on each as have room.
std::vector<std::size_t> page_starts(const std::vector<ExperimentRecordView::Row>& rows, const Columns& c,
                                     float room) {
    std::vector<std::size_t> starts{0};
    float y = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float h = height_of(rows[i], c);
        if (y > 0 && y + h > room) {
            starts.push_back(i);
            y = 0;
        }
        y += h;
    }
    return starts;
}

void draw_words(float x, float y, float w, std::string_view words, ui::Type type) {
    constexpr int any_number = 12;
    ui::text({x, y}, words, type, {.width = w, .lines = any_number, .least = small5, .line = line_h});
}

void draw_date(const ExperimentRecordView::Row& row, const Columns& c, float y) {
    ui::figure({c.date - 1, y + 1.5F}, row.number, 21, 19);
    const float x = c.date - 1 + std::max(16.0F, ui::figure_width(row.number, 21) + 4), w = c.step - 3 - x;
    const ui::Type type{small5, regular, ui::Shade::ink2};
    ui::text({x, y + 0.5F}, row.day, type, {.width = w});
    ui::text({x, y + 9.5F}, row.obstacle, type, {.width = w});
    if (row.running) {
        ui::text({x, y + 18.5F}, tr("running"), {small5, medium}, {.width = w});
    }
}

void draw_result(const ExperimentRecordView::Row& row, const Columns& c, float y, float h) {
    const float w = c.learned - c.happened - 4;
    if (!row.see.empty()) {
        ui::text({c.happened, y}, row.see_label, {body6, regular, ui::Shade::ink2},
                 {.width = w, .least = small5});
        ui::text({c.happened, y + 11.5F}, row.see, {h12, medium}, {.width = w});
    } else {
        draw_words(c.happened, y, w, row.happened, plain_type);
    }
    if (!row.learned.empty()) {
        ui::slip({c.learned, y - 2.5F, c.right - c.learned, h - 5});
        draw_words(c.learned + 5, y, c.right - c.learned - 9, row.learned, {body6, medium});
    } else {
        ui::text({c.learned + 5, y}, row.learning_to_come, {body6, regular, ui::Shade::ink2},
                 {.width = c.right - c.learned - 5});
    }
}

void draw_row(const ExperimentRecordView::Row& row, const Columns& c, ui::Box box) {
    const float y = box.y + 5;
    draw_date(row, c, y);
    draw_words(c.step, y, c.expect - c.step - 5, row.step, {body6, medium});
    draw_words(c.expect, y, c.bar - c.expect - 3, row.expectation, {body6, regular, ui::Shade::predict_text});
    ui::icon({c.bar + 2, box.y + (box.h - 12) / 2}, row.sealed ? ui::Icon::lock : ui::Icon::lock_open, 12,
             ui::Shade::predict_text);
    draw_result(row, c, y, box.h);
}

void draw_rows(Pane& pane, const ExperimentRecordView& view, ui::Box sheet) {
    const auto c = columns(sheet);
    const float room = sheet.h - head_h - 1;
    const auto starts = page_starts(view.rows, c, room);
    const auto pages = pages_of(starts.size(), 1, pane.draft.page);
    const auto from = starts[pages.from];
    const auto to = pages.from + 1 < starts.size() ? starts[pages.from + 1] : view.rows.size();
    float whole = 0;
    for (auto i = from; i < to; ++i) {
        whole += height_of(view.rows[i], c);
    }
    // What is left over goes to the rows, as long as they do not become strange.
    const float more = std::min((room - whole) / static_cast<float>(to - from), 9.0F);
    float y = sheet.y + head_h;
    for (auto i = from; i < to; ++i) {
        const float h = height_of(view.rows[i], c) + more;
        if (view.rows[i].running) {
            ui::fill({sheet.x + 0.25F, y, sheet.w - 0.5F, h}, ui::Shade::now_tint);
        }
        y += h;
    }
    ui::fill({c.bar, sheet.y + 7, 16, sheet.h - 7.5F}, ui::Shade::predict_tint);
    draw_heads(c, sheet.y + 8.5F);
    y = sheet.y + head_h;
    for (auto i = from; i < to; ++i) {
        const float h = height_of(view.rows[i], c) + more;
        if (i > from) {
            ui::hline(sheet.x, y, sheet.w, 0.25F, ui::Shade::line);
        }
        draw_row(view.rows[i], c, {sheet.x, y, sheet.w, h});
        y += h;
    }
    page_keys(pane.draft.page, pages);
}

}  // namespace

void draw_experiment_record(Pane& pane) {
    const auto view = view_experiment_record(pane.board, pane.shelf, pane.now);
    const auto z = zones();
    if (head(pane, tr("Experimenting record"), view.beside)) {
        pane.go = ScreenId::storyboard;
    }
    const ui::Box sheet{z.left, z.top, z.width, ui::canvas().height() - 6 - z.top};
    ui::sheet(sheet);
    ui::fill({sheet.x + 6, sheet.y + 5, sheet.w - 12, 1.25F}, ui::Shade::ink);
    if (view.rows.empty()) {
        ui::text({sheet.x + 8, sheet.y + 14}, view.empty_words, {h9, regular, ui::Shade::ink2},
                 {.width = sheet.w - 16, .lines = 3});
        return;
    }
    draw_rows(pane, view, sheet);
}

}  // namespace kiosk
