// The block "For the coach" beside a question of the card.
#pragma once

#include <string_view>

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

/// A touch on it shows all prompts, one, none, and all again; that is kept with the coach. `place` is one of kata::card_places.
void draw_prompts(Pane& pane, ui::Box box, std::string_view place);

}  // namespace kiosk
