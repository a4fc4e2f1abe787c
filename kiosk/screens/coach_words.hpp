// How the coach's own pages speak, and what they share: places of the card, how far from the focus, forms that are one person's. No drawing.
#pragma once

#include <string>
#include <string_view>

#include "core/kata/coach_notes.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/form_words.hpp"

namespace kiosk {

std::string moved_words(kata::Moved moved);       ///< "Moved toward it", "Partly", "Fell from it"
std::string place_title(std::string_view place);  ///< "Question 4", "Reflection"; empty for none
std::string length_words(int seconds);            ///< "0:40"
std::string in_minutes_words(int minutes);        ///< "1 minute", "13 minutes"
/// "log" or "sheet" of one person, as write_for.hpp wants forms named: without a space.
std::string own_form(std::string_view what, std::string_view person, std::string_view about = {});
/// What was written in the form, else `stored`.
std::string own_text(const Draft& draft, const std::string& form, const std::string& field,
                     const std::string& stored);
FormField own_field(const Draft& draft, const std::string& form, const std::string& field, std::string label,
                    const std::string& invitation, const std::string& stored);

}  // namespace kiosk
