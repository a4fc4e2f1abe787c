#include "core/csv/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/csv/numbers.hpp"

namespace csv {
namespace {

constexpr std::int64_t minute_ms = 60'000, hour_ms = 3'600'000, day_ms = 86'400'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads from the front of a cell.
struct Scan {
    std::string_view rest;

    bool at_end() const { return rest.empty(); }
    std::size_t digits() const { return std::min(rest.find_first_not_of("0123456789"), rest.size()); }
    int number(std::size_t count) {
        int value = 0;
        std::from_chars(rest.data(), rest.data() + count, value);
        rest.remove_prefix(count);
        return value;
    }
    bool take(char c) {
        if (!rest.starts_with(c)) return false;
        rest.remove_prefix(1);
        return true;
    }
    bool take_word(std::string_view word) {
        if (lower(rest.substr(0, word.size())) != word) return false;
        rest.remove_prefix(word.size());
        return true;
    }
    void blanks() { rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size())); }
};

bool is_day(int year, int month, int day) {
    constexpr std::array<int, 12> lengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= lengths[static_cast<std::size_t>(month - 1)] && (month != 2 || day != 29 || leap);
}

/// English and German, by their first three letters. Takes the whole word and a point behind it.
std::optional<int> take_month(Scan& scan) {
    constexpr std::array<std::string_view, 17> starts{"jan",      "feb", "mar", "apr", "may", "jun",
                                                      "jul",      "aug", "sep", "oct", "nov", "dec",
                                                      "m\u00E4r", "mai", "okt", "dez", "mrz"};
    constexpr std::array<int, 17> months{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3, 5, 10, 12, 3};
    const auto word = lower(scan.rest.substr(0, 12));
    const auto it =
        std::ranges::find_if(starts, [&](std::string_view start) { return word.starts_with(start); });
    if (it == starts.end()) return std::nullopt;
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    const auto length =
        static_cast<std::size_t>(std::ranges::find_if_not(scan.rest, letter) - scan.rest.begin());
    if (length > 10) return std::nullopt;
    scan.rest.remove_prefix(length);
    scan.take('.');
    return months[static_cast<std::size_t>(it - starts.begin())];
}

std::optional<int> take_year(Scan& scan) {
    const auto count = scan.digits();
    if (count != 4 && count != 2) return std::nullopt;
    const int year = scan.number(count);
    return count == 2 ? 2000 + year : year;
}

bool set_day(WrittenTime& time, int year, int month, int day) {
    if (!is_day(year, month, day)) return false;
    time.day = kata::Day{year, month, day};
    return true;
}

/// 2025-11-14, 2025/11/14, 2025.11.14
bool year_first(Scan& scan, WrittenTime& time) {
    const int year = scan.number(4);
    const char mark = scan.at_end() ? '\0' : scan.rest.front();
    if (mark != '-' && mark != '/' && mark != '.') return false;
    std::array<int, 2> parts{};
    for (int& part : parts) {
        const auto count = scan.take(mark) ? scan.digits() : 0;
        if (count != 1 && count != 2) return false;
        part = scan.number(count);
    }
    return set_day(time, year, parts[0], parts[1]);
}

/// 14.11.2025, 11/14/25, 14-Nov-2025, 14. Nov 2025
bool year_last(Scan& scan, WrittenTime& time) {
    time.first = scan.number(scan.digits());
    const char mark = scan.at_end() ? '\0' : scan.rest.front();
    if (mark != '.' && mark != '/' && mark != '-' && mark != ' ') return false;
    scan.take(mark);
    scan.blanks();
    if (const auto month = take_month(scan)) {
        if (!scan.take(mark)) scan.take('-');
        scan.blanks();
        const auto year = take_year(scan);
        return year && set_day(time, *year, *month, time.first);
    }
    const auto count = scan.digits();
    if (mark == ' ' || (count != 1 && count != 2)) return false;
    time.second = scan.number(count);
    if (!scan.take(mark)) return false;
    scan.blanks();
    const auto year = take_year(scan);
    if (!year) return false;
    time.year = *year;
    time.mark = mark;
    return is_day(time.year, time.second, time.first) || is_day(time.year, time.first, time.second);
}

/// Nov 14, 2025
bool month_name_first(Scan& scan, WrittenTime& time) {
    const auto month = take_month(scan);
    scan.blanks();
    const auto count = scan.digits();
    if (!month || (count != 1 && count != 2)) return false;
    const int day = scan.number(count);
    scan.take(',');
    scan.blanks();
    const auto year = take_year(scan);
    return year && set_day(time, *year, *month, day);
}

bool take_fraction(Scan& scan, std::int64_t& ms) {
    if (!scan.take('.') && !scan.take(',')) return true;
    const auto count = scan.digits();
    std::int64_t worth = 100;
    for (std::size_t i = 0; i < count; ++i, worth /= 10) ms += (scan.rest[i] - '0') * worth;
    scan.rest.remove_prefix(count);
    return count > 0;
}

/// 1 for AM, 2 for PM, 0 for neither.
int take_half_day(Scan& scan) {
    scan.blanks();
    for (const std::string_view word : {"am", "a.m."})
        if (scan.take_word(word)) return 1;
    for (const std::string_view word : {"pm", "p.m."})
        if (scan.take_word(word)) return 2;
    return 0;
}

/// Z, UTC, +01:00, +0100, +01
bool take_offset(Scan& scan, WrittenTime& time) {
    scan.blanks();
    if (scan.at_end()) return true;
    if (scan.take('Z') || scan.take_word("utc") || scan.take_word("gmt")) {
        time.offset_minutes = 0;
        return scan.at_end();
    }
    const int sign = scan.rest.front() == '-' ? -1 : 1;
    if (!scan.take('+') && !scan.take('-')) return false;
    const auto count = scan.digits();
    if (count != 2 && count != 4) return false;
    const int hours = scan.number(2);
    int minutes = 0;
    if (count == 4) minutes = scan.number(2);
    else if (scan.take(':')) {
        if (scan.digits() != 2) return false;
        minutes = scan.number(2);
    }
    time.offset_minutes = sign * (hours * 60 + minutes);
    return hours <= 23 && minutes <= 59 && scan.at_end();
}

bool set_clock(WrittenTime& time, int hour, int minute, int second, std::int64_t ms) {
    if (hour > 23 || minute > 59 || second > 59) return false;
    time.clock_ms = hour * hour_ms + minute * minute_ms + second * std::int64_t{1000} + ms;
    return true;
}

/// 13:52, 13:52:07.250, 1:52 PM, 13:52 Uhr; an offset behind it
bool take_clock(Scan& scan, WrittenTime& time) {
    const auto hours = scan.digits();
    if (hours != 1 && hours != 2) return false;
    int hour = scan.number(hours), second = 0;
    if (!scan.take(':') || scan.digits() != 2) return false;
    const int minute = scan.number(2);
    std::int64_t ms = 0;
    if (scan.take(':')) {
        if (scan.digits() != 2) return false;
        second = scan.number(2);
        if (!take_fraction(scan, ms)) return false;
    }
    if (const int half = take_half_day(scan)) {
        if (hour < 1 || hour > 12) return false;
        hour = hour % 12 + (half == 2 ? 12 : 0);
    } else {
        scan.take_word("uhr");
    }
    return set_clock(time, hour, minute, second, ms) && take_offset(scan, time);
}

/// The clock of 20251114T135207.250Z
bool take_packed_clock(Scan& scan, WrittenTime& time) {
    const auto count = scan.digits();
    if (count != 4 && count != 6) return false;
    const int hour = scan.number(2), minute = scan.number(2), second = count == 6 ? scan.number(2) : 0;
    std::int64_t ms = 0;
    return take_fraction(scan, ms) && set_clock(time, hour, minute, second, ms) && take_offset(scan, time);
}

/// 20251114, 20251114T135207, 20251114135207
bool packed(Scan& scan, WrittenTime& time) {
    const int year = scan.number(4), month = scan.number(2), day = scan.number(2);
    if (!set_day(time, year, month, day)) return false;
    if (scan.at_end()) return true;
    if (!scan.take('T')) scan.take(' ');
    return scan.rest.find(':') != std::string_view::npos ? take_clock(scan, time)
                                                         : take_packed_clock(scan, time);
}

std::optional<WrittenTime> bare_number(std::string_view text) {
    constexpr double first_serial = 25'569, last_serial = 110'000;  // 1970 to 2201
    const Scan scan{text};
    const auto digits = scan.digits();
    const auto behind = text.substr(digits);
    const bool fraction = !behind.empty() && (behind[0] == '.' || behind[0] == ',') && behind.size() > 1 &&
                          std::ranges::all_of(behind.substr(1), is_digit);
    if (digits == 0 || (!behind.empty() && !fraction)) return std::nullopt;
    const auto number = read_marked(text, behind.starts_with(',') ? DecimalMark::comma : DecimalMark::point);
    if (!number) return std::nullopt;
    WrittenTime time;
    time.number = *number;
    if (digits == 9 || digits == 10) time.form = TimeForm::unix_seconds;
    else if (digits == 12 || digits == 13) time.form = TimeForm::unix_milliseconds;
    else if (*number >= first_serial && *number < last_serial) time.form = TimeForm::spreadsheet_days;
    else return std::nullopt;
    return time;
}

bool take_day(Scan& scan, WrittenTime& time) {
    const auto count = scan.digits();
    if (count == 4) return year_first(scan, time);
    if (count == 1 || count == 2) return year_last(scan, time);
    return count == 0 && month_name_first(scan, time);
}

std::optional<WrittenTime> packed_time(std::string_view text) {
    WrittenTime time;
    Scan scan{text};
    if (!text.starts_with("19") && !text.starts_with("20")) return std::nullopt;
    return packed(scan, time) ? std::optional(time) : std::nullopt;
}

}  // namespace

std::optional<WrittenTime> take_apart(std::string_view text) {
    text = trimmed(text);
    Scan scan{text};
    const auto count = scan.digits();
    if (text.empty() || text.size() > 64) return std::nullopt;
    if (count == 8 || count == 12 || count == 14) {
        if (const auto time = packed_time(text)) return time;
    }
    if (const auto number = bare_number(text)) return number;
    WrittenTime time;
    const bool clock_alone = (count == 1 || count == 2) && text.substr(count).starts_with(':');
    if (clock_alone) return take_clock(scan, time) ? std::optional(time) : std::nullopt;
    if (!take_day(scan, time)) return std::nullopt;
    if (scan.at_end()) return time;
    if (!scan.take('T') && !scan.take(',') && !scan.rest.starts_with(' ')) return std::nullopt;
    scan.blanks();
    return take_clock(scan, time) ? std::optional(time) : std::nullopt;
}

void TimeCount::add(const WrittenTime& time, std::string_view text, std::size_t line) {
    switch (time.form) {
    case TimeForm::calendar: ++calendar; break;
    case TimeForm::unix_seconds: ++unix_seconds; break;
    case TimeForm::unix_milliseconds: ++unix_milliseconds; break;
    case TimeForm::spreadsheet_days: ++spreadsheet_days; break;
    }
    if (time.form == TimeForm::calendar) ++(time.has_day() ? with_day : clock_alone);
    if (time.mark == 0) return;
    mark = time.mark;
    const bool dmy = is_day(time.year, time.second, time.first),
               mdy = is_day(time.year, time.first, time.second);
    if (dmy && !mdy && day_first++ == 0) day_first_line = line;
    if (mdy && !dmy && month_first++ == 0) month_first_line = line;
    if (dmy && mdy && time.first != time.second && either++ == 0) first_either = text;
}

TimeForm TimeCount::form() const {
    const auto most = std::max({calendar, unix_seconds, unix_milliseconds, spreadsheet_days});
    if (most == calendar) return TimeForm::calendar;
    if (most == unix_seconds) return TimeForm::unix_seconds;
    return most == unix_milliseconds ? TimeForm::unix_milliseconds : TimeForm::spreadsheet_days;
}

std::optional<DayOrder> decided(const TimeCount& count) {
    if (count.day_first > 0 && count.month_first > 0) return std::nullopt;
    if (count.day_first > 0) return DayOrder::dmy;
    if (count.month_first > 0) return DayOrder::mdy;
    return count.either == 0 || count.mark == '.' ? std::optional(DayOrder::dmy) : std::nullopt;
}

kata::Moment WallClock::at(kata::Day day, std::int64_t clock_ms) {
    if (day_ != day) {
        day_ = day;
        midnight_ = kata::moment_of(day, 0, 0, zone_);
        even_ = kata::moment_of(kata::plus_days(day, 1), 0, 0, zone_).ms - midnight_.ms == day_ms;
    }
    if (even_) return {midnight_.ms + clock_ms};
    const auto minutes = static_cast<int>(clock_ms / minute_ms);
    return {kata::moment_of(day, minutes / 60, minutes % 60, zone_).ms + clock_ms % minute_ms};
}

namespace {

std::optional<kata::Moment> calendar_moment(const WrittenTime& time, DayOrder order,
                                            std::optional<kata::Day> alone, WallClock& clock) {
    auto day = time.day ? time.day : time.mark == 0 ? alone : std::nullopt;
    if (time.mark != 0) {
        const bool dmy = order == DayOrder::dmy;
        const int month = dmy ? time.second : time.first, number = dmy ? time.first : time.second;
        if (is_day(time.year, month, number)) day = kata::Day{time.year, month, number};
    }
    if (!day) return std::nullopt;
    const auto ms = time.clock_ms.value_or(0);
    if (!time.offset_minutes) return clock.at(*day, ms);
    const std::int64_t days = kata::days_between({1970, 1, 1}, *day);
    return kata::Moment{days * day_ms + ms - *time.offset_minutes * minute_ms};
}

}  // namespace

std::optional<kata::Moment> moment_of(const WrittenTime& time, TimeForm form, DayOrder order,
                                      std::optional<kata::Day> alone, WallClock& clock) {
    if (time.form != form) return std::nullopt;
    switch (form) {
    case TimeForm::calendar: return calendar_moment(time, order, alone, clock);
    case TimeForm::unix_seconds: return kata::Moment{std::llround(time.number * 1000)};
    case TimeForm::unix_milliseconds: return kata::Moment{std::llround(time.number)};
    case TimeForm::spreadsheet_days: break;
    }
    const auto ms = std::llround(time.number * static_cast<double>(day_ms));
    return clock.at(kata::plus_days({1970, 1, 1}, static_cast<int>(ms / day_ms) - 25'569), ms % day_ms);
}

std::optional<kata::Span> parse_span(std::string_view text) {
    const auto amount = split_amount(text);
    const auto number = read_marked(amount.number, DecimalMark::point);
    const auto unit = amount.unit.empty() ? std::optional(1.0) : seconds_in(amount.unit);
    if (!number || !unit || *number <= 0 || *number * *unit > 1e9) return std::nullopt;
    const auto ms = std::llround(*number * *unit * 1000);
    return ms > 0 ? std::optional(kata::Span{ms}) : std::nullopt;
}

}  // namespace csv
