// What timers and tallies leave as points.
#include "core/kata/rules.hpp"

namespace kata {

std::optional<double> seconds_in_unit(const Metric& metric) {
    if (metric.kind != MetricKind::value) {
        return std::nullopt;
    }
    if (metric.unit == "s") {
        return 1;
    }
    if (metric.unit == "min") {
        return 60;
    }
    return metric.unit == "h" ? std::optional(3600.0) : std::nullopt;
}

NewPoint elapsed_point(const Timer& timer, const Metric& metric, Moment at) {
    const double seconds = static_cast<double>((at - timer.started_at.value_or(at)).ms) / 1000;
    return {at, seconds / seconds_in_unit(metric).value_or(1), {}};
}

NewPoint tally_point(const Tally& tally, const Metric& metric, std::optional<double> n, Moment at) {
    return {at, static_cast<double>(count_of(tally, metric)), n};
}

}  // namespace kata
