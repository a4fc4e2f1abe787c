// The keyboard of the writing screen: where its keys stand, its rows, its accents, and the choice of its language.
#pragma once

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/write_view.hpp"

namespace kiosk {

/// Eleven keys a row, four rows; the form takes what is left above.
struct KeyGrid {
    float x = 8, y = 0, key_w = 39.25F, key_h = 24, across = 3.25F, down = 3;
    ui::Box cell(int column, int row, int columns = 1) const {
        const auto n = static_cast<float>(columns);
        return {x + static_cast<float>(column) * (key_w + across),
                y + static_cast<float>(row) * (key_h + down), n * key_w + (n - 1) * across, key_h};
    }
};
KeyGrid key_grid();

enum class KeyboardEnd { none, done, hide };
KeyboardEnd draw_keyboard(Pane& pane, const WriteView& view, const KeyGrid& grid);
/// What may stand instead of the character before the cursor, as many as there is room for.
void draw_forms(Draft& draft, const WriteView& view, ui::Box box);
void draw_keyboard_choice(Pane& pane, const WriteView& view, const KeyGrid& grid);

/// One text of a form, written where it stands, its form still in sight: the field, accents or else the form's own words in `strip`,
/// suggestions and the keyboard. Done and hide leave it as the writing screen does; the form stays. True: the strip is taken.
struct WritingPlace {
    ui::Box field, suggestions, strip;
    KeyGrid grid;
};
bool draw_writing_here(Pane& pane, const WritingPlace& place);

}  // namespace kiosk
