// The folder in memory under the name the tests have for it.
#pragma once

#include "core/share/memory_folder.hpp"

namespace fake {

using share::MemoryFolder;
using share::PowerCut;
using share::Weather;
using File = share::MemoryFile;

}  // namespace fake
