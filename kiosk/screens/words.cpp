// Words that all screens share. English stands here; tr() puts the language in.
#include "kiosk/screens/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/kata/goals.hpp"
#include "core/kata/rules.hpp"
#include "core/measure/axis.hpp"

namespace kiosk {

namespace {

constexpr std::string_view thin_space = "\xE2\x80\x89";
constexpr std::string_view minus = "\xE2\x88\x92";

std::string month_words(int month) {
    constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return word(names.at(static_cast<std::size_t>(std::clamp(month, 1, 12) - 1)));
}

/// Thin spaces between thousands, from five digits on: 2050, 18 204.
std::string grouped(std::string_view whole) {
    if (whole.size() < 5) {
        return std::string(whole);
    }
    std::string out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) {
            out += thin_space;
        }
        out += whole[i];
    }
    return out;
}

}  // namespace

std::string word(std::string_view english) { return std::string(tr(english)); }

std::string weekday_words(int weekday) {
    constexpr std::array<std::string_view, 7> names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return word(names.at(static_cast<std::size_t>(std::clamp(weekday, 1, 7) - 1)));
}

std::string day_words(kata::Day day) {
    return said("{0} {1} {2}", weekday_words(kata::weekday(day)), day.day, month_words(day.month));
}

std::string short_day_words(kata::Day day) { return said("{0} {1}", day.day, month_words(day.month)); }

std::string near_day_words(kata::Day day, kata::Day today) {
    switch (kata::days_between(today, day)) {
    case -1: return word("yesterday");
    case 0: return word("today");
    case 1: return word("tomorrow");
    default: return day_words(day);
    }
}

std::string clock_words(kata::Moment at, std::string_view zone) {
    const auto local = kata::local_time(at, zone);
    return minutes_words(local.hour * 60 + local.minute);
}

std::string minutes_words(int minutes_of_day) {
    return fmt::format("{:02}:{:02}", minutes_of_day / 60, minutes_of_day % 60);
}

std::string moment_words(kata::Moment at, kata::Moment now, std::string_view zone) {
    const auto day = kata::local_time(at, zone).day;
    const auto today_there = kata::local_time(now, zone).day;
    const auto clock = clock_words(at, zone);
    const auto apart = kata::days_between(today_there, day);
    if (apart >= -1 && apart <= 1) {
        return said("{0} {1}", near_day_words(day, today_there), clock);
    }
    return said("{0}, {1}", day_words(day), clock);
}

std::string days_words(int days) { return days == 1 ? word("1 day") : said("{0} days", days); }

std::string age_words(int days) {
    if (days <= 0) {
        return word("today");
    }
    return days == 1 ? word("yesterday") : said("{0} days ago", days);
}

std::string number_words(double value, int decimals) {
    return typed_words(fmt::format("{:.{}f}", value, std::clamp(decimals, 0, 6)));
}

std::string typed_words(std::string_view digits) {
    std::string out;
    const bool negative = digits.starts_with('-');
    if (negative) {
        digits.remove_prefix(1);
        const bool zero = digits.find_first_of("123456789") == std::string_view::npos;
        out = zero && !digits.empty() ? "" : std::string(minus);
    }
    const auto point = digits.find('.');
    out += grouped(digits.substr(0, point));
    if (point != std::string_view::npos) {
        out += tr(".");
        out += digits.substr(point + 1);
    }
    return out;
}

std::string with_unit(std::string_view number, std::string_view unit) {
    return unit.empty() ? std::string(number) : said("{0} {1}", number, unit);
}

std::string figure_words(double value, const kata::Metric& metric) {
    // A value that was measured finer than the metric asks for is shown as it was measured.
    constexpr int finest = 3;
    const int own = measure::decimals_of(std::span(&value, 1));
    return number_words(value, std::clamp(own, metric.decimals, std::max(metric.decimals, finest)));
}

int typed_decimals(const kata::Metric& metric) {
    return metric.kind == kata::MetricKind::value ? std::max(metric.decimals, 2) : 0;
}

std::string with_unit_before(std::string_view unit, std::string_view words) {
    return unit.empty() ? std::string(words) : said("{0} {1}", unit, words);
}

std::string value_words(double value, const kata::Metric& metric) {
    return with_unit(figure_words(value, metric), metric.unit);
}

std::string from_to_words(double low, double high, const kata::Metric& metric) {
    return with_unit(said("{0} to {1}", figure_words(low, metric), figure_words(high, metric)), metric.unit);
}

std::string measured_figure(double value, const kata::Metric& metric) {
    const int finer = metric.decimals + 1;
    const bool off_a_clock =
        kata::seconds_in_unit(metric) && measure::decimals_of(std::span(&value, 1)) > finer;
    return off_a_clock ? number_words(value, metric.decimals) : figure_words(value, metric);
}

std::string measured_words(double value, const kata::Metric& metric) {
    return with_unit(measured_figure(value, metric), metric.unit);
}

std::string measured_from_to(double low, double high, const kata::Metric& metric) {
    return with_unit(said("{0} to {1}", measured_figure(low, metric), measured_figure(high, metric)),
                     metric.unit);
}

double step_of(const kata::Metric& metric) { return std::pow(10.0, -metric.decimals); }

std::string listed(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string with_capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    return words;
}

kata::Day today(const kata::Board& board, kata::Moment now) { return kata::local_time(now, board.zone).day; }

DayAndShift day_and_shift(const kata::Board& board, kata::Moment at, const kata::ShiftCalendar& station) {
    const auto place = kata::shift_of(board, at, station);
    return {place.day, day_words(place.day), place.shift.empty() ? "" : said("{0} shift", place.shift)};
}

std::string together(const DayAndShift& when) {
    return when.shift_words.empty() ? when.day_words : said("{0}, {1}", when.day_words, when.shift_words);
}

}  // namespace kiosk
