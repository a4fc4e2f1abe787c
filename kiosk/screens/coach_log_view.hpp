// The coach's own log: what is practised, and how it went from entry to entry. Only for its owner. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/coach_notes.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/form_words.hpp"

namespace kiosk {

struct CoachLogView {
    struct Row {
        std::string day, minutes;  // "Mon 10 Nov", "13 minutes"
        std::string moved, focus;
        std::string trying, expecting;
    };
    std::string title, beside;       // "My log", "only Ingrid"
    std::string focus_label, focus;  // "I practise now"
    bool has_focus = false;
    std::vector<kata::Moved> course;  // the last entries, oldest first
    std::string first_day, last_day;  // of the course
    std::vector<Row> rows;            // newest first
    std::string empty_words;
    std::string entry_badge;  // "draft" where a half-written entry waits
};
CoachLogView view_coach_log(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft,
                            const kata::EntityId& me);

/// A new entry: the cycle and the focus are proposed, one chip is the least that is asked.
struct CoachLogFormView {
    std::string title, beside;  // "New entry", "Mon 10 Nov, 13 minutes, threshold at question 4"
    std::string form;           // its name among the draft's texts
    FormField focus;
    std::string before_label, before;  // "Last time I expected"
    struct Chip {
        std::string words, value;
        bool selected = false;
    };
    std::vector<Chip> moved;
    bool asks_threshold = false, threshold_seen = false;
    std::vector<FormField> fields;  // trying, expecting, question, advice
    FormField next_focus;
    std::string next_beside;  // who else reads what comes next
    bool can_save = false;
    std::string why_not;  // or who reads it
    kata::KeepNote ask;
};
CoachLogFormView view_coach_log_form(const kata::Storyboard& board, const kata::Shelf& shelf,
                                     kata::Moment now, const Draft& draft, const kata::EntityId& me);

}  // namespace kiosk
