// Wall times through Howard Hinnant's date library: g++ 12 has no std::chrono zones.
#include "core/kata/zone.hpp"

#include <date/date.h>
#include <date/tz.h>
#include <fmt/format.h>

#include <charconv>

namespace kata {

namespace {

using Millis = std::chrono::milliseconds;
using SysMillis = date::sys_time<Millis>;

SysMillis sys_of(Moment at) { return SysMillis{Millis{at.ms}}; }

/// nullptr: UTC.
const date::time_zone* zone_named(std::string_view zone) {
    try {
        return zone.empty() ? date::current_zone() : date::locate_zone(std::string(zone));
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

date::local_days local_days_of(Day day) {
    return date::local_days{date::year{day.year} / date::month{static_cast<unsigned>(day.month)} /
                            date::day{static_cast<unsigned>(day.day)}};
}

Day day_of(date::local_days days) {
    const date::year_month_day ymd{days};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Moment moment_at(date::local_time<Millis> local, std::string_view zone) {
    const auto* tz = zone_named(zone);
    if (tz == nullptr) {
        return {local.time_since_epoch().count()};
    }
    // In the gap get_info's two offsets give the first moment after it; where the clock is set back the earlier one is meant.
    return {tz->to_sys(local, date::choose::earliest).time_since_epoch().count()};
}

/// Takes exactly `count` digits off the front.
std::optional<int> digits(std::string_view& text, std::size_t count) {
    int value = 0;
    if (text.size() < count) {
        return std::nullopt;
    }
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + count, value);
    if (trouble != std::errc{} || end != text.data() + count || text.front() == '-') {
        return std::nullopt;
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

bool is_valid(Day day) {
    const auto ymd = date::year{day.year} / date::month{static_cast<unsigned>(day.month)} /
                     date::day{static_cast<unsigned>(day.day)};
    return day.year >= 1970 && day.year <= 9999 && ymd.ok();
}

std::optional<Day> take_day(std::string_view& text) {
    const auto year = digits(text, 4);
    if (!year || !take(text, '-')) {
        return std::nullopt;
    }
    const auto month = digits(text, 2);
    if (!month || !take(text, '-')) {
        return std::nullopt;
    }
    const auto number = digits(text, 2);
    if (!number) {
        return std::nullopt;
    }
    const Day day{*year, *month, *number};
    return is_valid(day) ? std::optional(day) : std::nullopt;
}

/// hh:mm[:ss[.fraction]] as milliseconds since midnight.
std::optional<std::int64_t> take_clock(std::string_view& text) {
    const auto hour = digits(text, 2);
    if (!hour || *hour > 23 || !take(text, ':')) {
        return std::nullopt;
    }
    const auto minute = digits(text, 2);
    if (!minute || *minute > 59) {
        return std::nullopt;
    }
    std::int64_t ms = (*hour * 60 + *minute) * std::int64_t{60'000};
    if (!take(text, ':')) {
        return ms;
    }
    const auto second = digits(text, 2);
    if (!second || *second > 59) {
        return std::nullopt;
    }
    ms += *second * std::int64_t{1000};
    if (!take(text, '.')) {
        return ms;
    }
    std::int64_t worth = 100;
    std::size_t count = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9';
         text.remove_prefix(1), worth /= 10, ++count) {
        ms += (text.front() - '0') * worth;
    }
    return count > 0 ? std::optional(ms) : std::nullopt;
}

/// Z, +hh:mm or +hhmm as minutes east; nothing left over.
std::optional<int> take_offset(std::string_view& text) {
    if (take(text, 'Z')) {
        return 0;
    }
    const int sign = text.starts_with('-') ? -1 : 1;
    text.remove_prefix(1);
    const auto hours = digits(text, 2);
    take(text, ':');
    const auto minutes = digits(text, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) {
        return std::nullopt;
    }
    return sign * (*hours * 60 + *minutes);
}

}  // namespace

bool is_zone(std::string_view zone) { return zone.empty() || zone_named(zone) != nullptr; }

std::string system_zone() {
    const auto* zone = zone_named("");
    return zone != nullptr ? zone->name() : "UTC";
}

LocalTime local_time(Moment at, std::string_view zone) {
    const auto* tz = zone_named(zone);
    const auto offset = tz != nullptr ? tz->get_info(date::floor<std::chrono::seconds>(sys_of(at))).offset
                                      : std::chrono::seconds{0};
    const date::local_time<Millis> local{sys_of(at).time_since_epoch() + offset};
    const auto midnight = date::floor<date::days>(local);
    const date::hh_mm_ss<Millis> clock{local - midnight};
    LocalTime found;
    found.day = day_of(midnight);
    found.hour = static_cast<int>(clock.hours().count());
    found.minute = static_cast<int>(clock.minutes().count());
    found.second = static_cast<int>(clock.seconds().count());
    found.millisecond = static_cast<int>(clock.subseconds().count());
    found.weekday = static_cast<int>(date::weekday{midnight}.iso_encoding());
    found.offset_minutes = static_cast<int>(offset.count() / 60);
    return found;
}

Moment moment_of(Day day, int hour, int minute, std::string_view zone) {
    return moment_at(local_days_of(day) + std::chrono::hours{hour} + std::chrono::minutes{minute}, zone);
}

int days_between(Day from, Day to) {
    return static_cast<int>((local_days_of(to) - local_days_of(from)).count());
}
Day plus_days(Day day, int n) { return day_of(local_days_of(day) + date::days{n}); }
int weekday(Day day) { return static_cast<int>(date::weekday{local_days_of(day)}.iso_encoding()); }
bool is_working_day(Day day) { return weekday(day) <= 5; }

Day plus_working_days(Day day, int n) {
    const int step = n < 0 ? -1 : 1;
    for (int left = n * step; left > 0;) {
        day = plus_days(day, step);
        left -= is_working_day(day) ? 1 : 0;
    }
    return day;
}

std::string iso(Day day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

std::string iso(Moment at, std::string_view zone) {
    const auto local = local_time(at, zone);
    const int offset = std::abs(local.offset_minutes);
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}{}{:02}:{:02}", iso(local.day), local.hour, local.minute,
                       local.second, local.millisecond, local.offset_minutes < 0 ? '-' : '+', offset / 60,
                       offset % 60);
}

std::optional<Day> parse_day(std::string_view text) {
    const auto day = take_day(text);
    return text.empty() ? day : std::nullopt;
}

std::optional<Moment> parse_moment(std::string_view text, std::string_view zone) {
    const auto day = take_day(text);
    if (!day) {
        return std::nullopt;
    }
    if (text.empty()) {
        return moment_of(*day, 0, 0, zone);
    }
    if (!take(text, 'T') && !take(text, ' ')) {
        return std::nullopt;
    }
    const auto clock = take_clock(text);
    if (!clock) {
        return std::nullopt;
    }
    if (text.empty()) {
        return moment_at(local_days_of(*day) + Millis{*clock}, zone);
    }
    if (text.front() != 'Z' && text.front() != '+' && text.front() != '-') {
        return std::nullopt;
    }
    const auto offset = take_offset(text);
    if (!offset || !text.empty()) {
        return std::nullopt;
    }
    return Moment{local_days_of(*day).time_since_epoch().count() * std::int64_t{86'400'000} + *clock -
                  *offset * std::int64_t{60'000}};
}

std::optional<int> parse_clock(std::string_view text) {
    const auto hour = digits(text, 2);
    if (!hour || *hour > 23 || !take(text, ':')) {
        return std::nullopt;
    }
    const auto minute = digits(text, 2);
    return minute && *minute <= 59 && text.empty() ? std::optional(*hour * 60 + *minute) : std::nullopt;
}

}  // namespace kata
