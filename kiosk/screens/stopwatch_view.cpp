// One calm sentence.
#include "kiosk/screens/stopwatch_view.hpp"

#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

StopwatchView view_stopwatch(const kata::Storyboard& board) {
    StopwatchView view;
    if (const auto* metric = first_metric(board)) {
        view.beside = metric->label.empty() ? metric->name : metric->label;
    }
    view.sentence = word("Timing on the glass comes with a later version.");
    view.now_words = word("Until then, time a cycle by hand and record the value here.");
    return view;
}

}  // namespace kiosk
