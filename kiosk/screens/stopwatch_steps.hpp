// What each touch at the stopwatch does to the session: start, lap, pause, skip, undo, finish. Pure; no drawing, no board.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "kiosk/timing.hpp"

namespace kiosk {

/// After a touch the large area is deaf for so long: nobody laps twice within a second, gloves bounce.
inline constexpr std::int64_t lap_deaf_ms = 1000;

struct Lap {
    std::int64_t ms = 0;  // how long it took
    kata::Moment at;      // when it ended
    bool operator==(const Lap&) const = default;
};

/// The large area was touched at `at_ms` (monotonic) which was `at` by the wall clock: the first touch starts, each further one is a lap.
std::optional<Lap> tapped(Timing& timing, std::int64_t at_ms, kata::Moment at);
/// The running lap is void.
void pause(Timing& timing);
/// The running lap is not recorded; counting goes on from now.
void skip(Timing& timing, std::int64_t at_ms);
/// The lap that ended at `lap` counts no longer and is not looked at any more. Where it led to the running one, the running lap counts from its start.
void lap_undone(Timing& timing, kata::Moment lap);
/// Looks at that lap of those there are; at the last one again where it was looked at already.
void choose_lap(Timing& timing, const std::vector<std::string>& laps, std::size_t which);
/// After an interruption: the laps stay, the next touch starts the next one.
void go_on(Timing& timing);
/// The summary; nothing to sum up: back to the beginning.
void finish(Timing& timing, std::size_t laps);
/// What was chosen stays chosen; nothing has been timed.
Timing begun_again(const Timing& timing);

/// Seconds that the running lap has lasted, in milliseconds; 0 where none runs.
std::int64_t running_ms(const Timing& timing, std::int64_t now_ms);
/// The monotonic time at which the tenths of the running lap change next.
std::optional<std::int64_t> next_tenth_ms(const Timing& timing, std::int64_t now_ms);

/// The session's laps as they stand on disk, in order; struck-out ones are none.
std::vector<kata::DataPoint> laps_of(const Timing& timing, const kata::Shelf& shelf);

}  // namespace kiosk
