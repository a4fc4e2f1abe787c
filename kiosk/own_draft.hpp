// Which pages behind a PIN are wanted.
#pragma once

#include <string>

#include "core/kata/nouns.hpp"

namespace kiosk {

enum class ScreenId;

struct OwnDraft {
    kata::EntityId person;         ///< whose PIN is asked; empty: the choice is on the glass
    std::optional<ScreenId> then;  ///< where it leads once it fits; nothing: the person's own pages
    bool operator==(const OwnDraft&) const = default;
};

}  // namespace kiosk
