// How this room opens a station: with the build date of the program, below which no clock is believed.
#pragma once

#include "core/kata/station.hpp"

namespace share {

kata::StationOptions station_options();
/// Stands in each segment's header, for people.
std::string_view app_version();

}  // namespace share
