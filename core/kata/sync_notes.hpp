// What a sync left in the store for the panel to show: how far it is, what was tried, who else belongs to the plant. Written by core/share;
// whatever is odd in it is passed over, because a note is no record.
#pragma once

#include "core/journal/store.hpp"
#include "core/kata/shelf.hpp"

namespace kata {

/// Puts running, tries, free_bytes, stored, stations, next_try and hindrance into the state.
void read_sync_notes(const journal::Store& store, SyncState& state);

}  // namespace kata
