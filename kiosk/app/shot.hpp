// One screen as a picture: what `--shot` does.
#pragma once

#include "kiosk/app/arguments.hpp"

namespace kiosk {

/// Draws, touches the labels asked for, draws until nothing changes any more, writes the PNG. The station is not written to unless a tap
/// saves something. Returns the exit status; throws std::runtime_error.
int take_shot(const Arguments& arguments, const std::filesystem::path& dir, journal::Moment now);

}  // namespace kiosk
