// The calls about experiments: experiment start, result, list.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/command/board_parts.hpp"
#include "core/command/choice.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"
#include "core/csv/rows.hpp"
#include "core/kata/noun_table.hpp"

namespace command {
namespace {

struct Start {
    std::string step, expect, board, obstacle, kind = "test-solution", short_step, short_expect;
    std::string metric, number, direction, within, see;
    std::vector<std::string> safe;
    bool no_coach = false, json = false;
};
struct Result {
    std::string experiment, board, happened, number, verdict, learned, short_learned;
    bool seen_by_eye = false, json = false;
};
struct Listed {
    std::string board;
    bool json = false;
};

template <typename What> struct Named {
    std::string_view words;
    What what;
};
constexpr Named<kata::ExperimentKind> kinds[] = {{"look-closer", kata::ExperimentKind::look_closer},
                                                 {"understand-cause", kata::ExperimentKind::understand_cause},
                                                 {"test-solution", kata::ExperimentKind::test_solution},
                                                 {"quick-test", kata::ExperimentKind::quick_test}};
constexpr Named<kata::Direction> directions[] = {{"at-least", kata::Direction::at_least},
                                                 {"at-most", kata::Direction::at_most},
                                                 {"about", kata::Direction::about}};
constexpr Named<kata::Verdict> verdicts[] = {{"as-expected", kata::Verdict::as_expected},
                                             {"partly", kata::Verdict::partly},
                                             {"different", kata::Verdict::different}};

template <typename Names> std::vector<std::string> words_of(const Names& names) {
    std::vector<std::string> words;
    for (const auto& named : names) words.emplace_back(named.words);
    return words;
}
template <typename What, std::size_t count>
std::optional<What> named(const Named<What> (&names)[count], const std::string& words) {
    const auto it = std::ranges::find(names, words, &Named<What>::words);
    return it == std::end(names) ? std::nullopt : std::optional(it->what);
}

std::optional<double> number_in(const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (const auto number = read_number(text)) return number;
    throw std::runtime_error(csv::no_number(text));
}

kata::Experiment planned(const kata::Station& station, const kata::Storyboard& board, const Start& wish) {
    kata::Experiment planned;
    planned.step = wish.step;
    planned.expectation = wish.expect;
    planned.short_text = wish.short_step;
    planned.expectation_short = wish.short_expect;
    planned.kind = *named(kinds, wish.kind);
    const auto* now = kata::obstacle_now(board);
    if (wish.obstacle.empty()) planned.obstacle = now ? now->id : "";
    else if (wish.obstacle != "none") planned.obstacle = obstacle_named(board, wish.obstacle).id;
    if (!wish.metric.empty()) planned.metric = find_metric(station, wish.metric, board.board.id).id;
    planned.expectation_number = number_in(wish.number);
    planned.expectation_within = number_in(wish.within);
    planned.expectation_direction = named(directions, wish.direction);
    if (planned.expectation_number && !planned.expectation_direction) {
        planned.expectation_direction = kata::Direction::about;
    }
    if (!wish.see.empty()) {
        planned.go_and_see_at = kata::parse_moment(wish.see, board.board.zone);
        if (!planned.go_and_see_at) throw std::runtime_error(csv::no_time(wish.see));
    }
    planned.safe = wish.safe;
    planned.coach_present = !wish.no_coach;
    return planned;
}

int start(Call& call, const Start& wish) {
    if (wish.number.empty() && !(wish.direction.empty() && wish.within.empty())) {
        throw BadUsage("--direction and --within belong to a number, give it with --number");
    }
    auto station = open_to_write(call);
    const auto board = board_or_only(station, wish.board).id;
    const auto experiment = planned(station, station.storyboard(board, call.now), wish);
    const auto made = ask(station, kata::StartExperiment{board, experiment}, call.now).made;
    const auto number = experiment_named(station.storyboard(board, call.now), made).number;
    say_done(call, station, board, made, wish.json,
             fmt::format("Experiment {} started, its expectation is sealed: {}", number, wish.expect));
    return 0;
}

/// Both in one record, or nothing.
int result(Call& call, const Result& wish) {
    auto station = open_to_write(call);
    const auto board = board_or_only(station, wish.board).id;
    const auto& before = station.storyboard(board, call.now);
    const auto id = experiment_named(before, wish.experiment).id;
    const kata::WriteWhatHappened happened{id, wish.happened, number_in(wish.number),
                                           named(verdicts, wish.verdict), wish.seen_by_eye};
    const bool facts = !wish.happened.empty() || happened.number || happened.verdict;
    if (wish.learned.empty()) {
        ask(station, happened, call.now);
    } else {
        kata::WriteLearning learned{id, wish.learned, wish.short_learned};
        if (facts) learned.happened = happened;
        ask(station, learned, call.now);
    }
    const auto number = experiment_named(station.storyboard(board, call.now), id).number;
    say_done(call, station, board, id, wish.json,
             wish.learned.empty()
                 ? fmt::format("What happened in experiment {} stored, learning to come", number)
                 : fmt::format("Experiment {} stored, learned: {}", number, wish.learned));
    return 0;
}

std::string stands(const kata::Experiment& experiment) {
    if (kata::is_running(experiment)) return "running";
    if (!experiment.learning.empty()) return "learned";
    if (experiment.stopped_at) return "stopped early";
    return experiment.happened_at ? "learning to come" : "drafted";
}

int list(Call& call, const Listed& wish) {
    const auto station = open_to_read(call);
    const auto& board = station.storyboard(board_or_only(station, wish.board).id, call.now);
    if (wish.json) {
        const auto all = kata::to_json(board)["experiments"];
        call.put(json_array({all.begin(), all.end()}));
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& experiment : board.experiments) {
        rows.push_back({std::to_string(experiment.number), stands(experiment), experiment.step,
                        "expected: " + experiment.expectation,
                        experiment.what_happened.empty() ? "" : "happened: " + experiment.what_happened});
    }
    call.put(rows.empty() ? "No experiments yet: kata experiment start STEP --expect TEXT starts one\n"
                          : table(rows));
    return 0;
}

void add_number(CLI::App& sub, Start& wish) {
    sub.add_option("--metric", wish.metric, "What the expected number is measured in")->type_name("METRIC");
    sub.add_option("--number", wish.number, "The number that is expected")->type_name("X");
    sub.add_option("--direction", wish.direction, "How it is meant; else about")
        ->type_name("at-least|at-most|about")
        ->check(one_of(words_of(directions)));
    sub.add_option("--within", wish.within, "About: so far from it at most")->type_name("X");
}

void add_start(CLI::App& experiment, Call& call) {
    const auto wish = std::make_shared<Start>();
    auto* sub = experiment.add_subcommand("start", "Starts an experiment and seals its expectation");
    sub->add_option("STEP", wish->step, "What we do")->required();
    sub->add_option("--expect", wish->expect, "What we expect, in words")->type_name("TEXT")->required();
    sub->add_option("--board", wish->board, "On this board")->type_name("NAME");
    sub->add_option("--obstacle", wish->obstacle,
                    "Against this one; none for a closer look; else the one that is now")
        ->type_name("NUMBER");
    sub->add_option("--kind", wish->kind, "Which kind; else test-solution")
        ->type_name("look-closer|understand-cause|test-solution|quick-test")
        ->check(one_of(words_of(kinds)));
    sub->add_option("--short", wish->short_step, "The step in at most 40 letters")->type_name("TEXT");
    sub->add_option("--expect-short", wish->short_expect, "The expectation in a few letters")
        ->type_name("TEXT");
    add_number(*sub, *wish);
    sub->add_option("--see", wish->see, "When we can go and see, like 2026-11-22T15:30:00+01:00")
        ->type_name("TIME");
    sub->add_option("--safe", wish->safe, "What was looked at before the start; may be given again")
        ->type_name("TEXT");
    sub->add_flag("--no-coach", wish->no_coach, "No coach today");
    sub->add_flag("--json", wish->json, "As one object");
    sub->callback([&call, wish] { call.work = [&call, wish] { return start(call, *wish); }; });
}

void add_result(CLI::App& experiment, Call& call) {
    const auto wish = std::make_shared<Result>();
    auto* sub = experiment.add_subcommand("result", "Writes what happened, and what we learned");
    sub->add_option("EXPERIMENT", wish->experiment, "Its number on the board, or its id")->required();
    sub->add_option("--happened", wish->happened, "What happened, in facts")->type_name("TEXT");
    sub->add_option("--number", wish->number, "The number that came out")->type_name("X");
    sub->add_option("--verdict", wish->verdict, "Beside what was expected")
        ->type_name("as-expected|partly|different")
        ->check(one_of(words_of(verdicts)));
    sub->add_flag("--seen-by-eye", wish->seen_by_eye, "Somebody went and saw it");
    sub->add_option("--learned", wish->learned, "What we learned; closes the row")->type_name("TEXT");
    sub->add_option("--learned-short", wish->short_learned, "The same on two short lines")->type_name("TEXT");
    sub->add_option("--board", wish->board, "On this board")->type_name("NAME");
    sub->add_flag("--json", wish->json, "As one object");
    sub->callback([&call, wish] { call.work = [&call, wish] { return result(call, *wish); }; });
}

void add_list(CLI::App& experiment, Call& call) {
    const auto wish = std::make_shared<Listed>();
    auto* sub = experiment.add_subcommand("list", "Lists the experiments under the present target condition");
    sub->add_option("--board", wish->board, "On this board")->type_name("NAME");
    sub->add_flag("--json", wish->json, "As an array of objects");
    sub->callback([&call, wish] { call.work = [&call, wish] { return list(call, *wish); }; });
}

}  // namespace

void add_experiment_calls(CLI::App& kata, Call& call) {
    auto* experiment =
        kata.add_subcommand("experiment", "Starts experiments, writes their results, lists them");
    experiment->require_subcommand(1, 1);
    add_start(*experiment, call);
    add_result(*experiment, call);
    add_list(*experiment, call);
}

}  // namespace command
