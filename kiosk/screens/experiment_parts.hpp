// Parts that several screens about experiments draw: the sealed side, what happened, the number line, all answers to "when".
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/experiment_words.hpp"

namespace kiosk {

/// Where expected and happened stand side by side, and the line under them.
struct PairBoxes {
    ui::Box expected, happened, line;
};
PairBoxes pair_boxes(float line_h);

void draw_expected(const ExpectedCard& card, ui::Box box);

/// What happened, on the other side.
struct HappenedCard {
    std::string_view title, from;   // "What happened", "30 cycles, Tue 11 Nov, late"
    std::string_view figure, side;  // or
    std::string_view invitation;    // where there is no figure
    std::string_view words;
    float keep = 0;  // mm free at the right of the figure
};
void draw_happened(const HappenedCard& card, ui::Box box);

/// Expected range, what happened, and the distance between them as a bar; `box` holds words, line and ticks.
void draw_number_line(const NumberLine& line, ui::Box box);

/// All answers to "When can we go and see?" on the whole glass; true: taken, false: left as it was. `what_for` names the draft's text.
std::optional<bool> draw_see_time(Pane& pane, std::string_view title, std::string_view what_for);

/// The line of challenge, target condition and obstacle.
void draw_chain(std::string_view chain, ui::Spot at, float width);

}  // namespace kiosk
