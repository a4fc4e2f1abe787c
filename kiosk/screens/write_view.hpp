// What is being written, what the keys say, and what keeping the text asks for. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/keyboard.hpp"
#include "kiosk/screens/learnings_view.hpp"
#include "kiosk/writing/edit.hpp"
#include "kiosk/writing/wordbook.hpp"

namespace kiosk {

struct WriteView {
    TextWish wish;  // of a form, or of a text that is known by its name
    bool of_a_form = false;
    writing::Text text;
    writing::Limits limits;
    std::vector<std::size_t> stops;  // where the cursor may stand
    KeyRows keys;
    bool capitals = false, figures = false;
    std::string keyboard;            // "EN"
    std::vector<std::string> forms;  // that may stand instead of the character before the cursor
    std::vector<writing::Suggestion> suggestions;
    std::string enter_words;  // of the key at the end of the second row
    std::string keep_words;
    bool can_keep = false;
    std::string why_not;              // one sentence; empty if there is nothing to say
    std::string remark;               // beside the answers: why not, or that no more fits
    FoundSoFar found;                 // where the text searches the wall
    std::optional<kata::Intent> ask;  // nothing where it goes with a form or a value
    std::string note;                 // what a kept text is then
    std::string form_field;           // of the form it goes on to, where more has to be said
    std::string saved_words;
};

/// `keyboard`: the code of its language.
WriteView view_write(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                     const Draft& draft, std::string_view keyboard = "EN");

writing::Limits limits_of(const TextWish& wish);
/// The draft's text with its cursor, as it may be stored.
writing::Text text_being_written(const Draft& draft, const writing::Limits& limits);
void put_text(Draft& draft, const writing::Text& text);

/// The words of this board: for suggestions, made once when a text is opened.
writing::Wordbook wordbook_of(const kata::Storyboard& board, const kata::Shelf& shelf);

}  // namespace kiosk
