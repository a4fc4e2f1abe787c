// How fresh each station is, in words and as a mark. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/shared_folder_view.hpp"

namespace kiosk {

/// A disc up to a day and a half, so that one quiet night is not yet mentioned; half up to five days; then a ring.
Freshness freshness_of(std::optional<kata::Moment> heard, kata::Moment now);
/// "02:10" of today, "yesterday", "6 days ago", "not yet".
std::string heard_words(std::optional<kata::Moment> heard, kata::Moment now, std::string_view zone);
/// Stations that others took the place of are left out; this one stands first, the others by name: never by how fresh they are.
std::vector<SharedFolderView::Row> fresh_rows(const kata::SyncState& state, kata::Moment now,
                                              std::string_view zone);
/// "Folder not reachable", "The folder is full": what hindered the last copy; for a state with trouble.
std::string hindrance_words(const kata::SyncState& state);
/// "about 20 s left"; empty before there is enough to go by.
std::string left_words(const kata::SyncRun& run);
/// "212 GB": of 1,000 each, as folders and sticks are sold.
std::string bytes_words(std::uint64_t bytes);

}  // namespace kiosk
