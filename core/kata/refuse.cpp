// What the board's rules do not allow. One overload an intent; the compiler names the missing one.
#include <algorithm>
#include <cmath>

#include "core/kata/rules.hpp"
#include "core/kata/text_rules.hpp"

namespace kata {

namespace {

using No = std::optional<Refusal>;

constexpr std::size_t longest_unit = 12;
constexpr std::size_t longest_settings = 64 * 1024;
constexpr int furthest_target_days = 92;

/// The first that says no.
No first_of(std::initializer_list<No> answers) {
    const auto it = std::ranges::find_if(answers, [](const No& no) { return no.has_value(); });
    return it == answers.end() ? std::nullopt : *it;
}

No when(bool holds, Refusal refusal) { return holds ? No(refusal) : std::nullopt; }

struct Refuse {
    const Storyboard& board;
    Moment now;

    bool no_board() const { return board.board.id.empty(); }
    Day today() const { return local_time(now, board.board.zone).day; }

    No operator()(const NameStation& i) const { return refuse_needed(i.name, Refusal::name_needed); }
    No operator()(const AddPerson& i) const {
        return first_of({when(!i.id.starts_with("person/"), Refusal::bad_slug), refuse_needed(i.name, Refusal::name_needed)});
    }
    No operator()(const KeepSettings& i) const {
        return first_of({when(i.text.size() > longest_settings, Refusal::text_too_long), when(!is_utf8(i.text), Refusal::bad_text)});
    }

    No board_words(const Board& b) const {
        return first_of({refuse_needed(b.name, Refusal::name_needed), refuse_text(b.focus_process), refuse_text(b.vision),
                         when(!b.coaching_time.empty() && !parse_clock(b.coaching_time), Refusal::bad_time_of_day),
                         when(!is_zone(b.zone), Refusal::bad_zone)});
    }
    No operator()(const AddBoard& i) const {
        return first_of({when(!is_slug(i.board.slug), Refusal::bad_slug), when(!no_board(), Refusal::board_exists), board_words(i.board)});
    }
    No operator()(const ChangeBoard& i) const { return first_of({when(no_board(), Refusal::no_such_board), board_words(i.board)}); }

    static No metric_words(const Metric& m) {
        return first_of({refuse_needed(m.name, Refusal::name_needed), refuse_text(m.label), refuse_text(m.counted), refuse_text(m.unit),
                         when(m.unit.size() > longest_unit, Refusal::unit_too_long),
                         when(m.decimals < 0 || m.decimals > 6, Refusal::not_a_number),
                         when(m.least && m.most && *m.least > *m.most, Refusal::bad_goal)});
    }
    No operator()(const AddMetric& i) const {
        const auto id = "metric/" + board.board.slug + "/" + i.metric.slug;
        return first_of({when(no_board(), Refusal::no_such_board), when(!is_slug(i.metric.slug), Refusal::bad_slug),
                         when(find_metric(board, id) != nullptr, Refusal::metric_exists), metric_words(i.metric)});
    }
    No operator()(const ChangeMetric& i) const {
        return first_of({when(find_metric(board, i.metric.id) == nullptr, Refusal::no_such_metric), metric_words(i.metric)});
    }

    No operator()(const SetChallenge& i) const {
        return first_of({when(no_board(), Refusal::no_such_board), refuse_needed(i.challenge.challenge, Refusal::text_needed),
                         refuse_text(i.challenge.short_text), refuse_text(i.challenge.set_by)});
    }

    No refuse_goal(const Goal& goal) const {
        const bool in_order = !goal.low || !goal.high || *goal.low <= *goal.high;
        const bool bounded = goal.low || goal.high;
        const bool counted = goal.k && goal.n && *goal.k >= 1 && *goal.k <= *goal.n && *goal.n <= 1000;
        const bool fits = in_order && bounded && (goal.kind != GoalKind::share || counted);
        return first_of({when(find_metric(board, goal.metric) == nullptr, Refusal::no_such_metric), when(!fits, Refusal::bad_goal),
                         refuse_text(goal.words)});
    }
    No target_dates(const TargetCondition& target) const {
        if (!target.achieve_by) {
            return std::nullopt;
        }
        const Day from = target.set_on.value_or(today());
        return first_of({when(*target.achieve_by < from, Refusal::achieve_by_passed),
                         when(days_between(from, *target.achieve_by) > furthest_target_days, Refusal::achieve_by_too_far)});
    }
    No operator()(const SetTargetCondition& i) const {
        auto no = first_of({when(no_board(), Refusal::no_such_board),
                            when(present_target(board) != nullptr, Refusal::target_condition_open), target_dates(i.target),
                            refuse_text(i.target.sentence)});
        for (const auto& line : i.target.pattern) {
            no = no ? no : refuse_text(line);
        }
        for (const auto& goal : i.target.goals) {
            no = no ? no : refuse_goal(goal);
        }
        return no;
    }
    No operator()(const EndTargetCondition& i) const {
        const auto* present = present_target(board);
        return when(present == nullptr || present->id != i.target, Refusal::no_target_condition);
    }

    No refuse_point(const Metric& metric, const NewPoint& point) const {
        const bool whole = metric.kind != MetricKind::count || (point.value == std::floor(point.value) && point.value >= 0);
        const bool of_fits = !point.n || (std::isfinite(*point.n) && *point.n > 0);
        const bool share_fits = metric.kind != MetricKind::share || (point.n && point.value >= 0 && point.value <= *point.n);
        return first_of({when(!std::isfinite(point.value), Refusal::not_a_number), when(!whole, Refusal::not_whole),
                         when(!of_fits || !share_fits, Refusal::bad_of_how_many),
                         when((metric.least && point.value < *metric.least) || (metric.most && point.value > *metric.most),
                              Refusal::outside_limits),
                         when(point.at < Moment{0}, Refusal::time_out_of_range),
                         when(point.at > now + journal::hours(24), Refusal::in_the_future)});
    }
    No operator()(const AddPoints& i) const {
        const auto* metric = find_metric(board, i.metric);
        if (metric == nullptr) {
            return Refusal::no_such_metric;
        }
        auto no = first_of({when(i.points.empty(), Refusal::no_points),
                            when(i.points.size() > journal::most_points_in_record, Refusal::too_many_points), refuse_text(i.note),
                            refuse_text(i.place)});
        for (const auto& point : i.points) {
            no = no ? no : refuse_point(*metric, point);
        }
        return no;
    }
    No operator()(const StrikeOutPoint& i) const {
        return first_of({when(!i.point.starts_with("point/"), Refusal::no_such_point), refuse_needed(i.reason, Refusal::reason_needed)});
    }

    No operator()(const AddObstacle& i) const {
        return first_of({when(no_board(), Refusal::no_such_board), when(present_target(board) == nullptr, Refusal::no_target_condition),
                         refuse_needed(i.obstacle.obstacle, Refusal::text_needed), refuse_text(i.obstacle.short_text)});
    }
    static bool is_open(const Obstacle& obstacle) {
        return obstacle.state == ObstacleState::parked || obstacle.state == ObstacleState::smaller;
    }
    No operator()(const MoveArrow& i) const {
        if (present_target(board) == nullptr) {
            return Refusal::no_target_condition;
        }
        if (i.obstacle.empty()) {
            return std::nullopt;
        }
        const auto* obstacle = find_obstacle(board, i.obstacle);
        return obstacle == nullptr ? No(Refusal::no_such_obstacle) : when(!is_open(*obstacle), Refusal::obstacle_is_closed);
    }
    No operator()(const CloseObstacle& i) const {
        return first_of({when(find_obstacle(board, i.obstacle) == nullptr, Refusal::no_such_obstacle), refuse_text(i.scope)});
    }

    No about_obstacle(const Experiment& planned) const {
        if (planned.obstacle.empty()) {
            return when(planned.kind != ExperimentKind::look_closer, Refusal::obstacle_needed);
        }
        const bool runs_already = std::ranges::any_of(board.experiments, [&](const Experiment& other) {
            return other.obstacle == planned.obstacle && is_running(other);
        });
        return first_of({when(find_obstacle(board, planned.obstacle) == nullptr, Refusal::no_such_obstacle),
                         when(runs_already, Refusal::one_running_already)});
    }
    No operator()(const StartExperiment& i) const {
        const auto& planned = i.experiment;
        return first_of({when(present_target(board) == nullptr, Refusal::no_target_condition),
                         refuse_needed(planned.step, Refusal::expectation_needed),
                         refuse_needed(planned.expectation, Refusal::expectation_needed), refuse_text(planned.short_text),
                         refuse_text(planned.expectation_short),
                         when(planned.expectation_number && !std::isfinite(*planned.expectation_number), Refusal::not_a_number),
                         about_obstacle(planned)});
    }
    No started(const EntityId& id, bool may_be_closed = false) const {
        const auto* experiment = find_experiment(board, id);
        if (experiment == nullptr) {
            return Refusal::no_such_experiment;
        }
        return first_of({when(!experiment->sealed_at, Refusal::not_started),
                         when(!may_be_closed && experiment->closed_at, Refusal::closed_already)});
    }
    No operator()(const WriteWhatHappened& i) const {
        return first_of({started(i.experiment), when(i.what_happened.empty() && !i.number && !i.verdict, Refusal::text_needed),
                         refuse_text(i.what_happened), when(i.number && !std::isfinite(*i.number), Refusal::not_a_number)});
    }
    No operator()(const WriteLearning& i) const {
        return first_of({started(i.experiment), refuse_needed(i.learning, Refusal::text_needed), refuse_text(i.short_text)});
    }
    No operator()(const SetGoAndSee& i) const { return started(i.experiment); }

    No operator()(const MarkCycle& i) const {
        return first_of({when(no_board(), Refusal::no_such_board),
                         when(i.day.held && i.day.not_held != NotHeld::none, Refusal::bad_goal), refuse_text(i.day.reason),
                         refuse_text(i.day.note), when(!i.day.shift.empty() && slug_of(i.day.shift).empty(), Refusal::bad_slug)});
    }

    // The station looks into its history for these.
    No operator()(const Undo&) const { return std::nullopt; }
    No operator()(const Redo&) const { return std::nullopt; }
};

}  // namespace

std::optional<Refusal> refuse(const Storyboard& board, const Intent& intent, Moment now) {
    return std::visit(Refuse{board, now}, intent);
}

}  // namespace kata
