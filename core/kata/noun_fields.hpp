// The one table of nouns and fields. Adding a member means adding its line here; its order is the order of `kata board --json`.
// Private to core/kata/noun_*.cpp.
#pragma once

#include <tuple>

#include "core/kata/nouns.hpp"

namespace kata {

/// `id` and what the id itself says are no cells and stand in no table.
template <typename Noun, typename Member> struct Field {
    const char* name;
    Member Noun::*member;
};

template <typename Noun, typename Member>
constexpr Field<Noun, Member> field(const char* name, Member Noun::*member) {
    return {name, member};
}

constexpr auto fields_of(const Board&) {
    return std::tuple{field("name", &Board::name),
                      field("focus_process", &Board::focus_process),
                      field("vision", &Board::vision),
                      field("learner", &Board::learner),
                      field("coach", &Board::coach),
                      field("second_coach", &Board::second_coach),
                      field("deputy_coach", &Board::deputy_coach),
                      field("coaching_time", &Board::coaching_time),
                      field("coaching_plan", &Board::coaching_plan),
                      field("zone", &Board::zone),
                      field("shifts", &Board::shifts),
                      field("practice", &Board::practice),
                      field("several_experiments", &Board::several_experiments),
                      field("order", &Board::order),
                      field("home", &Board::home),
                      field("archived", &Board::archived)};
}

constexpr auto fields_of(const Metric&) {
    return std::tuple{field("board", &Metric::board),
                      field("name", &Metric::name),
                      field("label", &Metric::label),
                      field("unit", &Metric::unit),
                      field("better", &Metric::better),
                      field("decimals", &Metric::decimals),
                      field("role", &Metric::role),
                      field("kind", &Metric::kind),
                      field("counted", &Metric::counted),
                      field("usual_low", &Metric::usual_low),
                      field("usual_high", &Metric::usual_high),
                      field("least", &Metric::least),
                      field("most", &Metric::most),
                      field("planned_cycle_time", &Metric::planned_cycle_time),
                      field("takt", &Metric::takt),
                      field("note_chips", &Metric::note_chips),
                      field("start_event", &Metric::start_event),
                      field("end_event", &Metric::end_event),
                      field("where", &Metric::where),
                      field("who", &Metric::who),
                      field("how", &Metric::how),
                      field("order", &Metric::order)};
}

constexpr auto fields_of(const Challenge&) {
    return std::tuple{field("board", &Challenge::board),
                      field("challenge", &Challenge::challenge),
                      field("short_text", &Challenge::short_text),
                      field("achieve_by", &Challenge::achieve_by),
                      field("set_by", &Challenge::set_by),
                      field("metric", &Challenge::metric),
                      field("from", &Challenge::from),
                      field("to", &Challenge::to),
                      field("framing", &Challenge::framing)};
}

constexpr auto fields_of(const TargetCondition&) {
    return std::tuple{field("board", &TargetCondition::board),
                      field("number", &TargetCondition::number),
                      field("set_on", &TargetCondition::set_on),
                      field("achieve_by", &TargetCondition::achieve_by),
                      field("reached_on", &TargetCondition::reached_on),
                      field("reflected_on", &TargetCondition::reflected_on),
                      field("sentence", &TargetCondition::sentence),
                      field("operating_pattern", &TargetCondition::pattern),
                      field("about_process", &TargetCondition::about_process),
                      field("about_us", &TargetCondition::about_us),
                      field("learning", &TargetCondition::learning),
                      field("obstacle_now", &TargetCondition::obstacle_now),
                      field("obstacle_now_since", &TargetCondition::obstacle_now_since)};
}

constexpr auto fields_of(const Goal&) {
    return std::tuple{
        field("board", &Goal::board), field("target", &Goal::target), field("metric", &Goal::metric),
        field("kind", &Goal::kind),   field("low", &Goal::low),       field("high", &Goal::high),
        field("k", &Goal::k),         field("n", &Goal::n),           field("per_shift", &Goal::per_shift),
        field("words", &Goal::words), field("order", &Goal::order)};
}

constexpr auto fields_of(const Obstacle&) {
    return std::tuple{field("board", &Obstacle::board),
                      field("target", &Obstacle::target),
                      field("number", &Obstacle::number),
                      field("obstacle", &Obstacle::obstacle),
                      field("short_text", &Obstacle::short_text),
                      field("found_on", &Obstacle::found_on),
                      field("closed_on", &Obstacle::closed_on),
                      field("kind", &Obstacle::kind),
                      field("state", &Obstacle::state),
                      field("scope", &Obstacle::scope),
                      field("closed_by_experiment", &Obstacle::closed_by_experiment),
                      field("found_in_experiment", &Obstacle::found_in_experiment),
                      field("help_needed_since", &Obstacle::help_needed_since),
                      field("help_from", &Obstacle::help_from),
                      field("help_comes_by", &Obstacle::help_comes_by),
                      field("try_today", &Obstacle::try_today)};
}

constexpr auto fields_of(const Experiment&) {
    return std::tuple{field("board", &Experiment::board),
                      field("target", &Experiment::target),
                      field("obstacle", &Experiment::obstacle),
                      field("number", &Experiment::number),
                      field("kind", &Experiment::kind),
                      field("step", &Experiment::step),
                      field("metric", &Experiment::metric),
                      field("expectation", &Experiment::expectation),
                      field("expectation_number", &Experiment::expectation_number),
                      field("expectation_direction", &Experiment::expectation_direction),
                      field("expectation_within", &Experiment::expectation_within),
                      field("sealed_at", &Experiment::sealed_at),
                      field("short_text", &Experiment::short_text),
                      field("expectation_short", &Experiment::expectation_short),
                      field("go_and_see_at", &Experiment::go_and_see_at),
                      field("coach_present", &Experiment::coach_present),
                      field("what_happened", &Experiment::what_happened),
                      field("result", &Experiment::result_number),
                      field("verdict", &Experiment::verdict),
                      field("seen_by_eye", &Experiment::seen_by_eye),
                      field("learning", &Experiment::learning),
                      field("learning_short", &Experiment::learning_short),
                      field("happened_at", &Experiment::happened_at),
                      field("closed_at", &Experiment::closed_at),
                      field("stopped_at", &Experiment::stopped_at),
                      field("safe", &Experiment::safe),
                      field("afterthought", &Experiment::afterthought),
                      field("afterthought_at", &Experiment::afterthought_at),
                      field("kept", &Experiment::kept),
                      field("normal_way", &Experiment::normal_way),
                      field("normal_way_told", &Experiment::normal_way_told),
                      field("normal_way_at", &Experiment::normal_way_at)};
}

constexpr auto fields_of(const Look&) {
    return std::tuple{field("board", &Look::board), field("target", &Look::target),
                      field("seen_on", &Look::seen_on), field("starts", &Look::starts),
                      field("rows", &Look::rows)};
}

constexpr auto fields_of(const Idea&) {
    return std::tuple{field("board", &Idea::board),           field("target", &Idea::target),
                      field("obstacle", &Idea::obstacle),     field("idea", &Idea::words),
                      field("written_at", &Idea::written_at), field("experiment", &Idea::experiment)};
}

constexpr auto fields_of(const Learning&) {
    return std::tuple{field("board", &Learning::board), field("learning", &Learning::learning),
                      field("written_at", &Learning::written_at)};
}

constexpr auto fields_of(const CycleDay&) {
    return std::tuple{field("board", &CycleDay::board),
                      field("date", &CycleDay::date),
                      field("shift", &CycleDay::shift),
                      field("started_at", &CycleDay::started_at),
                      field("minutes", &CycleDay::minutes),
                      field("held", &CycleDay::held),
                      field("not_held", &CycleDay::not_held),
                      field("reason", &CycleDay::reason),
                      field("threshold_at", &CycleDay::threshold_at),
                      field("note", &CycleDay::note),
                      field("planned_at", &CycleDay::planned_at),
                      field("learner", &CycleDay::learner),
                      field("coach", &CycleDay::coach),
                      field("second_coach", &CycleDay::second_coach),
                      field("here", &CycleDay::here),
                      field("target", &CycleDay::target),
                      field("reflected_on", &CycleDay::reflected_on),
                      field("next_step", &CycleDay::next_step),
                      field("coach_threshold_at", &CycleDay::coach_threshold_at),
                      field("phases", &CycleDay::phases)};
}

/// Name, PIN and practice are sealed in their cells.
constexpr auto fields_of(const Person&) {
    return std::tuple{field("name", &Person::name),
                      field("pin", &Person::pin),
                      field("prompts", &Person::prompts),
                      field("practises_as_coach", &Person::practises_as_coach),
                      field("practises_as_learner", &Person::practises_as_learner),
                      field("same_as", &Person::same_as)};
}

constexpr auto fields_of(const PrivateNote&) {
    return std::tuple{field("board", &PrivateNote::board),
                      field("written_by", &PrivateNote::written_by),
                      field("shared_with", &PrivateNote::shared_with),
                      field("kind", &PrivateNote::kind),
                      field("cycle", &PrivateNote::cycle),
                      field("written_at", &PrivateNote::written_at),
                      field("body", &PrivateNote::body)};
}

constexpr auto fields_of(const Retrospective&) {
    return std::tuple{field("board", &Retrospective::board), field("held_on", &Retrospective::held_on),
                      field("useful", &Retrospective::useful), field("change", &Retrospective::change),
                      field("cycles", &Retrospective::cycles)};
}

constexpr auto fields_of(const SilentObservation&) {
    return std::tuple{field("board", &SilentObservation::board), field("place", &SilentObservation::place),
                      field("started_at", &SilentObservation::started_at),
                      field("ended_at", &SilentObservation::ended_at),
                      field("notes", &SilentObservation::notes)};
}

constexpr auto fields_of(const Phase&) {
    return std::tuple{field("board", &Phase::board), field("splits", &Phase::splits),
                      field("point", &Phase::point), field("from", &Phase::from)};
}

constexpr auto fields_of(const Timer&) {
    return std::tuple{field("board", &Timer::board),
                      field("metric", &Timer::metric),
                      field("what", &Timer::what),
                      field("place", &Timer::place),
                      field("started_at", &Timer::started_at),
                      field("running", &Timer::running)};
}

constexpr auto fields_of(const Tally&) {
    return std::tuple{field("board", &Tally::board), field("of", &Tally::of),
                      field("opened_at", &Tally::opened_at), field("open", &Tally::open),
                      field("counts", &Tally::counts)};
}

constexpr auto fields_of(const Analysis&) {
    return std::tuple{field("board", &Analysis::board),
                      field("seen_on", &Analysis::seen_on),
                      field("outcome_metric", &Analysis::outcome_metric),
                      field("outcome", &Analysis::outcome_words),
                      field("demand", &Analysis::demand),
                      field("shifts", &Analysis::shifts),
                      field("shift_min", &Analysis::shift_min),
                      field("breaks_min", &Analysis::breaks_min),
                      field("down_min", &Analysis::down_min),
                      field("factor", &Analysis::factor),
                      field("planned_cycle_s", &Analysis::planned_cycle_s),
                      field("operating_pattern", &Analysis::pattern),
                      field("cycle_metric", &Analysis::cycle_metric),
                      field("observed", &Analysis::observed),
                      field("assumed", &Analysis::assumed),
                      field("equipment", &Analysis::equipment),
                      field("work_content_s", &Analysis::work_content_s),
                      field("operators", &Analysis::operators)};
}

}  // namespace kata
