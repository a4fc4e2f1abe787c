// The folders that were found: sticks to copy to, or folders of a plant to go on with. No drawing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/kata/shelf.hpp"
#include "kiosk/share.hpp"

namespace kiosk {

struct FoldersView {
    struct Row {
        std::string path, name, beside;  // "/media/KINGSTON", "KINGSTON", "Plant North"
        bool stick = false;
        bool in_use = false;
        bool station = false;  // no folder, but one that stands in it
    };
    std::string sentence, note;  // above the list; empty where only the words for none are to stand
    std::vector<Row> rows;
    std::string empty_words;    // where there are none
    std::string looking_words;  // while they are looked for, or one is copied to
    bool busy = false;          // nothing may be chosen
};

FoldersView view_sticks(const ShareState& share);
/// `in_use`: the folder of the settings.
FoldersView view_plant_folders(const ShareState& share, std::string_view in_use);

}  // namespace kiosk
