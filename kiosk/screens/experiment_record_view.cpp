// The words of the experimenting record.
#include "kiosk/screens/experiment_record_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

void add_see(ExperimentRecordView::Row& row, const kata::Storyboard& board,
             const kata::Experiment& experiment, kata::Moment now) {
    if (!experiment.go_and_see_at) {
        return;
    }
    const auto at = *experiment.go_and_see_at;
    const auto day = kata::local_time(at, board.board.zone).day;
    row.see_label = at < now ? word("Passed, what happened?")
                             : said("Go and see {0}", near_day_words(day, today(board.board, now)));
    row.see = clock_words(at, board.board.zone);
}

ExperimentRecordView::Row row_of(const kata::Storyboard& board, const kata::Experiment& experiment,
                                 kata::Moment now) {
    ExperimentRecordView::Row row;
    row.number = std::to_string(experiment.number);
    row.sealed = experiment.sealed_at.has_value();
    row.day = row.sealed ? day_words(kata::local_time(*experiment.sealed_at, board.board.zone).day)
                         : word("drafted");
    if (const auto* obstacle = kata::find_obstacle(board, experiment.obstacle)) {
        row.obstacle = said("Obstacle {0}", obstacle->number);
    }
    row.running = kata::is_running(experiment);
    row.step = with_capital(experiment.step);
    row.expectation = with_capital(experiment.expectation);
    row.happened = with_capital(experiment.what_happened);
    if (row.running) {
        add_see(row, board, experiment, now);
    }
    row.learned = with_capital(short_learning(experiment));
    if (row.learned.empty() && experiment.happened_at) {
        row.learning_to_come = word("learning to come");
    } else if (experiment.stopped_at && row.happened.empty()) {
        row.happened = word("stopped early");
    }
    return row;
}

}  // namespace

ExperimentRecordView view_experiment_record(const kata::Storyboard& board, const kata::Shelf& shelf,
                                            kata::Moment now) {
    ExperimentRecordView view;
    const auto learner = first_name(shelf.person_name(board.board.learner));
    const auto coach = first_name(shelf.person_name(board.board.coach));
    view.beside = learner.empty() || coach.empty() ? board.board.name : said("{0} with {1}", learner, coach);
    for (auto it = board.experiments.rbegin(); it != board.experiments.rend(); ++it) {
        view.rows.push_back(row_of(board, *it, now));
    }
    if (view.rows.empty()) {
        view.empty_words = word("No experiment yet. What is the next step, and what do you expect?");
    }
    return view;
}

}  // namespace kiosk
