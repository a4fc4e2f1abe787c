// How a goal of the target condition stands, worked out from points, by shift where it asks so. No storing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/shift_calendar.hpp"
#include "core/kata/storyboard.hpp"

namespace kata {

/// A shift on the day it started: a night shift's hours after midnight belong to the day before.
struct ShiftDay {
    Day day;
    std::string shift;  ///< empty if there are none
    auto
    operator<=>(const ShiftDay&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
};
ShiftDay shift_of(const Board& board, Moment at, const ShiftCalendar& station = {});

/// The latest of one shift (or of all, where the goal does not ask by shift).
struct ShiftFigure {
    Day day;
    std::string shift;
    Moment newest;
    std::size_t inside = 0, of = 0;  ///< points in the band, of how many
    double value = 0;                ///< the latest one, or the set's median; `inside` for a share or a band
    std::string figure;              ///< "25", "211"
    double distance = 0;
    bool operator==(const ShiftFigure&) const = default;
};

struct GoalStand {
    std::string figure;      ///< "25"; empty while there are no points
    std::string of;          ///< "of 30"; empty for a value
    std::string counted;     ///< "cycles"
    std::string band_words;  ///< "in 95 to 120 s", "at most 30 min"
    Day day;                 ///< when and on which shift that was
    std::string shift;
    std::optional<Moment> newest;
    double distance =
        1;  ///< 0 reached; as a share of what is asked, so that goals of different units compare
    bool reached = false;
    std::vector<ShiftFigure> figures;  ///< of each shift seen lately, in the day's order: 211, 207
    bool operator==(const GoalStand&) const = default;
};

/// How many of the newest points it takes to say how a goal stands.
std::size_t points_needed(const Goal& goal);
/// From points oldest first; struck-out ones do not count.
///
/// Share and band: so many of the last n lie in the band. By shift, the newest whole set of each shift decides - a set is
/// n points or more of one shift on one day - unless n newer ones have come since: a single reading is not yet a set. Shifts
/// last seen more than a working day before the others are history and left out. The one furthest from the goal is named.
/// Value: the median of the last set, or the latest value of each shift.
GoalStand stand_of(const Goal& goal, const Metric& metric, const Board& board,
                   const std::vector<DataPoint>& points, std::string_view decimal_sign = ".",
                   const ShiftCalendar& station = {});
GoalStand stand_of(const Goal& goal, const Storyboard& board, const Shelf& shelf,
                   std::string_view decimal_sign = ".");

/// A goal of a target condition that was reached and no longer holds: material for a question, never an alarm.
struct SlipBack {
    Day since;                             ///< of the first of the points looked at
    std::string shift;                     ///< whose figures these are, for a goal per shift
    std::string now_figure, now_of;        ///< "5", "of 10"; `of` is empty for a value
    std::string before_figure, before_of;  ///< of the last ones before the target condition was closed
    std::string counted;                   ///< "cycles"
    std::string band_words;                ///< "in 95 to 120 s"
    bool operator==(const SlipBack&) const = default;
};

/// Nothing unless the target condition was reached and closed, its goal was met by the last n points up to that day and is not met
/// by the last n after it; with fewer than n on either side nothing can be said. n is the goal's, else 30 for a count
/// and 10 for a value. By shift, each has points
/// of its own, and the furthest from the goal is told. `points` are oldest first; struck-out ones do not count.
std::optional<SlipBack> slip_back(const TargetCondition& target, const Goal& goal, const Metric& metric,
                                  const Board& board, const std::vector<DataPoint>& points,
                                  std::string_view decimal_sign = ".", const ShiftCalendar& station = {});
/// Of the newest reached target condition that had a goal for this metric.
std::optional<SlipBack> slip_back(const Storyboard& board, const Metric& metric,
                                  const std::vector<DataPoint>& points, std::string_view decimal_sign = ".",
                                  const ShiftCalendar& station = {});

}  // namespace kata
