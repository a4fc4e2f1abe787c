// A lap is the time between two touches of the large area. A pause or a skip breaks that chain; undo goes back along it.
#include "kiosk/screens/stopwatch_steps.hpp"

#include <algorithm>

namespace kiosk {

using enum Timing::Phase;

namespace {

void begin_lap(Timing& timing, std::int64_t at_ms) {
    timing.phase = running;
    timing.lap_from_ms = at_ms;
    timing.chain.clear();
}

}  // namespace

std::optional<Lap> tapped(Timing& timing, std::int64_t at_ms, kata::Moment at) {
    timing.said.clear();
    timing.chosen.clear();
    switch (timing.phase) {
    case none:
        timing.started_at = at;
        timing.taps.clear();
        timing.skipped = 0;
        begin_lap(timing, at_ms);
        return std::nullopt;
    case paused: begin_lap(timing, at_ms); return std::nullopt;
    case interrupted:
    case finished: return std::nullopt;
    case running: break;
    }
    const Lap lap{std::max<std::int64_t>(at_ms - timing.lap_from_ms, 0), at};
    timing.chain.push_back({at, timing.lap_from_ms});
    timing.lap_from_ms = at_ms;
    timing.taps.push_back(at);
    return lap;
}

void pause(Timing& timing) {
    if (timing.phase == running) {
        timing.phase = paused;
        timing.chain.clear();
        timing.said.clear();
    }
}

void skip(Timing& timing, std::int64_t at_ms) {
    if (timing.phase == running) {
        begin_lap(timing, at_ms);
        ++timing.skipped;
        timing.said.clear();
    }
}

void choose_lap(Timing& timing, const std::vector<std::string>& laps, std::size_t which) {
    if (which < laps.size()) {
        timing.chosen = timing.chosen == laps[which] ? "" : laps[which];
    }
}

void lap_undone(Timing& timing, kata::Moment lap) {
    timing.said.clear();
    timing.chosen.clear();
    if (timing.phase == running && !timing.chain.empty() && timing.chain.back().at == lap) {
        timing.lap_from_ms = timing.chain.back().from_ms;
        timing.chain.pop_back();
    }
}

void go_on(Timing& timing) { timing.phase = timing.phase == interrupted ? paused : timing.phase; }

void finish(Timing& timing, std::size_t laps) {
    if (laps == 0) {
        timing = begun_again(timing);
        return;
    }
    timing.phase = finished;
    timing.asking = false;
    timing.chosen.clear();
    timing.chain.clear();
}

Timing begun_again(const Timing& timing) {
    Timing fresh;
    fresh.metric = timing.metric;
    fresh.place = timing.place;
    fresh.planned = std::clamp(timing.planned / 10 * 10, 20, 40);  // more was added for this one only
    return fresh;
}

std::int64_t running_ms(const Timing& timing, std::int64_t now_ms) {
    return timing.phase == running ? std::max<std::int64_t>(now_ms - timing.lap_from_ms, 0) : 0;
}

std::optional<std::int64_t> next_tenth_ms(const Timing& timing, std::int64_t now_ms) {
    if (timing.phase != running) {
        return std::nullopt;
    }
    return timing.lap_from_ms + (running_ms(timing, now_ms) / 100 + 1) * 100;
}

std::vector<kata::DataPoint> laps_of(const Timing& timing, const kata::Shelf& shelf) {
    if (timing.taps.empty()) {
        return {};
    }
    // By the moments and not by order: the wall clock may have been set in between.
    const auto [first, last] = std::ranges::minmax(timing.taps);
    auto points = shelf.points_between(timing.metric, first, last + kata::Span{1});
    std::erase_if(points, [&](const kata::DataPoint& point) {
        return point.struck_out || point.source != journal::Source::eye ||
               std::ranges::find(timing.taps, point.at) == timing.taps.end();
    });
    return points;
}

}  // namespace kiosk
