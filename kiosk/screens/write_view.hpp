// What is being written, what the keys say, and what keeping the text asks for. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/text_entry.hpp"

namespace kiosk {

struct WriteView {
    std::string title, beside, hint;
    std::string text;
    KeyLayer layer = KeyLayer::letters;
    std::vector<std::string> suggestions;
    std::string keep_words;
    bool can_keep = false;
    bool may_be_empty = false;        // keeping nothing takes the line away
    std::string why_not;              // one sentence; empty if there is nothing to say
    std::optional<kata::Intent> ask;  // nothing for a note: it goes with its value
    std::string note;                 // what a kept note is
    std::string saved_words;
    ScreenId back = ScreenId::storyboard;  // one step up
    ScreenId then = ScreenId::storyboard;  // after keeping
};

WriteView view_write(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                     const Draft& draft);

}  // namespace kiosk
