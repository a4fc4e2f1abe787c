// What the form of a target condition says: its three pages, what is still missing, and what it asks for once it is whole. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/form_words.hpp"
#include "kiosk/screens/record_data_view.hpp"
#include "kiosk/screens/target_texts.hpp"

namespace kiosk {

enum class TargetPage { when_and_how, numbers, pattern };

struct TargetFormView {
    struct DateChip {
        std::string words;  // "2 weeks"
        kata::Day day;
        bool selected = false;
    };
    struct GoalRow {
        std::string name, now, target;
        bool quiet = false;  // something of it is missing
        bool operator==(const GoalRow&) const = default;
    };
    struct Line {
        FormField label, now, words;
        bool now_is_fixed = false;  // the current condition is dated and stays
    };
    std::string form;           // name
    std::string title, beside;  // beside: the challenge it leads to
    bool changes = false;
    std::vector<std::string> pages;
    TargetPage page = TargetPage::when_and_how;

    std::vector<DateChip> dates;
    std::optional<kata::Day> day;
    kata::Day earliest;
    std::string day_line;  // "Achieve by Fri 28 Nov, in 14 days"
    std::string day_note;  // "It does not move", or that it is far
    bool day_is_far = false;
    FormField sentence;
    std::string knows_question, knows_note;
    std::vector<Choice> knows;

    std::vector<GoalRow> goals;
    bool can_add_goal = true;
    std::vector<Line> lines;
    bool can_add_line = true;
    std::string step_note;  // "“install” is a step …"
    FormHints hints;        // of the page

    std::string why_not;  // one sentence; empty if it can be stored
    bool can_store = false;
    std::string store_words, saved_words;
    std::optional<kata::Intent> ask;
};

/// The form must be begun.
TargetFormView view_target_form(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                const Draft& draft);

struct GoalFormView {
    std::string form, title, beside;
    bool there = false;  // a number of the form is open
    std::string empty_words;
    std::vector<Choice> metrics, shapes;
    std::vector<kata::EntityId> metric_ids;
    std::string unit;
    int decimals = 0;
    bool minus = false;
    std::vector<FormField> numbers;  // that this shape has
    FormField words;
    bool per_shift = false, can_be_per_shift = false;
    std::string now_label, now_line, target_label, target_line;
    std::string why_not;
    FormHints hints;
};

GoalFormView view_goal_form(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft);

}  // namespace kiosk
