// Draws the entry of a value: metric chips, the figure with its time, the last values, ready notes.
#include <algorithm>

#include "kiosk/screens/chart_draw.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/record_data_parts.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr ui::Type hint{body6, regular, ui::Shade::ink2};

void draw_head(Pane& pane, const RecordDataView& view, bool escaped) {
    if (head(pane, view.title) || escaped) {
        pane.go = view.back;
        if (!pane.draft.correcting.empty()) {  // the value stays as it is
            pane.draft.correcting.clear();
            pane.draft.digits.clear();
            pane.draft.note.clear();
            pane.draft.at.reset();
        }
    }
    if (!pane.draft.correcting.empty()) {
        return;
    }
    const float h = ui::canvas().touch_mm(22);
    const float w = chip_w(tr("Several values"), h);
    if (ui::chip({ui::canvas().width() - margin_mm - 34 - w, 6, w, h}, tr("Several values"),
                 pane.draft.keep_open)) {
        pane.draft.keep_open = !pane.draft.keep_open;
    }
}

/// Which chips stand on which page: as many as fit, with room for the key that turns the page.
std::vector<std::size_t> page_starts(const std::vector<RecordDataView::MetricChip>& chips, float width,
                                     float more, float h) {
    std::vector<std::size_t> starts{0};
    float x = 0;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const float w = chip_w(chips[i].name, h, {body7}) + 4;
        if (x > 0 && x + w > width - more) {
            starts.push_back(i);
            x = 0;
        }
        x += w;
    }
    return starts;
}

void choose_metric(Draft& draft, const kata::EntityId& id) {
    if (draft.metric != id) {
        draft.metric = id;
        draft.correcting.clear();
        draft.digits.clear();
        draft.of.clear();
        draft.note.clear();
        draft.written.erase("note");
        draft.typing_of = false;
    }
}

void draw_metrics(Draft& draft, const RecordDataView& view, ui::Box box) {
    auto starts = page_starts(view.metrics, box.w + 4, 0, box.h);
    const float more = std::max(ui::canvas().touch_mm(24), box.h);
    if (starts.size() > 1) {
        starts = page_starts(view.metrics, box.w + 4, more + 4, box.h);
    }
    const auto page =
        static_cast<std::size_t>(std::clamp(draft.metric_page, 0, static_cast<int>(starts.size()) - 1));
    const auto end = page + 1 < starts.size() ? starts[page + 1] : view.metrics.size();
    float x = box.x;
    for (auto i = starts[page]; i < end; ++i) {
        const auto& metric = view.metrics[i];
        const float w = std::min(std::max(chip_w(metric.name, box.h, {body7}), box.h), box.w);
        if (ui::chip({x, box.y, w, box.h}, metric.name, metric.selected, {body7})) {
            choose_metric(draft, metric.id);
        }
        x += w + 4;
    }
    if (starts.size() > 1 &&
        ui::icon_key({box.x + box.w - more, box.y, more, box.h}, tr("More"), ui::Icon::chevron_right)) {
        draft.metric_page = static_cast<int>((page + 1) % starts.size());
    }
}

void draw_caret(float x, float y) { ui::fill({x, y - 0.5F, 1.5F, 31}, ui::Shade::primary); }

/// Height of the line that leads to the definition card.
float card_line_mm() { return ui::canvas().touch_mm(18.25F); }

/// The figure as typed, its caret, its unit; returns nothing: it is made to fit `width`. Its targets begin below `free_from`.
void draw_figure(Draft& draft, const RecordDataView& view, float x, float y, float width, float free_from) {
    constexpr float em_drawn = 41.25F;
    const ui::Type unit_type{fig17, medium, ui::Shade::ink2};
    const auto of = view.share ? said("of {0}", "") : view.unit;
    const float rest = ui::text_width(of, unit_type) + 14;
    float em = em_drawn;
    const float whole = ui::figure_width(view.figure, em) + ui::figure_width(view.of_figure, em) + rest;
    if (whole > width) {
        em *= std::max(0.35F, (width - rest) / (whole - rest));
    }
    ui::figure({x, y}, view.figure, em, 31);
    const float end = x + ui::figure_width(view.figure, em);
    if (!view.typing_of) {
        draw_caret(end + 2.5F, y);
    }
    float at = end + 10.5F;
    ui::text_on_baseline({at, y + 29}, of, unit_type);
    if (!view.share) {
        return;
    }
    at += ui::text_width(of, unit_type) + 4;
    ui::figure({at, y}, view.of_figure, em, 31, view.of_typed ? ui::Shade::ink : ui::Shade::ink2);
    const float of_end = at + ui::figure_width(view.of_figure, em);
    if (view.typing_of) {
        draw_caret(of_end + 2.5F, y);
    }
    const float top = free_from, touch = y + 31 + 6.75F - free_from;
    if (ui::row({x, top, std::max(at - x - 2, 30.0F), touch}, tr("How many"))) {
        draft.typing_of = false;
    }
    if (ui::row({at, top, std::max(of_end - at, touch), touch}, tr("Of how many"))) {
        draft.typing_of = true;
    }
}

void draw_when(Pane& pane, const RecordDataView& view, ui::Box box, float key_w, float key_h) {
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.type = {body6, medium};
    ui::text({box.x, box.y + 4}, tr("When"), hint);
    const float y = box.y + box.h - 9.75F - key_h;
    if (ui::key({box.x, y, key_w, key_h}, tr("\u22125 min"), look)) {
        pane.draft.at = moved(pane.draft, pane.now, -5);
    }
    const float x = box.x + key_w + 4, w = box.w - 2 * key_w - 8;
    ui::text({x, y - 0.75F + (key_h - 28) / 2}, view.clock, {h12, medium},
             {.width = w, .align = ui::Align::centre});
    ui::text({x, y + 18.25F + (key_h - 28) / 2}, view.day, hint, {.width = w, .align = ui::Align::centre});
    if (ui::row({x, y, w, key_h}, tr("Choose the time"))) {
        pane.draft.choosing_time = true;
    }
    look.enabled = !view.is_now;
    if (ui::key({box.x + box.w - key_w, y, key_w, key_h}, tr("+5 min"), look)) {
        pane.draft.at = moved(pane.draft, pane.now, 5);
    }
}

/// What is measured, in a line that leads to the whole card.
void draw_card_line(Pane& pane, const RecordDataView& view, ui::Box box) {
    const float w = box.w - 12;
    ui::text({box.x + 8, box.y + 3}, view.label, hint, {.width = w, .least = small5});
    const ui::Type type{small5, regular, ui::Shade::ink2};
    const float words_w = std::min(ui::text_width(view.card, type), w - 10);
    const int lines = std::max(1, static_cast<int>((box.h - 12) / ui::line_mm(small5)));
    ui::text({box.x + 8, box.y + 12.5F}, view.card, type, {.width = words_w + 0.5F, .lines = lines});
    ui::icon({box.x + 9 + words_w, box.y + 13.25F}, ui::Icon::chevron_right, 7.5F, ui::Shade::ink2);
    if (ui::row(box, tr("How it is measured"))) {
        pane.draft.card_metric = view.metric;
        pane.draft.card_back = ScreenId::record_data;
        pane.go = ScreenId::metric_card;
    }
}

void draw_value(Pane& pane, const RecordDataView& view, ui::Box box) {
    const float key_w = ui::canvas().touch_mm(34), key_h = ui::canvas().touch_mm(28);
    const float when_w = 2 * key_w + 63, when_x = box.x + box.w - 8 - when_w;
    ui::sheet(box);
    draw_card_line(pane, view, {box.x, box.y, when_x - box.x - 4, card_line_mm()});
    draw_figure(pane.draft, view, box.x + 6, box.y + box.h - 6.75F - 31, when_x - box.x - 12,
                box.y + card_line_mm());
    draw_when(pane, view, {when_x, box.y, when_w, box.h}, key_w, key_h);
}

void draw_past(const RecordDataView& view, ui::Box box) {
    ui::sheet(box);
    float x = box.x + 8;
    const float y = box.y + 4.5F;
    ui::text({x, y}, view.last_label, hint);
    x += ui::text_width(view.last_label, hint) + 4.5F;
    for (const auto& value : view.last_values) {
        ui::text({x, y}, value, {body6, medium});
        x += ui::text_width(value, {body6, medium}) + 4.5F;
    }
    const float right = box.x + box.w - 8;
    const float w = std::min(ui::text_width(view.range_words, {body6}), right - x - (view.in_range ? 15 : 0));
    ui::text({right - w, y}, view.range_words, {body6}, {.width = w + 0.5F});
    if (view.in_range) {
        ui::icon({right - w - 14.5F, y + 0.25F}, ui::Icon::check, 10);
    }
    ui::ChartLook look;
    look.disc = 1.75F;
    ui::run_chart({box.x + 5, box.y + 20, box.w - 11, box.h - 26}, chart_of(view.chart), look);
}

void write_note(Pane& pane) {
    pane.draft.write("note", pane.draft.note);
    pane.go = ScreenId::write;
}

void draw_notes(Pane& pane, const RecordDataView& view, ui::Box box) {
    ui::text({box.x, box.y + (box.h - 10.5F) / 2}, tr("Note"), hint);
    const float most = box.w * 0.6F;
    auto write = view.written_note.empty() ? tr("Write") : std::string_view(view.written_note);
    if (chip_w(write, box.h, {body6}, ui::Icon::edit) > most) {
        write = tr("A note is written");
    }
    const float write_w = chip_w(write, box.h, {body6}, ui::Icon::edit);
    float x = box.x + std::max(25.0F, ui::text_width(tr("Note"), hint) + 5);
    for (const auto& note : view.notes) {
        const float w = std::max(chip_w(note.words, box.h), box.h);
        if (x + w + 4 + write_w > box.x + box.w) {
            break;
        }
        if (ui::chip({x, box.y, w, box.h}, note.words, note.selected)) {
            pane.draft.note = note.selected ? "" : note.words;
        }
        x += w + 4;
    }
    if (ui::chip({x, box.y, write_w, box.h}, write, !view.written_note.empty(), {body6}, ui::Icon::edit)) {
        write_note(pane);
    }
}

/// What was stored last, on the chart: the keys beside it stay free for the next value.
void draw_news(Pane& pane, ui::Box chart) {
    const auto& panel = pane.panel;
    const auto words = !panel.trouble.empty() ? panel.trouble : panel.saving ? word("Saving") : panel.toast;
    if (words.empty()) {
        return;
    }
    const bool undo = panel.trouble.empty() && !panel.saving;
    const float key_h = ui::canvas().touch_mm(23), h = key_h + 8;
    const ui::Box box{chart.x + 6, chart.y + chart.h - h - 6, chart.w - 12, h};
    ui::fill(box, undo ? ui::Shade::ink : ui::Shade::now_tint, 4);
    const auto shade = undo ? ui::Shade::sheet : ui::Shade::ink;
    ui::icon({box.x + 9, box.y + (h - 14) / 2}, undo ? ui::Icon::check : ui::Icon::history, 14, shade);
    const float w = box.w - 38 - (undo ? 66.0F : 0.0F);
    ui::text({box.x + 29, box.y + (h - 12) / 2}, words, {body7, medium, shade},
             {.width = w, .least = small5});
    ui::KeyLook look;
    look.icon = ui::Icon::undo;
    look.icon_size = 11;
    if (undo && ui::key({box.x + box.w - 64.5F, box.y + 4, 60, key_h}, tr("Undo"), look)) {
        pane.undo = true;
    }
}

}  // namespace

RecordBoxes record_boxes() {
    const auto& canvas = ui::canvas();
    RecordBoxes b;
    const float bottom = canvas.height() - 6, top = 6 + canvas.touch_mm(22) + 5;
    b.key_w = canvas.touch_mm(45, true);
    const float pad_w = 3 * b.key_w + 7, pad_x = canvas.width() - margin_mm - pad_w;
    b.key_h = std::min((bottom - top - 8.5F - 44 - 10.5F) / 4, 45.0F);
    b.keypad = {pad_x, top, pad_w, 4 * b.key_h + 10.5F};
    const float save_y = b.keypad.y + b.keypad.h + 8.5F;
    b.save = {pad_x, save_y, pad_w, bottom - save_y};
    const float left_w = pad_x - 2 * margin_mm, chip_h = canvas.touch_mm(20);
    b.chips = {margin_mm, top, left_w, chip_h};
    const float value_h = std::max(32 + canvas.touch_mm(28), canvas.touch_mm(18.25F) + canvas.touch_mm(39));
    b.value = {margin_mm, top + chip_h + 5, left_w, value_h};
    b.notes = {margin_mm, bottom - 3 - chip_h, left_w, chip_h};
    const float chart_y = b.value.y + b.value.h + 5;
    b.chart = {margin_mm, chart_y, left_w, b.notes.y - 8 - chart_y};
    return b;
}

void draw_record_data(Pane& pane) {
    const auto before_keys = view_record_data(pane.board, pane.shelf, pane.now, pane.draft);
    const auto ends = take_record_keys(pane.draft, before_keys);
    const auto view = view_record_data(pane.board, pane.shelf, pane.now, pane.draft);
    const auto boxes = record_boxes();
    draw_head(pane, view, ends == NumberEnd::back);
    if (view.metrics.empty()) {
        ui::text({margin_mm, boxes.chips.y}, view.empty_words, {body7, regular, ui::Shade::ink2},
                 {.width = 300, .lines = 3});
        return;
    }
    draw_metrics(pane.draft, view, boxes.chips);
    draw_value(pane, view, boxes.value);
    draw_past(view, boxes.chart);
    draw_notes(pane, view, boxes.notes);
    draw_record_keypad(pane.draft, view, boxes);
    draw_record_save(pane, view, boxes.save, ends == NumberEnd::done);
    draw_news(pane, boxes.chart);
    if (pane.draft.asks_if_right) {
        draw_plausibility(pane, view);
    } else if (pane.draft.choosing_time) {
        draw_time_choices(pane);
    }
}

}  // namespace kiosk
