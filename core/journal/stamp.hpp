// The hybrid logical clock: one number that orders every record of every station (SHARE.md, "Clock").
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/journal/moment.hpp"

namespace journal {

/// Milliseconds << 16 | counter. Written as 16 lower-case hex digits, so it sorts as text. The counter overflows into
/// the milliseconds. Only values below 2^63 are valid (SQLite stores it as a signed integer).
struct Stamp {
    std::uint64_t t = 0;
    auto operator<=>(const Stamp&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
};

std::string to_hex(Stamp stamp);
/// Exactly 16 lower-case hex digits, else nothing.
std::optional<Stamp> stamp_from_hex(std::string_view text);
/// The milliseconds part.
Moment reading(Stamp stamp);

/// How far the wall clock can be believed; written into each record for people (`q`).
enum class ClockQuality { ntp, rtc, unsure };
std::string_view to_text(ClockQuality quality);
std::optional<ClockQuality> clock_quality_from(std::string_view text);

/// What a station knows of its own physical clock when it stamps.
struct ClockTrust {
    Moment build_date;       ///< `last` starts here when the journal is empty
    bool confirmed = false;  ///< NTP says the clock is right
};

/// Stamps local edits and takes in foreign ones. Nothing is ever refused:
///   local edit: last = max(last + 1, now << 16) if the clock is believed, else last + 1
///   import of t: last = max(last, t)
/// The clock is believed if confirmed, or if build_date <= now <= reading(last) + 400 days.
class Clock {
public:
    Clock(Stamp last, ClockTrust trust);
    bool believes(Moment now) const;
    ClockQuality quality(Moment now) const;
    Stamp next(Moment now);
    void seen(Stamp other);
    Stamp last() const { return last_; }

private:
    Stamp last_;
    ClockTrust trust_;
};

}  // namespace journal
