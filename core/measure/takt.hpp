// Takt and planned cycle time (shared SPC conventions 8; Rother & Harris, "Creating Continuous Flow").
#pragma once

#include <optional>

namespace measure {

struct Demand {
    double shift_s = 0, breaks_s = 0, planned_down_s = 0;  ///< seconds
    double demand = 0;                                     ///< pieces in that time
    double factor = 1;                                     ///< planned cycle time / takt, 0..1
    double work_content_s = 0;                             ///< manual work in one piece, seconds
};

struct Pace {
    double available_s = 0;                         ///< shift - breaks - planned stops
    std::optional<double> takt_s, planned_cycle_s;  ///< available / demand; takt * factor
    std::optional<double> operators_exact;          ///< work content / planned cycle
    std::optional<int> operators_needed;            ///< rounded up
};

/// Demand 0 or no available time: takt and everything after it is nothing.
Pace pace(const Demand& demand);

}  // namespace measure
