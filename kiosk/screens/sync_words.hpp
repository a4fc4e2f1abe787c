// How the nightly way to the shared folder stands, in the words of glance, storyboard and menu. Never an alarm.
#pragma once

#include <string>

#include "core/kata/shelf.hpp"

namespace kiosk {

struct SyncWords {
    std::string words;        // "Synced 02:10", "Synced 02:10, 4 wait", "312 wait, nothing lost"
    std::string short_words;  // "02:10", "02:10, 4 wait": where a cloud stands before it
    bool quiet_mark = false;  // on the now tint with the struck-through cloud
    bool folder_set = false;  // or a copy was made once
    bool operator==(const SyncWords&) const = default;
};

SyncWords sync_words(const kata::SyncState& state, kata::Moment now, std::string_view zone);

}  // namespace kiosk
