// The second coach's sheet: what was said at each place of the card, then what was seen, its effect and what could be tried. Written by the
// second coach, read by the coach, and by nobody else. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/coach_notes.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/form_words.hpp"

namespace kiosk {

struct CoachingObservationView {
    struct Phase {
        std::string at, label,
            length;  // "Q1", "Question 1", "0:40"; the length is empty where none was measured
        FormField coach_said, learner_said;
        std::string fact_words;  // "facts", "not facts", or the question
        bool fact_answered = false;
        std::string fact_next;  // what a touch makes of it: "", "yes", "no"
    };
    struct Chip {
        std::string words, value;
        bool selected = false;
    };
    std::string title, beside;  // "Second coach's sheet", "Thu 6 Nov, Marta with David"
    std::string only;           // "only David and Ingrid"
    std::string form;
    bool writes = false;  // else it is read
    std::string focus_label, focus;
    std::vector<Phase> phases;               // by card_places
    std::vector<FormField> feedback;         // saw, effect, could_try, next_focus
    std::string threshold_label, threshold;  // "Threshold of knowledge", "Question 3"
    std::string to_q4_label;
    std::vector<Chip> to_q4, follow_up;
    std::string follow_up_label;
    std::string empty_words;  // instead of all: there is no cycle, or it is not this person's
    std::string next_beside;  // who else reads what the coach practises next
    bool can_save = false;
    bool at_work = false;  // something is written that is not stored
    std::string why_not;   // or what of it others read too
    kata::KeepNote ask;
};
/// The sheet's fields hold what is stored, until somebody writes on it: the texts of `draft` are filled in, and again where the store moved on.
void open_sheet(Draft& draft, const kata::Storyboard& board, const kata::Shelf& shelf,
                const kata::EntityId& me);
CoachingObservationView view_coaching_observation(const kata::Storyboard& board, const kata::Shelf& shelf,
                                                  kata::Moment now, const Draft& draft,
                                                  const kata::EntityId& me);

/// Earlier entries and sheets: mine to yours.
struct CoachSheetsView {
    struct Row {
        std::string day, words, beside;
        std::string note;  // the sheet that a touch opens; empty: none
    };
    struct Level {
        std::string words;  // "My log", "Feedback I gave", "Feedback I got"
        SheetsOf of = SheetsOf::my_log;
        bool shown = false;
    };
    std::string title, beside;
    std::vector<Level> levels;
    std::vector<Row> rows;  // newest first
    std::string empty_words;
};
CoachSheetsView view_coach_sheets(const kata::Shelf& shelf, const Draft& draft, const kata::EntityId& me);

}  // namespace kiosk
