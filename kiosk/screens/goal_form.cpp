// Draws one number of the target condition that is being written: which metric, what limit, how it stands now.
#include <algorithm>

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/target_form_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 4;

/// Changes the open goal of the form.
template <typename Change> void change_goal(Pane& pane, Change change) {
    auto goals = target_texts(pane.draft, pane.board).goals;
    change(goals[static_cast<std::size_t>(pane.draft.goal) - 1]);
    put_goals(pane.draft, pane.board, goals);
}

void draw_numbers(Pane& pane, const GoalFormView& view, ui::Box box) {
    const auto count = static_cast<float>(std::max<std::size_t>(view.numbers.size(), 1));
    const float w = (box.w - gap * (count - 1)) / count;
    float x = box.x;
    for (const auto& field : view.numbers) {
        if (form_field({x, box.y, w, box.h}, field)) {
            const bool counts = field.id.ends_with("-k") || field.id.ends_with("-n");
            number_for(pane, {.what_for = view.form + " " + field.id,
                              .title = view.title,
                              .label = field.label,
                              .unit = counts ? "" : view.unit,
                              .decimals = counts ? 0 : view.decimals,
                              .minus = !counts && view.minus,
                              .back = ScreenId::goal_form});
        }
        x += w + gap;
    }
}

void draw_side(const GoalFormView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 7, w = box.w - 14;
    ui::text({x, box.y + 6}, view.now_label, {body6, regular, ui::Shade::ink2});
    ui::text({x, box.y + 17}, view.now_line, {h9, medium}, {.width = w, .lines = 2, .least = body7});
    const float y = box.y + box.h / 2;
    ui::hline(x, y, w, 0.25F, ui::Shade::line);
    ui::text({x, y + 5}, view.target_label, {body6, regular, ui::Shade::target_text});
    ui::text({x, y + 16}, view.target_line, {body7, medium, ui::Shade::target_text},
             {.width = w, .lines = 4, .least = small5, .wrap_first = true});
}

void draw_fields(Pane& pane, const GoalFormView& view, ui::Box box) {
    const float chip_h = ui::canvas().touch_mm(22), field_h = ui::canvas().touch_mm(28);
    float y = box.y;
    if (const auto chosen =
            chip_rows({.box = {box.x, y, box.w, 0}, .chip_h = chip_h}, view.metrics, pane.draft.chip_page)) {
        change_goal(pane, [&](FormGoal& goal) { goal.metric = view.metric_ids[*chosen]; });
    }
    y += chip_h + gap;
    int shape_page = 0;
    if (const auto chosen = chip_rows({.box = {box.x, y, box.w, 0}, .chip_h = chip_h, .type = {small5}},
                                      view.shapes, shape_page)) {
        change_goal(pane, [&](FormGoal& goal) { goal.shape = static_cast<GoalShape>(*chosen); });
    }
    y += chip_h + gap;
    draw_numbers(pane, view, {box.x, y, box.w, field_h});
    y += field_h + gap;
    const float toggle_w = view.can_be_per_shift ? ui::canvas().touch_mm(80) : 0;
    if (form_field({box.x, y, box.w - toggle_w - (toggle_w > 0 ? gap : 0), field_h}, view.words)) {
        write_for(pane, {.what_for = view.form + " " + view.words.id,
                         .title = view.words.label,
                         .beside = view.target_line,
                         .hint = word("on both shifts, no overtime"),
                         .most = 40,
                         .back = ScreenId::goal_form});
    }
    if (toggle_w > 0 &&
        ui::toggle({box.x + box.w - toggle_w, y, toggle_w, field_h}, tr("On each shift"), view.per_shift)) {
        change_goal(pane, [](FormGoal& goal) { goal.per_shift = !goal.per_shift; });
    }
    y += field_h + 2;
    const float hint_h = ui::canvas().touch_mm(20);
    if (y + hint_h <= box.y + box.h + 0.5F) {
        hint_line(pane, {box.x, box.y + box.h - hint_h, box.w, hint_h}, view.hints);
    }
}

void take_away(Pane& pane) {
    auto goals = target_texts(pane.draft, pane.board).goals;
    goals.erase(goals.begin() + (pane.draft.goal - 1));
    put_goals(pane.draft, pane.board, goals);
    pane.draft.goal = 0;
    pane.go = ScreenId::target_form;
}

}  // namespace

void draw_goal_form(Pane& pane) {
    const auto view = view_goal_form(pane.board, pane.shelf, pane.draft);
    const auto z = zones();
    if (head(pane, view.title, view.beside)) {
        pane.go = ScreenId::target_form;
    }
    if (!view.there) {
        nothing_here({z.left, z.top + 6}, z.width, view.empty_words);
        return;
    }
    constexpr float side_w = 130;
    draw_fields(pane, view, {z.left, z.top, z.width - side_w - 6, z.bottom - z.top});
    draw_side(view, {z.right - side_w, z.top, side_w, z.bottom - z.top});
    if (ui::key({z.left, z.bar_y, 90, z.bar_h}, tr("Take it away"))) {
        take_away(pane);
        return;
    }
    form_news(pane, {z.left + 94, z.bar_y, z.width - 94 - side_w - 6, z.bar_h}, view.why_not);
    ui::KeyLook look;
    look.style = view.why_not.empty() ? ui::KeyStyle::primary : ui::KeyStyle::outlined;
    look.type = {h9, medium};
    if (ui::key({z.right - side_w, z.bar_y, side_w, z.bar_h}, tr("Done"), look)) {
        pane.go = ScreenId::target_form;
    }
}

}  // namespace kiosk
