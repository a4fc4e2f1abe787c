// The demo boards A and B and the empty practice board (shared domain page), built by replaying their history with an injected clock.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/journal/moment.hpp"

namespace kata {

/// Makes a station with the demo boards whose "today" is the day of `now` in the machine's zone (on a weekend the last working day).
/// Refuses a directory that holds anything. Throws std::runtime_error.
void create_demo(const std::filesystem::path& dir, std::string_view station_name, journal::Moment now);

}  // namespace kata
