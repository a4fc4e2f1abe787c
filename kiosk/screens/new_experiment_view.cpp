// What the next experiment's form says. The prediction comes before the doing: nothing starts without one.
#include "kiosk/screens/new_experiment_view.hpp"

#include <algorithm>
#include <sstream>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/experiment_words.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"
#include "kiosk/writing/characters.hpp"

namespace kiosk {

namespace {

using Kind = kata::ExperimentKind;

constexpr std::size_t short_step = 40, short_expectation = 24;  // that glance and storyboard have room for
constexpr std::size_t most_step = 120;

std::string kept(const Draft& draft, std::string_view field) {
    return form_text(draft, fmt::format("{} {}", plan_form, field));
}

constexpr auto kinds = std::to_array<std::pair<std::string_view, Kind>>({{"look", Kind::look_closer},
                                                                         {"cause", Kind::understand_cause},
                                                                         {"try", Kind::test_solution},
                                                                         {"quick", Kind::quick_test}});

Kind chosen_kind(const Draft& draft, bool obstacle) {
    const auto* it = std::ranges::find(kinds, kept(draft, "kind"), &std::pair<std::string_view, Kind>::first);
    return obstacle && it != kinds.end() ? it->second : Kind::look_closer;
}

/// Something at the process is another while it runs.
bool changes_something(Kind kind) { return kind == Kind::test_solution || kind == Kind::quick_test; }

std::vector<std::string> names_in(const std::string& names) {
    std::istringstream in(names);
    return {std::istream_iterator<std::string>(in), {}};
}

/// The idea whose step it becomes, as long as it is free.
const kata::Idea* chosen_idea(const kata::Storyboard& board, const Draft& draft) {
    const auto* idea = kata::find_idea(board, kept(draft, "from"));
    return idea != nullptr && idea->experiment.empty() ? idea : nullptr;
}

const kata::Metric* chosen_metric(const kata::Storyboard& board, const Draft& draft) {
    return kata::find_metric(board, kept(draft, "metric"));
}

std::string direction_value(const kata::Metric& metric, const Draft& draft) {
    if (auto value = kept(draft, "direction"); !value.empty()) {
        return value;
    }
    switch (metric.better) {
    case kata::Better::lower: return "most";
    case kata::Better::higher: return "least";
    case kata::Better::near: break;
    }
    return "about";
}

kata::Direction direction_of(const std::string& value) {
    return value == "most"    ? kata::Direction::at_most
           : value == "least" ? kata::Direction::at_least
                              : kata::Direction::about;
}

void add_number(kata::Experiment& planned, const kata::Storyboard& board, const Draft& draft) {
    const auto* metric = chosen_metric(board, draft);
    if (metric == nullptr) {
        return;
    }
    planned.metric = metric->id;
    planned.expectation_number = form_number(draft, "experiment number");
    if (!planned.expectation_number) {
        return;
    }
    planned.expectation_direction = direction_of(direction_value(*metric, draft));
    if (planned.expectation_direction == kata::Direction::about) {
        planned.expectation_within = form_number(draft, "experiment within");
    }
}

kata::Experiment planned_experiment(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                    const Draft& draft) {
    kata::Experiment planned;
    const auto* obstacle = kata::obstacle_now(board);
    planned.obstacle = obstacle == nullptr ? "" : obstacle->id;
    planned.kind = chosen_kind(draft, obstacle != nullptr);
    planned.step = kept(draft, "step");
    planned.expectation = kept(draft, "expectation");
    add_number(planned, board, draft);
    if (writing::characters(planned.step) <= short_step) {
        planned.short_text = planned.step;
    }
    planned.expectation_short = expected_line(planned, kata::find_metric(board, planned.metric));
    if (planned.expectation_short.empty() && writing::characters(planned.expectation) <= short_expectation) {
        planned.expectation_short = planned.expectation;
    }
    planned.go_and_see_at = see_moment(board, shelf, now, kept(draft, "see"));
    planned.coach_present = kept(draft, "coach") != "none";
    planned.safe = names_in(kept(draft, "safe"));
    return planned;
}

void add_kinds(NewExperimentView& view, Kind chosen, bool obstacle) {
    for (const auto& [value, kind] : kinds) {
        if (obstacle || kind == Kind::look_closer) {
            view.kinds.push_back({value, kind_words(kind), kind == chosen});
        }
    }
}

void add_texts(NewExperimentView& view, const kata::Storyboard& board, const Draft& draft, Kind kind) {
    const auto* learned = kata::last_learned(board);
    const auto quoted = learned == nullptr ? "" : with_capital(short_learning(*learned));
    view.step.what_for = "experiment step";
    view.step.title = word("Next step");
    view.step.beside = kind == Kind::quick_test ? word("Tape, cardboard, held by hand: can we try it today?")
                                                : word("One small thing, done soon.");
    view.step.good = word("note the test step of every reject, next 60 units");
    view.step.poor = word("improve the tester");
    view.step.quoted = quoted;
    view.step.quoted_label = quoted.empty() ? "" : word("Last learning");
    view.step.most = most_step;
    view.step.keep_words = word("Keep this step");
    view.step.begins_with = kept(draft, "step");
    view.step.back = ScreenId::new_experiment;
    view.expectation = view.step;
    view.expectation.what_for = "experiment expectation";
    view.expectation.title = word("What do you expect?");
    view.expectation.beside = word("What will we see, and how much of it?");
    view.expectation.good = word("at least 2 of 3 rejects come at the stall-current step");
    view.expectation.poor = word("it gets better");
    view.expectation.most = 240;
    view.expectation.keep_words = word("Keep this expectation");
    view.expectation.begins_with.clear();
    const auto step = kept(draft, "step");
    view.step_words = form_words(draft, "experiment step", step.empty() ? word("What do we do next?") : step);
    view.step_written = !step.empty() || half_written(draft, "experiment step");
    view.expectation_words = form_words(draft, "experiment expectation", word("What will we see?"));
    view.expectation_written =
        !kept(draft, "expectation").empty() || half_written(draft, "experiment expectation");
    view.last_learning = quoted;
}

void add_shown_number(NewExperimentView& view, const kata::Experiment& planned,
                      const kata::Storyboard& board) {
    const auto* metric = kata::find_metric(board, planned.metric);
    const auto number = expected_number(planned, metric);
    view.number_figure = number.figure;
    view.number_side = !number.figure.empty() ? number.side
                       : metric != nullptr    ? metric->name
                                              : word("A number");
}

/// The names are stored with the experiment; the words may change.
void add_checks(NewExperimentView& view, const std::vector<std::string>& safe) {
    for (const auto& [name, words] : {std::pair("people", word("Safe for people")),
                                      std::pair("customer", word("Quality and customer protected")),
                                      std::pair("agreed", word("Agreed with the operators")),
                                      std::pair("buffer", word("Buffer is there, or none is needed"))}) {
        view.checks.push_back({name, words, std::ranges::find(safe, name) != safe.end()});
    }
    const auto done = std::ranges::count(view.checks, true, &NewExperimentView::Check::done);
    view.checks_words = said("{0} of {1}", done, view.checks.size());
}

bool checked(const NewExperimentView& view, std::string_view name) {
    const auto it = std::ranges::find(view.checks, name, &NewExperimentView::Check::name);
    return it != view.checks.end() && it->done;
}

/// What keeps it from starting, one thing after the other; empty: nothing.
std::string still_open(const NewExperimentView& view, const kata::Storyboard& board, kata::Moment now,
                       bool time_comes_later) {
    const auto& planned = view.ask.experiment;
    std::vector<std::string> open;
    if (planned.step.empty()) {
        open.push_back(word("the step"));
    }
    if (planned.expectation.empty()) {
        open.push_back(word("what we expect"));
    }
    if (!planned.go_and_see_at && !time_comes_later) {
        open.push_back(word("when we go and see"));
    }
    if (!open.empty()) {
        return said("Still open: {0}", listed(open));
    }
    const bool safe =
        !changes_something(planned.kind) || (checked(view, "people") && checked(view, "customer"));
    if (!safe) {
        return word("Is it safe for people, and is the customer protected?");
    }
    const auto refusal = kata::refuse(board, view.ask, now);
    return refusal ? word(kata::words(*refusal)) : "";
}

void add_ideas(NewExperimentView& view, const kata::Storyboard& board, const Draft& draft) {
    const auto* obstacle = kata::obstacle_now(board);
    for (const auto& idea : board.ideas) {
        if (obstacle != nullptr && idea.obstacle == obstacle->id && idea.experiment.empty()) {
            view.ideas.push_back({idea.id, with_capital(idea.words), idea.id == kept(draft, "from")});
        }
    }
}

}  // namespace

NewExperimentView view_new_experiment(const kata::Storyboard& board, const kata::Shelf& shelf,
                                      kata::Moment now, const Draft& draft, bool in_cycle) {
    NewExperimentView view;
    const int number = board.experiments.empty() ? 1 : board.experiments.back().number + 1;
    view.title = said("Experiment {0}", number);
    if (kata::present_target(board) == nullptr) {
        view.empty_words = word("No target condition yet. Where do we want to be in two weeks?");
        return view;
    }
    const auto* obstacle = kata::obstacle_now(board);
    view.beside = obstacle != nullptr ? with_capital(short_words(*obstacle)) : word("No obstacle is now");
    view.chain = chain_words(board, {});
    auto planned = planned_experiment(board, shelf, now, draft);
    add_kinds(view, planned.kind, obstacle != nullptr);
    add_texts(view, board, draft, planned.kind);
    add_shown_number(view, planned, board);
    view.see = see_choices(board, shelf, now, kept(draft, "see"));
    if (planned.go_and_see_at) {
        view.see_words = moment_words(*planned.go_and_see_at, now, board.board.zone);
    }
    add_ideas(view, board, draft);
    add_checks(view, planned.safe);
    view.no_coach = !planned.coach_present;
    const auto* idea = chosen_idea(board, draft);
    view.ask = {board.board.id, std::move(planned), idea == nullptr ? "" : idea->id};
    const auto open = still_open(view, board, now, in_cycle);
    view.can_start = open.empty();
    view.strip = open.empty() || !form_begun(draft, plan_form)
                     ? word("Your prediction is locked once the experiment starts")
                     : open;
    view.saved_words = said("Experiment {0} started, locked {1}", number, clock_words(now, board.board.zone));
    return view;
}

void take_idea(Draft& draft, const kata::EntityId& id, const std::string& words) {
    set_form_text(draft, "experiment step", words);
    set_form_text(draft, "experiment from", id);
}

PlanNumberView view_plan_number(const kata::Storyboard& board, const kata::Shelf&, const Draft& draft) {
    PlanNumberView view;
    const auto* metric = chosen_metric(board, draft);
    view.metrics.push_back({word("No number"), metric == nullptr});
    view.metric_values.emplace_back();
    for (const auto& one : board.metrics) {
        view.metrics.push_back({one.name, &one == metric});
        view.metric_values.push_back(one.id);
    }
    if (metric == nullptr) {
        view.label =
            word("Words alone can be an expectation. A number makes it plain how far apart we were.");
        return view;
    }
    view.label = metric->label.empty() ? metric->name : metric->label;
    const auto chosen = direction_value(*metric, draft);
    for (const auto& [value, words] :
         {std::pair("least", word("At least")), std::pair("most", word("At most")),
          std::pair("about", word("About"))}) {
        view.directions.push_back({words, value == chosen});
        view.direction_values.emplace_back(value);
    }
    view.number.what_for = "experiment number";
    view.number.title = word("What do you expect?");
    view.number.label = view.label;
    view.number.unit = metric->unit;
    view.number.decimals = typed_decimals(*metric);
    view.number.minus = metric->least.value_or(0) < 0;
    view.number.back = ScreenId::new_experiment;
    view.within = view.number;
    view.within.what_for = "experiment within";
    view.within.label = word("So far from it is still as expected");
    view.within.minus = false;
    const auto number = kept(draft, "number"), within = kept(draft, "within");
    view.has_number = !number.empty();
    view.number_words = number.empty() ? word("Which number?") : with_unit(typed_words(number), metric->unit);
    view.has_within = chosen == "about";
    view.within_words = within.empty() ? word("Within how much?")
                                       : said("within {0}", with_unit(typed_words(within), metric->unit));
    return view;
}

IfThenView view_if_then(const kata::Storyboard& board, const Draft& draft) {
    IfThenView view;
    const auto add = [&](const char* field, std::string label, std::string good, std::string poor) {
        IfThenView::Field made;
        made.wish.what_for = fmt::format("{} {}", plan_form, field);
        made.wish.title = label;
        made.wish.good = std::move(good);
        made.wish.poor = std::move(poor);
        made.wish.most = most_step;
        made.wish.back = ScreenId::new_experiment;
        made.label = std::move(label);
        made.words = form_words(draft, made.wish.what_for, said("Like “{0}”", made.wish.good));
        made.written = !kept(draft, field).empty();
        view.fields.push_back(std::move(made));
    };
    add("if", word("If we …"), word("put the second fixture on a shadow board"),
        word("work better together"));
    add("then", word("then …"), word("the mean is 117 s or less"), word("it runs well"));
    add("because", word("because …"), word("nobody walks to the tool crib any more"), word("it should help"));
    view.step = with_capital(kept(draft, "if"));
    view.expectation = with_capital(kept(draft, "then"));
    if (const auto because = kept(draft, "because"); !because.empty() && !view.expectation.empty()) {
        view.expectation = said("{0}, because {1}", view.expectation, because);
    }
    view.can_take = !view.step.empty() && !view.expectation.empty() && !board.board.id.empty();
    return view;
}

std::string with_turned(const std::string& names, const std::string& name) {
    auto list = names_in(names);
    if (std::erase(list, name) == 0) {
        list.push_back(name);
    }
    return fmt::format("{}", fmt::join(list, " "));
}

}  // namespace kiosk
