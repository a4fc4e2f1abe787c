// One part a question, in the card's order.
#include "kiosk/screens/cycle_parts_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/cycle_view.hpp"
#include "kiosk/screens/experiment_words.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/obstacle_words.hpp"
#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

/// The points the figure is worked out from.
std::vector<kata::DataPoint> shown_points(const kata::Storyboard& board, const kata::Shelf& shelf,
                                          const GoalWords* goal) {
    const auto* metric = shown_metric(board, goal);
    auto points = metric == nullptr ? std::vector<kata::DataPoint>{}
                                    : shelf.last_points(metric->id, goal == nullptr ? 30 : goal->window);
    std::erase_if(points, [](const kata::DataPoint& point) { return point.struck_out; });
    return points;
}

}  // namespace

CycleTarget view_cycle_target(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    CycleTarget view;
    view.tile = view_target_tile(board, shelf, now);
    if (const auto* target = kata::present_target(board); target != nullptr && target->achieve_by) {
        const int left = kata::days_between(today(board.board, now), *target->achieve_by);
        view.days = left < 0    ? said("{0} passed", day_words(*target->achieve_by))
                    : left == 0 ? word("today is the day")
                                : said("{0} left", days_words(left));
    }
    view.threshold = threshold_words(board);
    return view;
}

CycleActual view_cycle_actual(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    CycleActual view;
    view.tile = view_actual_tile(board, shelf, now);
    const auto goals = goal_words(board, shelf);
    const auto* goal = furthest(goals);
    const auto* metric = shown_metric(board, goal);
    const auto points = shown_points(board, shelf, goal);
    if (points.size() > 1 && metric != nullptr && metric->kind == kata::MetricKind::value) {
        const auto [low, high] = std::ranges::minmax(points, {}, &kata::DataPoint::value);
        view.facts.push_back({word("Range"), measured_from_to(low.value, high.value, *metric)});
    }
    view.facts.insert(view.facts.end(), view.tile.facts.begin(), view.tile.facts.end());
    if (!points.empty() && metric != nullptr) {
        const auto counted = metric->counted.empty() ? word("values") : metric->counted;
        view.tile.chart.from_words =
            said("{0}, {1} {2}", together(day_and_shift(board.board, points.back().at, shelf.calendar())),
                 points.size(), counted);
        view.tile.chart.to_words.clear();
    }
    return view;
}

CycleReflection view_cycle_reflection(const kata::Storyboard& board, const kata::Shelf& shelf,
                                      const CycleRun& run) {
    CycleReflection view;
    const auto& asked = kata::question_at(shelf.coaching(), "reflection").asked;
    const auto question = [&](std::size_t i) { return i < asked.size() ? asked[i] : std::string(); };
    const auto* row = last_step(board, run);
    if (row == nullptr) {
        view.empty_words = run.kind == CycleRun::Kind::light
                               ? ""
                               : word("First cycle of this target condition: there is no last step yet");
        for (std::size_t i = 0; i < 4; ++i) {
            view.answers.push_back({question(i), "", false});
        }
        return view;
    }
    const auto add = [&](std::string words, const char* missing) {
        const bool written = !words.empty();
        view.answers.push_back({question(view.answers.size()),
                                written ? with_capital(std::move(words)) : word(missing), written});
    };
    const auto* metric = kata::find_metric(board, row->metric);
    view.experiment = row->id;
    add(row->step, "Not written");
    add(row->expectation.empty() ? expected_line(*row, metric) : row->expectation, "Not written");
    auto happened = row->what_happened;
    if (happened.empty() && row->result_number && metric != nullptr) {
        happened = measured_words(*row->result_number, *metric);
    }
    add(std::move(happened), "Not written yet");
    add(row->learning, "Not written yet");
    view.can_write = run.kind == CycleRun::Kind::of_board && row->learning.empty();
    view.write_words = view.answers[2].written ? word("What did we learn?") : word("What happened?");
    return view;
}

CycleObstacles view_cycle_obstacles(const kata::Storyboard& board, const Draft& draft) {
    CycleObstacles view;
    view.sentence = sentence_of(board);
    std::ranges::replace(view.sentence, '\n', ' ');
    const auto* now = kata::obstacle_now(board);
    for (const auto* obstacle : open_obstacles(board)) {
        view.rows.push_back({obstacle->id, std::to_string(obstacle->number),
                             with_capital(short_words(*obstacle)), obstacle == now});
    }
    std::ranges::stable_sort(view.rows, {}, [](const CycleObstacles::Row& row) { return !row.now; });
    if (view.rows.empty()) {
        view.empty_words = word("No obstacle is written yet. What stops us?");
    }
    view.draft = half_written(draft, "obstacle");
    return view;
}

CycleStep view_cycle_step(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const Draft& draft, const CycleRun& run) {
    CycleStep view;
    view.plan = view_new_experiment(board, shelf, now, draft, plans_next_step(run));
    view.beside = view.plan.beside;
    const auto* sealed = next_step(board, run);
    if (sealed == nullptr) {
        view.number = view.plan.title;
        view.step = with_capital(view.plan.step_words);
        view.step_written = view.plan.step_written;
        view.expectation = with_capital(view.plan.expectation_words);
        if (!view.plan.number_figure.empty()) {
            view.expectation = said("{0} {1}", view.plan.number_figure, view.plan.number_side) +
                               (view.plan.expectation_written ? "\n" + view.expectation : "");
        }
        view.expectation_written = view.plan.expectation_written || !view.plan.number_figure.empty();
        view.strip = view.plan.empty_words.empty() ? view.plan.strip : view.plan.empty_words;
        view.can_start = view.plan.can_start;
        view.see = view.plan.see;
        view.see_words = view.plan.see_words;
        return view;
    }
    const auto* obstacle = kata::find_obstacle(board, sealed->obstacle);
    view.beside = obstacle == nullptr ? word("No obstacle is now") : with_capital(short_words(*obstacle));
    view.sealed = view.step_written = view.expectation_written = true;
    view.experiment = sealed->id;
    view.number = said("Experiment {0}", sealed->number);
    view.step = with_capital(sealed->step);
    view.expectation = with_capital(sealed->expectation);
    view.locked = said("locked {0}", clock_words(*sealed->sealed_at, board.board.zone));
    view.see = see_choices(board, shelf, now, form_text(draft, "experiment see"));
    for (auto& choice : view.see) {
        choice.selected = choice.at && sealed->go_and_see_at && *choice.at == *sealed->go_and_see_at;
    }
    if (sealed->go_and_see_at) {
        view.see_words = moment_words(*sealed->go_and_see_at, now, board.board.zone);
    }
    return view;
}

}  // namespace kiosk
