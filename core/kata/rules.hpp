// The rules of the board: what is refused, and which cells an intent sets. Pure: no clock, no disk, no screen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/kata/intents.hpp"
#include "core/kata/storyboard.hpp"

namespace kata {

enum class Refusal {
    no_such_board,
    board_exists,
    no_such_metric,
    metric_exists,
    bad_slug,
    name_needed,
    unit_too_long,
    not_a_number,
    outside_limits,
    not_whole,
    bad_of_how_many,
    no_points,
    too_many_points,
    time_out_of_range,
    in_the_future,
    no_such_point,
    reason_needed,
    no_such_obstacle,
    obstacle_is_closed,
    text_needed,
    text_too_long,
    no_target_condition,
    target_condition_open,
    achieve_by_too_far,
    achieve_by_passed,
    bad_goal,
    no_such_experiment,
    expectation_needed,
    obstacle_needed,
    one_running_already,
    not_started,
    closed_already,
    nothing_to_undo,
    nothing_to_redo,
    changed_since,
    started_experiment,
    bad_time_of_day,
    bad_zone,
    bad_text,
    bad_limits,
    bad_decimals,
    bad_minutes,
    phase_exists,
    no_such_phase,
    not_a_time_metric,
    no_such_timer,
    ends_before_start,
    no_such_tally,
    tally_out_of_range,
    not_below_zero,
    bad_factor,
    date_does_not_move,
    not_at_its_date,
    reflection_needed,
    experiment_runs,
    no_help_needed,
    no_such_idea,
    idea_is_taken,
    not_running,
    bad_tolerance,
    nothing_happened_yet,
    sentence_needed,
    no_such_person,
    no_such_question,
    cycle_not_started,
    cycle_was_held,
    day_has_passed,
    no_such_observation,
    observation_goes_on,
    board_not_here,
    no_such_station,
    nothing_to_settle,
    same_person
};
/// One sentence that says what to do, in the board's words, without a full stop.
std::string_view words(Refusal refusal);

/// A target condition is usually set for so many days; over the second people are told, over the third it is refused.
inline constexpr int usual_target_days = 14, far_target_days = 28, furthest_target_days = 92;

/// Nothing if the board's rules allow it.
std::optional<Refusal> refuse(const Storyboard& board, const Intent& intent, Moment now);

/// Where new entities get their names from.
struct Naming {
    std::string_view jid;
    std::uint64_t s = 0;
};

/// What is to be recorded: everything of a Record but its place and stamp. Bases are filled in by the station.
struct Action {
    std::string name;  // "point.add"
    std::vector<journal::Change> changes;
    std::vector<journal::PointEntry> points;
    std::optional<journal::Origin> origin;
};
/// Must not be called where refuse says no. Undo and Redo are the station's own: they need the history.
Action changes(const Storyboard& board, const Intent& intent, Moment now, const Naming& naming);

/// Seconds in one of the metric's unit where that is a unit of time (s, min, h): 1, 60, 3600; nothing else is.
std::optional<double> seconds_in_unit(const Metric& metric);
/// What a timer that is stopped at `at` leaves: the time since its start in the metric's unit.
NewPoint elapsed_point(const Timer& timer, const Metric& metric, Moment at);
/// What a tally leaves when it is closed; never tapped is zero, and zero is a value.
NewPoint tally_point(const Tally& tally, const Metric& metric, std::optional<double> n, Moment at);

/// Letters a-z, digits and single dashes, 1..40: from any name, transliterated; empty if nothing is left.
std::string slug_of(std::string_view name);
bool is_slug(std::string_view text);

}  // namespace kata
