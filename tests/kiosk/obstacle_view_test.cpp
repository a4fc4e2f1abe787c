// One obstacle: its page, the form of its words, the question whether it is overcome, and help.
#include "kiosk/screens/obstacle_view.hpp"

#include <algorithm>

#include "kiosk/screens/obstacle_close_view.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/obstacle_help_view.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

Draft of_obstacle(std::string id) {
    Draft draft;
    draft.chosen_obstacle = std::move(id);
    return draft;
}

ObstacleView page(const kata::Storyboard& board, const Draft& draft = {}) {
    return view_obstacle(board, fake::friday(), draft);
}

std::vector<std::string> keys_of(const ObstacleView& view) {
    std::vector<std::string> words;
    for (const auto& key : view.keys) {
        words.push_back(key.words);
    }
    return words;
}

std::string fact(const ObstacleView& view, std::string_view label) {
    const auto it = std::ranges::find(view.facts, label, &ObstacleView::Fact::label);
    return it == view.facts.end() ? "" : it->value;
}

ObstacleFormView form(const Draft& draft) {
    return view_obstacle_form(fake::cell_7(), fake::friday(), draft);
}

kata::Storyboard waiting_for_help() {
    auto board = fake::cell_7();
    auto waiting = fake::obstacle(9, "the measuring gauge is at the laboratory", "Gauge away");
    waiting.kind = kata::ObstacleKind::implementation;
    waiting.help_needed_since = fake::at(13, 11, 52);
    waiting.help_from = "maintenance";
    board.holding.push_back(waiting);
    return board;
}

}  // namespace

TEST_CASE("the page of an obstacle keeps the chain in sight") {
    const auto view = page(fake::cell_7());
    CHECK(view.title == "Obstacle 5");
    REQUIRE(view.chain.size() == 2);
    CHECK(view.chain[0].words == "480 actuators a day in two shifts, without overtime, by 30 Nov");
    CHECK(view.chain[1].label == "Target condition 2");
    CHECK(view.chain[1].words == "run every cycle in 95 to 120 s, by Tue 18 Nov");
    CHECK(view.now);
    CHECK(view.note == "Experiment 9 is running, see at 15:30");
    CHECK(fact(view, "Step") == "9 Note the test step of every reject, next 60 units");
}

TEST_CASE("the keys of an obstacle follow how it stands") {
    using List = std::vector<std::string>;
    CHECK(keys_of(page(fake::cell_7())) ==
          List{"Change", "Holding area", "Ask for help", "No longer in the way"});
    CHECK(keys_of(page(fake::cell_7(), of_obstacle("obstacle/6"))) ==
          List{"Change", "Holding area", "Ask for help", "Work on it now", "No longer in the way"});
    CHECK(keys_of(page(fake::cell_7(), of_obstacle("obstacle/8"))) ==
          List{"Change", "Back to the parking lot", "Ask for help", "No longer in the way"});
    CHECK(keys_of(page(fake::cell_7(), of_obstacle("obstacle/1"))) ==
          List{"Change", "Back to the parking lot"});
    CHECK(keys_of(page(waiting_for_help(), of_obstacle("obstacle/9"))) ==
          List{"Change", "Help came", "I take it", "No longer in the way"});
}

TEST_CASE("what is gone says by which experiment, and the page leads to its row") {
    auto board = fake::cell_7();
    board.obstacles.front().closed_on = kata::Day{2025, 11, 13};
    board.obstacles.front().scope = "early shift";
    board.obstacles.front().found_in_experiment = "experiment/7";
    board.obstacles.front().found_on = kata::Day{2025, 11, 11};
    const auto view = page(board, of_obstacle("obstacle/1"));
    CHECK(fact(view, "State") == "gone, early shift, yesterday, experiment 6");
    CHECK(fact(view, "Found") == "Tue 11 Nov, in experiment 7");
    const auto found = std::ranges::find(view.facts, "Found", &ObstacleView::Fact::label);
    CHECK(found->experiment == "experiment/7");
}

TEST_CASE("ideas stand under the obstacle they are for; one that became a step says so") {
    auto board = fake::cell_7();
    board.ideas = {fake::idea(1, "obstacle/5", "retest on the second tester"),
                   fake::idea(2, "obstacle/6", "unpack at the dock"),
                   fake::idea(3, "obstacle/5", "note every reject")};
    board.ideas.back().experiment = "experiment/9";
    auto draft = of_obstacle("obstacle/5");
    const auto view = page(board, draft);
    REQUIRE(view.ideas.size() == 2);
    CHECK(view.ideas[0].words == "Retest on the second tester");
    CHECK(view.ideas[1].became == "experiment 9");
    CHECK_FALSE(view.idea);
    draft.chosen_idea = "idea/1";
    const auto asked = page(board, draft);
    REQUIRE(asked.idea);
    CHECK(asked.idea->can_become);
    CHECK(asked.idea->ask.idea == "idea/1");
    draft.chosen_idea = "idea/3";
    CHECK_FALSE(page(board, draft).idea);
}

TEST_CASE("a board without obstacles asks what stops us") {
    CHECK(page(fake::blank_board()).empty_words == "No obstacles yet. What stops us?");
}

TEST_CASE("closing is about the chosen obstacle, else about the one that is now") {
    const auto close = [](const Draft& draft) {
        return view_obstacle_close(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), draft);
    };
    const auto view = close({});
    CHECK(view.title == "Is obstacle 5 no longer in the way?");
    CHECK(view.yes.ask.obstacle == "obstacle/5");
    CHECK(view.yes.ask.experiment == "experiment/9");
    CHECK(view.gone.ask.state == kata::ObstacleState::gone);
    CHECK(view.smaller.saved_words == "Obstacle 5 got smaller, 13:52");
    auto draft = of_obstacle("obstacle/4");
    CHECK(close(draft).yes.ask.experiment == "experiment/8");
    draft.closing_by = "";
    draft.closing_scope = "early shift";
    const auto scoped = close(draft);
    CHECK(scoped.yes.ask.experiment.empty());
    CHECK(scoped.yes.ask.scope == "early shift");
    REQUIRE(scoped.scopes.size() == 3);
    CHECK(scoped.scopes[1].words == "Early shift");
    CHECK(scoped.scopes[1].selected);
}

TEST_CASE("words that read like a missing solution get one soft sentence") {
    for (const auto* words : {"no training", "we need to buy a second fixture", "Lack of standard work",
                              "there is no shadow board"}) {
        INFO(words);
        CHECK_FALSE(solution_hint(words).empty());
    }
    for (const auto* words : {"the late shift has no second press fixture at the cell",
                              "we don’t yet understand why the first 20 min after the break run slower",
                              "needles jam in the feeder"}) {
        INFO(words);
        CHECK(solution_hint(words).empty());
    }
}

TEST_CASE("a long obstacle gets short words; it fits this target condition or waits in the holding area") {
    Draft draft;
    draft.texts["parked words"] = "the second fixture is stored at the tool crib";
    auto view = form(draft);
    CHECK(view.title == "New obstacle");
    CHECK(view.can_keep);
    CHECK(view.short_note == "Longer than 32 characters: on the storyboard it would be set smaller or cut");
    draft.texts["parked short"] = "Second fixture away";
    draft.texts["parked today"] = "yes";
    draft.texts["parked found_in"] = "experiment/7";
    view = form(draft);
    CHECK(view.found == "Found in experiment 7");
    const auto* ask = std::get_if<kata::AddObstacle>(&view.ask);
    REQUIRE(ask);
    CHECK(ask->obstacle.short_text == "Second fixture away");
    CHECK(ask->obstacle.try_today);
    CHECK(ask->obstacle.found_in_experiment == "experiment/7");
    CHECK(ask->obstacle.state == kata::ObstacleState::parked);
    REQUIRE(view.hold_ask);
    CHECK(std::get<kata::AddObstacle>(*view.hold_ask).obstacle.state == kata::ObstacleState::held);
}

TEST_CASE("changing an obstacle begins with its words and keeps what is not written anew") {
    Draft draft;
    draft.changing_obstacle = "obstacle/6";
    draft.texts["change-obstacle/6 short"] = "Unpacking";
    const auto view = form(draft);
    CHECK(view.title == "Obstacle 6");
    CHECK_FALSE(view.hold_ask);
    const auto& ask = std::get<kata::ChangeObstacle>(view.ask);
    CHECK(ask.words == "housings come in boxes of 24 and station 1 unpacks inside the cycle");
    CHECK(ask.short_text == "Unpacking");
    CHECK(ask.try_today == false);
}

TEST_CASE("an empty form keeps nothing") { CHECK_FALSE(form({}).can_keep); }

TEST_CASE("help is asked from a place; whoever takes it says by when") {
    auto draft = of_obstacle("obstacle/6");
    draft.texts["help from"] = "maintenance";
    auto view = view_obstacle_help(waiting_for_help(), fake::cell_7_shelf(), fake::friday(), draft);
    REQUIRE(view.choices.size() == 1);
    CHECK(view.choices.front().words == "Maintenance");
    CHECK(view.choices.front().selected);
    CHECK(std::get<kata::AskForHelp>(*view.ask).from == "maintenance");
    draft = of_obstacle("obstacle/9");
    view = view_obstacle_help(waiting_for_help(), fake::cell_7_shelf(), fake::friday(), draft);
    CHECK(view.taking);
    CHECK(view.note == "Asked 26 h ago");
    CHECK(std::get<kata::TakeHelp>(*view.ask).by > fake::friday());
}

TEST_CASE("help needed is said with the age of the one that waits longest") {
    auto board = waiting_for_help();
    CHECK(help_needed_words(board, fake::friday()) == "help needed 26 h");
    board.holding.push_back(board.holding.back());
    board.holding.back().help_needed_since = fake::at(10, 13, 52);
    CHECK(help_needed_words(board, fake::friday()) == "help needed 4 days, 1 more");
    CHECK(help_needed_words(fake::cell_7(), fake::friday()).empty());
    CHECK(fact(page(waiting_for_help(), of_obstacle("obstacle/9")), "Help") ==
          "from maintenance, asked 26 h ago");
}
