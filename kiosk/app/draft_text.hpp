// The drafts as text, so that half-typed things survive restart and power loss.
#pragma once

#include <map>
#include <string>

#include "kiosk/pane.hpp"

namespace kiosk {

/// By board id; a board without a half-typed thing is not among them.
using Drafts = std::map<std::string, Draft>;

std::string to_text(const Drafts& drafts);
/// What can be read of it; anything that does not fit is left as a fresh draft has it.
Drafts drafts_from(const std::string& text);

}  // namespace kiosk
