// The same keys as everywhere; there are no words of a board to suggest yet.
#include "kiosk/screens/first_name.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "kiosk/screens/keyboard.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_draw.hpp"
#include "kiosk/writing/characters.hpp"
#include "kiosk/writing/edit.hpp"

namespace kiosk {

namespace {

constexpr writing::Limits limits{.most = 40, .lines = false};

writing::Text text_of(const FirstState& state) { return writing::text_of(state.name, state.cursor, limits); }

void put(FirstState& state, const writing::Text& text) {
    state.name = text.words;
    state.cursor = text.cursor;
}

void write(FirstState& state, std::string_view words) {
    put(state, writing::written(text_of(state), words, limits));
    state.shift = false;
}

void draw_letters(FirstState& state, const KeyGrid& grid) {
    constexpr int first_column[] = {0, 0, 1};
    const auto rows = state.figures ? figure_rows() : letter_rows(keyboard_of(state.keyboard), state.shift);
    for (int row = 0; row < 3; ++row) {
        int column = first_column[row];
        for (const auto& key : rows.at(static_cast<std::size_t>(row))) {
            if (ui::letter_key(grid.cell(column++, row), key)) {
                write(state, key);
            }
        }
    }
}

/// The next language's keys: a name is written once.
void next_keyboard(FirstState& state) {
    const auto all = keyboards();
    const auto it = std::ranges::find(all, state.keyboard, &Keyboard::code);
    const auto next = it == all.end() || std::next(it) == all.end() ? all.begin() : std::next(it);
    state.keyboard = next->code;
}

/// True where Enter ends the writing.
bool draw_functions(FirstState& state, const KeyGrid& grid) {
    if (ui::letter_key(grid.cell(10, 0), tr("Remove the last"), true, ui::Icon::backspace)) {
        put(state, writing::without_the_one_before(text_of(state)));
    }
    if (ui::letter_key(grid.cell(0, 2), tr("Capital"), !state.shift, ui::Icon::arrow_upward)) {
        state.shift = !state.shift;
        state.figures = false;
    }
    const bool ends = ui::letter_key(grid.cell(10, 1), tr("Enter"), true, ui::Icon::keyboard_return);
    constexpr float function_em = 10;
    if (ui::letter_key(grid.cell(0, 3), state.figures ? tr("abc") : tr("123"), true, ui::Icon::none,
                       function_em)) {
        state.figures = !state.figures;
    }
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.type = {ui::Role::body6, ui::Weight::medium};
    look.icon = ui::Icon::language;
    look.icon_size = 11;
    look.icon_gap = 2;
    if (ui::key(grid.cell(1, 3), state.keyboard + "###keyboard", look)) {
        next_keyboard(state);
    }
    if (ui::letter_key(grid.cell(2, 3, 5), tr("space"), false, ui::Icon::none, 8.5F, ui::Shade::ink2)) {
        write(state, " ");
    }
    if (ui::letter_key(grid.cell(7, 3, 2), tr("One to the left"), true, ui::Icon::chevron_left)) {
        put(state, writing::moved_left(text_of(state)));
    }
    if (ui::letter_key(grid.cell(9, 3, 2), tr("One to the right"), true, ui::Icon::chevron_right)) {
        put(state, writing::moved_right(text_of(state)));
    }
    return ends;
}

bool take_typed(FirstState& state) {
    using What = ui::KeyEvent::What;
    while (const auto key = ui::next_key()) {
        if (key->what == What::enter) {
            return true;
        }
        if (key->what == What::text) {
            write(state, key->text);
        } else if (key->what == What::backspace) {
            put(state, writing::without_the_one_before(text_of(state)));
        }
    }
    return false;
}

}  // namespace

float first_name_top() { return key_grid().y; }

FirstAsk draw_first_name(FirstState& state, const FirstView& view) {
    const auto grid = key_grid();
    const auto z = zones();
    bool ends = take_typed(state);
    const float h = ui::canvas().touch_mm(28), start_w = 120;
    const auto text = text_of(state);
    const auto stops = writing::stops(text.words);
    ui::writing_field({z.left, z.top, z.width - start_w - 6, h}, {.label = tr("Text"),
                                                                  .words = text.words,
                                                                  .hint = view.note,
                                                                  .stops = stops,
                                                                  .cursor = text.cursor,
                                                                  .up_label = {},
                                                                  .down_label = {}});
    ui::KeyLook look;
    look.style = view.can_start ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.enabled = view.can_start;
    ends = ui::key({z.right - start_w, z.top, start_w, h}, state.making ? tr("Please wait") : tr("Start"),
                   look) ||
           ends;
    ends = draw_functions(state, grid) || ends;
    draw_letters(state, grid);
    return ends && view_first(state).can_start ? FirstAsk::start_new : FirstAsk::none;
}

}  // namespace kiosk
