// Which stretch of time a range of the run chart means. No drawing.
#pragma once

#include <optional>

#include "core/kata/shift_calendar.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

/// from <= at < to; nothing: no end on that side.
struct ChartWindow {
    std::optional<kata::Moment> from, to;
    bool operator==(const ChartWindow&) const = default;
};

/// The stretch that holds `at`: its shift; its day; the seven worked days up to and with it; the month up to and with it; everything.
ChartWindow window_of(ChartRange range, kata::Moment at, const kata::ShiftCalendar& calendar,
                      std::string_view zone);

}  // namespace kiosk
