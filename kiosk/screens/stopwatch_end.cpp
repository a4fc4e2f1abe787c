// Draws the questions of the stopwatch, and what the set says when it is finished.
#include <algorithm>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/stopwatch_parts.hpp"
#include "kiosk/screens/stopwatch_steps.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void answer_yes(Pane& pane, const StopwatchView& view) {
    if (view.phase == Timing::Phase::interrupted) {
        go_on(pane.timing);
    } else {
        finish(pane.timing, static_cast<std::size_t>(view.laps));
    }
    pane.timing.asking = false;
}

void answer_no(Pane& pane, const StopwatchView& view) {
    if (view.phase == Timing::Phase::interrupted) {
        finish(pane.timing, static_cast<std::size_t>(view.laps));
    }
    pane.timing.asking = false;
}

}  // namespace

void draw_stopwatch_question(Pane& pane, const StopwatchView& view) {
    if (!view.question) {
        return;
    }
    const auto& question = *view.question;
    const auto& canvas = ui::canvas();
    const float tall = canvas.touch_mm(32), low = canvas.touch_mm(28), w = 290, h = 84 + tall + low;
    const ui::Box box{(canvas.width() - w) / 2, (canvas.height() - h) / 2, w, h};
    const float x = box.x + 8, inner = w - 16;
    ui::dialog(box);
    ui::text({x, box.y + 16.5F}, question.title, {h12, bold}, {.width = inner, .least = h9});
    ui::text({x, box.y + 40.5F}, question.words, {}, {.width = inner, .lines = 2, .least = body6});
    ui::KeyLook primary;
    primary.style = ui::KeyStyle::primary;
    primary.type = {h9, medium};
    float y = box.y + 70;
    if (ui::key({x, y, inner, tall}, question.yes + "###yes", primary)) {
        answer_yes(pane, view);
    }
    y += tall + 5;
    const float half = question.more.empty() ? inner : (inner - 5) / 2;
    if (!question.more.empty() && ui::key({x, y, half, low}, question.more)) {
        pane.timing.planned += 10;
        pane.timing.asking = false;
    }
    if (ui::key({x + inner - half, y, half, low}, question.no + "###no")) {
        answer_no(pane, view);
    }
}

void draw_stopwatch_summary(Pane& pane, const StopwatchView& view, const StopwatchBoxes& boxes) {
    const auto& summary = *view.summary;
    const auto z = zones();
    const float bottom = boxes.keys.y + boxes.keys.h;
    const ui::Box sheet{boxes.area.x, boxes.area.y, boxes.area.w, bottom - boxes.area.y};
    ui::sheet(sheet);
    const float x = sheet.x + 12, w = sheet.w - 24;
    ui::text({x, sheet.y + 10}, summary.title, {h12, bold}, {.width = w, .least = h9});
    ui::text({x, sheet.y + 30}, summary.words, {body7, regular, ui::Shade::ink2},
             {.width = w, .least = small5});
    const float from = sheet.y + 50;
    const float row_h = std::min(23.0F, (sheet.h - 54) / static_cast<float>(summary.facts.size()));
    float y = from;
    for (const auto& fact : summary.facts) {
        ui::fact({x, y, w, row_h}, fact.label, fact.value);
        y += row_h;
    }
    const float key_h = ui::canvas().touch_mm(32);
    const float room = bottom - key_h - 5 - boxes.reasons.y;
    if (view.chosen) {
        draw_chosen_lap(pane, view, {boxes.side.x, boxes.reasons.y, boxes.side.w, room});
    } else {
        ui::text({boxes.side.x + 7, boxes.reasons.y + 2},
                 tr("The set stands in the run chart, with its place and shift. Unusual cycles stay in it. "
                    "Touch a lap to mark it or to take it out."),
                 {body7, regular, ui::Shade::ink2},
                 {.width = boxes.side.w - 14,
                  .lines = std::max(1, static_cast<int>(room / 12)),
                  .least = body6,
                  .wrap_first = true});
    }
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    look.type = {h9, medium};
    if (ui::key({boxes.side.x, bottom - key_h, z.right - boxes.side.x, key_h}, tr("To the board"), look)) {
        pane.timing = begun_again(pane.timing);
        pane.go = ScreenId::storyboard;
    }
}

}  // namespace kiosk
