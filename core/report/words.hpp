// Days, numbers and choices as the board says them, in English; and the names that choices have in tables.
#pragma once

#include <string>
#include <string_view>

#include "core/kata/nouns.hpp"

namespace report {

std::string day_words(kata::Day day);                  ///< "Tue 18 Nov 2025"
std::string weekday_and_day(kata::Day day);            ///< "Tue 18 Nov"
std::string short_day(kata::Day day);                  ///< "18 Nov"
std::string clock_words(const kata::LocalTime& time);  ///< "15:30"
std::string with_capital(std::string text);

std::string figure_words(double value,
                         const kata::Metric& metric);  ///< "114", with more decimals where it has them
std::string value_words(double value, const kata::Metric& metric);  ///< "114 s"

std::string_view kind_words(kata::ExperimentKind kind);
std::string_view verdict_words(kata::Verdict verdict);
std::string expected_words(const kata::Experiment& experiment,
                           const kata::Metric& metric);  ///< "116 s or less"

// In tables: small letters, dashes.
std::string_view name_of(kata::ExperimentKind kind);
std::string_view name_of(kata::Verdict verdict);
std::string_view name_of(kata::Direction direction);
std::string_view name_of(kata::Kept kept);
std::string_view name_of(kata::NotHeld reason);  ///< empty for none

}  // namespace report
