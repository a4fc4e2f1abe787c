// The parts of the entry of a value: where they stand, and the ones that stand in files of their own.
#pragma once

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

/// Left column: chips, value, chart, notes. Right column: keypad and Save.
struct RecordBoxes {
    ui::Box chips, value, chart, notes, keypad, save;
    float key_w = 45, key_h = 42;
};
RecordBoxes record_boxes();

/// Row 0..3 of the keypad, column 0..2.
ui::Box keypad_cell(const RecordBoxes& boxes, int column, int row);
/// 1 to 9, 0 and the key that removes the last; the cell left of 0 is the screen's own.
void draw_digit_keys(std::string& digits, int decimals, const RecordBoxes& boxes);
/// What a plugged-in keyboard (or a gauge that types like one) does to the digits, up to the key that ends it.
enum class NumberEnd { none, done, back };
NumberEnd take_number_keys(std::string& digits, int decimals, bool minus);
void draw_record_keypad(Draft& draft, const RecordDataView& view, const RecordBoxes& boxes);
/// Saves, or first asks whether the value is right; `entered`: by the Enter of a plugged-in keyboard.
void draw_record_save(Pane& pane, const RecordDataView& view, ui::Box box, bool entered);
/// The keys of a plugged-in keyboard; none while a question is on the glass.
NumberEnd take_record_keys(Draft& draft, const RecordDataView& view);
void draw_plausibility(Pane& pane, const RecordDataView& view);
void draw_time_choices(Pane& pane);

}  // namespace kiosk
