// What lies in the week is looked up by the days and moments that the board keeps; experiments of a target condition that has ended in it
// are still the week's.
#include "kiosk/screens/our_week_view.hpp"

#include <algorithm>

#include "core/kata/shelf_until.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr std::size_t most_stands = 3, slips_looked_at = 50;
/// Cycle days older than this are not at hand on the board, so they are not counted.
constexpr int counted_weeks = 2;

struct Week {
    kata::Day monday, sunday;
    kata::Moment from, last;  // the last: of Sunday, or now
    bool has(kata::Day day) const { return monday <= day && day <= sunday; }
    bool has(const std::optional<kata::Day>& day) const { return day && has(*day); }
    bool has(const std::optional<kata::Moment>& at) const { return at && from <= *at && *at <= last; }
};

Week week_of(const kata::Board& board, kata::Moment now, int back) {
    const auto day = today(board, now);
    const auto monday = kata::plus_days(day, 1 - kata::weekday(day) - 7 * back);
    const auto sunday = kata::plus_days(monday, 6);
    return {monday, sunday, kata::moment_of(monday, 0, 0, board.zone),
            std::min(kata::last_moment_of(sunday, board.zone), now)};
}

/// The board with the parts of each target condition that was in force in the week, the older first.
std::vector<const kata::Storyboard*> boards_of(const kata::Storyboard& board, const kata::Shelf& shelf,
                                               const Week& week) {
    std::vector<const kata::Storyboard*> boards;
    const auto* present = kata::present_target(board);
    for (const auto& target : board.targets) {
        const bool begun = !target.set_on || *target.set_on <= week.sunday;
        const bool over = target.reflected_on && *target.reflected_on < week.monday;
        if (&target != present && begun && !over) {
            boards.push_back(&shelf.storyboard_of_target(board.board.id, target.id));
        }
    }
    boards.push_back(&board);
    return boards;
}

/// The target condition that was in force when the week ended.
const kata::TargetCondition* target_of(const kata::Storyboard& board, const Week& week) {
    const kata::TargetCondition* found = nullptr;
    for (const auto& target : board.targets) {
        if (!target.set_on || *target.set_on <= week.sunday) {
            found = &target;
        }
    }
    return found;
}

std::string stand_line(const GoalWords& words) {
    return words.actual_figure.empty() ? "" : words.actual_line;
}

void add_stands(OurWeekView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                const Week& week) {
    const auto* target = target_of(board, week);
    if (target == nullptr) {
        return;
    }
    const kata::ShelfUntil before(shelf, kata::Moment{week.from.ms - 1}), after(shelf, week.last);
    for (const auto& goal : target->goals) {
        const auto was = words_of(goal, board, before), is = words_of(goal, board, after);
        if (view.stands.size() < most_stands && is && !is->actual_figure.empty()) {
            view.stands.push_back({is->name,
                                   said("target {0}", with_unit(is->target_figure, is->target_side)),
                                   was ? stand_line(*was) : "", stand_line(*is)});
        }
    }
}

/// "Obstacle 3 smaller", "Obstacles 3, 4 smaller"
void add_obstacles(std::vector<std::string>& facts, const std::vector<std::string>& numbers,
                   std::string_view one, std::string_view several) {
    if (!numbers.empty()) {
        facts.push_back(said(numbers.size() == 1 ? one : several, listed(numbers)));
    }
}

void add_facts(OurWeekView& view, const std::vector<const kata::Storyboard*>& boards, const Week& week,
               bool cycles_at_hand) {
    std::size_t found = 0;
    std::vector<std::string> gone, smaller;
    for (const auto* board : boards) {
        for (const auto& obstacle : board->obstacles) {
            found += week.has(obstacle.found_on) ? 1 : 0;
            if (week.has(obstacle.closed_on)) {
                (obstacle.state == kata::ObstacleState::smaller ? smaller : gone)
                    .push_back(std::to_string(obstacle.number));
            }
        }
    }
    add_obstacles(view.facts, gone, "Obstacle {0} no longer in the way",
                  "Obstacles {0} no longer in the way");
    add_obstacles(view.facts, smaller, "Obstacle {0} smaller", "Obstacles {0} smaller");
    if (found > 0) {
        view.facts.push_back(found == 1 ? word("1 obstacle found") : said("{0} obstacles found", found));
    }
    const auto held = std::ranges::count_if(
        boards.back()->cycles, [&](const auto& cycle) { return cycle.held && week.has(cycle.date); });
    if (cycles_at_hand && held > 0) {
        view.facts.push_back(held == 1 ? word("1 coaching cycle") : said("{0} coaching cycles", held));
    }
}

bool lies_in(const kata::Experiment& experiment, const Week& week) {
    return week.has(experiment.sealed_at) || week.has(experiment.happened_at) ||
           week.has(experiment.closed_at) || week.has(experiment.stopped_at);
}

void add_rows(OurWeekView& view, const std::vector<const kata::Storyboard*>& boards, const kata::Shelf& shelf,
              const Week& week) {
    for (const auto* board : boards) {
        for (const auto& experiment : board->experiments) {
            if (lies_in(experiment, week)) {
                view.rows.push_back(
                    {pair_of(*board, experiment), kata::is_running(experiment), board == boards.back()});
            }
        }
    }
    const auto& wall = shelf.learnings({"", boards.back()->board.id, 0, slips_looked_at});
    for (auto slip = wall.slips.rbegin(); slip != wall.slips.rend(); ++slip) {
        if (!slip->experiment && week.has(slip->learned_at)) {
            ExperimentRecordView::Pair pair;
            pair.step = slip->target ? word("Looking back") : word("Without an experiment");
            pair.learned = with_capital(slip->words);
            view.rows.push_back({std::move(pair), false, false});
        }
    }
}

}  // namespace

OurWeekView view_our_week(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const Draft& draft) {
    OurWeekView view;
    const int back = std::max(draft.weeks_back, 0);
    const auto week = week_of(board.board, now, back);
    view.title = back == 0   ? word("Our week")
                 : back == 1 ? word("Our last week")
                             : said("Our week {0} weeks ago", back);
    view.beside = said("{0} to {1}", day_words(week.monday), day_words(week.sunday));
    view.can_go_on = back > 0;
    view.can_go_back = std::ranges::any_of(
        board.targets, [&](const auto& target) { return target.set_on && *target.set_on < week.monday; });
    const auto boards = boards_of(board, shelf, week);
    add_stands(view, board, shelf, week);
    add_facts(view, boards, week, back <= counted_weeks);
    add_rows(view, boards, shelf, week);
    if (view.rows.empty()) {
        view.empty_words = back == 0 ? word("Nothing tried yet this week. What is the next step?")
                                     : word("Nothing was tried that week.");
    }
    return view;
}

}  // namespace kiosk
