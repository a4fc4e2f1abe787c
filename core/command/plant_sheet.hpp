// Where the words of a recovery sheet come from when a call needs them.
#pragma once

#include <string>

#include "core/command/call.hpp"

namespace command {

/// The text of this file, or of standard input where it is "-"; at most 64 KiB. Throws std::runtime_error with one sentence.
std::string sheet_from(const Call& call, const std::string& file);

}  // namespace command
