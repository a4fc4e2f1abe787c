// Draws the target condition between current condition and now, and the question that a touch on "now" asks.
#include "kiosk/screens/target_condition_view.hpp"

#include "kiosk/screens/condition_table.hpp"
#include "kiosk/screens/cycle_way.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/mascots.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"
#include "kiosk/screens/write_key.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

std::string look_text(const std::string& label) { return "look " + label; }

void draw_present(Pane& pane, const TargetConditionView& view, ui::Box sheet) {
    const auto touches = pane.reads_only() ? NowTouches::charts : NowTouches::all;
    const auto touched = condition_table(sheet, view, pane.draft.target_page, touches, tr("Now"));
    if (!touched) {
        return;
    }
    const auto& row = view.rows[*touched];
    if (row.metric.empty()) {
        pane.draft.look_label = row.line;
    } else {
        pane.draft.chart_metric = row.metric;
        pane.draft.chart_back.clear();
        pane.go = ScreenId::run_chart;
    }
}

/// Two lines beside the column titles, with the yeti where the site has him and the words leave him room.
void draw_threshold(const Pane& pane, const TargetConditionView& view, ui::Box box) {
    if (view.threshold.empty()) {
        return;
    }
    constexpr float yeti_h = 14, yeti_w = yeti_h * 56 / 64 + 3;
    constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};
    ui::Fit fit{.width = box.w - yeti_w, .lines = 2, .least = small5, .wrap_first = true};
    if (shows_mascots(pane.shelf) && !ui::text_set(view.threshold, quiet, fit).cut) {
        draw_yeti({box.x, box.y + 1}, yeti_h);
        box.x += yeti_w;
    } else {
        fit.width = box.w;
    }
    ui::text({box.x, box.y + 0.5F}, view.threshold, quiet, fit);
}

void draw_empty(const TargetConditionView& view, ui::Box sheet) {
    ui::sheet(sheet);
    nothing_here({sheet.x + 8, sheet.y + 12}, sheet.w - 16, view.empty_words);
}

void draw_last_key(Pane& pane, const TargetConditionView& view, ui::Box box) {
    ui::KeyLook look;
    look.icon = ui::Icon::flag;
    if (!view.start_words.empty()) {
        look.style = ui::KeyStyle::primary;
        const bool begun = form_begun(pane.draft, "target");
        look.badge = begun ? word("draft") : "";
        if (main_write_key(pane, box, view.start_words, look)) {
            pane.go = ScreenId::target_form;
        }
        return;
    }
    look.style = view.date_passed ? ui::KeyStyle::primary : ui::KeyStyle::dark;
    look.badge = form_begun(pane.draft, "look-back") ? word("draft") : "";
    if (main_write_key(pane, box, view.look_back_words, look)) {
        pane.go = ScreenId::look_back;
    }
}

void draw_bar(Pane& pane, const TargetConditionView& view, const Zones& z) {
    constexpr float gap = 4, last_w = 140, edit_w = 80, earlier_w = 120;
    float x = z.left;
    ui::KeyLook look;
    look.icon = ui::Icon::history;
    if (view.has_earlier) {
        if (ui::key({x, z.bar_y, earlier_w, z.bar_h}, tr("Earlier conditions"), look)) {
            pane.draft.earlier_page = 0;
            pane.go = ScreenId::earlier_conditions;
        }
        x += earlier_w + gap;
    }
    if (view.start_words.empty() && !pane.reads_only()) {
        look.icon = ui::Icon::edit;
        look.icon_size = 12;
        look.badge = form_begun(pane.draft, "target-change") ? word("draft") : "";
        if (ui::key({x, z.bar_y, edit_w, z.bar_h}, tr("Edit"),
                    look)) {  // a lock's place, once there are locks
            pane.go = ScreenId::target_form;
        }
        x += edit_w + gap;
    }
    look = {};
    const bool badge = !pane.panel.analysis_badge.empty() && !pane.reads_only();
    look.icon = badge ? ui::Icon::none : ui::Icon::visibility;  // the badge takes the room beside the words
    look.align_left = badge;
    look.icon_size = 11;
    look.icon_gap = 3;
    look.badge = badge ? pane.panel.analysis_badge : "";
    const float analysis_w = z.right - last_w - gap - x;
    if (ui::key({x, z.bar_y, std::min(analysis_w, 120.0F), z.bar_h}, tr("Process analysis"), look)) {
        pane.go = ScreenId::process_analysis;
        pane.draft.looks_back = 0;
    }
    draw_last_key(pane, view, {z.right - last_w, z.bar_y, last_w, z.bar_h});
}

void keep_look(Pane& pane, const LookView& view, const kata::KeepLook& ask) {
    pane.asks.emplace_back(ask);
    pane.saved_words = view.saved_words;
    drop_form(pane.draft, "look");
    pane.draft.look_label.clear();
}

void draw_look_words(const LookView& view, float x, float y, float w) {
    ui::text({x, y}, view.target_label, {small5, regular, ui::Shade::target_text});
    ui::text({x, y + 9.5F}, view.target, {body7, medium, ui::Shade::target_text},
             {.width = w, .lines = 2, .least = small5, .wrap_first = true});
    ui::text({x + w + 8, y}, view.before.empty() ? "" : view.before_label, {small5, regular, ui::Shade::ink2},
             {.width = w});
    ui::text({x + w + 8, y + 9.5F}, view.before, {body7},
             {.width = w, .lines = 2, .least = small5, .wrap_first = true});
}

void draw_look(Pane& pane, const LookView& view) {
    const auto& canvas = ui::canvas();
    const float key_h = canvas.touch_mm(28), field_h = canvas.touch_mm(26), w = 330, gap = 4;
    const float h = 76 + 2 * key_h + field_h + 3 * gap;
    const ui::Box box{(canvas.width() - w) / 2, (canvas.height() - h) / 2, w, h};
    const float x = box.x + 8, inner = w - 16, half = (inner - gap) / 2;
    ui::dialog(box);
    ui::text({x, box.y + 13}, said("{0}: {1}", view.label, view.title), {h9, bold},
             {.width = inner, .least = body6});
    draw_look_words(view, x, box.y + 32, (inner - 8) / 2);
    float y = box.y + 68;
    ui::KeyLook look;
    if (view.as_target && ui::key({x, y, half, key_h}, view.as_target_words, look)) {
        keep_look(pane, view, *view.as_target);
    }
    look.style = view.as_before ? ui::KeyStyle::outlined : ui::KeyStyle::waiting;
    look.enabled = view.as_before.has_value();
    const auto before_words = view.as_before ? view.as_before_words : word("Not looked at before");
    if (ui::key({x + half + gap, y, half, key_h}, before_words, look) && view.as_before) {
        keep_look(pane, view, *view.as_before);
    }
    y += key_h + gap;
    const auto field = field_of(pane.draft, "look", view.label, "", word("What did we see?"));
    if (form_field({x, y, inner, field_h}, field)) {
        write_for(pane, {.what_for = look_text(view.label),
                         .title = said("{0}: {1}", view.label, view.title),
                         .beside = view.target,
                         .good = word("1 unit between stations in 9 of 10 cycles"),
                         .poor = word("much better"),
                         .most = 80,
                         .back = ScreenId::target_condition});
    }
    y += field_h + gap;
    if (ui::key({x, y, half, key_h}, tr("Not now"))) {
        pane.draft.look_label.clear();
    }
    look = {};
    look.style = view.keep ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.enabled = view.keep.has_value();
    if (ui::key({x + half + gap, y, half, key_h}, tr("Keep what we saw"), look)) {
        keep_look(pane, view, *view.keep);
    }
}

}  // namespace

void draw_target_condition(Pane& pane) {
    forget_given(pane.draft, "target");
    forget_given(pane.draft, "target-change");
    const auto view = view_target_condition(pane.board, pane.shelf, pane.now);
    const auto z = zones();
    const auto apart = unsettled_in(pane.shelf, pane.board.board.id, &SettleCounts::target);
    if (head(pane, view.title, apart.empty() ? view.beside : "", page_keys_w() + settle_strip_w(apart))) {
        pane.go = back_from(pane, ScreenId::storyboard);
    }
    settle_strip(pane, apart, page_keys_w(), ScreenId::target_condition);
    const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
    if (view.empty_words.empty()) {
        draw_present(pane, view, sheet);
        draw_threshold(pane, view, condition_corner(sheet));
    } else {
        draw_empty(view, sheet);
    }
    draw_bar(pane, view, z);
    news(pane, z.bar_y - 6);
    const auto& label = pane.draft.look_label;
    if (const auto look = view_look(pane.board, pane.now, label, form_text(pane.draft, look_text(label)))) {
        draw_look(pane, *look);
    } else if (!label.empty()) {
        pane.draft.look_label.clear();  // the line is gone
    }
}

}  // namespace kiosk
