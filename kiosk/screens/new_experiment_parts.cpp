// Draws the parts of the next experiment's form that stand under its fields or have the whole glass.
#include "kiosk/screens/new_experiment_parts.hpp"

#include <algorithm>

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/experiment_parts.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float gap = 4;
constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};

/// Returns where it ends.
float draw_last_learning(const NewExperimentView& view, ui::Box box) {
    constexpr float h = 22;
    if (view.last_learning.empty() || box.h < h) {
        return box.y;
    }
    ui::slip({box.x, box.y, box.w, h});
    const ui::Type label{small5, regular, ui::Shade::ink};
    const auto title = word("Last learning");
    const float indent = ui::text_width(title, label) + 5;
    ui::text({box.x + 6, box.y + 6.5F}, title, label);
    const float w = box.w - 12 - indent;
    const auto words = in_two_lines(view.last_learning, {body6, medium}, w);
    const float all_h = 10.5F * static_cast<float>(lines_of(words));
    ui::text({box.x + 6 + indent, box.y + (h - all_h) / 2}, words, {body6, medium},
             {.width = w, .lines = 2, .least = small5, .line = 10.5F});
    return box.y + h + gap;
}

/// The obstacle's ideas: one touch makes one of them the step.
void draw_ideas(Pane& pane, const NewExperimentView& view, ui::Box box) {
    const float h = ui::canvas().touch_mm(22);
    if (view.ideas.empty() || box.h < 12 + h) {
        return;
    }
    ui::text({box.x, box.y}, tr("Ideas for this obstacle"), quiet, {.width = box.w});
    std::vector<Choice> chips;
    for (const auto& idea : view.ideas) {
        chips.push_back({idea.words, idea.selected});
    }
    const auto touched =
        chip_rows({.box = {box.x, box.y + 12, box.w, 0}, .chip_h = h}, chips, pane.draft.plan_idea_page);
    if (touched) {
        const auto& idea = view.ideas[*touched];
        take_idea(pane.draft, idea.selected ? "" : idea.id, idea.selected ? "" : idea.words);
    }
}

void draw_if_then_key(Draft& draft, ui::Box box) {
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.icon = ui::Icon::emoji_objects;
    look.icon_size = 11;
    look.type = {body7, regular};
    if (ui::key(box, tr("If we … then … because …"), look)) {
        draft.form_part = FormPart::if_then;
    }
}

void draw_checks(Pane& pane, const NewExperimentView& view, ui::Box box, int columns) {
    const float h = ui::canvas().touch_mm(22), w = box.w / static_cast<float>(columns);
    std::size_t at = 0;
    const auto place = [&] {
        return grid_place({box.x, box.y, w, h}, at++, static_cast<std::size_t>(columns), 0, 0);
    };
    auto& draft = pane.draft;
    for (const auto& check : view.checks) {
        if (ui::toggle(place(), check.words, check.done)) {
            set_form_text(draft, "experiment safe",
                          with_turned(form_text(draft, "experiment safe"), check.name));
        }
    }
    if (ui::toggle(place(), tr("No coach today"), view.no_coach)) {
        set_form_text(draft, "experiment coach", view.no_coach ? "" : "none");
    }
}

}  // namespace

void draw_plan_below(Pane& pane, const NewExperimentView& view, ui::Box left, ui::Box right) {
    constexpr float head_h = 17, chain_h = 10;
    const float key_h = ui::canvas().touch_mm(22), hint_h = ui::canvas().touch_mm(23);
    const bool roomy = right.h >= head_h + static_cast<float>(view.checks.size() + 1) * key_h;
    const float bottom = left.y + left.h - chain_h;
    draw_chain(view.chain, {left.x, bottom + 1}, roomy ? left.w : left.w + right.w + 8);
    float y = draw_last_learning(view, {left.x, left.y, left.w, bottom - left.y - key_h - gap});
    if (bottom - y >= hint_h + key_h + 2 * gap) {
        hint_line(pane, {left.x, y, left.w, hint_h}, {view.step.good, view.step.poor});
        y += hint_h + gap;
    }
    y = std::max(y, roomy ? y : right.y);
    draw_if_then_key(pane.draft, {left.x, y, left.w, key_h});
    if (roomy) {
        section(right.x, right.y, right.w, said("Before the start, {0}", view.checks_words));
        draw_checks(pane, view, {right.x, right.y + head_h, right.w, 0}, 1);
    } else {
        ui::KeyLook look;
        look.style = ui::KeyStyle::light_outlined;
        if (ui::key({right.x, y, right.w, key_h}, said("Before the start, {0}", view.checks_words), look)) {
            pane.draft.form_part = FormPart::before_start;
        }
    }
    y += key_h + gap;
    draw_ideas(pane, view, {left.x, y, left.w, bottom - y});
}

void draw_before_start(Pane& pane, const NewExperimentView& view) {
    const auto z = zones();
    if (head(pane, tr("Before the start"), view.checks_words)) {
        pane.draft.form_part = FormPart::whole;
    }
    draw_checks(pane, view, {z.left, z.top, z.width, 0}, 2);
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    if (ui::key({z.right - 110, z.bar_y, 110, z.bar_h}, tr("Back to the plan"), look)) {
        pane.draft.form_part = FormPart::whole;
    }
}

void draw_plan_number(Pane& pane) {
    const auto view = view_plan_number(pane.board, pane.shelf, pane.draft);
    const auto z = zones();
    auto& draft = pane.draft;
    if (head(pane, tr("What do you expect?"))) {
        draft.form_part = FormPart::whole;
    }
    const float h = ui::canvas().touch_mm(24);
    float y = z.top;
    if (const auto touched = chip_rows({.box = {z.left, y, z.width, 0}, .chip_h = h, .type = {body7}},
                                       view.metrics, draft.metric_page)) {
        set_form_text(draft, "experiment metric", view.metric_values[*touched]);
        for (const auto* field : {"experiment number", "experiment within", "experiment direction"}) {
            set_form_text(draft, field, "");  // it was of another metric
        }
    }
    y += h + 6;
    ui::text({z.left, y}, view.label, {body7, regular, ui::Shade::ink2}, {.width = z.width, .lines = 2});
    y += 18;
    float x = z.left;
    for (std::size_t i = 0; i < view.directions.size(); ++i) {
        const auto& direction = view.directions[i];
        const float w = chip_w(direction.words, h, {body7});
        if (ui::chip({x, y, w, h}, direction.words, direction.selected, {body7})) {
            set_form_text(draft, "experiment direction", view.direction_values[i]);
        }
        x += w + gap;
    }
    y += view.directions.empty() ? 0 : h + 6;
    const float field_h = ui::canvas().touch_mm(32), field_w = (z.width - gap) / 2;
    if (!view.directions.empty() && writing_key({z.left, y, field_w, field_h}, view.number_words, "number")) {
        number_for(pane, view.number);
    }
    if (view.has_within &&
        writing_key({z.left + field_w + gap, y, field_w, field_h}, view.within_words, "within")) {
        number_for(pane, view.within);
    }
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    if (ui::key({z.right - 110, z.bar_y, 110, z.bar_h}, tr("Back to the plan"), look)) {
        draft.form_part = FormPart::whole;
    }
}

void draw_if_then(Pane& pane, const NewExperimentView& plan) {
    const auto view = view_if_then(pane.board, pane.draft);
    const auto z = zones();
    auto& draft = pane.draft;
    if (head(pane, tr("If we … then … because …"), plan.beside)) {
        draft.form_part = FormPart::whole;
    }
    const float label_w = 68, row_h = std::min((z.bottom - z.top) / 3, 52.0F);
    float y = z.top;
    for (const auto& field : view.fields) {
        const float h = std::max(row_h - 6, ui::canvas().touch_mm(22));
        ui::text({z.left, y + h / 2 - 7.5F}, field.label, {h9, medium},
                 {.width = label_w - 4, .least = body6});
        if (writing_key({z.left + label_w, y, z.width - label_w, h}, field.words, field.label)) {
            write_for(pane, field.wish);
        }
        y += h + 6;
    }
    ui::KeyLook look;
    look.style = view.can_take ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.enabled = view.can_take;
    if (ui::key({z.right - 200, z.bar_y, 200, z.bar_h}, tr("Make it step and expectation"), look)) {
        set_form_text(draft, "experiment step", view.step);
        set_form_text(draft, "experiment expectation", view.expectation);
        draft.form_part = FormPart::whole;
    }
}

}  // namespace kiosk
