#include "core/report/words.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "core/measure/number_text.hpp"

namespace report {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view month_of(kata::Day day) { return months.at(static_cast<std::size_t>(day.month - 1)); }

}  // namespace

std::string day_words(kata::Day day) { return fmt::format("{} {}", weekday_and_day(day), day.year); }

std::string weekday_and_day(kata::Day day) {
    const auto name = weekdays.at(static_cast<std::size_t>(kata::weekday(day) - 1));
    return fmt::format("{} {} {}", name, day.day, month_of(day));
}

std::string short_day(kata::Day day) { return fmt::format("{} {}", day.day, month_of(day)); }

std::string clock_words(const kata::LocalTime& time) {
    return fmt::format("{:02}:{:02}", time.hour, time.minute);
}

std::string with_capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string figure_words(double value, const kata::Metric& metric) {
    return measure::number_text(value, measure::decimals_needed(value, std::clamp(metric.decimals, 0, 6)));
}

std::string value_words(double value, const kata::Metric& metric) {
    const auto figure = figure_words(value, metric);
    return metric.unit.empty() ? figure : figure + "\u00a0" + metric.unit;
}

std::string_view kind_words(kata::ExperimentKind kind) {
    switch (kind) {
    case kata::ExperimentKind::look_closer: return "Look closer";
    case kata::ExperimentKind::understand_cause: return "Find the cause";
    case kata::ExperimentKind::test_solution: return "Try it";
    case kata::ExperimentKind::quick_test: return "Quick test";
    }
    return {};
}

std::string_view verdict_words(kata::Verdict verdict) {
    switch (verdict) {
    case kata::Verdict::as_expected: return "As expected";
    case kata::Verdict::partly: return "Partly";
    case kata::Verdict::different: return "Different";
    }
    return {};
}

std::string expected_words(const kata::Experiment& experiment, const kata::Metric& metric) {
    if (!experiment.expectation_number) return {};
    auto number = value_words(*experiment.expectation_number, metric);
    switch (experiment.expectation_direction.value_or(kata::Direction::about)) {
    case kata::Direction::at_least: return number + " or more";
    case kata::Direction::at_most: return number + " or less";
    case kata::Direction::about: break;
    }
    if (!experiment.expectation_within) return number;
    return fmt::format("{}, within {}", number, value_words(*experiment.expectation_within, metric));
}

std::string_view name_of(kata::ExperimentKind kind) {
    switch (kind) {
    case kata::ExperimentKind::look_closer: return "look-closer";
    case kata::ExperimentKind::understand_cause: return "understand-cause";
    case kata::ExperimentKind::test_solution: return "test-solution";
    case kata::ExperimentKind::quick_test: return "quick-test";
    }
    return {};
}

std::string_view name_of(kata::Verdict verdict) {
    switch (verdict) {
    case kata::Verdict::as_expected: return "as-expected";
    case kata::Verdict::partly: return "partly";
    case kata::Verdict::different: return "different";
    }
    return {};
}

std::string_view name_of(kata::Direction direction) {
    switch (direction) {
    case kata::Direction::at_least: return "at-least";
    case kata::Direction::at_most: return "at-most";
    case kata::Direction::about: return "about";
    }
    return {};
}

std::string_view name_of(kata::Kept kept) {
    switch (kept) {
    case kata::Kept::open: return "";
    case kata::Kept::kept: return "kept";
    case kata::Kept::changed: return "changed";
    case kata::Kept::not_kept: return "not-kept";
    }
    return {};
}

std::string_view name_of(kata::NotHeld reason) {
    switch (reason) {
    case kata::NotHeld::none: return "";
    case kata::NotHeld::breakdown: return "breakdown";
    case kata::NotHeld::absent: return "absent";
    case kata::NotHeld::no_production: return "no-production";
    case kata::NotHeld::other: return "other";
    }
    return {};
}

}  // namespace report
