// The coach's mirror: facts of the board that fake kata would show too, each with its day. Pure. Nothing is counted over people and nothing is
// added up: what it means is the coach's to find out.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/kata/imprecise_words.hpp"
#include "core/kata/shift_calendar.hpp"
#include "core/kata/storyboard.hpp"

namespace kata {

struct MirrorFinding {
    enum class What {
        short_cycle,       ///< a coaching cycle under two minutes
        same_answer,       ///< two rows after each other say the same
        no_learning,       ///< a row whose learning is not written
        open_step,         ///< open over two working days
        only_help_needed,  ///< the last four steps were all at obstacles that others can take away
        imprecise          ///< a word in place of a number or of what was seen
    };
    enum class Where { step, what_happened, learning, condition };  ///< of same_answer and imprecise
    What what = What::short_cycle;
    Day on;
    int seconds = 0;             ///< of the cycle
    int days = 0;                ///< working days that the step is open
    int number = 0, before = 0;  ///< the experiment's, and that of the row before
    Where where = Where::what_happened;
    std::string words = {};      ///< what stands there
    std::string imprecise = {};  ///< as its list spells it
    bool operator==(const MirrorFinding&) const = default;
};

struct MirrorAsk {
    const Storyboard& board;
    std::span<const CycleDay> cycles;  ///< of the board, by date
    EntityId coach;                    ///< who looks into it
    Moment now;
    ShiftCalendar calendar;
    const ImpreciseWords& imprecise;
};
/// Newest first. Nothing for somebody who is neither coach nor deputy of the board and was the coach of none of its cycles.
std::vector<MirrorFinding> mirror(const MirrorAsk& ask);

/// The same words, or all but one in ten of them, and the same numbers.
bool nearly_same(std::string_view one, std::string_view other);

}  // namespace kata
