// What the first pages of a new panel say. No drawing.
#pragma once

#include <string>

#include "core/journal/moment.hpp"
#include "kiosk/first.hpp"
#include "kiosk/screens/folders_view.hpp"

namespace kiosk {

struct FirstView {
    std::string title;
    std::string sentence, note;  // large, and under it
    FoldersView list;            // folders, or stations by name: a row's path is then its jid
    float part = 0;              // 0..1 of the way
    std::string part_words;      // "4 120 of 18 204 entries"
    bool can_start = false;      // a name is there
};

FirstView view_first(const FirstState& state);

}  // namespace kiosk
