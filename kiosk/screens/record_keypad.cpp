// The keypad, Save, and the two dialogs of the entry of a value.
#include <algorithm>

#include "kiosk/screens/entry.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/record_data_parts.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float between = 3.5F;

std::string& edited(Draft& draft, const RecordDataView& view) {
    return view.typing_of ? draft.of : draft.digits;
}

/// The cell left of 0: the decimal sign, "of" for k of n, or nothing for whole counts.
void draw_corner_key(Draft& draft, const RecordDataView& view, ui::Box box) {
    if (view.share) {
        if (ui::number_key(box, tr("of"), ui::Icon::none, true, 14)) {
            draft.typing_of = !draft.typing_of;
        }
    } else if (view.decimal_key && ui::number_key(box, tr("."))) {
        draft.digits = typed(draft.digits, '.', view.decimals);
    }
}

void clear_entry(Draft& draft) {
    draft.digits.clear();
    draft.of.clear();
    draft.note.clear();
    draft.written.erase("note");
    draft.typing_of = false;
    draft.asks_if_right = false;
    if (!draft.keep_open || !draft.correcting.empty()) {
        draft.at.reset();
    }
    draft.correcting.clear();
}

void save(Pane& pane, const RecordDataView& view) {
    if (view.correct) {
        pane.asks.emplace_back(*view.correct);
    } else {
        pane.asks.emplace_back(*view.ask);
    }
    pane.saved_words = view.saved_words;
    const bool stays = pane.draft.keep_open && !view.correct;
    clear_entry(pane.draft);
    if (!stays) {
        pane.go = view.back;
    }
}

void draw_number_line(const PlausibilityQuestion& question, ui::Box box) {
    const float y = box.y + 20;
    const auto x_of = [&](double value) {
        const auto share = (value - question.low) / (question.high - question.low);
        return box.x + 5 + static_cast<float>(share) * (box.w - 10);
    };
    ui::hline(box.x + 5, y - 0.5F, box.w - 10, 1, ui::Shade::line2);
    for (const auto& tick : question.ticks) {
        ui::vline(x_of(tick.value) - 0.375F, y - 2.5F, 5, 0.75F, ui::Shade::line2);
        ui::text({x_of(tick.value), y + 6}, tick.words, {small5, regular, ui::Shade::ink2},
                 {.align = ui::Align::centre});
    }
    const float from = x_of(question.before_low), to = x_of(question.before_high),
                w = std::max(to - from, 9.0F);
    ui::fill({(from + to - w) / 2, y - 4.5F, w, 9}, ui::Shade::ink, 4.5F);
    const float half = ui::text_width(question.before_words, {body6}) / 2;
    const float value_x = x_of(question.value),
                value_half = ui::text_width(question.value_words, {body6, bold}) / 2;
    float words_x = std::clamp((from + to) / 2, box.x + half, box.x + box.w - half);
    const float apart = half + value_half + 4;
    if (value_x < words_x) {
        words_x = std::max(words_x, std::min(value_x + apart, box.x + box.w - half));
    } else {
        words_x = std::min(words_x, std::max(value_x - apart, box.x + half));
    }
    ui::text({words_x, y - 17.5F}, question.before_words, {body6}, {.align = ui::Align::centre});
    ui::disc({value_x, y}, 5, ui::Shade::sheet);
    ui::ring({value_x, y}, 5, 1.5F, ui::Shade::ink);
    ui::text({std::clamp(value_x, box.x + value_half, box.x + box.w - value_half), y - 17.5F},
             question.value_words, {body6, bold}, {.align = ui::Align::centre});
}

void type_again(Draft& draft) {
    draft.digits.clear();
    draft.asks_if_right = false;
}

void draw_answers(Pane& pane, const RecordDataView& view, ui::Box box) {
    const auto& question = *view.question;
    const bool slip = !question.change_words.empty();
    const float tall = ui::canvas().touch_mm(32), low = ui::canvas().touch_mm(28);
    ui::KeyLook primary;
    primary.style = ui::KeyStyle::primary;
    primary.type = {h9, medium};
    if (ui::key({box.x, box.y, box.w, tall}, slip ? question.change_words : question.again_words, primary)) {
        if (slip) {
            pane.draft.digits = question.changed_digits;
            pane.draft.asks_if_right = false;
        } else {
            type_again(pane.draft);
        }
    }
    const float w = slip ? (box.w - 5) / 2 : box.w, y = box.y + tall + 5;
    if (slip && ui::key({box.x, y, w, low}, question.again_words)) {
        type_again(pane.draft);
    }
    if (ui::key({box.x + box.w - w, y, w, low}, question.keep_words)) {
        save(pane, view);
    }
}

}  // namespace

ui::Box keypad_cell(const RecordBoxes& boxes, int column, int row) {
    return {boxes.keypad.x + static_cast<float>(column) * (boxes.key_w + between),
            boxes.keypad.y + static_cast<float>(row) * (boxes.key_h + between), boxes.key_w, boxes.key_h};
}

void draw_digit_keys(std::string& digits, int decimals, const RecordBoxes& boxes) {
    constexpr std::string_view keys = "123456789";
    for (int i = 0; i < 9; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (ui::number_key(keypad_cell(boxes, i % 3, i / 3), keys.substr(at, 1))) {
            digits = typed(digits, keys[at], decimals);
        }
    }
    if (ui::number_key(keypad_cell(boxes, 1, 3), "0")) {
        digits = typed(digits, '0', decimals);
    }
    if (ui::number_key(keypad_cell(boxes, 2, 3), tr("Remove the last"), ui::Icon::backspace)) {
        digits = with_last_removed(digits);
    }
}

NumberEnd take_number_keys(std::string& digits, int decimals, bool minus) {
    using What = ui::KeyEvent::What;
    const auto before = digits;
    while (const auto key = ui::next_key()) {
        if (key->what == What::enter && digits != before) {
            ui::put_back(*key);  // Enter has a frame of its own: its draft comes back where the disk says no
            return NumberEnd::none;
        }
        switch (key->what) {
        case What::text: digits = typed_by_keyboard(digits, key->text, decimals, minus); break;
        case What::backspace: digits = with_last_removed(digits); break;
        case What::remove: digits.clear(); break;
        case What::enter: return NumberEnd::done;
        case What::escape: return NumberEnd::back;
        case What::left:
        case What::right:
        case What::up:
        case What::down:
        case What::home:
        case What::end: break;
        }
    }
    return NumberEnd::none;
}

NumberEnd take_record_keys(Draft& draft, const RecordDataView& view) {
    if (view.metrics.empty() || draft.asks_if_right || draft.choosing_time) {
        return NumberEnd::none;
    }
    auto& digits = edited(draft, view);
    return take_number_keys(digits, view.typing_of ? 0 : view.decimals, view.minus_key && !view.typing_of);
}

void draw_record_keypad(Draft& draft, const RecordDataView& view, const RecordBoxes& boxes) {
    draw_digit_keys(edited(draft, view), view.typing_of ? 0 : view.decimals, boxes);
    draw_corner_key(draft, view, keypad_cell(boxes, 0, 3));
}

void draw_record_save(Pane& pane, const RecordDataView& view, ui::Box box, bool entered) {
    if (view.minus_key) {
        const float w = std::min(box.w / 3 - 2.5F, 45.0F);
        if (ui::number_key({box.x, box.y, w, box.h}, "\u2212")) {
            pane.draft.digits = with_sign_turned(pane.draft.digits);
        }
        box.x += w + between;
        box.w -= w + between;
    }
    ui::KeyLook look;
    look.style = view.can_save ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.type = {view.minus_key ? h9 : h12, medium};
    look.enabled = view.can_save;
    const bool touched = ui::key(box, view.save_words, look);
    if (!touched && !(entered && view.can_save)) {
        return;
    }
    if (view.question) {
        pane.draft.asks_if_right = true;
    } else {
        save(pane, view);
    }
}

void draw_plausibility(Pane& pane, const RecordDataView& view) {
    if (!view.question || !view.can_save) {
        pane.draft.asks_if_right = false;
        return;
    }
    const auto& canvas = ui::canvas();
    const float w = 290, h = 135 + canvas.touch_mm(32) + canvas.touch_mm(28);
    const ui::Box box{(canvas.width() - w) / 2, (canvas.height() - h) / 2, w, h};
    const float x = box.x + 8, inner = w - 16;
    ui::dialog(box);
    ui::text({x, box.y + 16.5F}, view.question->title, {h12, bold}, {.width = inner, .least = h9});
    ui::text({x, box.y + 40.5F}, view.question->why, {}, {.width = inner, .lines = 2});
    draw_number_line(*view.question, {x, box.y + 72.5F, inner, 40});
    draw_answers(pane, view, {x, box.y + 121, inner, 0});
}

void draw_time_choices(Pane& pane) {
    const auto& canvas = ui::canvas();
    const auto choices = time_choices(pane.board, pane.shelf, pane.now, pane.draft);
    const auto row_count = (choices.size() + 1) / 2;
    const auto rows = static_cast<float>(row_count);
    const float key_h = canvas.touch_mm(28), close = canvas.touch_mm(24), top = std::max(46.0F, close + 18);
    const float w = 330, h = top + rows * (key_h + 4) + 6;
    const ui::Box box{(canvas.width() - w) / 2, std::max((canvas.height() - h) / 2, 4.0F), w, h};
    ui::dialog(box);
    ui::text({box.x + 8, box.y + 16.5F}, tr("When was it?"), {h12, bold}, {.width = w - close - 24});
    if (ui::icon_key({box.x + w - 8 - close, box.y + 13, close, close}, tr("Close"), ui::Icon::close)) {
        pane.draft.choosing_time = false;
    }
    const float key_w = (w - 20) / 2;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& choice = choices[i];
        const auto place = grid_place({box.x + 8, box.y + top, key_w, key_h}, i, 2, 4, 4);
        ui::KeyLook look;
        look.style = choice.selected ? ui::KeyStyle::dark : ui::KeyStyle::outlined;
        if (ui::key(place, said("{0}, {1}", choice.words, choice.clock), look)) {
            pane.draft.at = choice.at;
            pane.draft.choosing_time = false;
        }
    }
}

}  // namespace kiosk
