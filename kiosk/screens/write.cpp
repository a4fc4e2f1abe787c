// Draws the writing screen: the field, the two answers, suggestions, and the keyboard.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/measuring_texts.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_view.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

/// Eleven keys a row, four rows; the form takes what is left above.
struct Keyboard {
    float x = margin_mm, y = 0, key_w = 39.25F, key_h = 24, across = 3.25F, down = 3;
    ui::Box cell(int column, int row, int columns = 1) const {
        const auto n = static_cast<float>(columns);
        return {x + static_cast<float>(column) * (key_w + across),
                y + static_cast<float>(row) * (key_h + down), n * key_w + (n - 1) * across, key_h};
    }
};

Keyboard keyboard() {
    const auto& canvas = ui::canvas();
    Keyboard k;
    const float width = canvas.width() - 2 * margin_mm;
    k.key_w = std::max(canvas.touch_mm(39.25F), (width - 32.5F) / 11);
    k.across = (width - 11 * k.key_w) / 10;
    k.key_h = canvas.touch_mm(24);
    k.y = canvas.height() - 6 - 4 * k.key_h - 3 * k.down;
    return k;
}

void write_letter(Draft& draft, std::string_view letter) {
    draft.set_text(with_written(draft.text(), letter));
    draft.shift = false;
}

void draw_letters(Draft& draft, const KeyRows& rows, const Keyboard& k) {
    constexpr int first_column[] = {0, 0, 1};
    for (int row = 0; row < 3; ++row) {
        const auto& keys = rows.at(static_cast<std::size_t>(row));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (ui::letter_key(k.cell(first_column[row] + static_cast<int>(i), row), keys[i])) {
                write_letter(draft, keys[i]);
            }
        }
    }
}

void draw_function_keys(Draft& draft, const Keyboard& k) {
    if (ui::letter_key(k.cell(10, 0), tr("Remove the last"), true, ui::Icon::backspace)) {
        draft.set_text(with_last_character_removed(draft.text()));
    }
    if (ui::letter_key(k.cell(10, 1), "-")) {
        write_letter(draft, "-");
    }
    if (ui::letter_key(k.cell(0, 2), tr("Capital"), true, ui::Icon::arrow_upward)) {
        draft.shift = !draft.shift;
        draft.figures = false;
    }
    if (ui::letter_key(k.cell(0, 3), draft.figures ? tr("abc") : tr("123"), true, ui::Icon::none, 10)) {
        draft.figures = !draft.figures;
        draft.accents = false;
    }
    if (ui::letter_key(k.cell(1, 3), draft.accents ? tr("abc###accents") : tr("áäą###accents"), true,
                       ui::Icon::none, 10)) {
        draft.accents = !draft.accents;
        draft.figures = false;
    }
    if (ui::letter_key(k.cell(2, 3, 5), tr("space"), false, ui::Icon::none, 8.5F)) {
        draft.set_text(with_written(draft.text(), " "));
    }
    constexpr std::string_view marks[] = {"/", "(", ")", ";###mark"};
    for (int i = 0; i < 4; ++i) {
        if (ui::letter_key(k.cell(7 + i, 3), marks[i])) {
            write_letter(draft, marks[i].substr(0, 1));
        }
    }
}

void draw_suggestions(Draft& draft, const WriteView& view, ui::Box box) {
    constexpr float between = 3.5F, count = 5;
    const float w = (box.w - (count - 1) * between) / count;
    float x = box.x;
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.type = {body7, regular};
    for (const auto& words : view.suggestions) {
        if (ui::key({x, box.y, w, box.h}, words, look)) {
            draft.set_text(with_last_word(draft.text(), words));
        }
        x += w + between;
    }
}

void keep(Pane& pane, const WriteView& view) {
    if (view.ask) {
        pane.asks.push_back(*view.ask);
        pane.saved_words = view.saved_words;
    } else if (!keep_measuring_text(pane, view.note)) {
        pane.draft.note = view.note;
    }
    pane.draft.written_is_done();
    pane.go = view.then;
}

void draw_answers(Pane& pane, const WriteView& view, float y, float h) {
    const float right = ui::canvas().width() - margin_mm;
    ui::text({margin_mm, y + (h - 12) / 2}, view.why_not, {body7, regular, ui::Shade::ink2},
             {.width = right - 197 - margin_mm, .least = small5});
    if (ui::key({right - 189, y, 75, h}, tr("Cancel"))) {
        pane.draft.written_is_done();
        pane.go = view.back;
    }
    ui::KeyLook look;
    look.style = view.can_keep ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.enabled = view.can_keep;
    if (ui::key({right - 110, y, 110, h}, view.keep_words, look)) {
        keep(pane, view);
    }
}

}  // namespace

void draw_write(Pane& pane) {
    const auto view = view_write(pane.board, pane.shelf, pane.now, pane.draft);
    const auto& canvas = ui::canvas();
    const auto k = keyboard();
    const auto z = zones();
    if (head(pane, view.title, view.beside)) {
        pane.go = view.back;
    }
    const float answer_h = canvas.touch_mm(28), chip_h = canvas.touch_mm(19),
                field_top = 6 + canvas.touch_mm(22) + (canvas.touch_mm(22) > 30 ? 4.0F : 6.0F);
    const bool roomy = k.y - field_top > 44 + answer_h + chip_h + 14;
    const float above_keys = roomy ? k.y - chip_h - 7 : k.y - 4;
    const float field_h = std::min(44.0F, above_keys - answer_h - 4 - field_top);
    ui::field({z.left, field_top, z.width, field_h}, view.text, true, view.hint);
    draw_answers(pane, view, std::min(field_top + field_h + 6, above_keys - answer_h), answer_h);
    if (roomy) {
        draw_suggestions(pane.draft, view, {z.left, k.y - chip_h - 3.5F, z.width, chip_h});
    }
    draw_letters(pane.draft, key_rows(view.layer), k);
    draw_function_keys(pane.draft, k);
    if (!pane.panel.trouble.empty()) {
        news(pane, k.y - 4);
    }
}

}  // namespace kiosk
