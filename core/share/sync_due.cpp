#include "core/share/sync_due.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/journal/hash.hpp"
#include "core/kata/zone.hpp"

namespace share {

namespace {

constexpr int day_minutes = 24 * 60, spread_minutes = 60;
constexpr std::array waits{journal::minutes(15), journal::minutes(30), journal::hours(1)};
constexpr auto later_wait = journal::hours(2);
constexpr auto at_once = journal::minutes(10);
/// A timer may come a little before its minute: without this it would be told to come again a quarter of an hour later.
constexpr auto slack = journal::minutes(2);

Moment night_on(const Night& night, kata::Day day) {
    return kata::moment_of(day, night.minute / 60, night.minute % 60, night.zone);
}

/// How many tries the night has seen.
std::size_t counted_tries(std::span<const Moment> tries, Moment since, Moment now) {
    std::size_t count = 0;
    std::optional<Moment> before;
    for (const auto at : tries) {
        if (at < since || at > now || (before && at - *before < at_once)) continue;
        before = at;
        ++count;
    }
    return count;
}

}  // namespace

Night night_of(std::string_view sync_at, std::string_view jid, std::string zone) {
    const auto hash = journal::blake2b(jid);
    const int own = (hash[0] << 8 | hash[1]) % (2 * spread_minutes);
    const int wished = kata::parse_clock(sync_at).value_or(Night{}.minute);
    return {(wished + own - spread_minutes + day_minutes) % day_minutes, std::move(zone)};
}

Moment last_night(const Night& night, Moment now) {
    const auto today = kata::local_time(now, night.zone).day;
    const auto tonight = night_on(night, today);
    return tonight <= now ? tonight : night_on(night, kata::plus_days(today, -1));
}

Moment next_night(const Night& night, Moment now) {
    const auto today = kata::local_time(now, night.zone).day;
    const auto tonight = night_on(night, today);
    return tonight > now ? tonight : night_on(night, kata::plus_days(today, 1));
}

Moment next_try(std::span<const Moment> tries, const Night& night, Moment now) {
    const auto count = std::max<std::size_t>(1, counted_tries(tries, last_night(night, now), now));
    const auto wait = count <= waits.size() ? waits.at(count - 1) : later_wait;
    return std::min(now + wait, next_night(night, now));
}

bool is_sync_due(const kata::SyncState& state, const Night& night, Moment now) {
    if (!state.folder_set || kata::sync_runs(state, now)) return false;
    // A last try in the future: the clock was wrong then.
    if (!state.last_try || *state.last_try > now || *state.last_try < last_night(night, now)) return true;
    return state.next_try && *state.next_try - now <= slack;
}

}  // namespace share
