// Asks whose pages are wanted, and for that person's PIN.
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

void draw_pin(Pane& pane) {
    if (head(pane, tr("Own pages"), "")) {
        pane.go = ScreenId::storyboard;
    }
}

}  // namespace kiosk
