// Draws the experimenting record. The sealed expectation stands left of the purple bar, what happened right of it.
#include "kiosk/screens/experiment_record_view.hpp"

#include <algorithm>

#include "kiosk/screens/cycle_way.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_key.hpp"

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
    const int lines = std::max(
        {row_lines(row.step, step_type, w.step), row_lines(row.expectation, plain_type, w.expect),
         row_lines(row.happened, plain_type, w.happened), row_lines(row.learned, step_type, w.learned)});
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

/// The page that the chosen row is on; the first without one.
int page_of_chosen(const std::vector<ExperimentRecordView::Row>& rows,
                   const std::vector<std::size_t>& starts) {
    const auto chosen = std::ranges::find(rows, true, &ExperimentRecordView::Row::chosen);
    const auto row = chosen == rows.end() ? 0 : static_cast<std::size_t>(chosen - rows.begin());
    return static_cast<int>(std::ranges::upper_bound(starts, row) - starts.begin()) - 1;
}

void draw_words(float x, float y, float w, std::string_view words, ui::Type type) {
    ui::text({x, y}, words, type,
             {.width = w,
              .lines = row_lines(words, type, w),
              .least = small5,
              .line = line_h,
              .wrap_first = true});
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
    ui::text({x, y + (row.running ? 27.5F : 18.5F)}, row.coach, type, {.width = w});
}

void draw_result(const ExperimentRecordView::Row& row, const Columns& c, float y, float h) {
    const float w = c.learned - c.happened - 4;
    if (!row.see.empty()) {
        const ui::Fit fit{.width = w, .lines = 2, .line = line_h};
        const auto label = ui::text({c.happened, y}, row.see_label, {body6, regular, ui::Shade::ink2}, fit);
        ui::text({c.happened, y + label.h + 1}, row.see, {h12, medium}, {.width = w});
    } else {
        draw_words(c.happened, y, w, row.happened, plain_type);
    }
    if (!row.write_words.empty()) {
        return;  // a key stands there
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

/// The row leads to the experiment, its key to the result.
void take_touches(Pane& pane, const ExperimentRecordView::Row& row, const Columns& c, ui::Box box) {
    if (ui::row(box, said("Experiment {0}", row.number))) {
        open_experiment(pane, row.id, ScreenId::experiment_record);
    }
    if (row.write_words.empty()) {
        return;
    }
    const float h = std::min(ui::canvas().touch_mm(30), box.h - 2);
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    if (ui::key({c.learned - 1, box.y + (box.h - h) / 2, c.right - c.learned + 1, h},
                row.write_words + "###" + row.id, look)) {
        pane.draft.experiment = row.id;
        pane.go = ScreenId::experiment_result;
    }
}

void draw_rows(Pane& pane, const ExperimentRecordView& view, ui::Box sheet) {
    const auto c = columns(sheet);
    const float room = sheet.h - head_h - 1;
    const auto starts = page_starts(view.rows, c, room);
    if (pane.draft.page == at_the_chosen) {
        pane.draft.page = page_of_chosen(view.rows, starts);
    }
    const auto pages = pages_of(starts.size(), 1, pane.draft.page);
    const auto from = starts[pages.from];
    const auto to = pages.from + 1 < starts.size() ? starts[pages.from + 1] : view.rows.size();
    float whole = 0;
    for (auto i = from; i < to; ++i) {
        whole += height_of(view.rows[i], c);
    }
    // What is left over goes to the rows, as long as they do not become strange.
    const float more = std::min((room - whole) / static_cast<float>(to - from), 16.0F);
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
        take_touches(pane, view.rows[i], c, {sheet.x, y, sheet.w, h});
        if (view.rows[i].chosen) {
            ui::outline({sheet.x + 0.5F, y + 0.5F, sheet.w - 1, h - 1}, ui::Shade::primary, 1, 3);
        }
        y += h;
    }
    page_keys(pane.draft.page, pages);
}

void draw_pair(Pane& pane, const ExperimentRecordView::Pair& pair, ui::Box box) {
    const float number_x = box.x + 6, step_x = number_x + 20;
    const float verdict_w = 62, each = (box.w - 32 - verdict_w - 12) / 3;
    const ui::Type step{body6, medium}, expected{body6, regular, ui::Shade::predict_text}, plain{body6},
        quiet{body6, regular, ui::Shade::ink2};
    const auto words = [&](float x, std::string_view text, ui::Type type) {
        const int lines = std::max(1, static_cast<int>((box.h - 3) / line_h));
        const float used = line_h * static_cast<float>(std::min(lines, wrapped_lines(text, type, each - 6)));
        ui::text({x, box.y + (box.h - used) / 2}, text, type,
                 {.width = each - 6, .lines = lines, .least = small5, .line = line_h, .wrap_first = true});
    };
    ui::figure({number_x, box.y + (box.h - 15) / 2}, pair.number, 17, 15);
    words(step_x, pair.step, step);
    words(step_x + each, pair.expected, expected);
    words(step_x + 2 * each, pair.happened, plain);
    const float x = box.x + box.w - verdict_w - 4;
    const bool both = !pair.apart.empty() && !pair.verdict.empty();
    const float middle = box.y + box.h / 2;
    ui::text({x, both ? middle - 10.5F : middle - 5.25F}, pair.verdict, step, {.width = verdict_w});
    ui::text({x, both ? middle : middle - 5.25F}, pair.apart, quiet, {.width = verdict_w, .least = small5});
    if (ui::row(box, said("Experiment {0}", pair.number))) {
        open_experiment(pane, pair.id, ScreenId::experiment_record);
    }
}

/// All pairs of the target condition, one under the other: how well do we foresee what a step does?
void draw_pairs(Pane& pane, const ExperimentRecordView& view, ui::Box sheet) {
    const bool large_words = ui::canvas().text_em(ui::em_mm(small5)) > 8;  // small panels
    const float row_h = std::max(ui::canvas().touch_mm(26), large_words ? 45.0F : 35.0F),
                room = sheet.h - head_h - 1;
    const auto fitting = std::max<std::size_t>(static_cast<std::size_t>(room / row_h), 1);
    pane.draft.page = std::max(pane.draft.page, 0);
    const auto pages = pages_of(view.pairs.size(), fitting, pane.draft.page);
    const float verdict_w = 62, each = (sheet.w - 32 - verdict_w - 12) / 3, x = sheet.x + 26,
                y = sheet.y + 8.5F;
    const ui::Type type{body6, bold};
    ui::text({x, y}, tr("Step"), type, {.width = each - 6});
    ui::text({x + each, y}, tr("Expected"), type, {.width = each - 6});
    ui::text({x + 2 * each, y}, tr("Happened"), type, {.width = each - 6});
    ui::text({sheet.x + sheet.w - verdict_w - 4, y}, tr("How far apart"), type, {.width = verdict_w});
    for (auto i = pages.from; i < pages.to; ++i) {
        const float row_y = sheet.y + head_h + static_cast<float>(i - pages.from) * row_h;
        ui::hline(sheet.x, row_y, sheet.w, 0.25F, ui::Shade::line);
        draw_pair(pane, view.pairs[i], {sheet.x, row_y, sheet.w, row_h});
    }
    page_keys(pane.draft.page, pages);
}

void draw_bar(Pane& pane, const ExperimentRecordView& view, float y, float h) {
    const auto z = zones();
    constexpr float plan_w = 110;
    float x = z.left;
    for (const auto& chip : view.chips) {
        const auto icon = chip.shows == RecordShows::pairs ? ui::Icon::insights : ui::Icon::none;
        const float room = z.right - plan_w - 4 - x;
        const float w = std::min(std::max(chip_w(chip.words, h, {body7}, icon), h), room);
        if (ui::chip({x, y, w, h}, chip.words, chip.selected, {body7}, icon)) {
            pane.draft.record_shows = chip.shows;
            pane.draft.page = 0;
        }
        x += w + 4;
    }
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.icon = ui::Icon::add;
    look.badge = pane.panel.plan_badge;
    if (main_write_key(pane, {z.right - plan_w, y, plan_w, h}, tr("New experiment"), look)) {
        pane.draft.form_part = FormPart::whole;
        pane.go = ScreenId::new_experiment;
    }
}

}  // namespace

void open_record_at(Pane& pane, const kata::EntityId& experiment, ScreenId from) {
    pane.draft.chosen_experiment = experiment;
    pane.draft.record_back = from;
    pane.draft.record_shows = RecordShows::all;
    pane.draft.page = at_the_chosen;
    pane.go = ScreenId::experiment_record;
}

void draw_experiment_record(Pane& pane) {
    const auto& chosen = pane.draft.chosen_experiment;
    const auto view =
        view_experiment_record(pane.board, pane.shelf, pane.now, chosen, pane.draft.record_shows);
    const auto z = zones();
    const auto apart = unsettled_in(pane.shelf, pane.board.board.id, &SettleCounts::experiments);
    if (head(pane, site_word("Experimenting record", pane.shelf.coaching()), apart.empty() ? view.beside : "",
             apart.empty() ? 0 : page_keys_w() + settle_strip_w(apart))) {
        pane.go = back_from(pane, pane.draft.record_back);
    }
    settle_strip(pane, apart, page_keys_w(), ScreenId::experiment_record);
    const float bar_h = ui::canvas().touch_mm(28), bar_y = ui::canvas().height() - 6 - bar_h;
    const ui::Box sheet{z.left, z.top, z.width, bar_y - 5 - z.top};
    ui::sheet(sheet);
    ui::fill({sheet.x + 6, sheet.y + 5, sheet.w - 12, 1.25F}, ui::Shade::ink);
    if (!view.empty_words.empty()) {
        nothing_here({sheet.x + 8, sheet.y + 14}, sheet.w - 16, view.empty_words);
    } else if (view.shows == RecordShows::pairs) {
        draw_pairs(pane, view, sheet);
    } else {
        draw_rows(pane, view, sheet);
    }
    draw_bar(pane, view, bar_y, bar_h);
    news(pane, bar_y - 5);
}

}  // namespace kiosk
