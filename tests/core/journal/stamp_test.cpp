// The clock and the spelling of stamps.
#include "core/journal/stamp.hpp"
#include "tests/catch.hpp"

using namespace journal;

namespace {
constexpr Moment built{1'000'000'000'000};
constexpr Moment today = built + days(30);
Stamp at(Moment m) { return {static_cast<std::uint64_t>(m.ms) << 16}; }
}  // namespace

TEST_CASE("a stamp is sixteen hex digits that sort as the stamps do") {
    CHECK(to_hex({0x19ab00ff1234}) == "000019ab00ff1234");
    CHECK(stamp_from_hex("000019ab00ff1234") == Stamp{0x19ab00ff1234});
    CHECK(to_hex({9}) < to_hex({10}));
    for (const auto* bad :
         {"", "19ab", "000019AB00ff1234", "000019ab00ff12345", "8000000000000000", "00001 ab00ff1234"})
        CHECK_FALSE(stamp_from_hex(bad));
}

TEST_CASE("a believed clock stamps with its reading, and counts within a millisecond") {
    Clock clock{{}, {built, false}};
    CHECK(clock.next(today) == at(today));
    CHECK(clock.next(today) == Stamp{at(today).t + 1});
    CHECK(clock.next(today + seconds(1)) == at(today + seconds(1)));
    CHECK(clock.quality(today) == ClockQuality::rtc);
}

TEST_CASE("a clock set back goes on counting, so a later edit still wins") {
    Clock clock{at(today), {built, false}};
    CHECK(clock.next(today - hours(5)) == Stamp{at(today).t + 1});
}

TEST_CASE("a clock before the build date or far in the future is not believed and only counts") {
    Clock clock{{}, {built, false}};
    CHECK(clock.next(built - days(1)) == Stamp{at(built).t + 1});
    CHECK(clock.next(built + days(401)) == Stamp{at(built).t + 2});
    CHECK(clock.quality({0}) == ClockQuality::unsure);
}

TEST_CASE("a clock that NTP confirms is believed whatever it says") {
    Clock clock{at(built), {built, true}};
    CHECK(clock.quality(built + days(4000)) == ClockQuality::ntp);
    CHECK(clock.next(built + days(4000)) == at(built + days(4000)));
}

TEST_CASE("an edit made after seeing a record of another station is stamped after it") {
    Clock clock{at(today), {built, false}};
    clock.seen(at(today + hours(3)));
    CHECK(clock.next(today) > at(today + hours(3)));
    clock.seen(at(built));
    CHECK(clock.last() > at(today + hours(3)));
}

TEST_CASE("at the very end of the range the clock stands still and stays readable") {
    const auto end = *stamp_from_hex("7fffffffffffffff");
    Clock clock{end, {built, false}};
    CHECK(clock.next(today) == end);
    CHECK(stamp_from_hex(to_hex(clock.last())) == end);
}
