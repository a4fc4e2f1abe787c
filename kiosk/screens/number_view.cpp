// The keypad's words, and the digits of a form's numbers among its texts.
#include "kiosk/screens/number_view.hpp"

#include <fmt/format.h>

#include "kiosk/screens/entry.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

NumberView view_number(const Draft& draft) {
    NumberView view;
    const auto& wish = draft.number;
    view.title = wish.title.empty() ? word("A number") : wish.title;
    view.label = wish.label;
    view.unit = wish.unit;
    view.decimals = wish.decimals;
    view.minus = wish.minus;
    const auto it = draft.written.find(wish.what_for);
    view.digits = it == draft.written.end() ? form_text(draft, wish.what_for) : it->second;
    view.figure = typed_words(view.digits);
    view.can_keep = !wish.what_for.empty() && number_of(view.digits).has_value();
    view.keep_words = view.can_keep ? said("Keep {0}", with_unit(view.figure, view.unit)) : word("Keep");
    view.can_take_away = !form_text(draft, wish.what_for).empty();
    return view;
}

void number_for(Pane& pane, NumberWish wish) {
    pane.draft.number = std::move(wish);
    pane.go = ScreenId::number;
}

std::optional<double> form_number(const Draft& draft, std::string_view what_for) {
    return number_of(form_text(draft, what_for));
}

void set_form_number(Draft& draft, std::string_view what_for, std::optional<double> number) {
    set_form_text(draft, what_for, number ? fmt::format("{}", *number) : "");
}

}  // namespace kiosk
