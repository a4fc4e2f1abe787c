// The bottom row of the run chart and its questions.
#include <algorithm>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/run_chart_parts.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_key.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_sample(float x, float y, bool dashed) {
    if (dashed) {
        ui::dashed_line({x, y}, {x + 16, y}, 0.75F, ui::Shade::ink2, 3.5F, 2.25F);
    } else {
        ui::hline(x, y - 0.5F, 16, 1, ui::Shade::ink2);
    }
}

void draw_flag_sample(float x, float y) {
    ui::vline(x, y - 5, 10, 0.75F, ui::Shade::predict);
    ui::fill({x, y - 5, 11.5F, 7.5F}, ui::Shade::predict_tint);
    ui::outline({x, y - 5, 11.5F, 7.5F}, ui::Shade::predict, 0.5F);
}

/// Each with a sample of the line it governs after its label.
void draw_switches(Pane& pane, ui::Box row) {
    auto& draft = pane.draft;
    const float widths[] = {136, 78, 92};
    const float spare = std::max(0.0F, row.w - 110 - 8 - widths[0] - widths[1] - widths[2]) / 3;
    const float y = row.y + row.h / 2;
    float x = row.x, end = 0;
    if (ui::toggle({x, row.y, widths[0] - 18, row.h}, tr("Natural process limits"), draft.chart_limits,
                   &end)) {
        draft.chart_limits = !draft.chart_limits;
    }
    draw_sample(end + 4.5F, y, true);
    x += widths[0] + spare;
    if (ui::toggle({x, row.y, widths[1] - 18, row.h}, tr("Median"), draft.chart_median, &end)) {
        draft.chart_median = !draft.chart_median;
    }
    draw_sample(end + 4.5F, y, false);
    x += widths[1] + spare;
    if (ui::toggle({x, row.y, widths[2] - 14, row.h}, tr("Experiments"), draft.chart_experiments, &end)) {
        draft.chart_experiments = !draft.chart_experiments;
    }
    draw_flag_sample(end + 4.5F, y);
}

void draw_record_key(Pane& pane, const RunChartView& view, ui::Box row) {
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.icon = ui::Icon::add_chart;
    if (main_write_key(pane, {row.x + row.w - 88, row.y, 88, row.h}, tr("Record data"), look)) {
        pane.draft.metric = view.metric.empty() ? pane.draft.metric : view.metric;
        pane.go = ScreenId::record_data;
    }
}

/// The value is typed on record data; what was there stays, struck out.
void start_correcting(Pane& pane, const RunChartView& view) {
    auto& draft = pane.draft;
    draft.metric = view.metric;
    draft.digits.clear();
    draft.of.clear();
    draft.note = view.bubble->note;
    draft.at = view.bubble->at;
    draft.correcting = view.bubble->id;
    draft.correcting_words = view.bubble->value;
    pane.go = ScreenId::record_data;
}

constexpr float key_gap = 4;

/// Returns what they leave of the row.
ui::Box draw_point_steps(Pane& pane, const RunChartView& view, ui::Box row) {
    const auto& bubble = *view.bubble;
    const float step = ui::canvas().touch_mm(26);
    float x = row.x;
    if (ui::icon_key({x, row.y, step, row.h}, tr("The one before"), ui::Icon::chevron_left,
                     bubble.rank > view.from)) {
        pick(pane, view, bubble.rank - 1);
    }
    x += step + key_gap;
    if (ui::icon_key({x, row.y, step, row.h}, tr("The next one"), ui::Icon::chevron_right,
                     bubble.rank + 1 < view.to)) {
        pick(pane, view, bubble.rank + 1);
    }
    x += step + key_gap;
    return {x, row.y, row.x + row.w - x, row.h};
}

void draw_point_keys(Pane& pane, const RunChartView& view, ui::Box row) {
    const auto& bubble = *view.bubble;
    auto& draft = pane.draft;
    const float w = (row.w - 3 * key_gap) / 4;
    float x = row.x;
    ui::KeyLook look;
    if (ui::key({x, row.y, w, row.h}, tr("Note"), look)) {
        draft.write("note on a point", bubble.note);
        pane.go = ScreenId::write;
    }
    x += w + key_gap;
    look.enabled = !bubble.struck_out;
    look.style = bubble.struck_out ? ui::KeyStyle::waiting : ui::KeyStyle::outlined;
    if (ui::key({x, row.y, w, row.h}, tr("Correct"), look)) {
        start_correcting(pane, view);
    }
    x += w + key_gap;
    if (ui::key({x, row.y, w, row.h}, tr("Strike out"), look)) {
        draft.striking_out = true;
    }
    x += w + key_gap;
    look.enabled = bubble.phase.has_value();
    look.style = look.enabled ? ui::KeyStyle::outlined : ui::KeyStyle::waiting;
    if (ui::key({x, row.y, w, row.h}, bubble.phase ? bubble.phase_words : word("New phase here"), look)) {
        pane.asks.push_back(*bubble.phase);
        pane.saved_words = bubble.phase_saved;
    }
}

void draw_striking_out(Pane& pane, const RunChartView& view) {
    const auto& canvas = ui::canvas();
    const float key_h = canvas.touch_mm(28), w = 290, h = 56 + 3 * (key_h + 5) + 3;
    const ui::Box box{(canvas.width() - w) / 2, (canvas.height() - h) / 2, w, h};
    const float x = box.x + 8, half = (w - 21) / 2;
    ui::dialog(box);
    ui::text({x, box.y + 16.5F}, said("Why is {0} struck out?", view.bubble->value), {h12, bold},
             {.width = w - 16, .least = h9});
    ui::text({x, box.y + 38}, tr("It stays on the chart, with its reason."), {}, {.width = w - 16});
    float y = box.y + 56;
    for (std::size_t i = 0; i < view.strike_reasons.size(); ++i) {
        const float left = i % 2 == 0 ? x : x + half + 5;
        if (ui::key({left, y, half, key_h}, view.strike_reasons[i])) {
            pane.asks.push_back(kata::StrikeOutPoint{view.bubble->id, view.strike_reasons[i]});
            pane.saved_words = said("{0} struck out", view.bubble->value);
            pane.draft.striking_out = false;
        }
        y += i % 2 == 1 ? key_h + 5 : 0;
    }
    if (ui::key({x, y, half, key_h}, tr("Another reason"))) {
        pane.draft.striking_out = false;
        pane.draft.write("reason", "");
        pane.go = ScreenId::write;
    }
    if (ui::key({x + half + 5, y, half, key_h}, tr("Keep it"))) {
        pane.draft.striking_out = false;
    }
}

void draw_metrics(Pane& pane, const RunChartView& view) {
    const auto& canvas = ui::canvas();
    const float key_h = canvas.touch_mm(26), w = 290;
    const auto most = static_cast<std::size_t>(std::max(1.0F, (canvas.height() - 72 - key_h) / (key_h + 4)));
    const auto pages = pages_of(view.metrics.size(), most, pane.draft.metric_page);
    const float h = 44 + static_cast<float>(pages.to - pages.from + 1) * (key_h + 4) + 6;
    const ui::Box box{(canvas.width() - w) / 2, (canvas.height() - h) / 2, w, h};
    ui::dialog(box);
    ui::text({box.x + 8, box.y + 16.5F}, tr("Which metric?"), {h12, bold}, {.width = w - 16, .least = h9});
    float y = box.y + 44;
    for (auto i = pages.from; i < pages.to; ++i) {
        ui::KeyLook look;
        look.align_left = true;
        look.style = view.metrics[i].selected ? ui::KeyStyle::dark : ui::KeyStyle::outlined;
        if (ui::key({box.x + 8, y, w - 16, key_h}, view.metrics[i].name + "###" + view.metrics[i].id, look)) {
            pane.draft.chart_metric = view.metrics[i].id;
            pane.draft.choosing_metric = false;
            show_range(pane.draft, pane.draft.chart_range);
        }
        y += key_h + 4;
    }
    const float half = (w - 20) / 2;
    if (pages.count > 1 && ui::key({box.x + 8, y, half, key_h}, tr("More"))) {
        pane.draft.metric_page = (pages.page + 1) % pages.count;
    }
    if (ui::key({box.x + w - 8 - half, y, half, key_h}, tr("Cancel"))) {
        pane.draft.choosing_metric = false;
    }
}

}  // namespace

void draw_run_chart_row(Pane& pane, const RunChartView& view, ui::Box row) {
    if (!pane.panel.trouble.empty() || pane.panel.saving || !pane.panel.toast.empty()) {
        news(pane, row.y - 4);
    }
    if (view.bubble) {
        const auto rest = draw_point_steps(pane, view, row);
        if (pane.reads_only()) {
            recorded_there(pane, rest);
        } else {
            draw_point_keys(pane, view, rest);
        }
        return;
    }
    if (view.empty_words.empty()) {
        draw_switches(pane, row);
    }
    draw_record_key(pane, view, row);
}

void draw_run_chart_dialogs(Pane& pane, const RunChartView& view) {
    if (pane.draft.striking_out && view.bubble) {
        draw_striking_out(pane, view);
    } else if (pane.draft.choosing_metric) {
        draw_metrics(pane, view);
    }
}

}  // namespace kiosk
