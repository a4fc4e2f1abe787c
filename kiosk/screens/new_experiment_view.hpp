// What the next experiment's form says and may do: step, expectation, number, when we go and see, what was looked at before. No drawing.
//
// All that is written and chosen stands among the draft's texts as "experiment …", so that it survives whatever happens.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/rules.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/record_data_view.hpp"
#include "kiosk/screens/see_time_view.hpp"

namespace kiosk {

inline constexpr std::string_view plan_form = "experiment";

struct NewExperimentView {
    std::string title, beside;  // "Experiment 9", "Tester rejects 1 in 25"
    std::string empty_words;    // no target condition yet: nothing to experiment towards
    std::string chain;          // challenge and target condition; the obstacle is `beside`
    struct Kind {
        std::string_view value;  // what a draft keeps
        std::string words;
        bool selected = false;
    };
    std::vector<Kind> kinds;  // without an obstacle there is only a closer look
    TextWish step, expectation;
    std::string step_words, expectation_words;  // what the fields show
    bool step_written = false, expectation_written = false;
    std::string number_figure, number_side;  // "116", "s, within 3 s"; figure empty: the side invites
    std::vector<SeeChoice> see;
    std::string see_words;  // "today 15:30", once chosen
    std::string strip;      // that the prediction is locked, or what is still open
    bool can_start = false;
    kata::StartExperiment ask;
    std::string saved_words;
    std::string last_learning;
    struct IdeaSlip {
        kata::EntityId id;
        std::string words;
        bool selected = false;
    };
    std::vector<IdeaSlip> ideas;
    struct Check {
        std::string name;  // as it is stored: "people"
        std::string words;
        bool done = false;
    };
    std::vector<Check> checks;
    std::string checks_words;  // "2 of 4"
    bool no_coach = false;
};
NewExperimentView view_new_experiment(const kata::Storyboard& board, const kata::Shelf& shelf,
                                      kata::Moment now, const Draft& draft, bool in_cycle = false);

/// An idea becomes the step; nothing: it is the step no longer.
void take_idea(Draft& draft, const kata::EntityId& id, const std::string& words);

/// The number that is expected, on the whole glass.
struct PlanNumberView {
    std::vector<Choice> metrics;             // "No number" first
    std::vector<std::string> metric_values;  // what a draft keeps of each
    std::vector<Choice> directions;
    std::vector<std::string> direction_values;
    NumberWish number, within;
    std::string number_words, within_words;
    bool has_number = false, has_within = false;
    std::string label;  // "Exit cycle at station 4"
};
PlanNumberView view_plan_number(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft);

/// "If we … then … because …": three short fields that make the step and the expectation.
struct IfThenView {
    struct Field {
        TextWish wish;
        std::string label, words;
        bool written = false;
    };
    std::vector<Field> fields;
    bool can_take = false;
    std::string step, expectation;  // composed
};
IfThenView view_if_then(const kata::Storyboard& board, const Draft& draft);

/// A check is turned on or off; `names` as the draft keeps them.
std::string with_turned(const std::string& names, const std::string& name);

}  // namespace kiosk
