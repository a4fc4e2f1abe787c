// The folder that a station's settings name as its plant's.
#pragma once

#include <filesystem>

namespace command {

/// Later calls and the nightly timer find the folder in the settings; one that stands there already is kept. True if it was written.
bool remember_folder(const std::filesystem::path& station_dir, const std::filesystem::path& folder);

}  // namespace command
