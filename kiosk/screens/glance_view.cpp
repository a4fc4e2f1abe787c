// What the glance says, and what it says while something is not there yet.
#include "kiosk/screens/glance_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/experiment_words.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/obstacle_words.hpp"
#include "kiosk/screens/settle_view.hpp"
#include "kiosk/screens/timers_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr std::size_t most_points = 60;

void add_head(GlanceView& view, const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    view.name = board.board.name.empty() ? shelf.station_name() : board.board.name;
    view.challenge = challenge_words(board);
    if (view.challenge.empty()) {
        view.challenge_quiet =
            board.board.id.empty() ? word("No board on this panel yet") : word("Not written yet");
    }
    view.clock = clock_words(now, board.board.zone);
    view.date = day_words(today(board.board, now));
    view.sync = sync_words(shelf.sync_state(), now, board.board.zone);
}

void add_age(GlanceView& view, const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment newest,
             kata::Moment now) {
    view.actual_age = age_of_data(board, shelf, newest, now);
    if (!view.actual_age.empty()) {
        view.actual_label = word("Actual");
    }
}

std::string actual_label(const GoalWords& goal) {
    auto what = goal.rule.empty() ? goal.name : goal.rule;
    if (!goal.rule.empty() && !goal.rule_names_metric && !goal.counted.empty()) {
        what = said("{0} {1}", goal.counted, goal.rule);
    }
    return goal.shift.empty() ? said("Actual, {0}", what) : said("Actual {0}, {1}", goal.shift, what);
}

void add_goal(GlanceView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
              const GoalWords& goal, kata::Moment now) {
    view.target_figure = goal.target_figure;
    view.target_side = goal.target_side;
    view.actual_label = actual_label(goal);
    view.actual_figure = goal.actual_figure;
    view.actual_side = goal.actual_side;
    if (goal.actual_figure.empty()) {
        view.actual_quiet = word("No data yet");
    } else if (goal.newest) {
        add_age(view, board, shelf, *goal.newest, now);
    }
}

/// Without a target condition the newest value of the first metric stands there.
void add_newest(GlanceView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                const kata::Metric& metric, const std::vector<kata::DataPoint>& points, kata::Moment now) {
    view.actual_label = said("Actual, {0}", metric.name);
    const auto it =
        std::find_if(points.rbegin(), points.rend(), [](const auto& point) { return !point.struck_out; });
    if (it == points.rend()) {
        view.actual_quiet = word("No data yet");
        return;
    }
    view.actual_figure = measured_figure(it->value, metric);
    view.actual_side = it->n ? said("of {0}", number_words(*it->n, 0)) : metric.unit;
    add_age(view, board, shelf, it->at, now);
}

void add_until(GlanceView& view, const kata::Storyboard& board, kata::Moment now) {
    const auto* target = kata::present_target(board);
    if (target == nullptr || !target->achieve_by) {
        return;
    }
    const int days = kata::days_between(today(board.board, now), *target->achieve_by);
    if (days < 0) {
        view.until_label = said("{0} passed", short_day_words(*target->achieve_by));
        view.until_quiet = word("Look back,\nset the next");
        return;
    }
    view.until_label = said("until {0}", day_words(*target->achieve_by));
    if (days == 0) {
        view.until_quiet = word("today");
    } else {
        view.until_figure = std::to_string(days);
        view.until_side = days == 1 ? word("day") : word("days");
    }
}

/// Go and see today, then coaching today, then what comes later.
void add_next(GlanceView& view, const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    const auto* running = kata::running_experiment(board);
    const auto day = today(board.board, now);
    const bool planned = running != nullptr && running->go_and_see_at.has_value();
    const auto see_day =
        planned ? kata::local_time(*running->go_and_see_at, board.board.zone).day : kata::Day{};
    if (planned && (see_day <= day || !view.rhythm.due_today)) {
        const bool passed = *running->go_and_see_at < now;
        view.next_label = passed && see_day < day ? said("Go and see, {0}", near_day_words(see_day, day))
                                                  : said("Go and see {0}", near_day_words(see_day, day));
        view.next_figure = clock_words(*running->go_and_see_at, board.board.zone);
        view.next_words = passed ? word("passed, what happened?") : with_capital(short_words(*running));
        view.next_expects = expected_line(*running, kata::find_metric(board, running->metric));
        if (view.next_expects.empty()) {
            view.next_expects = short_expectation(*running);
        }
        return;
    }
    if (!view.rhythm.next_words.empty()) {
        view.next_label = view.rhythm.next_label;
        view.next_figure = view.rhythm.next_words;
        view.next_words = people_words(board, shelf);
        return;
    }
    view.next_label = word("Next step");
    view.next_words =
        running != nullptr ? with_capital(short_words(*running)) : word("No experiment is running");
}

void add_lower_band(GlanceView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                    kata::Moment now) {
    const auto* obstacle = kata::obstacle_now(board);
    view.obstacle_chosen = obstacle != nullptr;
    view.obstacle = obstacle != nullptr ? with_capital(short_words(*obstacle)) : word("Not chosen\nyet");
    view.rhythm = view_rhythm(board, cycles_of(board, shelf), shelf.calendar(), now);
    add_next(view, board, shelf, now);
    const auto uncoached = uncoached_words(board, shelf, now);
    if (!uncoached.empty()) {
        view.rhythm_label = word("Uncoached since");
        view.rhythm_words = uncoached;
    } else if (view.rhythm.due_today && !view.rhythm.last_words.empty()) {
        view.rhythm_label = word("Last");
        view.rhythm_words = view.rhythm.last_words;
    } else if (!view.rhythm.next_words.empty()) {
        view.rhythm_label = word("Next");
        view.rhythm_words = view.rhythm.next_words;
    } else {
        view.rhythm_label = view.rhythm.any ? word("Last") : word("Not planned yet");
        view.rhythm_words = view.rhythm.last_words;
    }
    view.learned = std::to_string(learnings(board));
}

}  // namespace

GlanceView view_glance(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                       std::size_t board_index, std::size_t board_count) {
    GlanceView view;
    add_head(view, board, shelf, now);
    if (board_count > 1) {
        view.which_board = said("Board {0} of {1}", board_index + 1, board_count);
    }
    view.runs = running_timer_words(board, now);
    view.help = help_needed_words(board, now);
    view.settle = settle_words(shelf, board.board.id);
    view.week = week_learned(board, shelf, now);
    const auto goals = goal_words(board, shelf);
    const auto* goal = furthest(goals);
    const auto* metric = shown_metric(board, goal);
    view.target_label = word("Target");
    if (goal == nullptr) {
        view.target_quiet = word("Not set yet");
    }
    view.actual_label = word("Actual");
    if (metric != nullptr) {
        const auto points =
            shelf.last_points(metric->id, goal == nullptr ? 30 : std::min(most_points, 2 * goal->window));
        view.has_chart = true;
        view.chart = view_chart(board, *metric, points);
        add_days(view.chart, board, points, shelf.calendar());
        add_flags(view.chart, board, points, false);
        if (goal != nullptr) {
            add_goal(view, board, shelf, *goal, now);
        } else {
            add_newest(view, board, shelf, *metric, points, now);
        }
    } else {
        view.actual_quiet = word("Nothing measured yet");
    }
    add_until(view, board, now);
    add_lower_band(view, board, shelf, now);
    return view;
}

}  // namespace kiosk
