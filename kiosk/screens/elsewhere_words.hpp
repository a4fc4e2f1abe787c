// What the frame around another station's board says, and what stands where its keys would. No drawing.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/pane.hpp"

namespace kiosk {

/// "To read: stands at Panel 4, as of 02:04"
std::string elsewhere_words(const Elsewhere& there, kata::Moment now, std::string_view zone);
/// "Recorded at Panel 4"
std::string recorded_words(const Elsewhere& there);

}  // namespace kiosk
