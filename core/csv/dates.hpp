// Times as instruments and spreadsheets write them. One cell is taken apart here; which of day and month stands first is the whole
// column's to tell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/kata/zone.hpp"

namespace csv {

enum class DayOrder { dmy, mdy };
enum class TimeForm { calendar, unix_seconds, unix_milliseconds, spreadsheet_days };

/// A cell as it is written. `first` and `second` are day and month in one order or the other.
struct WrittenTime {
    TimeForm form = TimeForm::calendar;
    std::optional<kata::Day> day;  ///< where the order is plain: 2025-11-14, 14-Nov-2025
    int first = 0, second = 0, year = 0;
    char mark = 0;  ///< between first and second: . / -
    std::optional<std::int64_t> clock_ms;
    std::optional<int> offset_minutes;
    double number = 0;  ///< of the forms that are no calendar
    bool has_day() const { return day || mark != 0; }
    bool operator==(const WrittenTime&) const = default;
};
std::optional<WrittenTime> take_apart(std::string_view text);

/// What the times of a column tell.
struct TimeCount {
    std::uint64_t calendar = 0, unix_seconds = 0, unix_milliseconds = 0, spreadsheet_days = 0;
    std::uint64_t with_day = 0, clock_alone = 0;
    std::uint64_t day_first = 0, month_first = 0;  ///< can only be read so
    std::uint64_t either = 0;                      ///< another day if read the other way
    std::size_t day_first_line = 0, month_first_line = 0;
    char mark = 0;
    std::string first_either;
    void add(const WrittenTime& time, std::string_view text, std::size_t line);
    TimeForm form() const;  ///< the most frequent one
    bool operator==(const TimeCount&) const = default;
};
/// What the rows tell; nothing where they tell nothing or both. Points between the numbers mean the day first unless a row says no.
std::optional<DayOrder> decided(const TimeCount& count);

/// Wall times of a file in one zone; quick where many rows are of one day.
class WallClock {
public:
    explicit WallClock(std::string_view zone) : zone_(zone) {}
    kata::Moment at(kata::Day day, std::int64_t clock_ms);

private:
    std::string zone_;
    std::optional<kata::Day> day_;
    kata::Moment midnight_;
    bool even_ = false;  // the clock is not set on this day
};

/// Nothing if there is no such day, or the cell has another form. `alone` is the day of a time without one.
std::optional<kata::Moment> moment_of(const WrittenTime& time, TimeForm form, DayOrder order,
                                      std::optional<kata::Day> alone, WallClock& clock);

/// "30 s", "5min", "250 ms", "1h"; a bare number is seconds. More than nothing.
std::optional<kata::Span> parse_span(std::string_view text);

}  // namespace csv
