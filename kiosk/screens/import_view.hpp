// What reading in a file says: the files there are, what was understood of the chosen one, what is asked about it, which rows are
// refused. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/import.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

struct ImportView {
    enum class Page { files, working, broken, question, preview, refused };
    struct File {
        std::string path, name, where, changed, size;
        bool on_stick = false;
    };
    /// A touch on it makes the choice.
    struct Answer {
        std::string words;
        bool selected = false;
        ImportChoice then;
    };
    struct Fact {
        std::string label, value;
        bool operator==(const Fact&) const = default;
    };
    struct Row {
        std::string when, value, note;
    };
    struct RefusedRow {
        std::string line, text, reason;
    };

    Page page = Page::files;
    std::string title, beside;
    // files
    std::vector<File> files;
    std::string empty_words, looking_words, more_words;
    // working
    std::string work_words, work_note;
    int percent = 0;
    // broken, question
    std::string sentence, why;
    std::vector<std::string> begins;
    std::string begins_words;
    std::vector<Answer> answers;
    // preview
    std::vector<Fact> facts;
    std::vector<Row> rows;
    std::vector<Fact> counts;
    std::string refused_words;   // on the key that leads to the refused rows; empty: there are none
    bool refused_first = false;  // they have to be looked at before anything is taken in
    std::string take_words, saved_words;
    bool can_take = false;
    // refused
    std::vector<RefusedRow> refused;
    std::string leave_out_words;
};

ImportView view_import(const kata::Storyboard& board, const PanelState& panel, kata::Moment now,
                       const Draft& draft);
/// The chosen metric; the board's only one need not be chosen. Empty: none yet.
kata::EntityId import_metric(const kata::Storyboard& board, const ImportChoice& choice);

}  // namespace kiosk
