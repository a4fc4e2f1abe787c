// The calls about obstacles: obstacle add, now, close.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/command/board_parts.hpp"
#include "core/command/choice.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"

namespace command {
namespace {

struct NewObstacle {
    std::string words, short_text, board, found_in, help_from;
    bool held = false, help = false, today = false, json = false;
};
struct Chosen {
    std::string obstacle, board, state = "no-longer-in-the-way", scope, experiment;
    bool json = false;
};

/// The board, and its storyboard as it is now.
const kata::Storyboard& storyboard_of(const kata::Station& station, const std::string& name,
                                      journal::Moment now) {
    return station.storyboard(board_or_only(station, name).id, now);
}

int add(Call& call, const NewObstacle& wish) {
    auto station = open_to_write(call);
    const auto& before = storyboard_of(station, wish.board, call.now);
    const auto board = before.board.id;
    kata::Obstacle obstacle;
    obstacle.obstacle = wish.words;
    obstacle.short_text = wish.short_text;
    obstacle.try_today = wish.today;
    if (!wish.found_in.empty()) obstacle.found_in_experiment = experiment_named(before, wish.found_in).id;
    if (wish.held) obstacle.state = kata::ObstacleState::held;
    if (wish.help || !wish.help_from.empty()) {
        obstacle.kind = kata::ObstacleKind::implementation;
        obstacle.help_needed_since = call.now;
        obstacle.help_from = wish.help_from;
    }
    const auto made = ask(station, kata::AddObstacle{board, obstacle}, call.now).made;
    const auto number = obstacle_named(station.storyboard(board, call.now), made).number;
    say_done(call, station, board, made, wish.json,
             fmt::format("Obstacle {} stored, {}", number, wish.words));
    return 0;
}

int move_arrow(Call& call, const Chosen& wish) {
    auto station = open_to_write(call);
    const auto& before = storyboard_of(station, wish.board, call.now);
    const auto board = before.board.id;
    const bool none = wish.obstacle == "none";
    const auto id = none ? kata::EntityId() : obstacle_named(before, wish.obstacle).id;
    ask(station, kata::MoveArrow{board, id}, call.now);
    if (none) {
        call.say(wish.json ? "null" : "No obstacle has the arrow");
        return 0;
    }
    const auto& now = obstacle_named(station.storyboard(board, call.now), id);
    say_done(call, station, board, id, wish.json,
             fmt::format("Obstacle {} is now, {}", now.number, now.obstacle));
    return 0;
}

struct StateWords {
    std::string_view asked, said;
    kata::ObstacleState state;
};
constexpr StateWords states[] = {
    {"no-longer-in-the-way", "no longer in the way", kata::ObstacleState::no_longer_in_the_way},
    {"gone", "gone", kata::ObstacleState::gone},
    {"smaller", "smaller", kata::ObstacleState::smaller},
    {"held", "in the holding area", kata::ObstacleState::held},
    {"parked", "in the parking lot", kata::ObstacleState::parked}};

int close(Call& call, const Chosen& wish) {
    auto station = open_to_write(call);
    const auto& before = storyboard_of(station, wish.board, call.now);
    const auto board = before.board.id;
    const auto id = obstacle_named(before, wish.obstacle).id;
    const auto& state = *std::ranges::find(states, wish.state, &StateWords::asked);
    const auto by = wish.experiment.empty() ? kata::EntityId() : experiment_named(before, wish.experiment).id;
    ask(station, kata::CloseObstacle{id, state.state, by, wish.scope}, call.now);
    const auto number = obstacle_named(station.storyboard(board, call.now), id).number;
    const auto scope = wish.scope.empty() ? "" : ", " + wish.scope;
    say_done(call, station, board, id, wish.json, fmt::format("Obstacle {} {}{}", number, state.said, scope));
    return 0;
}

constexpr auto number_help = "Its number on the board, or its id";

void add_add(CLI::App& obstacle, Call& call) {
    const auto wish = std::make_shared<NewObstacle>();
    auto* sub = obstacle.add_subcommand("add", "Parks an obstacle");
    sub->add_option("WORDS", wish->words, "What completes \"We can't … because …\"")->required();
    sub->add_option("--short", wish->short_text, "At most 32 letters for tiles")->type_name("TEXT");
    sub->add_option("--board", wish->board, "Of this board")->type_name("NAME");
    sub->add_option("--found-in", wish->found_in, "The experiment it was found in")->type_name("NUMBER");
    sub->add_flag("--held", wish->held, "Into the holding area: it is not for this target condition");
    sub->add_flag("--help-needed", wish->help, "It stops the next step, and others can help");
    sub->add_option("--help-from", wish->help_from, "Who can help: a place or a team")->type_name("TEXT");
    sub->add_flag("--try-today", wish->today, "Something could be tried today");
    sub->add_flag("--json", wish->json, "As one object");
    sub->callback([&call, wish] { call.work = [&call, wish] { return add(call, *wish); }; });
}

CLI::App* add_chosen(CLI::App& obstacle, const std::string& name, const std::string& help, Chosen& wish) {
    auto* sub = obstacle.add_subcommand(name, help);
    sub->add_option("OBSTACLE", wish.obstacle, number_help)->required();
    sub->add_option("--board", wish.board, "Of this board")->type_name("NAME");
    sub->add_flag("--json", wish.json, "As one object");
    return sub;
}

void add_now(CLI::App& obstacle, Call& call) {
    const auto wish = std::make_shared<Chosen>();
    auto* sub = add_chosen(obstacle, "now", "Moves the arrow to an obstacle; none takes it away", *wish);
    sub->callback([&call, wish] { call.work = [&call, wish] { return move_arrow(call, *wish); }; });
}

void add_close(CLI::App& obstacle, Call& call) {
    const auto wish = std::make_shared<Chosen>();
    auto* sub = add_chosen(obstacle, "close", "Says what became of an obstacle, or parks it again", *wish);
    std::vector<std::string> names;
    for (const auto& state : states) names.emplace_back(state.asked);
    sub->add_option("--state", wish->state, "What became of it; else no-longer-in-the-way")
        ->type_name("STATE")
        ->check(one_of(names));
    sub->add_option("--scope", wish->scope, "Where that holds, like \"early shift\"")->type_name("TEXT");
    sub->add_option("--experiment", wish->experiment, "The experiment that showed it")->type_name("NUMBER");
    sub->callback([&call, wish] { call.work = [&call, wish] { return close(call, *wish); }; });
}

}  // namespace

void add_obstacle_calls(CLI::App& kata, Call& call) {
    auto* obstacle = kata.add_subcommand("obstacle", "Parks obstacles, moves the arrow, closes them");
    obstacle->require_subcommand(1, 1);
    add_add(*obstacle, call);
    add_now(*obstacle, call);
    add_close(*obstacle, call);
}

}  // namespace command
