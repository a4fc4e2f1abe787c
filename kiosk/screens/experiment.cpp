// Draws one experiment on the whole glass, and the form that makes it the normal way.
#include <algorithm>

#include "kiosk/screens/asking.hpp"
#include "kiosk/screens/chart_draw.hpp"
#include "kiosk/screens/cycle_way.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_parts.hpp"
#include "kiosk/screens/experiment_view.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/see_time_view.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"
#include "kiosk/screens/write_key.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float gap = 4;

void draw_between(const ExperimentView& view, ui::Box box) {
    ui::sheet(box);
    const ui::Type verdict{h9, medium}, apart{body6, regular, ui::Shade::ink2};
    const float right_w =
        std::max({ui::text_width(view.verdict, verdict), ui::text_width(view.apart, apart), 60.0F});
    const float x = box.x + box.w - 8 - right_w, middle = box.y + box.h / 2;
    const bool both = !view.verdict.empty() && !view.apart.empty();
    ui::text({x, both ? middle - 15 : middle - 7.5F}, view.verdict, verdict, {.width = right_w});
    ui::text({x, both ? middle + 2 : middle - 5.25F}, view.apart, apart, {.width = right_w});
    const float left = box.x + 10, w = x - 12 - left;
    if (view.line) {
        draw_number_line(*view.line, {left, box.y + (box.h - 31) / 2, w, box.h});
    } else {
        ui::text({left, middle - 6}, view.kind, {body7, regular, ui::Shade::ink2}, {.width = w});
    }
}

void draw_learned_slip(const ExperimentView& view, ui::Box box) {
    using enum ui::Shade;
    ui::slip(box);
    ui::icon({box.x + 7, box.y + 5}, ui::Icon::emoji_objects, 11, ink);
    ui::text({box.x + 21.5F, box.y + 5.25F}, tr("What we learned"), {body6, bold, ink},
             {.width = box.w - 28});
    const bool quiet = view.learned.empty();
    ui::text({box.x + 7, box.y + 19}, quiet ? view.learning_to_come : view.learned,
             {body7, quiet ? regular : medium, ink},
             {.width = box.w - 14,
              .lines = std::max(1, static_cast<int>((box.h - 21) / 12)),
              .least = small5,
              .line = 12,
              .wrap_first = true});
}

void draw_lower(const ExperimentView& view, ui::Box box) {
    const float w = view.has_chart ? (box.w - 6) / 2 : box.w;
    draw_learned_slip(view, {box.x, box.y, w, box.h});
    if (view.has_chart) {
        const ui::Box sheet{box.x + w + 6, box.y, w, box.h};
        ui::sheet(sheet);
        ui::run_chart({sheet.x + 6, sheet.y + 4, sheet.w - 12, sheet.h - 8}, chart_of(view.chart));
    }
}

void draw_result_key(Pane& pane, const ExperimentView& view, ui::Box box) {
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    if (!view.write_words.empty() && ui::key(box, view.write_words, look)) {
        pane.draft.experiment = view.experiment;
        pane.go = ScreenId::experiment_result;
    }
}

void open_found(Pane& pane, const ExperimentView& view) {
    pane.draft.found_back = ScreenId::experiment;
    begin_obstacle(pane, view.experiment);
}

void draw_running_keys(Pane& pane, const ExperimentView& view, const Zones& z) {
    constexpr float write_w = 110;
    const float w = (z.width - write_w - 4 * gap) / 4;
    float x = z.left;
    const auto key = [&](std::string_view words) {
        const bool touched = ui::key({x, z.bar_y, w, z.bar_h}, words);
        x += w + gap;
        return touched;
    };
    pane.draft.experiment = view.experiment;
    if (key(tr("Stop early"))) {
        pane.draft.stopping = true;
    }
    if (key(tr("Another time"))) {
        pane.draft.form_part = FormPart::time;
    }
    if (key(tr("Something unexpected"))) {
        open_found(pane, view);
    }
    if (key(tr("Expectation afterwards"))) {
        write_for(pane, view.afterwards);
    }
    draw_result_key(pane, view, {z.right - write_w, z.bar_y, write_w, z.bar_h});
}

void draw_ended_keys(Pane& pane, const ExperimentView& view, const Zones& z) {
    const float h = ui::canvas().touch_mm(24), y = z.bar_y + (z.bar_h - h) / 2;
    float x = z.left;
    for (const auto& decision : view.decisions) {
        const float w = std::max(chip_w(decision.words, h), ui::canvas().touch_mm(18));
        if (ui::chip({x, y, w, h}, decision.words, decision.selected)) {
            pane.asks.emplace_back(decision.ask);
            pane.saved_words = decision.saved_words;
        }
        x += w + 3.5F;
    }
    constexpr float write_w = 110, normal_w = 120;
    const float right = view.write_words.empty() ? z.right : z.right - write_w - gap;
    if (view.offers_normal_way &&
        ui::key({right - normal_w, z.bar_y, normal_w, z.bar_h}, tr("Make it the normal way"))) {
        pane.draft.experiment = view.experiment;
        pane.draft.form_part = FormPart::normal_way;
    }
    draw_result_key(pane, view, {z.right - write_w, z.bar_y, write_w, z.bar_h});
}

/// What became of it, where nothing can be decided.
void draw_decided(const Pane& pane, const ExperimentView& view, const Zones& z) {
    const auto it = std::ranges::find(view.decisions, true, &ExperimentView::Decision::selected);
    const auto words = view.decisions.empty()       ? std::string()
                       : it != view.decisions.end() ? it->words
                                                    : kept_words(kata::Kept::open);
    const float w = z.width / 2 - gap;
    ui::text({z.left, z.bar_y + (z.bar_h - ui::text_line(body7)) / 2}, words, {body7, medium}, {.width = w});
    recorded_there(pane, {z.right - w, z.bar_y, w, z.bar_h});
}

void draw_stopping(Pane& pane, const ExperimentView& view) {
    const auto stays = asked({view.stop_title, view.stop_words, word("Let it run"), word("Stop here")});
    if (!stays) {
        return;
    }
    pane.draft.stopping = false;
    if (!*stays) {
        pane.asks.emplace_back(view.stop);
        pane.saved_words = view.stopped_words;
        pane.go = ScreenId::experiment_result;
    }
}

/// What was written on the writing screen is stored once it is back here.
void draw_afterwards(Pane& pane, const ExperimentView& view, ui::Box box) {
    const auto words = form_text(pane.draft, view.afterwards.what_for);
    if (view.afterwards_form.empty() || words.empty()) {
        return;
    }
    ui::dialog(box);
    const float x = box.x + 8, w = box.w - 16, key_h = ui::canvas().touch_mm(28);
    ui::text({x, box.y + 14}, view.afterwards.title, {h9, bold}, {.width = w});
    ui::text({x, box.y + 32}, words, {}, {.width = w, .lines = 3, .least = small5, .wrap_first = true});
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    const float y = box.y + box.h - key_h - 8;
    if (ui::key({x, y, (w - gap) / 2, key_h}, tr("Keep it with its time"), look)) {
        pane.asks.emplace_back(kata::WriteAfterthought{view.experiment, words});
        pane.saved_words = word("Kept beside the sealed one");
        drop_form(pane.draft, view.afterwards_form);
    }
    if (ui::key({x + (w + gap) / 2, y, (w - gap) / 2, key_h}, tr("Take it away"))) {
        drop_form(pane.draft, view.afterwards_form);
    }
}

void draw_normal_way(Pane& pane) {
    const auto view = view_normal_way(pane.board, pane.draft);
    const auto z = zones();
    if (head(pane, view.title, view.beside)) {
        pane.draft.form_part = FormPart::whole;
    }
    const float h = ui::canvas().touch_mm(36);
    float y = z.top;
    for (const auto& [wish, words] :
         {std::pair(&view.standard, &view.standard_words), std::pair(&view.told, &view.told_words)}) {
        ui::text({z.left, y}, wish->title, {body6, regular, ui::Shade::ink2});
        if (writing_key({z.left, y + 12, z.width, h}, *words, wish->what_for)) {
            write_for(pane, *wish);
        }
        y += 12 + h + 6;
    }
    if (const float hint_h = ui::canvas().touch_mm(23); y + hint_h < z.bottom) {
        hint_line(pane, {z.left, y, z.width, hint_h}, {view.standard.good, view.standard.poor});
    }
    if (form_key({z.right - 180, z.bar_y, 180, z.bar_h}, word("This is the normal way"), view.can_save)) {
        pane.asks.emplace_back(view.ask);
        pane.saved_words = view.saved_words;
        drop_form(pane.draft, view.form);
        pane.draft.form_part = FormPart::whole;
    }
    news(pane, z.bottom);
}

/// Another time to go and see: chosen on the whole glass, stored at once.
void draw_other_time(Pane& pane, const ExperimentView& view) {
    const auto taken = draw_see_time(pane, tr("When can we go and see?"), view.see_form);
    if (!taken) {
        return;
    }
    if (*taken) {
        const auto at = see_moment(pane.board, pane.shelf, pane.now, form_text(pane.draft, view.see_form));
        if (at) {
            pane.asks.emplace_back(kata::SetGoAndSee{view.experiment, *at});
            pane.saved_words = said("Go and see {0}", moment_words(*at, pane.now, pane.zone));
        }
    }
    set_form_text(pane.draft, view.see_form, "");
    pane.draft.form_part = FormPart::whole;
}

}  // namespace

void open_experiment(Pane& pane, const kata::EntityId& experiment, ScreenId from) {
    pane.draft.experiment = experiment;
    pane.draft.experiment_back = from;
    pane.draft.form_part = FormPart::whole;
    pane.go = ScreenId::experiment;
}

void draw_experiment(Pane& pane) {
    auto& draft = pane.draft;
    const auto view = view_experiment(pane.board, pane.shelf, pane.now, draft);
    if (draft.form_part == FormPart::time && view.running) {
        return draw_other_time(pane, view);
    }
    if (draft.form_part == FormPart::normal_way && !view.decisions.empty()) {
        return draw_normal_way(pane);
    }
    const auto z = zones();
    const auto apart = unsettled(pane.shelf, pane.board.board.id, std::span(&view.experiment, 1));
    if (head(pane, view.title, apart.empty() ? view.beside : "", settle_strip_w(apart))) {
        draft.form_part = FormPart::whole;
        pane.go = back_from(pane, draft.experiment_back);
    }
    settle_strip(pane, apart, 0, ScreenId::experiment);
    if (!view.empty_words.empty()) {
        nothing_here({z.left, z.top}, z.width, view.empty_words);
        return;
    }
    constexpr float line_h = 38;
    const auto boxes = pair_boxes(line_h);
    draw_expected(view.expected, boxes.expected);
    draw_happened(
        {view.happened_title, view.happened_from, view.figure, view.side, view.invitation, view.words, 0},
        boxes.happened);
    draw_between(view, boxes.line);
    const float chain_y = boxes.line.y + boxes.line.h + 1.5F;
    draw_chain(view.normal_way.empty() ? view.chain : view.normal_way, {z.left, chain_y}, z.width);
    const float y = chain_y + 11;
    draw_lower(view, {z.left, y, z.width, z.bottom - y});
    news(pane, z.bottom);
    if (pane.reads_only()) {
        draw_decided(pane, view, z);
        return;
    }
    if (view.running) {
        draw_running_keys(pane, view, z);
    } else {
        draft.stopping = false;
        draw_ended_keys(pane, view, z);
    }
    if (draft.stopping) {
        draw_stopping(pane, view);
    } else {
        draw_afterwards(pane, view, {z.left + 60, z.top + 20, z.width - 120, 90 + ui::canvas().touch_mm(28)});
    }
}

}  // namespace kiosk
