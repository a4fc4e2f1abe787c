// The week of coaching cycles as it is planned, and one line of it that can be changed: which day and shift, when, who coaches. What was
// changed and is not kept yet stands among the draft's texts. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/shift_calendar.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

/// The plan that is being changed, else the board's; one that is the same every day stands for the board's one time.
std::vector<kata::PlannedCycle> plan_of(const kata::Board& board, const Draft& draft);
void set_plan(Draft& draft, const std::vector<kata::PlannedCycle>& plan);
/// With the plan in its cells.
kata::Board with_plan(kata::Board board, const std::vector<kata::PlannedCycle>& plan);

struct RhythmPlanView {
    struct DayColumn {
        std::string day;                 // "Mon"
        std::vector<std::string> times;  // "10:00", "late 15:00"; empty: none that day
        bool chosen = false;
    };
    std::string beside;          // "the same every day", "by weekday"
    std::vector<Choice> days;    // Every day, Mon .. Sun
    std::vector<Choice> shifts;  // none where the board has no shifts
    std::vector<std::string> shift_values;
    std::string line_label;       // "Every day, late shift"
    std::string time;             // "10:00"; empty: none is planned there
    std::vector<Choice> coaches;  // the board's coach, the deputy; none where there is no deputy
    std::vector<kata::EntityId> coach_values;
    std::vector<DayColumn> week;
    bool changed = false;          // it can be kept
    bool can_be_same = false;      // it is not the same every day yet
    kata::ShiftCalendar calendar;  // the board's: says which days "every day" is
};
RhythmPlanView view_rhythm_plan(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft);

/// The plan with another line; the days that "every day" stands for are the calendar's.
struct PlanLine {
    std::vector<kata::PlannedCycle> plan;
    const kata::ShiftCalendar& calendar;
    const RhythmDraft& chosen;
};
/// The chosen line moved by so many minutes; where there is none it begins at 10:00, or at every day's time. Stays within the day.
std::vector<kata::PlannedCycle> plan_moved(PlanLine line, int minutes);
/// Without a cycle on that day and shift.
std::vector<kata::PlannedCycle> plan_without(PlanLine line);
/// The chosen day's lines on every day, and no others.
std::vector<kata::PlannedCycle> plan_same(const PlanLine& line);
std::vector<kata::PlannedCycle> plan_coached(PlanLine line, const kata::EntityId& coach);

}  // namespace kiosk
