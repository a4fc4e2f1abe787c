// share::sync on folders that are already open: tests and simulations begin here.
#pragma once

#include "core/kata/station.hpp"
#include "core/share/folder.hpp"
#include "core/share/publish.hpp"
#include "core/share/share.hpp"

namespace share {

/// Keys of the store's local state that the kiosk reads; times are milliseconds since 1970 as text.
inline constexpr std::string_view local_last_try = "sync.last_try";
inline constexpr std::string_view local_last_complete = "sync.last_complete";
inline constexpr std::string_view local_trouble = "sync.trouble";

SyncResult sync_folders(kata::Station& station, Folder& mirror, Folder& share, const Outside& outside,
                        const Progress& progress);

}  // namespace share
