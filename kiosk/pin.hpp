// What a screen and the panel say to each other about a PIN. The digits are never kept, drawn or written down.
#pragma once

#include <cstdint>
#include <string>

#include "core/kata/nouns.hpp"

namespace kiosk {

/// Wanted by a screen; the panel works it out beside the glass, because it takes a third of a second on purpose.
struct PinAsk {
    kata::EntityId person;
    std::string digits;
    bool choose = false;  ///< these are the person's new PIN; else: do they fit
    bool operator==(const PinAsk&) const = default;
};

/// What waits for it: a person's own pages, a panel that is accepted into the plant, or a second tile that becomes one with the first.
enum class PinFor { own_pages, accept, join };

struct PinState {
    PinFor what_for = PinFor::own_pages;
    kata::EntityId asked;      ///< whom the next three are about
    kata::EntityId open;       ///< whose own pages are open; empty: nobody's. Idle closes them
    bool checking = false;     ///< the last ask is still being worked out
    bool wrong = false;        ///< the last one did not fit
    std::int64_t wait_ms = 0;  ///< until another try is taken, for the person asked about
};

}  // namespace kiosk
