// The parts of the board under the questions, drawn; and what the touches on them ask for.
#pragma once

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/cycle_view.hpp"

namespace kiosk {

/// Under the question of the run's place. On the back of the card it is the whole card.
void draw_cycle_part(Pane& pane, const CycleView& view, ui::Box box);
/// The back of the card: title, the four answers, on the card's own ground.
void draw_card_back(Pane& pane, const CycleView& view, float top);
/// "I don't know yet": where it was found, by the learner or by the coach; a practice run stores nothing.
void store_threshold(Pane& pane, bool by_coach);

}  // namespace kiosk
