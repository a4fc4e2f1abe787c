// What is known of the way to the shared folder, as plain facts. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"
#include "kiosk/share.hpp"

namespace kiosk {

/// How long ago a station was heard, as a mark: never an alarm.
enum class Freshness { last_night, days, long_ago };

struct SharedFolderView {
    struct Fact {
        std::string label, value;
    };
    struct Row {
        Freshness fresh = Freshness::last_night;
        std::string name, heard;  // "Cell 7, this station", "02:10"
    };
    std::string folder;                // "/mnt/plant"
    std::string head;                  // "All is copied", "Copying changes"
    bool quiet_mark = false;           // on the now tint, with the struck-through cloud
    std::string figure, figure_words;  // "312", "changes wait here.\nNothing is lost."
    std::string sentence;
    bool copying = false;
    float part = 0;                                // 0..1 of the bar
    std::string done_words, of_words, left_words;  // "214", "of 312 changes", "about 20 s left"
    std::vector<Fact> facts;
    std::string rows_title;  // "How fresh is each station?"
    std::vector<Row> rows;   // this station first
    std::string rows_empty;  // where there are none yet
    std::string sync_words;  // "Sync now", "Try now", "Copying …"
    bool can_sync = false, can_copy = false;
    std::string waits_words;     // this station is not accepted yet; else empty
    std::string requests_words;  // others ask to join; else empty
};

SharedFolderView view_shared_folder(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                    const ShareState& share = {});

}  // namespace kiosk
