// How a form gets a text written: it opens the writing screen with what it wants, and reads the words when it draws itself again.
// Half-written and done texts of all its fields survive idle, another board, restart and power loss, until the form is stored or dropped.
//
//     if (writing_key(box, form_words(draft, "experiment step", word("What do we do?")), "step")) {
//         write_for(pane, {.what_for = "experiment step", .title = word("Next step"), .good = …, .back = ScreenId::new_experiment});
//     }
//     …
//     ask.step = form_text(draft, "experiment step");
//     drop_form(draft, "experiment");  // with the asks: when the disk says no, the draft comes back as it was
#pragma once

#include <string>
#include <string_view>

#include "kiosk/pane.hpp"

namespace kiosk {

/// Opens the writing screen. It begins with what is half written, else with what was done before, else with `begins_with`.
/// "Done" puts the text among the form's and goes back; Back and Escape leave it half written; Cancel forgets what was half written.
void write_for(Pane& pane, TextWish wish);

/// What was done for a field; empty if nothing was.
std::string form_text(const Draft& draft, std::string_view what_for);
/// What the field shows: the half-written text, else the done one, else the invitation.
std::string form_words(const Draft& draft, std::string_view what_for, std::string_view invitation);
/// A text waits to be done: the key that leads to it says "draft".
bool half_written(const Draft& draft, std::string_view what_for);
/// Any field of the form, which is the word before the space.
bool form_begun(const Draft& draft, std::string_view form);
/// From a chip or another form, instead of writing it; empty takes it away.
void set_form_text(Draft& draft, std::string_view what_for, std::string text);
/// The form was stored or given up.
void drop_form(Draft& draft, std::string_view form);

}  // namespace kiosk
