// What the menu of the coaching says about the card that is used: where it comes from, and why a site's own one is not. No drawing.
#pragma once

#include <string>

#include "core/kata/coaching.hpp"

namespace kiosk {

struct CoachingMenuView {
    std::string card;     // "The card: Coaching Kata, The Five Questions. Mike Rother, …"
    std::string trouble;  // empty: the card is the one that was asked for
};
CoachingMenuView view_coaching_menu(const kata::Coaching& coaching);

}  // namespace kiosk
