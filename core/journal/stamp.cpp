// The hybrid logical clock and the spelling of stamps. No clock is read here: moments are passed in.
#include "core/journal/stamp.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace journal {
namespace {

constexpr std::uint64_t greatest = (std::uint64_t{1} << 63) - 1;  // SQLite keeps it as a signed integer

std::uint64_t physical(Moment now) {
    const auto ms = std::clamp<std::int64_t>(now.ms, 0, static_cast<std::int64_t>(greatest >> 16));
    return static_cast<std::uint64_t>(ms) << 16;
}

constexpr std::array qualities{std::pair{ClockQuality::ntp, std::string_view{"ntp"}},
                               std::pair{ClockQuality::rtc, std::string_view{"rtc"}},
                               std::pair{ClockQuality::unsure, std::string_view{"unsure"}}};

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

}  // namespace

std::string to_hex(Stamp stamp) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; stamp.t >>= 4) text[i] = "0123456789abcdef"[stamp.t & 15];
    return text;
}

std::optional<Stamp> stamp_from_hex(std::string_view text) {
    if (text.size() != 16) return {};
    std::uint64_t t = 0;
    for (const char c : text) {
        const int digit = hex_digit(c);
        if (digit < 0) return {};
        t = t << 4 | static_cast<std::uint64_t>(digit);
    }
    if (t > greatest) return {};
    return Stamp{t};
}

Moment reading(Stamp stamp) { return {static_cast<std::int64_t>(stamp.t >> 16)}; }

std::string_view to_text(ClockQuality quality) {
    return std::ranges::find(qualities, quality, &decltype(qualities)::value_type::first)->second;
}

std::optional<ClockQuality> clock_quality_from(std::string_view text) {
    const auto it = std::ranges::find(qualities, text, &decltype(qualities)::value_type::second);
    if (it == qualities.end()) return {};
    return it->first;
}

Clock::Clock(Stamp last, ClockTrust trust) : last_{last}, trust_{trust} {
    if (last_.t == 0) last_.t = physical(trust_.build_date);
}

bool Clock::believes(Moment now) const {
    return trust_.confirmed || (trust_.build_date <= now && now <= reading(last_) + days(400));
}

ClockQuality Clock::quality(Moment now) const {
    if (trust_.confirmed) return ClockQuality::ntp;
    return believes(now) ? ClockQuality::rtc : ClockQuality::unsure;
}

Stamp Clock::next(Moment now) {
    // At the very end of the range it stands still rather than refuse: the chain hash then decides.
    const auto counted = std::min(last_.t + 1, greatest);
    last_.t = believes(now) ? std::max(counted, physical(now)) : counted;
    return last_;
}

void Clock::seen(Stamp other) { last_ = std::max(last_, other); }

}  // namespace journal
