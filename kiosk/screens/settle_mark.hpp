// The quiet mark on what stations wrote differently: on a zone of the storyboard, and in the top bar of the thing's own screen.
#pragma once

#include <string>

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/settle_view.hpp"

namespace kiosk {

/// The mark of a zone of the storyboard, "2 to settle": zone_mark(pane, &SettleCounts::target); empty where nothing is to be settled.
std::string zone_mark(const Pane& pane, std::size_t SettleCounts::*zone);

/// Opens one of the things to settle; Back and the choice lead to `back`.
void open_conflict(Pane& pane, const kata::EntityId& entity, const std::string& field, ScreenId back);

/// "Two stations wrote this differently", as a key in the top bar that opens the conflict, or the list where there are several. `keep` mm
/// are left free before the clock; the head beside it leaves settle_strip_w() more. Nothing to settle: nothing is drawn, and no room is
/// taken.
float settle_strip_w(const Unsettled& apart);
void settle_strip(Pane& pane, const Unsettled& apart, float keep, ScreenId here);

}  // namespace kiosk
