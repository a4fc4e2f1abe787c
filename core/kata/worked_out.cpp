// The arithmetic itself is core/measure/takt; here it gets its numbers, or the list of those that are missing.
#include "core/kata/worked_out.hpp"

#include <charconv>
#include <cmath>

namespace kata {

namespace {

constexpr double minute_s = 60;

/// A planned cycle time that somebody has set stands for itself: one piece in that time.
measure::Demand as_set(double planned_cycle_s, double work_content_s) {
    return {planned_cycle_s, 0, 0, 1, 1, work_content_s};
}

/// Of a whole day: so many shifts of this length.
measure::Demand a_day(const Analysis& a) {
    const double shifts_s = a.shifts.value_or(0) * minute_s;
    return {shifts_s * a.shift_min.value_or(0),
            shifts_s * a.breaks_min.value_or(0),
            shifts_s * a.down_min.value_or(0),
            a.demand.value_or(0),
            a.factor.value_or(1),
            a.work_content_s.value_or(0)};
}

void add_takt(WorkedOut& out, const Analysis& a) {
    using enum StillMissing;
    const auto need = [&](bool there, StillMissing what) {
        if (!there) out.for_takt.push_back(what);
    };
    const bool time_known = a.shifts && a.shift_min && a.breaks_min && a.down_min;
    need(a.shifts.value_or(0) > 0, shifts);
    need(a.shift_min.value_or(0) > 0, shift_min);
    need(a.breaks_min.has_value(), breaks_min);
    need(a.down_min.has_value(), down_min);
    const auto pace = measure::pace(a_day(a));
    if (time_known && pace.available_s > 0) out.available_s = pace.available_s;
    if (out.for_takt.empty() && !out.available_s) out.for_takt.push_back(no_time_left);
    need(a.demand.value_or(0) > 0, demand);
    if (out.for_takt.empty()) out.takt_s = pace.takt_s;
}

void add_planned_cycle(WorkedOut& out, const Analysis& a) {
    out.planned_is_set = a.planned_cycle_s.value_or(0) > 0;
    if (out.planned_is_set) out.planned_cycle_s = a.planned_cycle_s;
    else if (out.takt_s && a.factor) out.planned_cycle_s = measure::pace(a_day(a)).planned_cycle_s;
    if (!out.planned_cycle_s) {
        if (!out.takt_s) out.for_planned_cycle.push_back(StillMissing::takt);
        out.for_planned_cycle.push_back(StillMissing::planned_cycle);
    }
    if (out.takt_s && out.planned_cycle_s) {
        out.gap = (*out.takt_s - *out.planned_cycle_s) / *out.takt_s;
        out.factor = *out.planned_cycle_s / *out.takt_s;
    }
}

void add_operators(WorkedOut& out, const Analysis& a) {
    if (!out.planned_cycle_s) out.for_operators.push_back(StillMissing::planned_cycle);
    if (!a.work_content_s) out.for_operators.push_back(StillMissing::work_content);
    if (out.for_operators.empty()) {
        const auto pace = measure::pace(as_set(*out.planned_cycle_s, *a.work_content_s));
        out.operators_exact = pace.operators_exact;
        out.operators_needed = pace.operators_needed;
    }
    if (!a.operators) out.for_operators.push_back(StillMissing::operators);
}

}  // namespace

WorkedOut worked_out(const Analysis& analysis) {
    WorkedOut out;
    add_takt(out, analysis);
    add_planned_cycle(out, analysis);
    add_operators(out, analysis);
    return out;
}

Machine machine_of(std::string_view line) {
    const auto blank = std::string_view(" \t");
    const auto trim_end = [&](std::string_view text) {
        const auto last = text.find_last_not_of(blank);
        return last == text.npos ? text.substr(0, 0) : text.substr(0, last + 1);
    };
    auto text = trim_end(line);
    for (const std::string_view unit : {" s", "s"})
        if (text.size() > unit.size() && text.ends_with(unit) &&
            std::string_view("0123456789 ").find(text[text.size() - unit.size() - 1]) != text.npos) {
            text = trim_end(text.substr(0, text.size() - unit.size()));
            break;
        }
    const auto space = text.find_last_of(blank);
    auto digits = std::string(space == text.npos ? std::string_view{} : text.substr(space + 1));
    if (const auto comma = digits.find(','); comma != digits.npos) digits[comma] = '.';
    double seconds = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    const bool number = problem == std::errc{} && end == digits.data() + digits.size() &&
                        std::isfinite(seconds) && seconds > 0;
    if (!number) return {std::string(trim_end(line)), std::nullopt};
    return {std::string(trim_end(text.substr(0, space))), seconds};
}

}  // namespace kata
