// What one experiment says. Stopping it, seeing it at another time and an expectation that came too late are all ordinary.
#include "kiosk/screens/experiment_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

constexpr std::size_t points_before = 10;

bool has_ended(const kata::Experiment& experiment) {
    return experiment.happened_at || experiment.stopped_at || experiment.closed_at;
}

void add_happened(ExperimentView& view, const kata::Storyboard& board, const kata::Experiment& experiment,
                  const kata::Metric* metric, kata::Moment now) {
    const auto& zone = board.board.zone;
    view.happened_title = word("What happened");
    view.words = with_capital(experiment.what_happened);
    if (experiment.result_number && metric != nullptr) {
        view.figure = figure_words(*experiment.result_number, *metric);
        view.side = metric->unit;
    }
    const auto at = experiment.stopped_at ? experiment.stopped_at : experiment.happened_at;
    if (at) {
        const auto when =
            said("{0}, {1}", day_words(kata::local_time(*at, zone).day), clock_words(*at, zone));
        view.happened_from = experiment.stopped_at ? said("stopped {0}", when) : when;
    }
    const auto see = see_words(board, experiment, now);
    if (!see.clock.empty()) {
        view.happened_title = see.label;
        view.figure = see.clock;
    } else if (view.running) {
        view.invitation = word("No time to go and see yet");
    } else if (view.words.empty() && view.figure.empty()) {
        view.invitation = word("Nothing is written yet");
    }
}

void add_learned(ExperimentView& view, const kata::Experiment& experiment, const kata::Metric* metric) {
    view.line = number_line(experiment, metric, experiment.result_number);
    view.apart = apart_words(experiment, experiment.result_number, metric);
    view.verdict = experiment.verdict ? verdict_words(*experiment.verdict) : "";
    view.learned = with_capital(experiment.learning);
    if (view.learned.empty()) {
        view.learning_to_come =
            view.running ? word("What we learn stands here later") : word("learning to come");
    }
}

void add_chart(ExperimentView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
               const kata::Experiment& experiment, const kata::Metric* metric) {
    if (metric == nullptr) {
        return;
    }
    const auto points = experiment_points(shelf, experiment, points_before);
    view.has_chart = true;
    view.chart = view_chart(board, *metric, points);
    view.chart.empty_words = word("No points of it yet");
    if (!points.empty()) {
        add_days(view.chart, board, points, shelf.calendar());
        add_flags(view.chart, board, points, true);
        std::erase_if(view.chart.flags, [&](const ChartView::Flag& flag) {
            return flag.words != std::to_string(experiment.number);
        });
    }
}

void add_while_running(ExperimentView& view, const kata::Storyboard& board,
                       const kata::Experiment& experiment, kata::Moment now) {
    view.see_form = "see/" + experiment.id + " at";
    view.stop_title = said("Stop experiment {0} here?", experiment.number);
    view.stop_words = word("It is a normal end.\nWhat we learned comes next.");
    view.stop = {experiment.id, {}};
    view.stopped_words =
        said("Experiment {0} stopped, {1}", experiment.number, clock_words(now, board.board.zone));
}

void add_afterwards(ExperimentView& view, const kata::Experiment& experiment) {
    view.afterwards_form = "afterthought/" + experiment.id;
    view.afterwards.what_for = view.afterwards_form + " words";
    view.afterwards.title = word("An expectation after the start");
    view.afterwards.beside = word("It is kept with its time, beside the sealed one.");
    view.afterwards.good = word("the late shift will need longer than the early one");
    view.afterwards.poor = word("we knew it");
    view.afterwards.quoted = with_capital(experiment.expectation);
    view.afterwards.quoted_label = word("Sealed");
    view.afterwards.quotes_sealed = true;
    view.afterwards.begins_with = experiment.afterthought;
    view.afterwards.keep_words = word("Keep it");
    view.afterwards.back = ScreenId::experiment;
}

void add_decisions(ExperimentView& view, const kata::Experiment& experiment) {
    for (const auto kept : {kata::Kept::kept, kata::Kept::changed, kata::Kept::not_kept}) {
        const bool selected = experiment.kept == kept;
        const auto words = kept_words(kept);
        view.decisions.push_back({words,
                                  said("Experiment {0}: {1}", experiment.number, words),
                                  {experiment.id, selected ? kata::Kept::open : kept},
                                  selected});
    }
    view.offers_normal_way = experiment.kept != kata::Kept::not_kept;
    if (!experiment.normal_way.empty()) {
        view.normal_way =
            experiment.normal_way_told.empty()
                ? said("Normal way: {0}", experiment.normal_way)
                : said("Normal way: {0}. Told: {1}", experiment.normal_way, experiment.normal_way_told);
    }
}

std::string about(const kata::Experiment& experiment) {
    std::vector<std::string> parts{kind_words(experiment.kind)};
    if (experiment.seen_by_eye) {
        parts.push_back(word("seen by eye"));
    }
    if (!experiment.coach_present) {
        parts.push_back(word("without a coach"));
    }
    return listed(parts);
}

}  // namespace

ExperimentView view_experiment(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                               const Draft& draft) {
    ExperimentView view;
    const auto* experiment = experiment_or_running(board, draft.experiment);
    if (experiment == nullptr) {
        view.title = word("Experiment");
        view.empty_words = word("No experiment yet. What is the next step, and what do you expect?");
        return view;
    }
    const auto* metric = kata::find_metric(board, experiment->metric);
    view.experiment = experiment->id;
    view.running = kata::is_running(*experiment);
    view.title = said("Experiment {0}", experiment->number);
    view.beside = with_capital(short_words(*experiment));
    view.chain = chain_words(board, experiment->obstacle);
    view.kind = about(*experiment);
    view.expected = view_expected(board, *experiment);
    add_happened(view, board, *experiment, metric, now);
    add_learned(view, *experiment, metric);
    add_chart(view, board, shelf, *experiment, metric);
    if (!experiment->closed_at) {
        view.write_words = view.running ? word("What happened?") : word("What did we learn?");
        add_afterwards(view, *experiment);
    }
    if (view.running) {
        add_while_running(view, board, *experiment, now);
    } else if (has_ended(*experiment)) {
        add_decisions(view, *experiment);
    }
    return view;
}

NormalWayView view_normal_way(const kata::Storyboard& board, const Draft& draft) {
    NormalWayView view;
    view.title = word("Make it the normal way");
    const auto* experiment = experiment_or_running(board, draft.experiment);
    if (experiment == nullptr) {
        return view;
    }
    view.beside = with_capital(short_words(*experiment));
    view.form = "normal/" + experiment->id;
    view.standard.what_for = view.form + " standard";
    view.standard.title = word("Where is it written down?");
    view.standard.good = word("work instruction 4, step 3, with a photo at the cell");
    view.standard.poor = word("everybody knows");
    view.standard.begins_with = experiment->normal_way;
    view.standard.back = ScreenId::experiment;
    view.told = view.standard;
    view.told.what_for = view.form + " told";
    view.told.title = word("Who was told?");
    view.told.good = word("early and late shift, maintenance");
    view.told.poor = word("all");
    view.told.begins_with = experiment->normal_way_told;
    const auto either = [&](const TextWish& wish) {
        auto text = form_text(draft, wish.what_for);
        return text.empty() ? wish.begins_with : text;
    };
    view.ask = {experiment->id, either(view.standard), either(view.told)};
    view.standard_words = form_words(draft, view.standard.what_for,
                                     view.ask.standard.empty() ? word("Not written yet") : view.ask.standard);
    view.told_words = form_words(draft, view.told.what_for,
                                 view.ask.told.empty() ? word("Not written yet") : view.ask.told);
    view.can_save = !view.ask.standard.empty();
    view.saved_words = said("Experiment {0} is the normal way now", experiment->number);
    return view;
}

}  // namespace kiosk
