// The table of screens: a screen is a line here and a pair of files. Tests and `--screen` walk it.
#pragma once

#include <span>
#include <string_view>

#include "kiosk/pane.hpp"

namespace kiosk {

/// Everybody's; about a PIN, which neither opens nor closes anything; or one person's own, behind their PIN.
enum class Whose { everybodys, about_a_pin, own };

struct Screen {
    ScreenId id;
    std::string_view name;  // for --screen, pictures and the trace
    void (*draw)(Pane&);
    ScreenId home;     // one step up
    int idle_seconds;  // untouched so long: back to glance; 0: never
    Whose whose = Whose::everybodys;
};

std::span<const Screen> screens();
const Screen& screen(ScreenId id);
/// Of the panel or the plant, whichever board is on the glass.
bool is_of_the_plant(ScreenId id);
/// Also shown for a board that stands at another station, where nothing of it can be recorded.
bool is_for_reading(ScreenId id);
const Screen* find_screen(std::string_view name);  // nothing if there is none

}  // namespace kiosk
