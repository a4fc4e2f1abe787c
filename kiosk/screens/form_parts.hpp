// What forms are made of: fields that open the writing screen or the keypad, pages, hints with a good and a poor example, and days that
// are moved with keys. Drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/form_words.hpp"

namespace kiosk {

/// True when touched. The words take as many lines as the box has room for.
bool form_field(ui::Box box, const FormField& field, ui::Icon icon = ui::Icon::edit);

/// Pages of a form side by side; tells which one was touched.
std::optional<int> form_pages(ui::Box box, const std::vector<std::string>& titles, int shown);

/// The whole line is a touch that says more or less.
void hint_line(Pane& pane, ui::Box box, const FormHints& hints);

/// A day and the keys that move it by a day, a week, a month, in two rows of `day_keys_h()`; never before `earliest`; one that nobody
/// chose yet shows a dash. Gives the day it was moved to.
float day_keys_h();
std::optional<kata::Day> day_keys(ui::Box box, kata::Day day, kata::Day earliest, bool chosen = true);

/// The form's last key: waits until everything is there.
bool form_key(ui::Box box, const std::string& words, bool can, ui::Icon icon = ui::Icon::check);
/// In the bar, so that no field is covered: why it could not be stored, what was stored last with Undo, else one sentence that says what is
/// still missing or what to think of.
void form_news(Pane& pane, ui::Box box, const std::string& words);
/// One sentence on the now tint; nothing where there is none.
void form_remark(ui::Box box, const std::string& words);

}  // namespace kiosk
