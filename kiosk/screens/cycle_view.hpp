// What a coaching cycle says at each place of the card: the question in its exact words, where we are, the calm clock, what comes next.
// The parts of the board under the question are in cycle_parts_view.hpp. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/coaching.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

/// The newest experiment that was started, in whatever cycle; null where none was for this target condition.
const kata::Experiment* newest_step(const kata::Storyboard& board);
/// The experiment that question "reflection" looks back on: the newest that was started before this cycle; null in the first cycle of a
/// target condition.
const kata::Experiment* last_step(const kata::Storyboard& board, const CycleRun& run);
/// The one that was started in this cycle; null while there is none.
const kata::Experiment* next_step(const kata::Storyboard& board, const CycleRun& run);

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
    std::string
        threshold;  // at question 4: "Threshold of knowledge at question 3. What do we need to learn next?"
    bool coach_too = false;  // it was the coach's threshold as well
    std::string kind;        // "Practice", "Without a storyboard"; empty: the real board
};

CycleView view_cycle(const kata::Storyboard& board, const kata::Shelf& shelf, const CycleRun& run,
                     std::int64_t now_ms);

/// "Marta, David": of those who have a name.
std::string first_names(const kata::Shelf& shelf, const std::vector<kata::EntityId>& people);
/// The next experiment is planned inside a cycle: question 5 asks for its time.
bool plans_next_step(const CycleRun& run);
/// What closes the cycle, and what its summary looks back on; the run takes both along.
kata::EndCycle end_of(const kata::Storyboard& board, CycleRun& run);

}  // namespace kiosk
