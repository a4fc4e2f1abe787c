// The words of the experimenting record.
#include "kiosk/screens/experiment_record_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/experiment_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// The words, and the number where they do not say it themselves: "Mean 117 s or less"; "Late shift as early; 116 s, within 3 s".
std::string with_number(const std::string& words, std::optional<double> number, const kata::Metric* metric,
                        const std::string& line) {
    if (!number || metric == nullptr || words.find(figure_words(*number, *metric)) != std::string::npos) {
        return with_capital(words);
    }
    return words.empty() ? line : said("{0}; {1}", with_capital(words), line);
}

ExperimentRecordView::Row row_of(const kata::Storyboard& board, const kata::Experiment& experiment,
                                 kata::Moment now) {
    ExperimentRecordView::Row row;
    row.id = experiment.id;
    row.number = std::to_string(experiment.number);
    row.sealed = experiment.sealed_at.has_value();
    row.day = row.sealed ? day_words(kata::local_time(*experiment.sealed_at, board.board.zone).day)
                         : word("drafted");
    if (const auto* obstacle = kata::find_obstacle(board, experiment.obstacle)) {
        row.obstacle = said("Obstacle {0}", obstacle->number);
    } else if (experiment.obstacle.empty()) {
        row.obstacle = word("no obstacle yet");
    }
    row.coach = experiment.coach_present ? "" : word("no coach");
    row.running = kata::is_running(experiment);
    row.step = with_capital(experiment.step);
    const auto* metric = kata::find_metric(board, experiment.metric);
    row.expectation = with_number(experiment.expectation, experiment.expectation_number, metric,
                                  expected_line(experiment, metric));
    const auto number = experiment.result_number && metric != nullptr
                            ? value_words(*experiment.result_number, *metric)
                            : std::string();
    row.happened = with_number(experiment.what_happened, experiment.result_number, metric, number);
    if (row.happened.empty() && experiment.verdict) {
        row.happened = verdict_words(*experiment.verdict);
    }
    if (row.running) {
        const auto see = see_words(board, experiment, now);
        row.see_label = see.label;
        row.see = see.clock;
        row.write_words = word("What happened?");
    }
    row.learned = with_capital(short_learning(experiment));
    if (row.learned.empty() && experiment.happened_at) {
        row.learning_to_come = word("learning to come");
    } else if (experiment.stopped_at && row.happened.empty()) {
        row.happened = word("stopped early");
    }
    return row;
}

void add_chips(ExperimentRecordView& view, const kata::Storyboard& board) {
    view.chips.push_back({RecordShows::all, word("All"), false});
    if (const auto* obstacle = kata::obstacle_now(board)) {
        view.chips.push_back({RecordShows::obstacle_now, said("Obstacle {0} now", obstacle->number), false});
    }
    view.chips.push_back({RecordShows::pairs, word("Expected and happened"), false});
    for (auto& chip : view.chips) {
        chip.selected = chip.shows == view.shows;
    }
}

std::string empty_words(const ExperimentRecordView& view, const kata::Storyboard& board) {
    if (view.shows == RecordShows::pairs) {
        return view.pairs.empty()
                   ? word("Expected and happened stand here side by side, once an experiment has ended.")
                   : "";
    }
    if (!view.rows.empty()) {
        return "";
    }
    return board.experiments.empty()
               ? word("No experiment yet. What is the next step, and what do you expect?")
               : word("No experiment on this obstacle yet. What is the next step?");
}

}  // namespace

ExperimentRecordView::Pair pair_of(const kata::Storyboard& board, const kata::Experiment& experiment) {
    const auto* metric = kata::find_metric(board, experiment.metric);
    ExperimentRecordView::Pair pair;
    pair.id = experiment.id;
    pair.number = std::to_string(experiment.number);
    pair.step = with_capital(short_words(experiment));
    pair.expected = expected_line(experiment, metric);
    if (pair.expected.empty()) {
        pair.expected = with_capital(experiment.expectation);
    }
    const bool number = experiment.result_number && experiment.expectation_number && metric != nullptr;
    pair.happened =
        number ? value_words(*experiment.result_number, *metric) : with_capital(experiment.what_happened);
    if (pair.happened.empty() && experiment.stopped_at) {
        pair.happened = word("stopped early");
    }
    pair.apart = apart_words(experiment, experiment.result_number, metric);
    pair.verdict = experiment.verdict ? verdict_words(*experiment.verdict) : "";
    pair.learned = with_capital(short_learning(experiment));
    return pair;
}

ExperimentRecordView view_experiment_record(const kata::Storyboard& board, const kata::Shelf& shelf,
                                            kata::Moment now, std::string_view chosen, RecordShows shows) {
    ExperimentRecordView view;
    const auto learner = first_name(shelf.person_name(board.board.learner));
    const auto coach = first_name(shelf.person_name(board.board.coach));
    view.beside = learner.empty() || coach.empty()
                      ? board.board.name
                      : said("{0}, {1} with {2}", board.board.name.substr(0, board.board.name.find(',')),
                             learner, coach);
    const auto* obstacle = kata::obstacle_now(board);
    const bool here = shelf.is_here(board.board.id);
    view.shows = shows == RecordShows::obstacle_now && obstacle == nullptr ? RecordShows::all : shows;
    for (auto it = board.experiments.rbegin(); it != board.experiments.rend(); ++it) {
        if (view.shows == RecordShows::obstacle_now && it->obstacle != obstacle->id) {
            continue;
        }
        view.rows.push_back(row_of(board, *it, now));
        view.rows.back().chosen = it->id == chosen;
        if (!here) {
            view.rows.back().write_words.clear();
        }
    }
    for (const auto& experiment : board.experiments) {
        if (experiment.happened_at || experiment.stopped_at || experiment.closed_at) {
            view.pairs.push_back(pair_of(board, experiment));
        }
    }
    add_chips(view, board);
    view.empty_words = empty_words(view, board);
    return view;
}

}  // namespace kiosk
