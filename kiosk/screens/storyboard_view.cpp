// The storyboard's words. Target and actual share their line order, so that they can be compared line by line.
#include "kiosk/screens/storyboard_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/obstacle_words.hpp"
#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr auto badge_before = journal::minutes(15);
constexpr std::size_t most_facts = 2, most_obstacles = 3;

HeaderView view_header(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                       std::size_t index, std::size_t count) {
    HeaderView view;
    view.focus_label =
        count > 1 ? said("Focus process, board {0} of {1}", index + 1, count) : word("Focus process");
    view.name = board.board.name;
    view.challenge = challenge_words(board);
    view.challenge_written = !view.challenge.empty();
    if (!view.challenge_written) {
        view.challenge = word("Not written yet");
    }
    view.people = people_words(board, shelf);
    view.people_label = view.people.empty() ? "" : site_word("Learner, coach", shelf.coaching());
    view.clock = clock_words(now, board.board.zone);
    view.date = day_words(today(board.board, now));
    view.sync = sync_words(shelf.sync_state(), now, board.board.zone);
    return view;
}

/// "Changeover 8 of 10 changeovers at most 30 min"
void add_other_goals(TargetTile& tile, const kata::Storyboard& board, const std::vector<GoalWords>& goals,
                     const GoalWords* shown, kata::MetricRole role) {
    for (const auto& goal : goals) {
        const auto* metric = kata::find_metric(board, goal.metric);
        if (&goal != shown && metric != nullptr && metric->role == role) {
            tile.rows.push_back(goal.rule.empty() ? said("{0} {1}", goal.name, target_line(goal))
                                                  : target_line(goal));
        }
    }
}

TargetTile view_target(const kata::Storyboard& board, const std::vector<GoalWords>& goals,
                       const GoalWords* shown, kata::Day day) {
    TargetTile tile;
    const auto* target = kata::present_target(board);
    if (target == nullptr) {
        tile.empty_words = word("No target condition yet. How should it run in two weeks?");
        return tile;
    }
    if (target->achieve_by) {
        const bool passed = *target->achieve_by < day;
        tile.by_label = passed ? "" : word("Achieve by");
        tile.by_day = passed ? said("{0} passed, look back", day_words(*target->achieve_by))
                             : day_words(*target->achieve_by);
    }
    if (shown != nullptr) {
        tile.figure = shown->target_figure;
        tile.side = counted_side(shown->target_side, shown->counted);
        tile.rule = shown->rule.empty() ? shown->name : shown->rule;
        if (!shown->extra.empty()) {
            tile.rule += ",\n" + shown->extra;
        }
    }
    add_other_goals(tile, board, goals, shown, kata::MetricRole::process);
    std::ranges::transform(target->pattern, std::back_inserter(tile.rows), &kata::ConditionRow::words);
    add_other_goals(tile, board, goals, shown, kata::MetricRole::outcome);
    return tile;
}

void add_when(ActualTile& tile, const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment newest,
              kata::Moment now) {
    const auto when = day_and_shift(board.board, newest, shelf.calendar());
    tile.day = when.shift_words.empty() ? when.day_words : said("{0},", when.day_words);
    tile.shift = when.shift_words;
    tile.age = age_of_data(board, shelf, newest, now);
}

void add_other_metrics(ActualTile& tile, const kata::Storyboard& board, const kata::Shelf& shelf,
                       const kata::Metric& shown, const std::vector<GoalWords>& goals) {
    for (const auto& goal : goals) {
        if (goal.metric != shown.id && tile.facts.size() < most_facts) {
            tile.facts.push_back(
                {goal.name, goal.actual_line.empty() ? word("no data yet") : goal.actual_line});
        }
    }
    for (const auto& metric : board.metrics) {
        const bool is_goal = std::ranges::find(goals, metric.id, &GoalWords::metric) != goals.end();
        if (metric.role != kata::MetricRole::outcome || is_goal || metric.id == shown.id ||
            tile.facts.size() >= most_facts) {
            continue;
        }
        const auto last = shelf.last_points(metric.id, 1);
        tile.facts.push_back(
            {metric.name, last.empty() ? word("no data yet") : measured_words(last.back().value, metric)});
    }
}

ActualTile view_actual(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                       const std::vector<GoalWords>& goals, const GoalWords* shown) {
    ActualTile tile;
    const auto* metric = shown_metric(board, shown);
    if (metric == nullptr) {
        tile.empty_words = word("Nothing measured yet. Which number shows the process?");
        return tile;
    }
    const auto points =
        shelf.last_points(metric->id, shown != nullptr ? std::max<std::size_t>(shown->window, 20) : 30);
    tile.has_chart = true;
    tile.chart = view_chart(board, *metric, points);
    tile.rule = metric->name;
    if (!points.empty()) {
        add_when(tile, board, shelf, points.back().at, now);
        tile.figure = measured_figure(points.back().value, *metric);
        tile.side = metric->unit;
    } else {
        tile.day = word("No data yet");
    }
    if (shown != nullptr && !shown->actual_figure.empty()) {
        tile.figure = shown->actual_figure;
        tile.side = counted_side(shown->actual_side, shown->counted);
        tile.rule = shown->rule.empty() ? shown->name : shown->rule;
        if (!shown->shift.empty()) {
            tile.shift = shown->shift;
        }
    }
    add_other_metrics(tile, board, shelf, *metric, goals);
    return tile;
}

void add_learned(ExperimentTile& tile, const kata::Storyboard& board) {
    if (const auto* learned = kata::last_learned(board)) {
        tile.learned_number = std::to_string(learned->number);
        tile.learned = with_capital(short_learning(*learned));
    }
}

ExperimentTile view_experiment(const kata::Storyboard& board, kata::Moment now) {
    ExperimentTile tile;
    if (board.experiments.empty()) {
        tile.empty_words = word("No experiment yet. What is the next step?");
        return tile;
    }
    const auto* running = kata::running_experiment(board);
    const auto& row = running != nullptr ? *running : board.experiments.back();
    tile.number = std::to_string(row.number);
    tile.step = with_capital(short_words(row));
    tile.expectation = short_expectation(row);
    tile.sealed = row.sealed_at.has_value();
    if (running != nullptr && row.go_and_see_at) {
        const auto at = *row.go_and_see_at;
        const auto day = kata::local_time(at, board.board.zone).day;
        const auto clock = clock_words(at, board.board.zone);
        const bool here = day == today(board.board, now);
        const auto when = here ? clock : said("{0} {1}", weekday_words(kata::weekday(day)), clock);
        if (at < now) {
            tile.passed = said("{0} passed,\nwhat happened?", when);
        } else {
            tile.see_label = word("See at");
            tile.see = when;
        }
    } else if (row.learning.empty() && row.happened_at) {
        tile.see_label = word("learning to come");
    }
    add_learned(tile, board);
    return tile;
}

ObstacleTile view_obstacle_tile(const kata::Storyboard& board, kata::Moment now) {
    ObstacleTile tile;
    tile.help = help_needed_words(board, now);
    const auto most = tile.help.empty() ? most_obstacles : most_obstacles - 1;
    tile.chosen = kata::obstacle_now(board) != nullptr;
    const auto open = open_obstacles(board);
    if (!tile.chosen && !open.empty()) {
        tile.rows.push_back(word("Not chosen yet"));
    }
    for (const auto* obstacle : open) {
        if (tile.rows.size() < most) {
            tile.rows.push_back(with_capital(short_words(*obstacle)));
        }
    }
    if (tile.rows.empty()) {
        tile.empty_words = word("No obstacles yet. What stops us?");
    }
    return tile;
}

void add_badges(StoryboardView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                kata::Moment now) {
    view.coaching_badge = view_rhythm(board, cycles_of(board, shelf), shelf.calendar(), now).badge;
    const auto* running = kata::running_experiment(board);
    if (running != nullptr && running->go_and_see_at && now >= *running->go_and_see_at - badge_before) {
        view.see_badge = clock_words(*running->go_and_see_at, board.board.zone);
    }
}

}  // namespace

TargetTile view_target_tile(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    const auto goals = goal_words(board, shelf);
    return view_target(board, goals, furthest(goals), today(board.board, now));
}

ActualTile view_actual_tile(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    const auto goals = goal_words(board, shelf);
    return view_actual(board, shelf, now, goals, furthest(goals));
}

StoryboardView view_storyboard(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                               std::size_t board_index, std::size_t board_count) {
    StoryboardView view;
    view.blank = is_blank(board);
    view.header = view_header(board, shelf, now, board_index, board_count);
    view.step = current_step(board, has_points(board, shelf));
    const auto goals = goal_words(board, shelf);
    const auto* shown = furthest(goals);
    view.target = view_target(board, goals, shown, today(board.board, now));
    view.actual = view_actual(board, shelf, now, goals, shown);
    view.experiment = view_experiment(board, now);
    view.obstacles = view_obstacle_tile(board, now);
    add_badges(view, board, shelf, now);
    return view;
}

}  // namespace kiosk
