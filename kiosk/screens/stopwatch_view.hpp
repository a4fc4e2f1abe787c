// What the stopwatch's place says until timing is there. No drawing.
#pragma once

#include <string>

#include "core/kata/storyboard.hpp"

namespace kiosk {

struct StopwatchView {
    std::string beside;  // the metric that would be timed
    std::string sentence, now_words;
};

StopwatchView view_stopwatch(const kata::Storyboard& board);

}  // namespace kiosk
