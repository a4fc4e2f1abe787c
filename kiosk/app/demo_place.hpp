// Where the demo boards live: a cache folder of their own, made afresh for each day, never a station's directory with real data.
#pragma once

#include <filesystem>

#include "core/journal/moment.hpp"

namespace kiosk {

/// Makes the demo station for the day of `now` if it is not there yet, and gives its directory. Throws std::runtime_error.
std::filesystem::path demo_place(journal::Moment now);

/// A gauge's file with a decimal comma and a row that cannot be read, in the station's import folder: something to read in.
void put_example_file(const std::filesystem::path& station, journal::Moment now);

}  // namespace kiosk
