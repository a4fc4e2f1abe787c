// What can be said of a noun alone.
#include "core/kata/nouns.hpp"

#include "core/kata/rules.hpp"

namespace kata {

bool is_running(const Experiment& experiment) {
    return experiment.sealed_at && !experiment.happened_at && !experiment.closed_at && !experiment.stopped_at;
}

EntityId cycle_id(const Board& board, const CycleSlot& slot) {
    const auto shift = slot.shift.empty() ? std::string("day") : slug_of(slot.shift);
    return "cycle/" + board.slug + "/" + iso(slot.date) + "/" + shift;
}

}  // namespace kata
