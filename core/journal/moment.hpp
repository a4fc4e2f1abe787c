// A point in time and lengths of time, as the board counts them. Nobody in core reads a clock: moments are passed in.
#pragma once

#include <compare>
#include <cstdint>

namespace journal {

/// Milliseconds since 1970-01-01T00:00:00Z (no leap seconds). Any int64 is valid; the board uses 1970..9999.
struct Moment {
    std::int64_t ms = 0;
    auto operator<=>(const Moment&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
};

/// A length of time in milliseconds, may be negative.
struct Span {
    std::int64_t ms = 0;
    auto operator<=>(const Span&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
};

constexpr Span seconds(std::int64_t n) { return {n * 1000}; }
constexpr Span minutes(std::int64_t n) { return seconds(n * 60); }
constexpr Span hours(std::int64_t n) { return minutes(n * 60); }
constexpr Span days(std::int64_t n) { return hours(n * 24); }

constexpr Moment operator+(Moment m, Span d) { return {m.ms + d.ms}; }
constexpr Moment operator-(Moment m, Span d) { return {m.ms - d.ms}; }
constexpr Span operator-(Moment a, Moment b) { return {a.ms - b.ms}; }

}  // namespace journal
