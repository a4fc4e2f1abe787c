// The draft as text, so that half-typed things survive restart and power loss.
#pragma once

#include <string>

#include "kiosk/pane.hpp"

namespace kiosk {

std::string to_text(const Draft& draft);
/// What can be read of it; anything that does not fit is left as a fresh draft has it.
Draft draft_from(const std::string& text);

}  // namespace kiosk
