// Hands a chart's numbers to the kit.
#pragma once

#include "kiosk/kit/chart.hpp"
#include "kiosk/screens/chart_view.hpp"

namespace kiosk {

ui::Chart chart_of(const ChartView& view);

}  // namespace kiosk
