// One overload an intent, in the order of the board: challenge, target condition, obstacles, experiments, learnings.
#include "core/kata/refuse_kata.hpp"

#include "core/kata/refuse_help.hpp"

namespace kata {

namespace {

No refuse_row(const ConditionRow& row) {
    return first_of(
        {refuse_line(row.label), refuse_line(row.words), refuse_needed(row.words, Refusal::text_needed)});
}

}  // namespace

No RefuseKata::operator()(const SetChallenge& i) const {
    const auto& c = i.challenge;
    const bool no_metric = !c.metric.empty() && find_metric(board, c.metric) == nullptr;
    return first_of({when(no_board(), Refusal::no_such_board),
                     refuse_needed(c.challenge, Refusal::text_needed), refuse_text(c.short_text),
                     refuse_text(c.set_by), refuse_text(c.framing), when(no_metric, Refusal::no_such_metric),
                     refuse_number(c.from), refuse_number(c.to)});
}

// --- target conditions -------------------------------------------------------------------------------------------------

No RefuseKata::refuse_goal(const Goal& goal) const {
    const bool in_order = !goal.low || !goal.high || *goal.low <= *goal.high;
    const bool bounded = goal.low || goal.high;
    const bool counted = goal.k && goal.n && *goal.k >= 1 && *goal.k <= *goal.n && *goal.n <= 1000;
    const bool fits = in_order && bounded && (goal.kind != GoalKind::share || counted);
    return first_of({when(find_metric(board, goal.metric) == nullptr, Refusal::no_such_metric),
                     refuse_number(goal.low), refuse_number(goal.high), when(!fits, Refusal::bad_goal),
                     refuse_text(goal.words)});
}

No RefuseKata::target_dates(const TargetCondition& target) const {
    if (!target.achieve_by) return std::nullopt;
    const Day from = target.set_on.value_or(today());
    return first_of(
        {when(*target.achieve_by < from, Refusal::achieve_by_passed),
         when(days_between(from, *target.achieve_by) > furthest_target_days, Refusal::achieve_by_too_far)});
}

No RefuseKata::refuse_target(const TargetCondition& target) const {
    return first_of({target_dates(target), refuse_text(target.sentence), first_in(target.pattern, refuse_row),
                     first_in(target.goals, [this](const Goal& goal) { return refuse_goal(goal); })});
}

No RefuseKata::present(const EntityId& target) const {
    const auto* present = present_target(board);
    return when(present == nullptr || present->id != target, Refusal::no_target_condition);
}

No RefuseKata::operator()(const SetTargetCondition& i) const {
    return first_of({when(no_board(), Refusal::no_such_board),
                     when(present_target(board) != nullptr, Refusal::target_condition_open),
                     refuse_needed(i.target.sentence, Refusal::sentence_needed), refuse_target(i.target),
                     first_in(i.current, refuse_row)});
}

No RefuseKata::operator()(const ChangeTargetCondition& i) const {
    if (const auto no = present(i.target.id)) return no;
    const auto& before = *present_target(board);
    const bool moved = (before.achieve_by && i.target.achieve_by != before.achieve_by) ||
                       i.target.set_on != before.set_on || i.target.number != before.number;
    return first_of({when(moved, Refusal::date_does_not_move), refuse_target(i.target)});
}

No RefuseKata::operator()(const EndTargetCondition& i) const {
    if (const auto no = present(i.target)) return no;
    const auto& target = *present_target(board);
    const bool early = !i.reached && target.achieve_by && i.on < *target.achieve_by;
    return first_of({when(early, Refusal::not_at_its_date), when(i.on > today(), Refusal::in_the_future),
                     when(running_experiment(board) != nullptr, Refusal::experiment_runs),
                     refuse_needed(i.about_process, Refusal::reflection_needed), refuse_text(i.about_us),
                     refuse_text(i.learning)});
}

No RefuseKata::operator()(const KeepLook& i) const {
    return first_of(
        {present(i.target), when(i.rows.empty(), Refusal::text_needed), first_in(i.rows, refuse_row)});
}

// --- obstacles and ideas -----------------------------------------------------------------------------------------------

No RefuseKata::open_obstacle(const EntityId& id) const {
    const auto* obstacle = find_obstacle(board, id);
    if (obstacle == nullptr) return Refusal::no_such_obstacle;
    return first_of({when(present_target(board) == nullptr, Refusal::no_target_condition),
                     when(!still_stands(*obstacle), Refusal::obstacle_is_closed)});
}

No RefuseKata::operator()(const AddObstacle& i) const {
    return first_of({when(no_board(), Refusal::no_such_board),
                     when(present_target(board) == nullptr, Refusal::no_target_condition),
                     refuse_needed(i.obstacle.obstacle, Refusal::text_needed),
                     refuse_text(i.obstacle.short_text), refuse_line(i.obstacle.help_from)});
}

No RefuseKata::operator()(const ChangeObstacle& i) const {
    return first_of({when(find_obstacle(board, i.obstacle) == nullptr, Refusal::no_such_obstacle),
                     refuse_needed(i.words, Refusal::text_needed), refuse_text(i.short_text)});
}

No RefuseKata::operator()(const MoveArrow& i) const {
    if (present_target(board) == nullptr) return Refusal::no_target_condition;
    if (i.obstacle.empty()) return std::nullopt;
    const auto* obstacle = find_obstacle(board, i.obstacle);
    return obstacle == nullptr ? No(Refusal::no_such_obstacle)
                               : when(!is_in_the_way(*obstacle), Refusal::obstacle_is_closed);
}

No RefuseKata::operator()(const CloseObstacle& i) const {
    const bool unknown = !i.experiment.empty() && find_experiment(board, i.experiment) == nullptr;
    const bool comes_back = i.state == ObstacleState::parked || i.state == ObstacleState::smaller;
    return first_of({when(find_obstacle(board, i.obstacle) == nullptr, Refusal::no_such_obstacle),
                     when(comes_back && present_target(board) == nullptr, Refusal::no_target_condition),
                     when(unknown, Refusal::no_such_experiment), refuse_text(i.scope)});
}

No RefuseKata::operator()(const AskForHelp& i) const {
    return first_of({open_obstacle(i.obstacle), refuse_line(i.from)});
}

No RefuseKata::operator()(const TakeHelp& i) const {
    if (const auto no = open_obstacle(i.obstacle)) return no;
    return first_of({when(!find_obstacle(board, i.obstacle)->help_needed_since, Refusal::no_help_needed),
                     when(i.by < now, Refusal::achieve_by_passed)});
}

No RefuseKata::operator()(const EndHelp& i) const {
    if (const auto no = open_obstacle(i.obstacle)) return no;
    return when(!find_obstacle(board, i.obstacle)->help_needed_since, Refusal::no_help_needed);
}

No RefuseKata::operator()(const AddIdea& i) const {
    return first_of({open_obstacle(i.obstacle), refuse_needed(i.words, Refusal::text_needed)});
}

No RefuseKata::operator()(const DropIdea& i) const {
    const auto* idea = find_idea(board, i.idea);
    return idea == nullptr ? No(Refusal::no_such_idea)
                           : when(!idea->experiment.empty(), Refusal::idea_is_taken);
}

// --- experiments -------------------------------------------------------------------------------------------------------

No RefuseKata::about_obstacle(const Experiment& planned) const {
    if (planned.obstacle.empty()) {
        return when(planned.kind != ExperimentKind::look_closer, Refusal::obstacle_needed);
    }
    const auto* obstacle = find_obstacle(board, planned.obstacle);
    if (obstacle == nullptr) return Refusal::no_such_obstacle;
    const bool runs_already = std::ranges::any_of(board.experiments, [&](const Experiment& other) {
        return other.obstacle == planned.obstacle && is_running(other);
    });
    return first_of({when(!is_in_the_way(*obstacle), Refusal::obstacle_is_closed),
                     when(runs_already && !board.board.several_experiments, Refusal::one_running_already)});
}

No RefuseKata::operator()(const StartExperiment& i) const {
    const auto& planned = i.experiment;
    const bool no_metric = !planned.metric.empty() && find_metric(board, planned.metric) == nullptr;
    const auto& within = planned.expectation_within;
    const bool bad_within = within && (!planned.expectation_number || *within < 0 ||
                                       planned.expectation_direction != Direction::about);
    const auto* idea = i.idea.empty() ? nullptr : find_idea(board, i.idea);
    return first_of({when(present_target(board) == nullptr, Refusal::no_target_condition),
                     refuse_needed(planned.step, Refusal::expectation_needed),
                     refuse_needed(planned.expectation, Refusal::expectation_needed),
                     refuse_text(planned.short_text), refuse_text(planned.expectation_short),
                     when(no_metric, Refusal::no_such_metric), refuse_number(planned.expectation_number),
                     refuse_number(within), when(bad_within, Refusal::bad_tolerance),
                     first_in(planned.safe, refuse_line), about_obstacle(planned),
                     when(!i.idea.empty() && idea == nullptr, Refusal::no_such_idea),
                     when(idea != nullptr && !idea->experiment.empty(), Refusal::idea_is_taken)});
}

/// Open to be written on: started, its row not closed.
No RefuseKata::started(const EntityId& id) const {
    const auto* experiment = find_experiment(board, id);
    if (experiment == nullptr) return Refusal::no_such_experiment;
    return first_of({when(!experiment->sealed_at, Refusal::not_started),
                     when(experiment->closed_at.has_value(), Refusal::closed_already)});
}

No RefuseKata::operator()(const StopExperiment& i) const {
    if (const auto no = started(i.experiment)) return no;
    return first_of({when(!is_running(*find_experiment(board, i.experiment)), Refusal::not_running),
                     refuse_text(i.what_happened)});
}

No RefuseKata::operator()(const WriteAfterthought& i) const {
    return first_of({started(i.experiment), refuse_needed(i.words, Refusal::text_needed)});
}

No RefuseKata::operator()(const WriteWhatHappened& i) const {
    return first_of({started(i.experiment),
                     when(i.what_happened.empty() && !i.number && !i.verdict, Refusal::text_needed),
                     refuse_text(i.what_happened), refuse_number(i.number)});
}

No RefuseKata::operator()(const WriteLearning& i) const {
    if (const auto no = i.happened ? (*this)(*i.happened) : started(i.experiment)) return no;
    const bool nothing_yet = !i.happened && is_running(*find_experiment(board, i.experiment));
    const bool elsewhere = i.happened && i.happened->experiment != i.experiment;
    return first_of({when(elsewhere, Refusal::no_such_experiment),
                     when(nothing_yet, Refusal::nothing_happened_yet),
                     refuse_needed(i.learning, Refusal::text_needed), refuse_text(i.short_text)});
}

/// Its facts are there; the row may be closed.
No RefuseKata::happened(const EntityId& id) const {
    const auto* experiment = find_experiment(board, id);
    if (experiment == nullptr) return Refusal::no_such_experiment;
    return when(!experiment->happened_at && !experiment->stopped_at && !experiment->closed_at,
                Refusal::nothing_happened_yet);
}

No RefuseKata::operator()(const DecideExperiment& i) const { return happened(i.experiment); }

No RefuseKata::operator()(const MakeNormalWay& i) const {
    return first_of(
        {happened(i.experiment), refuse_needed(i.standard, Refusal::text_needed), refuse_text(i.told)});
}

No RefuseKata::operator()(const AddLearning& i) const {
    return first_of({when(no_board(), Refusal::no_such_board), refuse_needed(i.words, Refusal::text_needed)});
}

No RefuseKata::operator()(const SetGoAndSee& i) const { return started(i.experiment); }

}  // namespace kata
