// One function a part. What is touched on a part opens the screen it is a part of; Back there leads to the question again.
#include "kiosk/screens/cycle_draw.hpp"

#include <algorithm>
#include <numeric>

#include "kiosk/screens/aside_list.hpp"
#include "kiosk/screens/chart_draw.hpp"
#include "kiosk/screens/cycle_parts_view.hpp"
#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/experiment_view.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/obstacles_view.hpp"
#include "kiosk/screens/pages.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float pad = 8;
constexpr ui::Type quiet{body7, regular, ui::Shade::ink2};

bool is_real(const Pane& pane) { return pane.cycle.kind == CycleRun::Kind::of_board; }

/// Lines parted by hairlines, closer together where they would not all have room; as many as there is room for.
void draw_lines(const std::vector<std::string>& lines, ui::Box box) {
    constexpr float line_h = 12;
    std::vector<float> heights;
    heights.reserve(lines.size());
    for (const auto& line : lines) {
        heights.push_back(line_h * static_cast<float>(std::min(2, wrapped_lines(line, {}, box.w))));
    }
    const float words_h = std::accumulate(heights.begin(), heights.end(), 0.0F);
    const float spare = (box.h - words_h) / static_cast<float>(std::max<std::size_t>(lines.size(), 1));
    const float gap = std::clamp(spare, 4.0F, 7.0F);
    float y = box.y;
    for (std::size_t i = 0; i < lines.size() && y + heights[i] + gap <= box.y + box.h + 0.5F; ++i) {
        ui::hline(box.x, y, box.w, 0.25F, ui::Shade::line);
        ui::text({box.x, y + gap / 2}, lines[i], {},
                 {.width = box.w, .lines = 2, .least = body6, .line = line_h});
        y += heights[i] + gap;
    }
}

/// The large figure of a part, with what it counts beside it.
void draw_figure(const std::string& figure, const std::string& side, ui::Shade shade, ui::Spot part,
                 float w) {
    if (!figure.empty()) {
        figure_with_side({part.x - 1.5F, part.y + 30.5F}, {.figure = figure,
                                                           .side = side,
                                                           .em = 41.25F,
                                                           .line = 31,
                                                           .side_role = h12,
                                                           .shade = shade,
                                                           .width = w});
    }
}

void draw_target(Pane& pane, ui::Box box) {
    const auto view = view_cycle_target(pane.board, pane.shelf, pane.now);
    const auto& tile = view.tile;
    const float left_w = 160, x = box.x + pad, right = x + left_w + 14;
    section(x, box.y + 7, left_w, tr("Target condition"));
    if (!tile.empty_words.empty()) {
        nothing_here({x, box.y + 26}, box.w - 2 * pad, tile.empty_words);
    } else {
        draw_figure(tile.figure, tile.side, ui::Shade::target_text, {x, box.y}, left_w);
        ui::text({x, box.y + 68}, tile.rule, {}, {.width = left_w, .lines = 2, .least = body6, .line = 12});
        const float y = std::max(box.y + 96, box.y + box.h - 28);
        ui::hline(x, y - 3, left_w, 0.25F, ui::Shade::line);
        ui::runs({x, y},
                 {run(tile.by_label, body7, regular, ui::Shade::ink2), run(tile.by_label.empty() ? "" : " "),
                  run(tile.by_day, body7, medium)},
                 {.width = left_w});
        ui::text({x, y + 12}, view.days, quiet, {.width = left_w});
        const float w = box.x + box.w - pad - right, low = view.threshold.empty() ? 5.0F : 19.0F;
        draw_lines(tile.rows, {right, box.y + 12, w, box.h - 12 - low});
        if (!view.threshold.empty()) {
            ui::text({right, box.y + box.h - 16}, view.threshold, {body6, regular, ui::Shade::ink2},
                     {.width = w, .least = small5});
        }
    }
    if (ui::row(box, tr("Target condition###part"))) {
        pane.go = ScreenId::target_condition;
    }
}

void draw_actual(Pane& pane, ui::Box box) {
    const auto view = view_cycle_actual(pane.board, pane.shelf, pane.now);
    const auto& tile = view.tile;
    const float left_w = 140, x = box.x + pad;
    section(x, box.y + 7, left_w, tr("Actual condition now"));
    if (!tile.empty_words.empty()) {
        nothing_here({x, box.y + 26}, box.w - 2 * pad, tile.empty_words);
    } else {
        draw_figure(tile.figure, tile.side, ui::Shade::ink, {x, box.y}, left_w);
        ui::text({x, box.y + 68}, tile.rule, {}, {.width = left_w, .least = body6});
        float y = box.y + 83.5F;
        for (const auto& fact : view.facts) {
            if (y + 19 > box.y + box.h) {
                break;
            }
            ui::fact({x, y, left_w, 19.5F}, fact.label, fact.value);
            y += 19.5F;
        }
        const float right = x + left_w + 23;
        if (tile.has_chart) {
            ui::run_chart({right, box.y + 8, box.x + box.w - pad - right, box.h - 14}, chart_of(tile.chart));
        }
    }
    if (ui::row(box, tr("Actual condition now###part"))) {
        pane.go = ScreenId::run_chart;
    }
}

void move_arrow(Pane& pane, const CycleObstacles::Row& row) {
    if (!is_real(pane) || row.now) {
        return;
    }
    pane.asks.emplace_back(kata::MoveArrow{pane.board.board.id, row.id});
    pane.saved_words = arrow_moved_words(pane.board, row.id, pane.now);
}

void draw_obstacle_row(Pane& pane, const CycleObstacles::Row& row, ui::Box box) {
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float middle = box.y + box.h / 2;
    if (row.now) {
        ui::arrow({box.x, middle - 6.5F, 20, 13});
    }
    ui::text({box.x + 25, middle - 6}, row.number, {body7, bold}, {.width = 12});
    const int lines = box.h >= 25 ? 2 : 1;
    const int used = std::min(lines, wrapped_lines(row.words, {body7, row.now ? bold : regular}, box.w - 39));
    ui::text({box.x + 39, middle - 6 * static_cast<float>(used)}, row.words,
             {body7, row.now ? bold : regular},
             {.width = box.w - 39, .lines = lines, .least = body6, .line = 12});
    if (ui::row(box, row.now ? row.words + "###" + row.id : row.words, !row.now && is_real(pane))) {
        move_arrow(pane, row);
    }
}

void draw_obstacles(Pane& pane, ui::Box box) {
    const auto view = view_cycle_obstacles(pane.board, pane.draft);
    const float key_h = ui::canvas().touch_mm(18), key_w = 90, x = box.x + pad, w = box.w - 2 * pad;
    const float top = box.y + 5 + key_h + 3, row_h = aside_row_h();
    const auto rows = rows_in(box.y + box.h - 3 - top, row_h);
    const auto pages = pages_of(view.rows.size(), rows * 2, pane.draft.cycle.obstacle_page);
    const bool one_column = view.rows.size() <= rows;
    const float more_w = pages.count > 1 ? ui::canvas().touch_mm(24) + 4 : 0;
    section(x, box.y + 7, w - key_w - more_w - 6, view.sentence);
    const ui::Box fresh{box.x + box.w - 5 - key_w, box.y + 5, key_w, key_h};
    if (pages.count > 1 && ui::icon_key({fresh.x - more_w, fresh.y, more_w - 4, key_h},
                                        said("More: {0}", view.sentence), ui::Icon::chevron_right)) {
        pane.draft.cycle.obstacle_page = (pages.page + 1) % pages.count;
    }
    ui::KeyLook look;
    look.icon = ui::Icon::add;
    look.icon_size = 11;
    look.type = {body6, medium};
    look.style = ui::KeyStyle::light_outlined;
    look.badge = view.draft ? word("draft") : "";
    if (is_real(pane) && ui::key(fresh, tr("New obstacle"), look)) {
        begin_obstacle(pane);
    }
    if (!view.empty_words.empty()) {
        nothing_here({x, top}, w, view.empty_words);
        return;
    }
    const float column = one_column ? w : (w - 12) / 2;
    for (std::size_t i = pages.from; i < pages.to; ++i) {
        const auto at = i - pages.from;
        const float column_x = x + (at >= rows ? column + 12 : 0);
        draw_obstacle_row(pane, view.rows[i],
                          {column_x, top + static_cast<float>(at % rows) * row_h, column, row_h});
    }
}

constexpr float threshold_h = 15;

void draw_threshold(const std::string& words, ui::Box box) {
    ui::fill(box, ui::Shade::now_tint, 3);
    ui::text({box.x + 5, box.y + (box.h - 10.5F) / 2}, words, {body6, medium},
             {.width = box.w - 10, .least = small5});
}

/// Whose threshold it was, and that it was none after all: a touch each. Returns where they end.
float draw_whose(Pane& pane, const CycleView& view, ui::Box box) {
    const float h = ui::canvas().touch_mm(18), w = (box.w - 4) / 2;
    auto& run = pane.cycle;
    if (ui::chip({box.x, box.y, w, h}, tr("Coach too"), view.coach_too)) {
        run.coach_threshold_at = view.coach_too ? "" : run.threshold_at;
        store_threshold(pane, true);
    }
    if (ui::chip({box.x + w + 4, box.y, w, h}, tr("Take back"), false)) {
        run.threshold_at.clear();
        run.coach_threshold_at.clear();
        store_threshold(pane, false);
        store_threshold(pane, true);
    }
    return box.y + h;
}

/// Step and expectation as they stand: a touch opens the form, or the sealed row.
void draw_step_words(Pane& pane, const CycleStep& step, ui::Box box, std::string_view id) {
    const float expect_h = (box.h - 4) * 0.56F, step_h = box.h - 4 - expect_h;
    const ui::Box upper{box.x, box.y, box.w, step_h}, lower{box.x, box.y + step_h + 4, box.w, expect_h};
    const auto weight = [](bool written) { return written ? medium : regular; };
    ui::outline(upper, ui::Shade::line2, 0.5F, 3);
    ui::text({upper.x + 6, upper.y + 2.5F}, tr("Next step"), {body6, regular, ui::Shade::ink2});
    ui::text({upper.x + 6, upper.y + 13}, step.step,
             {body7, weight(step.step_written), step.step_written ? ui::Shade::ink : ui::Shade::ink2},
             {.width = box.w - 12,
              .lines = std::max(1, static_cast<int>((step_h - 14) / 12)),
              .least = body6,
              .line = 12});
    ui::fill(lower, ui::Shade::predict_tint, 3);
    ui::icon({lower.x + 5, lower.y + 3}, step.sealed ? ui::Icon::lock : ui::Icon::lock_open, 10,
             ui::Shade::predict_text);
    ui::text({lower.x + 18, lower.y + 2.75F}, step.sealed ? step.locked : tr("What do you expect?"),
             {body6, regular, ui::Shade::predict_text}, {.width = box.w - 24, .least = small5});
    ui::text({lower.x + 6, lower.y + 14}, step.expectation,
             {body7, weight(step.expectation_written), ui::Shade::predict_text},
             {.width = box.w - 12,
              .lines = std::max(1, static_cast<int>((expect_h - 15) / 12)),
              .least = body6,
              .line = 12});
    if (!ui::row(box, std::string(tr("The next step")) + "###" + std::string(id), is_real(pane))) {
        return;
    }
    if (step.sealed) {
        open_experiment(pane, step.experiment, ScreenId::experiment_record);
    } else {
        pane.go = ScreenId::new_experiment;
    }
}

void start(Pane& pane, const CycleStep& step) {
    pane.asks.emplace_back(step.plan.ask);
    pane.saved_words = step.plan.saved_words;
    drop_form(pane.draft, plan_form);
}

void draw_start(Pane& pane, const CycleStep& step, ui::Box box) {
    ui::KeyLook look;
    look.style = step.can_start ? ui::KeyStyle::dark : ui::KeyStyle::waiting;
    look.enabled = step.can_start && is_real(pane);
    look.icon = ui::Icon::lock;
    if (ui::key(box, tr("Start and lock"), look)) {
        start(pane, step);
    }
}

void draw_step(Pane& pane, const CycleView& view, ui::Box box) {
    const auto step = view_cycle_step(pane.board, pane.shelf, pane.now, pane.draft, pane.cycle);
    const float x = box.x + pad, w = box.w - 2 * pad, right_w = 140, left_w = w - right_w - 10;
    section(x, box.y + 7, w, said("{0}, {1}", step.number, step.beside));
    const float top = box.y + 25, bottom = box.y + box.h - 6;
    float words_h = bottom - top;
    if (!view.threshold.empty()) {
        words_h -= threshold_h + 4;
        draw_threshold(view.threshold, {x, bottom - threshold_h, left_w, threshold_h});
    }
    draw_step_words(pane, step, {x, top, left_w, words_h}, "words");
    const float right = x + left_w + 10, key_h = ui::canvas().touch_mm(28);
    float y = top;
    if (!step.sealed) {
        draw_start(pane, step, {right, y, right_w, key_h});
        y += key_h + 5;
    }
    if (!view.threshold.empty()) {
        y = draw_whose(pane, view, {right, y, right_w, bottom - y}) + 5;
    }
    if (bottom - y < 10.5F) {
        return;
    }
    const auto words =
        step.sealed ? word("The prediction is sealed. Question 5 asks when we go and see") : step.strip;
    ui::text({right, y}, words, {body6, regular, ui::Shade::ink2},
             {.width = right_w,
              .lines = std::max(1, static_cast<int>((bottom - y) / 10.5F)),
              .least = small5,
              .line = 10.5F});
}

void choose_time(Pane& pane, const CycleStep& step, const SeeChoice& choice) {
    if (choice.value == "other") {
        pane.draft.form_part = FormPart::time;
    } else if (step.sealed && choice.at) {
        pane.asks_aside.emplace_back(kata::SetGoAndSee{step.experiment, *choice.at});
    } else {
        set_form_text(pane.draft, "experiment see", choice.selected ? "" : choice.value);
    }
}

void draw_see(Pane& pane, ui::Box box) {
    const auto step = view_cycle_step(pane.board, pane.shelf, pane.now, pane.draft, pane.cycle);
    const float x = box.x + pad, w = box.w - 2 * pad, left_w = 200, right = x + left_w + 14,
                right_w = w - left_w - 14;
    section(x, box.y + 7, left_w, step.number);
    const float top = box.y + 25, bottom = box.y + box.h - 6;
    const bool starts = !step.sealed && step.can_start;
    const float start_h = starts ? ui::canvas().touch_mm(24) + 4 : 0;
    draw_step_words(pane, step, {x, top, left_w, bottom - top - start_h}, "see");
    if (starts) {
        draw_start(pane, step, {x, bottom - start_h + 4, left_w, start_h - 4});
    }
    section(right, box.y + 7, right_w,
            step.see_words.empty() ? std::string(tr("Go and see")) : said("Go and see {0}", step.see_words));
    const float h = std::min((bottom - top - 4) / 2, std::max(30.0F, ui::canvas().touch_mm(24))),
                chip_w = (right_w - 4) / 2;
    for (std::size_t i = 0; i < step.see.size(); ++i) {
        const auto place = grid_place({right, top, chip_w, h}, i, 2, 4, 4);
        if (ui::chip(place, step.see[i].words, step.see[i].selected, {body7}) && is_real(pane)) {
            choose_time(pane, step, step.see[i]);
        }
    }
}

/// Without a storyboard there is nothing to show: the process, a sheet of paper, whatever the two have.
void draw_without_board(ui::Box box) {
    nothing_here({box.x + pad, box.y + 12}, box.w - 2 * pad,
                 tr("Point at the process, or at a sheet of paper. Nothing of this is stored."));
}

// --- the back of the card ----------------------------------------------------------------------------------------------

struct Side {
    ui::Shade fill, words;
    ui::Role role;
    float line;
};

void draw_answer(const CycleReflection::Answer& answer, std::size_t number, const Side& side, ui::Box box) {
    ui::fill(box, side.fill, 3);
    const ui::Type label{body6, regular, side.words};
    ui::runs({box.x + 7, box.y + 4.5F},
             {{std::to_string(number) + "  ", {body6, bold, side.words}}, {answer.question, label}},
             {.width = box.w - 14, .least = small5});
    const float y = box.y + 17.5F, room = box.y + box.h - 3 - y;
    const ui::Type type{side.role, answer.written ? medium : regular, side.words};
    ui::text({box.x + 7, y}, answer.words, type,
             {.width = box.w - 14,
              .lines = std::max(1, static_cast<int>(room / side.line)),
              .least = body6,
              .line = side.line,
              .wrap_first = true});
}

void open_last_step(Pane& pane, const CycleReflection& view) {
    if (view.can_write) {
        pane.draft.experiment = view.experiment;
        pane.go = ScreenId::experiment_result;
    } else {
        open_experiment(pane, view.experiment, ScreenId::experiment_record);
    }
}

}  // namespace

void store_threshold(Pane& pane, bool by_coach) {
    const auto& run = pane.cycle;
    if (is_real(pane)) {
        pane.asks_aside.emplace_back(kata::NoteThreshold{
            pane.board.board.id, run.slot, by_coach ? run.coach_threshold_at : run.threshold_at, by_coach});
    }
}

void draw_card_back(Pane& pane, const CycleView& view, float top) {
    const auto z = zones();
    const auto part = view_cycle_reflection(pane.board, pane.shelf, pane.cycle);
    ui::text({z.left - 0.5F, top - 2}, view.question.words, {h15, medium, ui::Shade::back_ink},
             {.width = 270, .least = h9});
    const ui::Type lead{body6, regular, ui::Shade::back_ink2};
    const auto& lead_words = part.empty_words.empty() ? view.question.also : part.empty_words;
    ui::text({z.left + 290, top}, in_two_lines(lead_words, lead, 120), lead,
             {.width = z.width - 290, .lines = 2, .least = small5, .line = 10.5F, .align = ui::Align::right});
    const float y = top + 25, gap = 4, h = z.bottom - y, half = (z.width - gap) / 2;
    const float first = h * 0.216F, second = h * 0.347F, third = h - first - second - 2 * gap;
    const Side plain{ui::Shade::back_sheet, ui::Shade::back_words, h9, 15},
        expected{ui::Shade::back_predict, ui::Shade::back_predict_words, h9, 16},
        happened{ui::Shade::back_sheet, ui::Shade::back_words, h9, 16},
        learned{ui::Shade::back_learned, ui::Shade::back_words, h12, 20};
    const float second_y = y + first + gap, third_y = second_y + second + gap;
    draw_answer(part.answers[0], 1, plain, {z.left, y, z.width, first});
    draw_answer(part.answers[1], 2, expected, {z.left, second_y, half, second});
    draw_answer(part.answers[2], 3, happened, {z.left + half + gap, second_y, half, second});
    draw_answer(part.answers[3], 4, learned, {z.left, third_y, z.width, third});
    if (part.experiment.empty()) {
        return;
    }
    if (ui::row({z.left, y, z.width, h}, part.can_write ? part.write_words : word("The last step"))) {
        open_last_step(pane, part);
    }
}

void draw_cycle_part(Pane& pane, const CycleView& view, ui::Box box) {
    ui::sheet(box);
    if (pane.cycle.kind == CycleRun::Kind::light) {
        return draw_without_board(box);
    }
    switch (pane.cycle.place) {
    case place_q1: return draw_target(pane, box);
    case place_q2: return draw_actual(pane, box);
    case place_q3: return draw_obstacles(pane, box);
    case place_q4: return draw_step(pane, view, box);
    default: return draw_see(pane, box);
    }
}

}  // namespace kiosk
