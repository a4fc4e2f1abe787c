// What the next experiment's form says: what is still open, which kinds there are, what starting asks for.
#include "kiosk/screens/new_experiment_view.hpp"

#include <algorithm>

#include "kiosk/screens/write_for.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

kata::Storyboard nothing_runs() {
    auto board = fake::cell_7();
    board.experiments.back().happened_at = fake::at(14, 12);
    board.experiments.back().closed_at = fake::at(14, 12);
    return board;
}

Draft planned() {
    Draft draft;
    set_form_text(draft, "experiment step", "measure the stall current of 20 units");
    set_form_text(draft, "experiment expectation", "5 or more are above 2.1 A");
    set_form_text(draft, "experiment see", "planned");
    return draft;
}

NewExperimentView view_of(const Draft& draft, const kata::Storyboard& board = nothing_runs()) {
    return view_new_experiment(board, fake::cell_7_shelf(), fake::friday(), draft);
}

}  // namespace

TEST_CASE("an empty form says that the prediction will be locked, and does not start") {
    const auto view = view_of({});
    CHECK(view.title == "Experiment 10");
    CHECK(view.beside == "Tester rejects 1 in 25");
    CHECK(view.strip == "Your prediction is locked once the experiment starts");
    CHECK_FALSE(view.can_start);
    CHECK(view.last_learning == "The slow shift was a missing fixture, not people");
    CHECK(view.chain.find("Run every cycle in 95 to 120 s") != std::string::npos);
}

TEST_CASE("without a target condition there is nothing to experiment towards") {
    CHECK_FALSE(view_of({}, fake::blank_board()).empty_words.empty());
}

TEST_CASE("what is still open is said, one thing after the other") {
    auto draft = planned();
    set_form_text(draft, "experiment expectation", "");
    set_form_text(draft, "experiment see", "");
    CHECK(view_of(draft).strip == "Still open: what we expect, when we go and see");
    CHECK(view_of(planned()).can_start);
    CHECK(view_of(planned()).see_words == "today 15:30");
}

TEST_CASE("starting asks for what was planned, with short words for the board") {
    auto draft = planned();
    set_form_text(draft, "experiment metric", fake::exit_cycle().id);
    set_form_text(draft, "experiment number", "116");
    set_form_text(draft, "experiment within", "3");
    set_form_text(draft, "experiment coach", "none");
    const auto view = view_of(draft);
    const auto& ask = view.ask.experiment;
    CHECK(ask.obstacle == "obstacle/5");
    CHECK(ask.kind == kata::ExperimentKind::look_closer);
    CHECK(ask.expectation_number == 116);
    CHECK(ask.expectation_direction == kata::Direction::about);
    CHECK(ask.expectation_within == 3);
    CHECK(ask.expectation_short == "116 s, within 3 s");
    CHECK(ask.go_and_see_at == fake::at(14, 15, 30));
    CHECK_FALSE(ask.coach_present);
    CHECK(view.number_figure == "116");
    CHECK(view.can_start);
}

TEST_CASE("what changes something at the process starts once people and the customer are safe") {
    auto draft = planned();
    set_form_text(draft, "experiment kind", "try");
    CHECK_FALSE(view_of(draft).can_start);
    CHECK(view_of(draft).strip == "Is it safe for people, and is the customer protected?");
    set_form_text(draft, "experiment safe", with_turned(with_turned("", "people"), "customer"));
    const auto view = view_of(draft);
    CHECK(view.can_start);
    CHECK(view.checks_words == "2 of 4");
    CHECK(view.ask.experiment.safe == std::vector<std::string>{"people", "customer"});
    CHECK(with_turned("people customer", "people") == "customer");
}

TEST_CASE("without an obstacle only a closer look is offered") {
    auto board = nothing_runs();
    board.targets.back().obstacle_now.clear();
    auto draft = planned();
    set_form_text(draft, "experiment kind", "try");
    const auto view = view_of(draft, board);
    REQUIRE(view.kinds.size() == 1);
    CHECK(view.kinds.front().words == "Look closer");
    CHECK(view.can_start);
    CHECK(view_of({}).kinds.size() == 4);
}

TEST_CASE("where one runs on the obstacle already, the board says so") {
    const auto view = view_of(planned(), fake::cell_7());
    CHECK_FALSE(view.can_start);
    CHECK(view.strip == kata::words(kata::Refusal::one_running_already));
}

TEST_CASE("an idea of the obstacle becomes the step") {
    auto board = nothing_runs();
    kata::Idea idea;
    idea.id = "idea/1";
    idea.obstacle = "obstacle/5";
    idea.words = "warm the units up for a minute";
    board.ideas = {idea};
    Draft draft;
    CHECK(view_of(draft, board).ideas.size() == 1);
    take_idea(draft, idea.id, idea.words);
    const auto view = view_of(draft, board);
    CHECK(view.step_words == "warm the units up for a minute");
    CHECK(view.ask.idea == idea.id);
    board.ideas.front().experiment = "experiment/9";
    CHECK(view_of(draft, board).ideas.empty());
    CHECK(view_of(draft, board).ask.idea.empty());
}

TEST_CASE("a number is expected in the direction that is better, until another one is chosen") {
    Draft draft;
    auto board = fake::cell_7();
    CHECK(view_plan_number(board, fake::cell_7_shelf(), draft).directions.empty());
    set_form_text(draft, "experiment metric", fake::units_per_shift().id);
    auto view = view_plan_number(board, fake::cell_7_shelf(), draft);
    REQUIRE(view.directions.size() == 3);
    CHECK(view.directions[0].selected);
    CHECK_FALSE(view.has_within);
    set_form_text(draft, "experiment direction", "about");
    CHECK(view_plan_number(board, fake::cell_7_shelf(), draft).has_within);
}

TEST_CASE("if, then and because make step and expectation") {
    Draft draft;
    CHECK_FALSE(view_if_then(fake::cell_7(), draft).can_take);
    set_form_text(draft, "experiment if", "put the fixture at the cell");
    set_form_text(draft, "experiment then", "the mean is 117 s or less");
    set_form_text(draft, "experiment because", "nobody walks");
    const auto view = view_if_then(fake::cell_7(), draft);
    CHECK(view.can_take);
    CHECK(view.step == "Put the fixture at the cell");
    CHECK(view.expectation == "The mean is 117 s or less, because nobody walks");
}

TEST_CASE("when we can go and see is proposed from the shifts") {
    const auto board = fake::cell_7();
    const auto shelf = fake::cell_7_shelf();
    const auto choices = see_choices(board, shelf, fake::at(14, 10, 8), "planned");
    REQUIRE(choices.size() == 4);
    CHECK(choices[1].words == "Today 15:30");
    CHECK(choices[1].selected);
    CHECK(see_moment(board, shelf, fake::at(14, 10, 8), "hour") == fake::at(14, 11, 8));
    CHECK(see_moment(board, shelf, fake::at(14, 10, 8), "shift") == fake::at(14, 14));
    CHECK(see_choices(board, shelf, fake::at(14, 15, 20), "").at(1).words == "Mon 07:30");
    const auto other = std::to_string(fake::at(17, 7).ms);
    CHECK(see_choices(board, shelf, fake::at(14, 10), other)[3].words == "Mon 07:00");
    CHECK_FALSE(see_moment(board, shelf, fake::at(18, 10), other));
}

TEST_CASE("another time is moved in quarters and hours, and never into the past") {
    const auto view = view_see_time(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), "");
    CHECK(view.clock == "15:00");
    CHECK(view.day == "Today");
    REQUIRE(view.steppers.size() == 4);
    CHECK_FALSE(view.steppers[0].value.empty());
    const auto near =
        view_see_time(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), view.steppers[0].value);
    CHECK(near.clock == "14:00");
    CHECK(near.steppers[0].value.empty());
}
