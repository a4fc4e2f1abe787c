// The challenge, the look back, earlier target conditions and the board as it was: what each of them says.
#include "kiosk/screens/challenge_view.hpp"
#include "kiosk/screens/earlier_view.hpp"
#include "kiosk/screens/look_back_view.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/then_view.hpp"
#include "kiosk/screens/write_for.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

// --- challenge -------------------------------------------------------------------------------------------------------

TEST_CASE("the challenge's form begins with what stands on the board and asks for what was changed") {
    auto board = fake::cell_7();
    board.board.vision = "Every actuator built right";
    const auto shelf = fake::cell_7_shelf();
    Draft draft;
    begin_challenge_form(draft, board);
    auto view = view_challenge(board, shelf, fake::friday(), draft);
    CHECK(view.sentence.words == board.challenge->challenge);
    CHECK(view.beside == "North Star: Every actuator built right");
    CHECK(view.day_line == "By Sun 30 Nov, in 16 days");
    CHECK_FALSE(view.changed);
    set_form_text(draft, "our-challenge vision", "One by one");
    set_form_text(draft, "our-challenge framing", "no overtime");
    begin_challenge_form(draft, board);  // once only
    view = view_challenge(board, shelf, fake::friday(), draft);
    CHECK(view.can_store);
    REQUIRE(view.asks.size() == 2);
    CHECK(std::get<kata::ChangeBoard>(view.asks[0]).board.vision == "One by one");
    CHECK(std::get<kata::SetChallenge>(view.asks[1]).challenge.framing == "no overtime");
    set_form_text(draft, "our-challenge sentence", "");
    CHECK(view_challenge(board, shelf, fake::friday(), draft).why_not ==
          "Write the sentence of the challenge");
}

TEST_CASE("today's distance to the challenge is said in the unit it is measured in") {
    auto board = fake::cell_7();
    const auto shelf = fake::cell_7_shelf();
    auto challenge = *board.challenge;
    CHECK(challenge_distance(board, shelf, challenge).empty());
    challenge.metric = fake::units_per_shift().id;
    challenge.from = 176;
    challenge.to = 240;
    CHECK(challenge_distance(board, shelf, challenge) == "From 176 to 240. Now 207, 33 to go.");
    challenge.to = 200;
    CHECK(challenge_distance(board, shelf, challenge) == "From 176 to 200. Now 207, it is there.");
    challenge.to = 100;
    CHECK(challenge_distance(board, shelf, challenge) == "From 176 to 100. Now 207, 107 to go.");
    challenge.from.reset();
    CHECK(challenge_distance(board, fake::Shelf{}, challenge) == "To 100. No data yet.");
}

// --- look back -------------------------------------------------------------------------------------------------------

TEST_CASE("before its date a target condition ends by being reached, at it also without") {
    const auto board = fake::cell_7();
    const auto shelf = fake::cell_7_shelf();
    Draft draft;
    auto view = view_look_back(board, shelf, fake::friday(), draft);
    CHECK(view.store_words == "Reached, go on");
    CHECK(view.ends.empty());
    CHECK(view.date_line == "Tue 18 Nov is in 4 days");
    view = view_look_back(board, shelf, fake::at(18, 9), draft);
    CHECK(view.ends.size() == 2);
    CHECK(view.ends[1].selected);  // 25 of 30 is not yet 27
    CHECK(view.date_line == "Tue 18 Nov is today");
    CHECK(view_look_back(board, shelf, fake::at(20, 9), draft).date_line == "Tue 18 Nov passed");
    set_form_text(draft, "look-back end", "reached");
    CHECK(view_look_back(board, shelf, fake::at(20, 9), draft).ends[0].selected);
}

TEST_CASE("a running experiment and the two texts are asked for first") {
    auto board = fake::cell_7();
    const auto shelf = fake::cell_7_shelf();
    Draft draft;
    set_form_text(draft, "look-back process", "Waiting can carry work");
    CHECK_FALSE(view_look_back(board, shelf, fake::friday(), draft).can_store);
    board.experiments.pop_back();  // the running one
    CHECK(view_look_back(board, shelf, fake::friday(), draft).why_not == "Write how we worked");
    set_form_text(draft, "look-back us", "We counted sooner");
    const auto view = view_look_back(board, shelf, fake::friday(), draft);
    CHECK(view.can_store);
    CHECK(view.asks.size() == 1);
}

TEST_CASE("what is still parked can be carried to the holding area before the lot is wiped") {
    auto board = fake::cell_7();
    board.experiments.pop_back();
    Draft draft;
    auto view = view_look_back(board, fake::cell_7_shelf(), fake::friday(), draft);
    REQUIRE(view.parked.size() == 3);  // what is held already stays there
    CHECK(view.parked[0].id == "obstacle/5");
    set_form_text(draft, carried_text("obstacle/6"), "yes");
    view = view_look_back(board, fake::cell_7_shelf(), fake::friday(), draft);
    CHECK(view.parked[1].carried);
    REQUIRE(view.asks.size() == 2);
    const auto& held = std::get<kata::CloseObstacle>(view.asks[0]);
    CHECK(held.obstacle == "obstacle/6");
    CHECK(held.state == kata::ObstacleState::held);
}

TEST_CASE("without a target condition there is nothing to look back on") {
    Draft draft;
    CHECK_FALSE(
        view_look_back(fake::blank_board(), fake::Shelf{}, fake::friday(), draft).empty_words.empty());
}

// --- earlier target conditions ---------------------------------------------------------------------------------------

namespace {

struct Earlier {
    kata::Storyboard board = fake::cell_7();
    fake::Shelf shelf = fake::cell_7_shelf();
    Draft draft = {};

    Earlier() {
        auto first = board.targets.front();
        first.id = "target/1";
        first.number = 1;
        first.sentence = "pass units on one by one";
        first.set_on = kata::Day{2025, 10, 10};
        first.achieve_by = kata::Day{2025, 10, 31};
        first.reached_on = first.reflected_on = kata::Day{2025, 10, 31};
        first.about_process = "One-piece flow shows each stop where it begins";
        board.targets.insert(board.targets.begin(), first);
        auto then = fake::cell_7();
        then.targets = board.targets;
        then.obstacles.resize(2);
        then.holding.clear();
        then.experiments.resize(1);
        then.looks.clear();
        shelf.of_targets["target/1"] = then;
    }
    EarlierConditionView view(EarlierTab tab) {
        draft.earlier_tab = static_cast<int>(tab);
        return view_earlier_condition(board, shelf, draft);
    }
};

}  // namespace

TEST_CASE("earlier target conditions are listed with plain facts") {
    Earlier earlier;
    const auto view = view_earlier_conditions(earlier.board);
    REQUIRE(view.rows.size() == 1);
    CHECK(view.rows[0].sentence == "Pass units on one by one");
    CHECK(view.rows[0].dates == "10 Oct to 31 Oct");
    CHECK(view.rows[0].ending == "reached Fri 31 Oct");
    CHECK(earlier_counts(earlier.board, earlier.shelf, "target/1") == "1 experiment, 1 learning");
    CHECK_FALSE(view_earlier_conditions(fake::cell_7()).empty_words.empty());
}

TEST_CASE("an earlier target condition opens with all that belonged to it") {
    Earlier earlier;
    auto view = earlier.view(EarlierTab::condition);
    CHECK(view.title == "Target condition 1");
    CHECK(view.beside == "reached Fri 31 Oct");
    CHECK(view.condition.rows.front().target == "27 of 30");
    view = earlier.view(EarlierTab::obstacles);
    REQUIRE(view.obstacles.size() == 2);
    CHECK(view.obstacles[0].became == "gone");
    CHECK(view.obstacles[1].became == "no longer in the way");
    view = earlier.view(EarlierTab::experiments);
    REQUIRE(view.pairs.size() == 1);
    CHECK_FALSE(view.pairs[0].expected.empty());
    CHECK_FALSE(view.pairs[0].happened.empty());
    view = earlier.view(EarlierTab::reflection);
    REQUIRE(view.texts.size() == 1);
    CHECK(view.texts[0].words == "One-piece flow shows each stop where it begins");
}

// --- the board as it was -----------------------------------------------------------------------------------------------

TEST_CASE("the board as it was begins with yesterday and never shows today") {
    const auto board = fake::cell_7();
    Draft draft;
    auto view = view_then(board, fake::friday(), draft, nullptr);
    CHECK(view.day == kata::Day{2025, 11, 13});
    CHECK(view.at == kata::Moment{fake::at(14, 0).ms - 1});
    REQUIRE(view.steps.size() == 5);
    CHECK(view.steps[1].to == kata::Day{2025, 11, 12});
    CHECK_FALSE(view.steps[2].to);  // the board of that day is not there yet
    CHECK_FALSE(view.steps[3].to);
    CHECK_FALSE(view.steps[4].to);
    draft.then = kata::Day{2025, 11, 6};
    view = view_then(board, fake::friday(), draft, &board);
    CHECK(view.steps[2].to == kata::Day{2025, 10, 31});
    CHECK(view.steps[3].to == kata::Day{2025, 11, 7});
    CHECK(view.steps[4].to == kata::Day{2025, 11, 13});
}

TEST_CASE("what changed is told in the board's words, with the points that came") {
    const auto board = fake::cell_7();
    auto then = board;
    then.experiments.back().sealed_at.reset();
    then.targets.front().obstacle_now.clear();
    Draft draft;
    draft.then = kata::Day{2025, 11, 12};
    const auto when = view_then(board, fake::friday(), draft, &then);
    const auto view = view_what_changed(board, fake::cell_7_shelf(), fake::friday(), when, &then);
    REQUIRE(view.rows.size() == 4);
    CHECK(view.rows[0].what == "Obstacle 5 is now");
    CHECK(view.rows[1].what == "Experiment 9 started");
    CHECK(view.rows[2].what == "Exit cycle");
    CHECK(view.rows[2].words == "30 points");
    CHECK(view.rows[3].words == "2 points");
    CHECK(view.beside == "since the end of Wed 12 Nov");
    draft.then.reset();
    const auto yesterday = view_then(board, fake::friday(), draft, &board);
    CHECK(view_what_changed(board, fake::Shelf{}, fake::friday(), yesterday, &board).empty_words ==
          "Nothing has changed since the end of Thu 13 Nov.");
}
