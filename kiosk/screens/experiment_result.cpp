// Draws the result of an experiment: expected and happened side by side, the line between them, and the slip for what we learned.
#include <algorithm>

#include "kiosk/screens/cycle_way.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_parts.hpp"
#include "kiosk/screens/experiment_result_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/mascots.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_facts(Pane& pane, const ExperimentResultView& view, ui::Box box) {
    const float edit_w = ui::canvas().touch_mm(45), edit_h = ui::canvas().touch_mm(24);
    draw_happened({tr("What happened"), view.happened_from, view.figure, view.side, view.invitation,
                   view.words, edit_w + 5},
                  box);
    const float edit_y = box.y + 20;
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.icon = ui::Icon::edit;
    look.icon_size = 10;
    look.icon_gap = 3;
    look.type = {body6, medium};
    if (ui::key({box.x + box.w - 7 - edit_w, edit_y, edit_w, edit_h}, tr("Edit"), look)) {
        view.number_wish ? number_for(pane, *view.number_wish) : write_for(pane, view.happened_wish);
    }
    const float words_h = std::max(ui::canvas().touch_mm(18), 26.0F);
    const ui::Box words{box.x + 1, box.y + box.h - words_h, box.w - edit_w - 12, words_h};
    if (ui::row(words, tr("What happened, in words"))) {
        write_for(pane, view.happened_wish);
    }
}

void draw_between(Pane& pane, const ExperimentResultView& view, ui::Box box) {
    ui::sheet(box);
    const float h = std::min(ui::canvas().touch_mm(23), box.h - 2);
    constexpr float between = 3.5F;
    float x = box.x + box.w - 7;
    for (auto i = view.verdicts.size(); i-- > 0;) {
        const auto& verdict = view.verdicts[i];
        const float w = std::max(ui::chip_width(verdict.words), ui::canvas().touch_mm(18));
        x -= w;
        if (ui::chip({x, box.y + (box.h - h) / 2, w, h}, verdict.words, verdict.selected)) {
            set_form_text(pane.draft, view.form + " verdict", view.verdict_values[i]);
        }
        x -= between;
    }
    const float left = box.x + 10, w = x - 8 - left;
    if (view.line) {
        draw_number_line(*view.line, {left, box.y + 6.5F, w, box.h});
    } else {
        const ui::Type quiet{body7, regular, ui::Shade::ink2};
        const auto words = in_two_lines(view.no_line, quiet, w);
        ui::text({left, box.y + box.h / 2 - 6 * static_cast<float>(lines_of(words))}, words, quiet,
                 {.width = w, .lines = 2, .least = body6, .line = 12});
    }
}

void draw_learning(Pane& pane, const ExperimentResultView& view, ui::Box box) {
    using enum ui::Shade;
    ui::fill(box, learned, 3);
    ui::fill(ui::inset(box, 0.5F), learned_tint, 2.5F);
    const float x = box.x + 7, w = box.w - 14;
    ui::icon({x, box.y + 5}, ui::Icon::emoji_objects, 11, ink);
    const ui::Type title{body6, bold, ink};
    const float title_w = ui::text_width(tr("What did we learn?"), title);
    ui::text({x + 14.5F, box.y + 5.25F}, tr("What did we learn?"), title);
    ui::text({x + 18 + title_w, box.y + 5.25F}, view.learned_hint, {body6, regular, ink},
             {.width = w - 18 - title_w, .least = small5, .align = ui::Align::right});
    const ui::Type type{h9, view.learned_written ? medium : regular, ink};
    ui::text({x, box.y + 20.5F}, view.learned, type,
             {.width = w,
              .lines = std::max(1, static_cast<int>((box.h - 24) / 16)),
              .least = body6,
              .line = 16,
              .wrap_first = true});
    if (ui::row(box, tr("What did we learn?"))) {
        write_for(pane, view.learned_wish);
    }
}

void store_facts(Pane& pane, const ExperimentResultView& view) {
    if (view.happened_ask) {
        pane.asks.emplace_back(*view.happened_ask);
        pane.saved_words = view.wait_saved_words;
    }
    for (const auto* name : {" happened", " number", " verdict", " eye"}) {
        set_form_text(pane.draft, view.form + name, "");
    }
}

void draw_keys(Pane& pane, const ExperimentResultView& view) {
    const auto z = zones();
    constexpr float gap = 4, save_w = 160, wait_w = 115, found_w = 100;
    ui::KeyLook look;
    look.enabled = view.can_wait;
    const ui::Box wait{z.left, z.bar_y, wait_w, z.bar_h};
    const bool waits = ui::key({wait.x, wait.y, wait.w, wait.h}, tr("I don’t know yet"), look);
    if (shows_mascots(pane.shelf)) {
        draw_yeti({wait.x + 3.5F, wait.y + (wait.h - 18) / 2}, 18);
    }
    if (waits) {  // what is half learned waits with it
        store_facts(pane, view);
        pane.go = back_from(pane, ScreenId::experiment_record);
    }
    ui::KeyLook found;
    found.icon = view.found_icon ? ui::Icon::add : ui::Icon::none;  // two lines have no room for it
    found.icon_gap = 3;
    if (ui::key({wait.x + wait_w + gap, z.bar_y, found_w, z.bar_h}, view.found_words, found)) {
        pane.draft.found_back = ScreenId::experiment_result;
        begin_obstacle(pane, view.experiment);
    }
    const float eye_x = wait.x + wait_w + found_w + 2 * gap + 4, eye_w = z.right - save_w - 4 - eye_x;
    if (ui::toggle({eye_x, z.bar_y, eye_w, z.bar_h}, tr("Seen by eye"), view.seen_by_eye)) {
        set_form_text(pane.draft, view.form + " eye", view.seen_by_eye ? "no" : "yes");
    }
    ui::KeyLook save;
    save.style = view.can_save ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    save.type = {h9, medium};
    save.enabled = view.can_save;
    if (ui::key({z.right - save_w, z.bar_y, save_w, z.bar_h}, tr("Save what we learned"), save)) {
        store_facts(pane, view);  // a record of their own: Undo takes back the learning, and they stay
        pane.asks.emplace_back(*view.learned_ask);
        pane.saved_words = view.saved_words;
        drop_form(pane.draft, view.form);
        pane.draft.experiment = view.experiment;
        pane.draft.learned_until_ms = 0;
        pane.go = ScreenId::learned;
    }
}

}  // namespace

void draw_experiment_result(Pane& pane) {
    const auto view = view_experiment_result(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, view.title, view.beside)) {
        pane.go = back_from(pane, ScreenId::experiment_record);
    }
    if (!view.empty_words.empty()) {
        nothing_here({z.left, z.top}, z.width, view.empty_words);
        return;
    }
    constexpr float line_h = 45;
    const auto boxes = pair_boxes(line_h);
    draw_expected(view.expected, boxes.expected);
    draw_facts(pane, view, boxes.happened);
    draw_between(pane, view, boxes.line);
    const float y = boxes.line.y + boxes.line.h + 5;
    draw_learning(pane, view, {z.left, y, z.width, z.bottom - y});
    draw_keys(pane, view);
    news(pane, z.bottom);
}

}  // namespace kiosk
