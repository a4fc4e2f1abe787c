// What the board says when it says no: one sentence that tells what to do.
#include "core/kata/rules.hpp"

namespace kata {

std::string_view words(Refusal refusal) {
    switch (refusal) {
    case Refusal::no_such_board: return "There is no such board here; `kata boards` lists them";
    case Refusal::board_exists: return "A board with this short name is here already; choose another";
    case Refusal::no_such_metric: return "There is no such metric on this board; add it first";
    case Refusal::metric_exists:
        return "A metric with this short name is on the board already; choose another";
    case Refusal::bad_slug:
        return "Use 1 to 40 letters a-z, digits and single dashes for the short name, such as exit-cycle";
    case Refusal::name_needed: return "Give it a name";
    case Refusal::unit_too_long: return "Write the unit in at most 12 letters, such as s or pieces";
    case Refusal::not_a_number: return "That is not a number; write it with digits, such as 114 or 11.4";
    case Refusal::outside_limits:
        return "This metric does not take that value; check it, or change the metric's limits in set-up";
    case Refusal::not_whole: return "This metric counts whole things; write a whole number, zero is one too";
    case Refusal::bad_of_how_many:
        return "Say of how many, as in 27 of 30; the first number cannot be the greater";
    case Refusal::no_points: return "Give at least one value";
    case Refusal::too_many_points: return "At most 1000 values in one go; import a file for more";
    case Refusal::time_out_of_range: return "Times before 1970 cannot be kept; check the date";
    case Refusal::in_the_future: return "That time is still to come; check the date and the panel's clock";
    case Refusal::no_such_point: return "There is no such value on this station";
    case Refusal::reason_needed: return "Say in a word why, so that the next one understands";
    case Refusal::no_such_obstacle: return "There is no such obstacle under this target condition";
    case Refusal::obstacle_is_closed: return "That obstacle is not in the way now; choose one that is";
    case Refusal::text_needed: return "Write it in a few words";
    case Refusal::text_too_long: return "Say it in fewer words: at most 1000 letters";
    case Refusal::no_target_condition: return "Set a target condition first";
    case Refusal::target_condition_open:
        return "Look back on the present target condition before setting the next";
    case Refusal::achieve_by_too_far:
        return "Choose a date at most 92 days away; one to four weeks teach most";
    case Refusal::achieve_by_passed: return "Choose a date that is still to come";
    case Refusal::bad_goal:
        return "Say what should be reached: a value, a range from low to high, or how many of how many";
    case Refusal::no_such_experiment: return "There is no such experiment under this target condition";
    case Refusal::expectation_needed: return "Write the step and what we expect before starting";
    case Refusal::obstacle_needed: return "Choose the obstacle this is about, or plan a closer look";
    case Refusal::one_running_already:
        return "An experiment on this obstacle is running; write down what happened first";
    case Refusal::not_started: return "Start the experiment first";
    case Refusal::closed_already: return "This row is closed; start a new experiment";
    case Refusal::nothing_to_undo: return "There is nothing to take back on this station";
    case Refusal::nothing_to_redo: return "There is nothing to bring back on this station";
    case Refusal::changed_since: return "Somebody has changed it since; look at it and change it by hand";
    case Refusal::started_experiment:
        return "A started experiment stays; stop it instead and say it was started by mistake";
    case Refusal::bad_time_of_day: return "Write the time of day as hours and minutes, such as 10:00";
    case Refusal::bad_zone: return "That time zone is not known; write it such as Europe/Berlin";
    case Refusal::bad_text:
        return "Some letters cannot be read; write it again, on one line where it is a name";
    case Refusal::bad_limits: return "Give the lower limit first, then the upper one";
    case Refusal::bad_decimals: return "Show a metric with 0 to 6 decimals";
    case Refusal::bad_minutes: return "Give the length of the coaching cycle in minutes, such as 12";
    case Refusal::phase_exists: return "A phase starts at this value already";
    case Refusal::no_such_phase: return "There is no such phase on this board; look at the run chart";
    case Refusal::not_a_time_metric: return "Choose a metric that is measured in s, min or h";
    case Refusal::no_such_timer: return "That time was stopped already; look at the run chart";
    case Refusal::ends_before_start: return "Give an end that is after the start";
    case Refusal::no_such_tally: return "That count was closed already; open a new one";
    case Refusal::tally_out_of_range: return "A count is at least 0 and at most 100 000";
    case Refusal::not_below_zero: return "Write a number that is not below zero";
    case Refusal::bad_factor: return "Give the planned cycle time as a share of takt, such as 0.85";
    case Refusal::date_does_not_move:
        return "The achieve-by date does not move; at the date we look back and set the next target "
               "condition";
    case Refusal::not_at_its_date:
        return "Its date is still to come; look back when it is reached, or at the date";
    case Refusal::reflection_needed: return "Write what we know now about the process that we did not know";
    case Refusal::experiment_runs:
        return "An experiment is running; write down what happened first, or stop it";
    case Refusal::no_help_needed: return "Nobody has asked for help with this obstacle";
    case Refusal::no_such_idea: return "That idea is no longer on this board";
    case Refusal::idea_is_taken: return "That idea became a step already; look at the experimenting record";
    case Refusal::not_running: return "That experiment is not running; look at the experimenting record";
    case Refusal::bad_tolerance:
        return "Give the number that is expected, and how near to it, such as 116 within 3";
    case Refusal::nothing_happened_yet: return "Write down what happened first";
    case Refusal::sentence_needed: return "Say how it runs then, such as \"run every cycle in 95 to 120 s\"";
    case Refusal::no_such_person: return "That person is not known here; choose a name";
    case Refusal::no_such_question: return "Give a place of the card: Q1, Q2, reflection, Q3, Q4 or Q5";
    case Refusal::cycle_not_started: return "That coaching cycle was not started; start it first";
    case Refusal::cycle_was_held: return "That coaching cycle was held; it stays so";
    case Refusal::day_has_passed: return "That day has passed; choose today or a later one";
    case Refusal::no_such_observation: return "That observation has ended; start another one";
    case Refusal::observation_goes_on: return "An observation goes on already; end it first";
    case Refusal::board_not_here:
        return "This board stands at another station; do it there, or take the board over first";
    case Refusal::no_such_station: return "There is no such station in the plant; choose one of the list";
    case Refusal::nothing_to_settle: return "Nothing is open there any more; look at the board as it is now";
    case Refusal::same_person: return "These are one person already; choose another tile";
    }
    return "";
}

}  // namespace kata
