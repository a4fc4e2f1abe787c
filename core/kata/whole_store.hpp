// Whether a store that was just made is whole on the disk.
#pragma once

#include <filesystem>

namespace kata {

/// Before a new station's files are moved to their place. Throws std::runtime_error where its store, closed by then, has left records in
/// its log because the disk did not take them.
void must_be_whole(const std::filesystem::path& dir);

}  // namespace kata
