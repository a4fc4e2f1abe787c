// Draws what process analysis shares with its keypad, and the keypad: a number is typed beside the arithmetic it changes.
#include <algorithm>

#include "kiosk/screens/entry.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/process_analysis_parts.hpp"
#include "kiosk/screens/record_data_parts.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr ui::Type hint{body6, regular, ui::Shade::ink2};

void draw_figure(const AnalysisEntry& entry, ui::Box sheet) {
    ui::sheet(sheet);
    const float so_far_w = ui::text_width(entry.so_far, hint);
    ui::text({sheet.x + 8, sheet.y + 4}, entry.label, hint,
             {.width = sheet.w - so_far_w - 20, .least = small5});
    ui::text({sheet.x + 8, sheet.y + 4}, entry.so_far, hint,
             {.width = sheet.w - 16, .align = ui::Align::right});
    const ui::Type unit{h12, medium, ui::Shade::ink2};
    const float unit_w = ui::text_width(entry.unit, unit), room = sheet.w - unit_w - 30;
    const float em = std::min(41.25F, 41.25F * room / std::max(ui::figure_width(entry.figure, 41.25F), 1.0F));
    const float y = sheet.y + sheet.h - 37.75F;
    ui::figure({sheet.x + 6, y}, entry.figure, em, 31);
    const float end = sheet.x + 6 + ui::figure_width(entry.figure, em);
    ui::fill({end + 2.5F, y - 0.5F, 1.5F, 31}, ui::Shade::primary);
    ui::text_on_baseline({end + 10.5F, y + 29}, entry.unit, unit);
}

std::string digits_of(const Draft& draft, const AnalysisEntry& entry) {
    const auto it = draft.written.find(entry.key);
    return it == draft.written.end() ? std::string{} : it->second;
}

void put_digits(Draft& draft, const AnalysisEntry& entry, std::string digits) {
    draft.written[entry.key] = std::move(digits);
    if (draft.written[entry.key].empty()) {
        draft.written.erase(entry.key);
    }
}

void draw_keypad(Draft& draft, const AnalysisEntry& entry, const RecordBoxes& boxes) {
    auto digits = digits_of(draft, entry);
    draw_digit_keys(digits, entry.decimals, boxes);
    if (ui::number_key(keypad_cell(boxes, 0, 3), tr("."))) {
        digits = typed(digits, '.', entry.decimals);
    }
    put_digits(draft, entry, std::move(digits));
}

void keep(Pane& pane, const AnalysisEntry& entry, const kata::KeepAnalysis& ask, const std::string& words) {
    pane.asks.emplace_back(ask);
    pane.saved_words = words;
    pane.draft.written.erase(entry.key);
    pane.draft.analysis_number.clear();
}

}  // namespace

void draw_sums(const std::vector<AnalysisSum>& sums, const std::string& note, ui::Box box) {
    float y = box.y;
    for (const auto& sum : sums) {
        ui::hline(box.x, y, box.w, 0.25F, ui::Shade::line);
        ui::text({box.x, y + 2}, sum.label, hint, {.width = box.w, .least = small5});
        const ui::Type type{sum.quiet ? body6 : body7, sum.quiet ? regular : medium,
                            sum.quiet ? ui::Shade::ink2 : ui::Shade::ink};
        const auto words = in_two_lines(sum.words, type, box.w);
        const auto used = ui::text({box.x, y + 12}, words, type,
                                   {.width = box.w, .lines = 2, .least = small5, .wrap_first = true});
        y += 12 + std::max(used.h, 12.0F) + 2.5F;
    }
    if (!note.empty()) {
        ui::text({box.x, y + 2}, note, {body6, regular},
                 {.width = box.w, .lines = 2, .least = small5, .wrap_first = true});
    }
}

void draw_capacity(const CapacityBars& capacity, ui::Box sheet, float rows_y, float row_h, std::size_t from,
                   std::size_t to) {
    constexpr float padding = 8, bar_h = 9, room_for_words = 1.35F;
    const float x = sheet.x + padding, w = sheet.w - 2 * padding;
    const auto x_of = [&](double seconds) {
        return x + w * static_cast<float>(seconds / (capacity.longest * room_for_words));
    };
    const float bottom =
        rows_y + static_cast<float>(std::max<std::size_t>(to - std::min(from, to), 1)) * row_h;
    for (auto i = from; i < to; ++i) {
        const auto& bar = capacity.bars[i];
        const float y = rows_y + static_cast<float>(i - from) * row_h + (row_h - bar_h) / 2;
        ui::fill({x, y, x_of(bar.seconds) - x, bar_h}, bar.over ? ui::Shade::ink : ui::Shade::line2);
    }
    if (!capacity.limit) {
        return;
    }
    const float limit = x_of(*capacity.limit), planned = x_of(*capacity.planned);
    ui::dashed_line({limit, rows_y - 1}, {limit, bottom}, 0.75F, ui::Shade::ink, 3, 2);
    ui::fill({planned - 0.625F, rows_y - 1, 1.25F, bottom - rows_y + 1}, ui::Shade::ink);
    const ui::Type type{small5, medium};
    ui::text({limit - 2 - ui::text_width(capacity.limit_words, type), rows_y - 11}, capacity.limit_words,
             type);
    const float last = sheet.x + sheet.w - 2 - ui::text_width(capacity.planned_words, type);
    ui::text({std::min(planned + 2, last), rows_y - 11}, capacity.planned_words, type);
}

void draw_analysis_entry(Pane& pane, const AnalysisEntry& before_keys) {
    auto digits = digits_of(pane.draft, before_keys);
    const auto ends = take_number_keys(digits, before_keys.decimals, false);
    put_digits(pane.draft, before_keys, std::move(digits));
    const auto entry = view_analysis_entry(pane.board, pane.now, pane.draft).value_or(before_keys);
    const auto boxes = record_boxes();
    if (head(pane, entry.title) || ends == NumberEnd::back) {
        pane.draft.analysis_number.clear();  // what was typed waits in the row
    }
    const float bottom = boxes.save.y + boxes.save.h, key_h = ui::canvas().touch_mm(28);
    const ui::Box figure{boxes.chips.x, boxes.chips.y, boxes.chips.w, 58};
    draw_figure(entry, figure);
    const float sums_y = figure.y + figure.h + 5;
    const float keys_y = bottom - key_h;
    const ui::Box sums{figure.x, sums_y, figure.w, (entry.take_away ? keys_y - 5 : bottom) - sums_y};
    ui::sheet(sums);
    draw_sums(entry.sums, entry.why_not, {sums.x + 8, sums.y + 4, sums.w - 16, sums.h - 8});
    draw_keypad(pane.draft, entry, boxes);
    if (entry.take_away && ui::key({figure.x, keys_y, 124, key_h}, tr("Take the number away"))) {
        keep(pane, entry, *entry.take_away, entry.taken_words);
    }
    ui::KeyLook look;
    look.style = entry.can_save ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.type = {h9, medium};
    look.enabled = entry.can_save;
    if (ui::key(boxes.save, entry.save_words, look) || (ends == NumberEnd::done && entry.can_save)) {
        keep(pane, entry, *entry.ask, entry.saved_words);
    }
    if (!pane.panel.trouble.empty()) {
        news(pane, bottom);
    }
}

}  // namespace kiosk
