// What a coaching cycle says at each place of the card: the question in its exact words, where we are, the calm clock, what comes next.
// The parts of the board under the question are in cycle_parts_view.hpp. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/coaching.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

/// The experiment that question "reflection" looks back on: the newest that was started before this cycle; null in the first cycle of a
/// target condition.
const kata::Experiment* last_step(const kata::Storyboard& board, const CycleRun& run);
/// The one that was started in this cycle; null while there is none.
const kata::Experiment* next_step(const kata::Storyboard& board, const CycleRun& run);
/// The day of a cycle as it is stored; null where it is not.
const kata::CycleDay* stored_day(const kata::Storyboard& board, const kata::CycleSlot& slot);

struct CycleView {
    enum class Stand { done, current, ahead, passed_over };
    struct Mark {
        std::string words;  // "1", empty for the turn
        std::string label;  // "Question 1", "Turn the card"
        Stand stand = Stand::ahead;
        bool turn = false;
    };
    std::vector<Mark> marks;  // six
    kata::Question question;
    std::string names;  // "Marta, David"
    int minutes = 0, planned = 10;
    std::string minutes_words;  // "2 min"
    bool reflects = true;       // there is a last step
    std::string next_words;     // "Turn the card", "Question 3", "Close the cycle"
    bool next_turns = false;
    std::string back_words;  // "Back"
    std::string
        threshold;  // at question 4: "Threshold of knowledge at question 3. What do we need to learn next?"
    std::string kind;  // "Practice", "Without a storyboard"; empty: the real board
};

CycleView view_cycle(const kata::Storyboard& board, const kata::Shelf& shelf, const CycleRun& run,
                     std::int64_t now_ms);

/// "question 3", "the back of the card".
std::string place_words(std::string_view at);

}  // namespace kiosk
