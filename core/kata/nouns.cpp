// What can be said of a noun alone.
#include "core/kata/nouns.hpp"

namespace kata {

bool is_running(const Experiment& experiment) {
    return experiment.sealed_at && !experiment.happened_at && !experiment.closed_at && !experiment.stopped_at;
}

}  // namespace kata
