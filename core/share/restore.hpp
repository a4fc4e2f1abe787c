// share::restore on a folder that is already open: tests and simulations begin here.
#pragma once

#include "core/share/folder.hpp"
#include "core/share/publish.hpp"
#include "core/share/share.hpp"

namespace share {

/// `share_name` is what the new settings call the folder.
Restored restore_from(Folder& share, const std::string& share_name, const std::string& who,
                      const std::filesystem::path& station_dir, const Outside& outside,
                      const Progress& progress);

}  // namespace share
