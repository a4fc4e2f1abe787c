// What forms say, and the state they share: fields, hints, and that a form has been given to the disk. No drawing.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/pane.hpp"

namespace kiosk {

/// A text of the form as it stands: its label, its words or an invitation, and whether something waits half written.
struct FormField {
    std::string id;  // FIELD of "FORM FIELD"
    std::string label;
    std::string words;
    bool quiet = false;  // `words` invite
    bool half = false;   // written and not done
    bool operator==(const FormField&) const = default;
};
FormField field_of(const Draft& draft, const std::string& form, std::string id, std::string label,
                   const std::string& invitation);

struct FormHints {
    std::string good, poor;
};

/// A form that fills itself in is dropped with its asks, and is drawn until they are answered: so long it must not begin anew.
void give_form(Draft& draft, std::string_view form);
bool is_given(const Draft& draft, std::string_view form);
/// By the screen that comes after it.
void forget_given(Draft& draft, std::string_view form);

/// The same day so many months on, or the last of that month.
kata::Day plus_months(kata::Day day, int months);

}  // namespace kiosk
