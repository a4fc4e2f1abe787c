// What follows from the numbers of a process analysis: takt, planned cycle time, gap, operators, capacity. Where a number is missing,
// what is missing is said; nothing is ever taken as zero.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/nouns.hpp"
#include "core/measure/takt.hpp"

namespace kata {

/// Each step lists what it still needs.
enum class StillMissing {
    demand,
    shifts,
    shift_min,
    breaks_min,
    down_min,
    no_time_left,  ///< breaks and stops take the whole shift
    planned_cycle,
    takt,
    work_content,
    operators
};

struct WorkedOut {
    std::optional<double> available_s;      ///< a day
    std::optional<double> takt_s;           ///< seconds a piece
    std::optional<double> planned_cycle_s;  ///< as set, else takt x factor
    bool planned_is_set = false;
    std::optional<double> gap;     ///< (takt - planned cycle time) / takt
    std::optional<double> factor;  ///< planned cycle time / takt
    std::optional<double> operators_exact;
    std::optional<int> operators_needed;
    std::vector<StillMissing> for_takt, for_planned_cycle, for_operators;
    bool operator==(const WorkedOut&) const = default;
};
WorkedOut worked_out(const Analysis& analysis);

/// A machine may be planned with so much of the planned cycle time: what is over it is left for its small stops.
inline constexpr double capacity_share = 0.9;

/// "tester 71": the number at the end is its seconds a piece.
struct Machine {
    std::string name;
    std::optional<double> seconds;  ///< nothing: the line has no number
    bool operator==(const Machine&) const = default;
};
Machine machine_of(std::string_view line);

}  // namespace kata
