// Stretches end with the day they are about, so that the newest point stands at the right edge.
#include "kiosk/screens/chart_range.hpp"

#include <algorithm>

namespace kiosk {

namespace {

constexpr int worked_days_in_week_range = 7;

kata::Day month_before(kata::Day day) {
    kata::Day before = day;
    before.month = day.month == 1 ? 12 : day.month - 1;
    before.year = day.month == 1 ? day.year - 1 : day.year;
    before.day = std::min(before.day, 28);  // there is one in every month
    return before;
}

}  // namespace

ChartWindow window_of(ChartRange range, kata::Moment at, const kata::ShiftCalendar& calendar,
                      std::string_view zone) {
    if (range == ChartRange::all) {
        return {};
    }
    if (range == ChartRange::shift) {
        const auto shift = kata::shift_at(calendar, zone, at);
        return {shift.from, shift.to};
    }
    const auto day = kata::local_time(at, zone).day;
    auto first = day;
    if (range == ChartRange::week) {
        for (int n = 1; n < worked_days_in_week_range; ++n) {
            first = kata::worked_day_before(calendar, first);
        }
    } else if (range == ChartRange::month) {
        first = month_before(day);
    }
    return {kata::moment_of(first, 0, 0, zone), kata::moment_of(kata::plus_days(day, 1), 0, 0, zone)};
}

}  // namespace kiosk
