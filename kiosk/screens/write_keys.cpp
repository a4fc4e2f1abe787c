// Draws the keyboard. A letter is written when the finger comes down.
#include <algorithm>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_draw.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float function_em = 10;  // of the words on a function key

void write(Draft& draft, const WriteView& view, std::string_view words) {
    put_text(draft, writing::written(view.text, words, view.limits));
    draft.shift = false;
}

void draw_rows(Draft& draft, const WriteView& view, const KeyGrid& grid) {
    constexpr int first_column[] = {0, 0, 1};
    for (int row = 0; row < 3; ++row) {
        int column = first_column[row];
        for (const auto& key : view.keys.at(static_cast<std::size_t>(row))) {
            if (ui::letter_key(grid.cell(column++, row), key)) {
                write(draft, view, key);
            }
        }
    }
}

/// Right of the letters and left of the third row; true where Enter ends the writing.
bool draw_editing_keys(Draft& draft, const WriteView& view, const KeyGrid& grid) {
    if (ui::letter_key(grid.cell(10, 0), tr("Remove the last"), true, ui::Icon::backspace)) {
        put_text(draft, writing::without_the_one_before(view.text));
    }
    if (ui::letter_key(grid.cell(0, 2), tr("Capital"), !view.capitals, ui::Icon::arrow_upward)) {
        draft.shift = draft.figures || !draft.shift;
        draft.figures = false;
    }
    if (!ui::letter_key(grid.cell(10, 1), view.enter_words, true, ui::Icon::keyboard_return)) {
        return false;
    }
    if (view.limits.lines) {
        write(draft, view, "\n");
    }
    return !view.limits.lines;
}

/// True when the keyboard is hidden.
bool draw_bottom_row(Draft& draft, const WriteView& view, const KeyGrid& grid) {
    if (ui::letter_key(grid.cell(0, 3), view.figures ? tr("abc") : tr("123"), true, ui::Icon::none,
                       function_em)) {
        draft.figures = !draft.figures;
    }
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.type = {body6, medium};
    look.icon = ui::Icon::language;
    look.icon_size = 11;
    look.icon_gap = 2;
    if (ui::key(grid.cell(1, 3), view.keyboard + "###keyboard", look)) {
        draft.choosing_keyboard = true;
    }
    if (ui::letter_key(grid.cell(2, 3, 5), tr("space"), false, ui::Icon::none, 8.5F, ui::Shade::ink2)) {
        write(draft, view, " ");
    }
    if (ui::letter_key(grid.cell(7, 3), tr("One to the left"), true, ui::Icon::chevron_left)) {
        put_text(draft, writing::moved_left(view.text));
    }
    if (ui::letter_key(grid.cell(8, 3), tr("One to the right"), true, ui::Icon::chevron_right)) {
        put_text(draft, writing::moved_right(view.text));
    }
    look.icon = ui::Icon::keyboard_hide;
    look.icon_size = 12;
    return ui::key(grid.cell(9, 3, 2), tr("Hide"), look);
}

}  // namespace

KeyGrid key_grid() {
    const auto& canvas = ui::canvas();
    KeyGrid grid;
    const float width = canvas.width() - 2 * margin_mm;
    grid.x = margin_mm;
    grid.key_w = std::max(canvas.touch_mm(39.25F), (width - 32.5F) / 11);
    grid.across = (width - 11 * grid.key_w) / 10;
    grid.key_h = canvas.touch_mm(24);
    grid.down = grid.key_h > 30 ? 2.0F : 3.0F;
    grid.y = canvas.height() - 5.5F - 4 * grid.key_h - 3 * grid.down;
    return grid;
}

KeyboardEnd draw_keyboard(Pane& pane, const WriteView& view, const KeyGrid& grid) {
    draw_rows(pane.draft, view, grid);
    const bool done = draw_editing_keys(pane.draft, view, grid);
    const bool hide = draw_bottom_row(pane.draft, view, grid);
    return hide ? KeyboardEnd::hide : done ? KeyboardEnd::done : KeyboardEnd::none;
}

void draw_forms(Draft& draft, const WriteView& view, ui::Box box) {
    constexpr float between = 3.5F;
    const float w = ui::canvas().touch_mm(28);
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.type = {h9, medium};
    float x = box.x;
    const auto from = view.text.cursor - writing::one_before(view.text).size();
    for (const auto& form : view.forms) {
        if (x + w > box.x + box.w) {
            break;
        }
        if (ui::key({x, box.y, w, box.h}, form + "###instead " + form, look)) {
            put_text(draft, writing::replaced(view.text, from, view.text.cursor, form, view.limits));
        }
        x += w + between;
    }
}

void draw_keyboard_choice(Pane& pane, const WriteView& view, const KeyGrid& grid) {
    constexpr float padding = 6, title_h = 14, gap = 4, w = 225;
    const auto all = keyboards();
    const auto count = (all.size() + 1) / 2;
    const auto rows = static_cast<float>(count);
    const float key_h = ui::canvas().touch_mm(22), key_w = (w - 2 * padding - gap) / 2;
    const float h = 5 + title_h + rows * key_h + (rows - 1) * gap + padding;
    const auto key = grid.cell(1, 3);
    const ui::Box box{key.x, key.y - 7.5F - h, w, h};
    ui::popup(box);
    ui::text({box.x + padding, box.y + 5}, tr("Keyboard language"), {body6, bold},
             {.width = w - 2 * padding});
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool selected = all[i].code == view.keyboard;
        const auto place = grid_place({box.x + padding, box.y + 5 + title_h, key_w, key_h}, i, 2, gap, gap);
        ui::KeyLook look;
        look.style = selected ? ui::KeyStyle::dark : ui::KeyStyle::light_outlined;
        look.type = {body7, regular};
        look.align_left = true;
        if (ui::key(place, all[i].name, look)) {
            pane.choose_keyboard = std::string(all[i].code);
            pane.draft.choosing_keyboard = false;
        }
        const ui::Type code{body6, regular, selected ? ui::Shade::key_text : ui::Shade::ink};
        ui::text({place.x, place.y + (key_h - 10.5F) / 2}, all[i].code, code,
                 {.width = key_w - padding, .align = ui::Align::right});
    }
}

}  // namespace kiosk
