// What is known of the way to the shared folder, as plain facts. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

struct SharedFolderView {
    struct Fact {
        std::string label, value;
    };
    std::string head;                  // "All copied", "Changes wait here"
    bool quiet_mark = false;           // on the now tint, with the struck-through cloud
    std::string figure, figure_words;  // "312", "changes wait here.\nNothing is lost."
    std::string sentence;
    std::vector<Fact> facts;    // of the copy
    std::vector<Fact> station;  // of this panel
};

SharedFolderView view_shared_folder(const kata::Storyboard& board, const kata::Shelf& shelf,
                                    kata::Moment now);

}  // namespace kiosk
