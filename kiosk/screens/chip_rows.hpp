// Chips that wrap into rows, paged with a key where more than fit.
#pragma once

#include <optional>
#include <span>

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

struct ChipRows {
    ui::Box box;        // rows go down from its top; its height is not looked at
    float chip_h = 22;  // mm
    int rows = 1;       // at most
    float least_w = 0;  // mm
    ui::Type type = {ui::Role::body6};
};
/// Draws the page's chips; tells which one was touched.
std::optional<std::size_t> chip_rows(const ChipRows& look, std::span<const Choice> chips, int& page);

}  // namespace kiosk
