// An obstacle's words, new or written anew: the sentence, the short words for tiles, and whether it belongs to this target condition.
// What fits a tile and reads like an obstacle is stored from the writing screen at once; the form is for what is still to be said.
#pragma once

#include <optional>
#include <string>

#include "kiosk/pane.hpp"
#include "kiosk/screens/form_words.hpp"

namespace kiosk {

struct ObstacleFormView {
    std::string form;   // of the texts in the draft: "parked", "change-obstacle/…"
    std::string title;  // "New obstacle", "Obstacle 5"
    std::string sentence;
    FormField words, short_words;
    TextWish words_wish, short_wish;
    std::string hint;        // soft: it reads like a missing solution
    std::string short_note;  // under the short words: how they stand
    std::string found;       // "Found in experiment 9"; empty
    bool try_today = false;
    std::string other_today;  // what a touch makes of it
    std::string fits;         // the question that the two answers give
    std::string keep, hold;
    bool can_keep = false;
    std::string why_not;
    kata::Intent ask;
    std::optional<kata::Intent> hold_ask;  // instead: it waits in the holding area
    std::string saved_words, held_words;
};

ObstacleFormView view_obstacle_form(const kata::Storyboard& board, kata::Moment now, const Draft& draft);

/// A new obstacle is written, found in an experiment or not; a begun one goes on.
void begin_obstacle(Pane& pane, const kata::EntityId& found_in = {});
/// Its words are written anew.
void change_obstacle(Pane& pane, const kata::EntityId& obstacle);
std::string form_of(const kata::EntityId& changed);  ///< empty: of a new one

/// Nothing more has to be said than these words.
bool is_said_by(std::string_view words);

}  // namespace kiosk
