// Which pages behind a PIN are wanted, and what is typed of a PIN. None of it is ever kept: the panel forgets it with the touch that leaves.
#pragma once

#include <optional>
#include <string>

#include "core/kata/nouns.hpp"

namespace kiosk {

enum class ScreenId;

struct OwnDraft {
    kata::EntityId person;         ///< whose PIN is asked; empty: the choice is on the glass
    std::optional<ScreenId> then;  ///< where it leads once it fits; nothing: the person's own pages
    std::string digits;            ///< of the PIN, as far as it is typed
    std::string first;             ///< a new PIN, typed once; it is asked for again
    std::string remark;            ///< why a new PIN was not taken
    std::optional<int> page;       ///< of the names; nothing: the one with the person
    bool everybody = false;        ///< the choice has the names of other stations too
    int notes_page = 0;
    bool operator==(const OwnDraft&) const = default;
};

}  // namespace kiosk
