// Words that all screens share: days, clock times, ages, numbers with their unit. No board, no drawing.
#pragma once

#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/nouns.hpp"
#include "core/kata/shift_calendar.hpp"
#include "core/kata/zone.hpp"
#include "kiosk/tr.hpp"

namespace kiosk {

/// A translated sentence with its parts: said("{0} of {1}", 25, 30). Translations may change the order of the parts.
template <class... Parts> std::string said(std::string_view english, const Parts&... parts) {
    return fmt::format(fmt::runtime(tr(english)), parts...);
}
std::string word(std::string_view english);  ///< tr() as a string

std::string weekday_words(int weekday);      ///< "Tue"
std::string day_words(kata::Day day);        ///< "Tue 18 Nov"
std::string short_day_words(kata::Day day);  ///< "18 Nov"
std::string near_day_words(kata::Day day,
                           kata::Day today);  ///< "today", "yesterday", "tomorrow", else "Tue 18 Nov"
std::string clock_words(kata::Moment at, std::string_view zone);  ///< "13:52"
std::string minutes_words(int minutes_of_day);                    ///< 600 -> "10:00"
std::string moment_words(kata::Moment at, kata::Moment now,
                         std::string_view zone);  ///< "today 13:52", "Tue 18 Nov, 13:52"
std::string days_words(int days);                 ///< "1 day", "4 days"
std::string age_words(int days);                  ///< "today", "yesterday", "6 days ago"

/// With the language's decimal sign, a true minus and thin spaces between thousands.
std::string number_words(double value, int decimals);
/// Decimals that may be typed: a person may have measured finer than the metric is usually shown. None for counts and shares.
int typed_decimals(const kata::Metric& metric);
/// What was typed ("-11.") with the signs of the language; not rounded, nothing added.
std::string typed_words(std::string_view digits);
std::string with_unit(std::string_view number, std::string_view unit);           ///< "114 s", "205"
std::string with_unit_before(std::string_view unit, std::string_view words);     ///< "s or less", "or more"
std::string value_words(double value, const kata::Metric& metric);               ///< with unit
std::string figure_words(double value, const kata::Metric& metric);              ///< without unit
std::string from_to_words(double low, double high, const kata::Metric& metric);  ///< "95 to 120 s"
/// A value that was measured: with the metric's decimals, and one more where it ends there (read half a step finer, or a median between
/// two). What a clock took to the millisecond is not read to the millisecond; other units stand as they were measured.
std::string measured_figure(double value, const kata::Metric& metric);
std::string measured_words(double value, const kata::Metric& metric);  ///< with unit
std::string measured_from_to(double low, double high, const kata::Metric& metric);
/// Values that differ by less read the same.
double step_of(const kata::Metric& metric);
std::string listed(const std::vector<std::string>& parts);  ///< "211, 207"
std::string with_capital(std::string words);                ///< first letter; plain letters only

kata::Day today(const kata::Board& board, kata::Moment now);
/// "Thu 13 Nov, late shift": the two parts; the second may be empty. A shift's hours after midnight count to the day it began on.
/// `station`: the plant's calendar, for boards without shifts of their own.
struct DayAndShift {
    kata::Day day;
    std::string day_words;
    std::string shift_words;
};
DayAndShift day_and_shift(const kata::Board& board, kata::Moment at, const kata::ShiftCalendar& station);
std::string together(const DayAndShift& when);  ///< "Thu 13 Nov, late shift"

}  // namespace kiosk
