// How fast the customer needs it.
#include "core/measure/takt.hpp"

#include <cmath>

namespace measure {

Pace pace(const Demand& demand) {
    Pace found;
    found.available_s = demand.shift_s - demand.breaks_s - demand.planned_down_s;
    if (!(demand.demand > 0) || !(found.available_s > 0)) {
        return found;
    }
    found.takt_s = found.available_s / demand.demand;
    found.planned_cycle_s = *found.takt_s * demand.factor;
    if (*found.planned_cycle_s > 0) {
        found.operators_exact = demand.work_content_s / *found.planned_cycle_s;
        // 4.0000000001 operators are four: the quotient carries rounding.
        found.operators_needed = static_cast<int>(std::ceil(*found.operators_exact - 1e-9));
    }
    return found;
}

}  // namespace measure
