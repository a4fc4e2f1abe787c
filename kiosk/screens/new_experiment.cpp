// Draws the next experiment's form: what we do, what we expect, when we go and see. While a text is written the keyboard stands below,
// where the panel has the room; on smaller ones the writing screen comes.
#include <algorithm>

#include "kiosk/screens/cycle_view.hpp"
#include "kiosk/screens/cycle_way.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_parts.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/new_experiment_parts.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_draw.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};
constexpr float gap = 4, right_w = 149, kind_gap = 3;

/// Fields at the left, "when" and the start at the right; what is under them has the rest.
struct PlanBoxes {
    ui::Box step, number, expectation, strip, see, start, below_left, below_right;
    float see_label_y = 0, step_label_y = 0, expect_label_y = 0;
};

PlanBoxes plan_boxes() {
    const auto z = zones();
    const auto& canvas = ui::canvas();
    const float h = canvas.touch_mm(20), left_w = z.width - right_w - 8, right = z.right - right_w;
    PlanBoxes b;
    b.step_label_y = b.see_label_y = z.top - 4;
    b.step = {z.left, z.top + 7.5F, left_w, h};
    b.expect_label_y = b.step.y + h + 2;
    const float expect_h = std::max(29.0F, h), number_w = 79;
    b.number = {z.left, b.expect_label_y + 12.5F, number_w, expect_h};
    b.expectation = {z.left + number_w + gap, b.number.y, left_w - number_w - gap, expect_h};
    b.strip = {z.left, b.number.y + expect_h + 3.5F, left_w, 18};
    b.see = {right, b.step.y, right_w, 2 * h + gap};
    const float start_y = b.see.y + b.see.h + 5;
    b.start = {right, start_y, right_w, std::max(b.strip.y + b.strip.h - start_y, canvas.touch_mm(28))};
    const float bottom = canvas.height() - 6, left_y = b.strip.y + b.strip.h + 5,
                right_y = b.start.y + b.start.h + 5;
    b.below_left = {z.left, left_y, left_w, bottom - left_y};
    b.below_right = {right, right_y, right_w, bottom - right_y};
    return b;
}

/// The kinds stand in the head as far as there is room for them beside the title.
void draw_kinds(Pane& pane, const NewExperimentView& view) {
    const float h = ui::canvas().touch_mm(22);
    const float right = ui::canvas().width() - margin_mm - 32;
    float x = right;
    for (auto it = view.kinds.rbegin(); it != view.kinds.rend(); ++it) {
        const float w = std::max(ui::chip_width(it->words), h);
        x -= w;
        if (ui::chip({x, 6, w, h}, it->words, it->selected)) {
            set_form_text(pane.draft, "experiment kind", std::string(it->value));
        }
        x -= kind_gap;
    }
}

float kinds_width(const NewExperimentView& view) {
    const float h = ui::canvas().touch_mm(22);
    float w = 8;
    for (const auto& kind : view.kinds) {
        w += std::max(ui::chip_width(kind.words), h) + kind_gap;
    }
    return w;
}

/// Written where it stands, or on the writing screen.
bool keyboard_fits() { return ui::canvas().touch_mm(18) < 18.5F && key_grid().y >= 159; }

void open_text(Pane& pane, const TextWish& wish) {
    write_for(pane, wish);
    if (keyboard_fits()) {
        pane.go.reset();
    }
}

bool writes_here(const Draft& draft) {
    return keyboard_fits() && !draft.writing_for.empty() && draft.wish.what_for == draft.writing_for &&
           draft.wish.back == ScreenId::new_experiment && draft.writing_for.starts_with("experiment ");
}

void draw_number(Pane& pane, const NewExperimentView& view, ui::Box box) {
    ui::fill(box, ui::Shade::line2, 3);
    ui::fill(ui::inset(box, 0.5F), ui::Shade::sheet, 2.5F);
    const float x = box.x + 4.5F, w = box.w - 9;
    if (view.number_figure.empty()) {
        ui::text({x, box.y + box.h / 2 - 5.25F}, view.number_side, quiet, {.width = w, .least = small5});
    } else {
        const float figure_w = std::min(ui::text_width(view.number_figure, {h12, medium}), w * 0.7F);
        ui::text({x, box.y + box.h / 2 - 9.5F}, view.number_figure, {h12, medium},
                 {.width = w * 0.7F, .least = body7});
        ui::text({x + figure_w + 4, box.y + box.h / 2 - 10.5F}, view.number_side, quiet,
                 {.width = w - figure_w - 4,
                  .lines = 2,
                  .least = small5,
                  .line = 10.5F,
                  .align = ui::Align::right});
    }
    if (ui::row(box, tr("Expected number"))) {
        pane.draft.form_part = FormPart::number;
    }
}

void draw_strip(const NewExperimentView& view, ui::Box box) {
    ui::fill(box, ui::Shade::predict_tint, 3);
    ui::icon({box.x + 5, box.y + 3.5F}, ui::Icon::lock_open, 11, ui::Shade::predict_text);
    ui::text({box.x + 20, box.y + 3.75F}, view.strip, {body6, regular, ui::Shade::predict_text},
             {.width = box.w - 24, .least = small5});
}

void draw_see(Pane& pane, const NewExperimentView& view, ui::Box box) {
    const float w = (box.w - gap) / 2, h = (box.h - gap) / 2;
    for (std::size_t i = 0; i < view.see.size(); ++i) {
        const auto& choice = view.see[i];
        const auto place = grid_place({box.x, box.y, w, h}, i, 2, gap, gap);
        if (!ui::chip(place, choice.words, choice.selected)) {
            continue;
        }
        if (choice.value == "other") {
            pane.draft.form_part = FormPart::time;
        } else {
            set_form_text(pane.draft, "experiment see", choice.selected ? "" : choice.value);
        }
    }
}

void draw_start(Pane& pane, const NewExperimentView& view, ui::Box box) {
    ui::KeyLook look;
    look.style = view.can_start ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.type = {h9, medium};
    look.icon = ui::Icon::lock;
    look.icon_size = 14;
    look.enabled = view.can_start;
    if (ui::key(box, tr("Start and lock"), look)) {
        pane.asks.emplace_back(view.ask);
        pane.saved_words = view.saved_words;
        drop_form(pane.draft, plan_form);
        pane.draft.leave_writing();
        pane.draft.record_shows = RecordShows::all;
        pane.draft.page = 0;
        pane.go = back_from(pane, ScreenId::experiment_record);
    }
}

/// The obstacle stands in the head, or over the step where the head has no room for it.
void draw_upper(Pane& pane, const NewExperimentView& view, const PlanBoxes& b, bool in_head) {
    const float next_w = ui::text({b.step.x, b.step_label_y}, tr("Next step"), quiet).w;
    if (!in_head) {
        ui::text({b.step.x + next_w + 6, b.step_label_y}, view.beside, {body6, medium},
                 {.width = b.step.w - next_w - 6, .least = small5, .align = ui::Align::right});
    }
    ui::text({b.step.x, b.expect_label_y}, tr("What do you expect?"), {body6, medium});
    const float label_w = ui::text_width(tr("When can we go and see?"), quiet);
    ui::text({b.see.x, b.see_label_y}, tr("When can we go and see?"), quiet, {.width = b.see.w});
    ui::text({b.see.x + label_w + 4, b.see_label_y}, view.see_words, {body6, medium},
             {.width = std::max(b.see.w - label_w - 4, 1.0F), .least = small5, .align = ui::Align::right});
    draw_number(pane, view, b.number);
    draw_see(pane, view, b.see);
    draw_start(pane, view, b.start);
}

/// The texts as keys that open them.
void draw_closed_texts(Pane& pane, const NewExperimentView& view, const PlanBoxes& b, std::string_view open) {
    const auto badge = [&](const TextWish& wish) {
        return half_written(pane.draft, wish.what_for) ? word("draft") : std::string();
    };
    if (open != view.step.what_for && writing_key(b.step, view.step_words, "step", badge(view.step))) {
        open_text(pane, view.step);
    }
    if (open != view.expectation.what_for &&
        writing_key(b.expectation, view.expectation_words, "expectation", badge(view.expectation))) {
        open_text(pane, view.expectation);
    }
}

void draw_writing(Pane& pane, const NewExperimentView& view, const PlanBoxes& b) {
    const auto& open = pane.draft.writing_for;
    const bool step = open == view.step.what_for;
    const auto grid = key_grid();
    const ui::Box suggestions{b.step.x, grid.y - 22.5F, zones().width, 19};
    draw_closed_texts(pane, view, b, open);
    const bool has_forms =
        draw_writing_here(pane, {step ? b.step : b.expectation, suggestions, b.strip, grid});
    if (!has_forms) {
        draw_strip(view, b.strip);
    }
}

}  // namespace

void draw_new_experiment(Pane& pane) {
    auto& draft = pane.draft;
    if (const auto* idea = kata::find_idea(pane.board, draft.idea)) {  // chosen among the obstacle's
        take_idea(draft, idea->id, idea->words);
        draft.form_part = FormPart::whole;
    }
    draft.idea.clear();
    const auto view =
        view_new_experiment(pane.board, pane.shelf, pane.now, draft, plans_next_step(pane.cycle));
    if (view.empty_words.empty() && draft.form_part != FormPart::whole) {
        switch (draft.form_part) {
        case FormPart::number: return draw_plan_number(pane);
        case FormPart::before_start: return draw_before_start(pane, view);
        case FormPart::if_then: return draw_if_then(pane, view);
        case FormPart::time:
            if (draw_see_time(pane, tr("When can we go and see?"), "experiment see")) {
                draft.form_part = FormPart::whole;
            }
            return;
        case FormPart::normal_way:
        case FormPart::whole: break;
        }
    }
    const float kinds_w = kinds_width(view);
    const float room = ui::canvas().width() - kinds_w - 42 - 40;
    const bool both =
        room > ui::text_width(view.title, {h9, bold}) + 6 + ui::text_width(view.beside, {body6}) * 0.85F;
    if (head(pane, view.title, both ? view.beside : std::string_view{}, kinds_w)) {
        draft.leave_writing();
        pane.go = back_from(pane, ScreenId::experiment_record);
    }
    const auto boxes = plan_boxes();
    if (!view.empty_words.empty()) {
        nothing_here({boxes.step.x, boxes.step.y}, zones().width, view.empty_words);
        const auto z = zones();
        if (form_key({z.right - 180, z.bar_y, 180, z.bar_h}, word("2-week target condition"), true,
                     ui::Icon::flag)) {
            pane.go = ScreenId::target_form;
        }
        return;
    }
    draw_kinds(pane, view);
    draw_upper(pane, view, boxes, both);
    if (writes_here(draft)) {
        draw_writing(pane, view, boxes);
    } else {
        draw_closed_texts(pane, view, boxes, {});
        draw_strip(view, boxes.strip);
        draw_plan_below(pane, view, boxes.below_left, boxes.below_right);
    }
    if (!pane.panel.trouble.empty()) {
        news(pane, boxes.strip.y + boxes.strip.h);
    }
}

}  // namespace kiosk
