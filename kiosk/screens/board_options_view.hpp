// What can be done with a board as a whole: its name, the station it stands at, and putting it away; a board of another station is brought
// here. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/asking.hpp"
#include "kiosk/screens/form_words.hpp"
#include "kiosk/screens/shared_folder_view.hpp"

namespace kiosk {

/// A step that is asked about once.
struct BoardStep {
    std::string words;  // on its row
    std::string note;   // small, under them
    TwoAnswers question;
    kata::Intent ask;
    std::string saved_words;
};

struct BoardOptionsView {
    std::string title;
    std::string place;  // "Stands at Panel 4, as of 02:04"
    std::string empty_words;
    // of a board of this panel
    FormField name;
    TextWish name_wish;
    std::optional<kata::Intent> rename;  // nothing: the name is as it was
    std::string renamed_words;
    std::string move_words, move_note;  // the row that leads to the stations; empty: it stays here
    std::optional<BoardStep> archive;
    // of another station's
    std::optional<BoardStep> take;
};
inline constexpr const char* rename_form = "rename";

BoardOptionsView view_board_options(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                    const Draft& draft);

/// The stations of the plant that a board may move to: those an admin accepted, by name, never by how fresh they are.
struct MoveBoardView {
    struct Row {
        std::string jid, name;
        std::string heard;  // "heard 02:10"
    };
    std::string title;
    std::vector<Row> rows;
    std::string empty_words;
    std::optional<BoardStep> step;  // to the chosen one
};

MoveBoardView view_move_board(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                              const Draft& draft);

}  // namespace kiosk
