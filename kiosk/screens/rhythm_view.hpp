// The rhythm of coaching cycles in words: a mark for each working day, this week last, and the next one. Never a percentage. The rules are
// core/kata/rhythm.hpp's.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/kata/rhythm.hpp"
#include "core/kata/shelf.hpp"

namespace kiosk {

using kata::RhythmMark;

struct RhythmView {
    std::vector<RhythmMark> marks;  // 15: Monday to Friday, three weeks
    std::vector<bool> thresholds;   // of the same days: a threshold of knowledge was found
    bool any = false;               // a cycle was ever noted or one is planned
    bool due_today = false;         // planned today and not yet held
    std::string badge;              // "14:30" from 15 minutes before until it is held; else empty
    std::string next_words;         // "Mon 10:00", "5 Jan 10:00"; empty if none is planned
    std::string next_label;         // "Coaching today", "Next coaching"
    std::string last_words;         // "Fri 14 Nov"; empty if none was held
};

/// `cycles`: all of the board's, cycles_of(). `station`: the plant's calendar. On its closed days, and where no shift is worked, there is no
/// cycle to hold.
RhythmView view_rhythm(const kata::Storyboard& board, std::span<const kata::CycleDay> cycles,
                       const kata::ShiftCalendar& station, kata::Moment now);

/// "Mon 10 Nov": the last cycle that was held, where planned ones were not since then; empty while the rhythm goes on.
std::string uncoached_words(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);
/// "Threshold of knowledge: question 3, Thu 13 Nov": where it was found last on the way to the present target condition; empty for none.
std::string threshold_words(const kata::Storyboard& board);
/// All of the board's cycles.
const std::vector<kata::CycleDay>& cycles_of(const kata::Storyboard& board, const kata::Shelf& shelf);

}  // namespace kiosk
