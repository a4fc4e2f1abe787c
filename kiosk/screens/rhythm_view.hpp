// The rhythm of coaching cycles over three weeks: a mark for each working day, this week last. Never a percentage.
#pragma once

#include <string>
#include <vector>

#include "core/kata/shift_calendar.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

enum class RhythmMark { none, held, not_held, no_shift, ahead, today_held, today_open };

struct RhythmView {
    std::vector<RhythmMark> marks;        // 15: Monday to Friday, three weeks
    std::vector<std::string> week_words;  // the Monday of each row: "3 Nov"
    bool any = false;                     // a cycle was ever noted or one is planned
    bool due_today = false;               // planned today and not yet held
    std::string next_words;               // "Mon 10:00", "5 Jan 10:00"; empty if none is planned
    std::string next_label;               // "Coaching today", "Next coaching"
    std::string last_words;               // "Fri 14 Nov"; empty if none was held
};

/// `station`: the plant's calendar. On its closed days, and where no shift is worked, there is no cycle to hold.
RhythmView view_rhythm(const kata::Storyboard& board, const kata::ShiftCalendar& station, kata::Moment now);

}  // namespace kiosk
