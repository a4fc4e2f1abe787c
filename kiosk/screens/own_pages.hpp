// The pages that are one person's own stand behind that person's PIN.
#pragma once

#include "kiosk/pane.hpp"

namespace kiosk {

/// Asks for the PIN of `person` (empty: of whoever chooses their name) and leads to `then` once it fits.
inline void ask_pin(Pane& pane, const kata::EntityId& person, std::optional<ScreenId> then) {
    pane.draft.own.person = person;
    pane.draft.own.then = then;
    pane.go = ScreenId::pin;
}

/// May these pages be drawn? Else the PIN is asked for first, and `here` comes after it.
inline bool own_pages_open(Pane& pane, const kata::EntityId& person, ScreenId here) {
    if (!person.empty() && pane.panel.pin.open == person) {
        return true;
    }
    ask_pin(pane, person, here);
    return false;
}

}  // namespace kiosk
