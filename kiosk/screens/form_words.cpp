// Fields read from the draft's texts.
#include "kiosk/screens/form_words.hpp"

#include <algorithm>

#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

std::string given_text(std::string_view form) { return std::string(form) + " given"; }

}  // namespace

FormField field_of(const Draft& draft, const std::string& form, std::string id, std::string label,
                   const std::string& invitation) {
    FormField field;
    const auto what_for = form + " " + id;
    field.id = std::move(id);
    field.label = std::move(label);
    field.words = form_words(draft, what_for, invitation);
    field.half = half_written(draft, what_for);
    field.quiet = form_words(draft, what_for, "").empty();
    return field;
}

void give_form(Draft& draft, std::string_view form) {
    drop_form(draft, form);
    set_form_text(draft, given_text(form), "yes");
}

bool is_given(const Draft& draft, std::string_view form) {
    return !form_text(draft, given_text(form)).empty();
}

void forget_given(Draft& draft, std::string_view form) { set_form_text(draft, given_text(form), ""); }

kata::Day plus_months(kata::Day day, int months) {
    const int count = day.year * 12 + day.month - 1 + months;
    const kata::Day first{count / 12, count % 12 + 1, 1};
    const auto next =
        first.month == 12 ? kata::Day{first.year + 1, 1, 1} : kata::Day{first.year, first.month + 1, 1};
    return {first.year, first.month, std::min(day.day, kata::days_between(first, next))};
}

}  // namespace kiosk
