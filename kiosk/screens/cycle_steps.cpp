// One function a touch.
#include "kiosk/screens/cycle_steps.hpp"

#include <algorithm>
#include <numeric>

#include "core/kata/coaching.hpp"

namespace kiosk {

static_assert(places == kata::card_places.size());

bool counts(const CycleRun& run) { return run.going && run.since_ms != 0; }

void take_up(CycleRun& run, std::int64_t now_ms) {
    if (run.going && run.since_ms == 0) {
        run.since_ms = now_ms;
    }
}

void keep_count(CycleRun& run, std::int64_t now_ms) {
    if (counts(run)) {
        run.spent_ms.at(run.place) += std::max<std::int64_t>(now_ms - run.since_ms, 0);
        run.since_ms = now_ms;
    }
}

void stand_still(CycleRun& run, std::int64_t at_ms) {
    keep_count(run, at_ms);
    run.since_ms = 0;
}

void go_to_place(CycleRun& run, std::size_t place, std::int64_t now_ms) {
    keep_count(run, now_ms);
    run.place = std::min(place, places - 1);
    run.furthest = std::max(run.furthest, run.place);
}

std::size_t place_after(const CycleRun& run, bool reflects) {
    const auto next = run.place + 1;
    return next == place_reflection && !reflects ? place_q3 : next;
}

std::size_t place_before(const CycleRun& run, bool reflects) {
    if (run.place == 0) {
        return places;
    }
    const auto before = run.place - 1;
    return before == place_reflection && !reflects ? place_q2 : before;
}

void found_threshold(CycleRun& run, std::int64_t now_ms) {
    run.threshold_at = kata::card_places.at(run.place);
    go_to_place(run, place_q4, now_ms);
}

int whole_minutes(const CycleRun& run, std::int64_t now_ms) {
    auto kept = run;
    keep_count(kept, now_ms);
    return static_cast<int>(std::accumulate(kept.spent_ms.begin(), kept.spent_ms.end(), std::int64_t{0}) /
                            60'000);
}

std::vector<kata::PhaseTime> phase_times(const CycleRun& run) {
    std::vector<kata::PhaseTime> phases;
    for (std::size_t i = 0; i < places; ++i) {
        if (const auto seconds = (run.spent_ms.at(i) + 500) / 1000; seconds > 0) {
            phases.push_back({std::string(kata::card_places.at(i)), static_cast<int>(seconds)});
        }
    }
    return phases;
}

}  // namespace kiosk
