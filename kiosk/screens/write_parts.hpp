// What can be written beside notes, obstacles and the challenge: lines of a process analysis and of a definition card.
#pragma once

#include <string>

#include "kiosk/screens/write_view.hpp"

namespace kiosk {

/// `what_for` is "analysis/… pattern 2"; an emptied line goes.
void add_analysis_writing(WriteView& view, const kata::Storyboard& board, kata::Moment now,
                          const std::string& what_for, const std::string& text);
/// `what_for` is "metric/… where".
void add_card_writing(WriteView& view, const kata::Storyboard& board, kata::Moment now,
                      const std::string& what_for, const std::string& text);

}  // namespace kiosk
