// The pages that are one person's own stand behind that person's PIN, and what is half written on them under that person's name.
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

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

/// Where own pages lead back to: the summary of a coaching cycle as long as it stands, else the start of the next.
inline ScreenId way_out(const Pane& pane) {
    return pane.cycle.going && pane.cycle.ended ? ScreenId::coaching_done : ScreenId::coaching;
}

inline constexpr std::string_view own_stem = "own:";

/// The form of one person's own texts, as write_for.hpp wants forms named (without a space): "own:log:person/k7m2q4:cycle/…".
inline std::string own_form(std::string_view what, std::string_view person, std::string_view about = {}) {
    auto name = fmt::format("{}{}:{}", own_stem, what, person);
    return about.empty() ? name : fmt::format("{}:{}", name, about);
}

/// Is this text being written for oneself?
inline bool is_own_text(std::string_view what_for) { return what_for.starts_with(own_stem); }

}  // namespace kiosk
