// What another station's board has on it: something on every page that can be read.
#pragma once

#include "tests/core/kata/station_world.hpp"

namespace tests {

constexpr auto paint = "board/paint";

/// The board is there already. Everything is written on the station's morning.
void fill_paint_shop(test::StationWorld& shop);

}  // namespace tests
