// A person to be touched: who is here, or whose pages.
#pragma once

#include <string_view>

#include "kiosk/kit/ui.hpp"

namespace kiosk {

/// Draws only; the caller makes it a row. `role`: under the name, may be empty.
void person_tile(ui::Box box, std::string_view name, std::string_view role, bool chosen);

}  // namespace kiosk
