// A target condition while it is being written: it stands among the draft's texts, so that it survives idle, restart and power loss, and is
// read from there as a value. What can be known is proposed once, when the form is begun. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

inline constexpr int most_form_rows = 12, most_form_goals = 8;

/// A line of the form: how it runs now, how it shall run.
struct FormRow {
    std::string label, now, words;
    bool operator==(const FormRow&) const = default;
};

enum class GoalShape { at_least, at_most, band, share };

struct FormGoal {
    kata::EntityId id;  // of a goal that is there already
    kata::EntityId metric;
    GoalShape shape = GoalShape::at_least;
    std::optional<double> low, high;
    std::optional<int> k, n;
    bool per_shift = false;
    std::string words;
    bool operator==(const FormGoal&) const = default;
};

struct TargetTexts {
    std::optional<kata::Day> achieve_by;
    std::string sentence;
    std::string knows;  // "yes", "not yet"; empty: not said
    std::vector<FormRow> rows;
    std::vector<FormGoal> goals;
    bool operator==(const TargetTexts&) const = default;
};

/// "target" for a new one, "target-change" while the present one stands.
std::string target_form_name(const kata::Storyboard& board);
/// Fills in what is known, unless the form was begun already: from the present target condition, or for a new one from the last one,
/// the newest looks, the process analysis and the metrics.
void begin_target_form(Draft& draft, const kata::Storyboard& board, const kata::Shelf& shelf,
                       kata::Moment now);
/// It holds only what was proposed.
bool is_untouched(const Draft& draft, const kata::Storyboard& board, const kata::Shelf& shelf,
                  kata::Moment now);
TargetTexts target_texts(const Draft& draft, const kata::Storyboard& board);
/// Only what is chosen and not written: the words have the writing screen.
void put_date(Draft& draft, const kata::Storyboard& board, kata::Day day);
void put_goals(Draft& draft, const kata::Storyboard& board, const std::vector<FormGoal>& goals);
void put_rows(Draft& draft, const kata::Storyboard& board, const std::vector<FormRow>& rows);

/// The names of the fields: "target row1-words", "target goal2-low".
std::string row_field(std::size_t row, std::string_view part);
std::string goal_field(std::size_t goal, std::string_view part);

/// Nothing while a number of it is missing.
std::optional<kata::Goal> goal_of(const FormGoal& goal);
/// What is asked for once the form is whole.
kata::SetTargetCondition set_target(const TargetTexts& texts, const kata::Storyboard& board,
                                    const kata::Shelf& shelf);
kata::ChangeTargetCondition change_target(const TargetTexts& texts, const kata::Storyboard& board);

}  // namespace kiosk
