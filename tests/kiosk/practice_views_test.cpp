// Prompts, role-play and the silent observation: their words for each state.
#include "kiosk/screens/prompts_view.hpp"
#include "kiosk/screens/role_play_view.hpp"
#include "kiosk/screens/silent_observation_view.hpp"
#include "kiosk/screens/site_words.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using kata::Prompts;
using kiosk::CycleRun;
using kiosk::Draft;
using kiosk::ScreenId;

namespace {

kata::SilentObservation watched(kata::Moment from) {
    kata::SilentObservation one;
    one.id = "observation/1";
    one.place = "exit of station 4";
    one.started_at = from;
    one.notes = {{60, false, "the press waits"}, {300, true, "walks 14 steps"}, {400, true, "walks back"}};
    return one;
}

}  // namespace

TEST_CASE("a coach who is named keeps how much the card says, else it holds for this cycle") {
    fake::Shelf shelf;
    shelf.persons["person/d"].prompts = Prompts::brief;
    CycleRun run;
    run.coach = "person/d";
    const auto named = kiosk::view_prompts(shelf, {}, run, "Q2");
    CHECK(named.stands == Prompts::brief);
    REQUIRE(named.ask);
    CHECK(named.ask->prompts == Prompts::none);
    Draft draft;
    draft.cycle.prompts = Prompts::none;
    const auto unnamed = kiosk::view_prompts(shelf, draft, {}, "Q2");
    CHECK(unnamed.prompts.empty());
    CHECK(unnamed.next == Prompts::full);
    CHECK_FALSE(unnamed.ask);
}

TEST_CASE("full prompts say more than the brief one, at every place") {
    const fake::Shelf shelf;
    Draft brief;
    brief.cycle.prompts = Prompts::brief;
    for (const auto place : kata::card_places) {
        INFO(place);
        const auto full = kiosk::view_prompts(shelf, {}, {}, place).prompts;
        const auto one = kiosk::view_prompts(shelf, brief, {}, place).prompts;
        CHECK(one.size() == 1);
        CHECK(full.size() > one.size());
    }
}

TEST_CASE("the roles turn with the round, and each has something to practise") {
    const fake::Shelf shelf;
    Draft draft;
    const auto first = kiosk::view_role_play({}, shelf, draft, {});
    CHECK(first.cards.at(0).role == "Learner");
    CHECK(first.cards.at(1).role == "Coach");
    draft.practice.round = 1;
    const auto second = kiosk::view_role_play({}, shelf, draft, {});
    CHECK(second.cards.at(0).role == "Coach");
    CHECK(second.cards.at(2).role == "Learner");
    for (const auto& card : second.cards) {
        CHECK_FALSE(card.practises.empty());
    }
    CHECK(second.round == "Round 2 of 3");
}

TEST_CASE("a role-play never takes the place of a coaching cycle that goes on") {
    CycleRun run;
    run.going = true;
    const auto view = kiosk::view_role_play({}, fake::Shelf{}, {}, run);
    CHECK_FALSE(view.can_start);
    CHECK_FALSE(view.why_not.empty());
}

TEST_CASE("practice is framed where there are real boards too, and always in role-play") {
    kata::Board board;
    board.practice = true;
    CHECK(kiosk::is_practice(board, true, {}, ScreenId::storyboard));
    CHECK_FALSE(kiosk::is_practice(board, false, {}, ScreenId::storyboard));
    CHECK(kiosk::is_practice({}, true, {}, ScreenId::role_play));
    const auto played = kiosk::role_play_run({}, {});  // without a board
    CHECK(played.kind == CycleRun::Kind::light);
    CHECK(kiosk::is_practice({}, true, played, ScreenId::coaching_cycle));
    CHECK_FALSE(kiosk::is_practice({}, true, played, ScreenId::storyboard));  // it stands still
    CHECK_FALSE(kiosk::is_practice({}, true, kiosk::light_run(), ScreenId::coaching_cycle));
}

TEST_CASE("a silent observation that goes on says how long, newest note first") {
    auto board = fake::cell_7();
    board.observations = {watched(fake::at(14, 13, 40))};
    const auto view = kiosk::view_silent_observation(board, fake::at(14, 13, 52), {});
    CHECK(view.watching);
    CHECK(view.minutes_words == "12 of 30 min");
    REQUIRE(view.seen.size() == 2);
    CHECK(view.seen.front().words == "walks back");
    CHECK(view.seen.front().can_be_obstacle);
    CHECK_FALSE(view.thought.front().can_be_obstacle);
    const auto over = kiosk::view_silent_observation(board, fake::at(14, 14, 20), {});
    CHECK(over.minutes_words == "40 min");
}

TEST_CASE("an observation that ended is among the earlier ones and can be read again") {
    auto board = fake::cell_7();
    board.observations = {watched(fake::at(14, 13, 0))};
    board.observations.front().ended_at = fake::at(14, 13, 40);
    Draft draft;
    const auto view = kiosk::view_silent_observation(board, fake::at(14, 13, 52), draft);
    REQUIRE(view.earlier.size() == 1);
    CHECK(view.earlier.front().counts == "1 thought, 2 saw");
    draft.practice.observation = "observation/1";
    const auto read = kiosk::view_silent_observation(board, fake::at(14, 13, 52), draft);
    CHECK(read.reading);
    CHECK(read.seen.front().words == "walks 14 steps");
}

TEST_CASE("what is seen does not overwrite an obstacle that is half written") {
    auto board = fake::cell_7();
    board.observations = {watched(fake::at(14, 13, 40))};
    Draft draft;
    draft.texts["parked words"] = "the rack is empty";
    const auto view = kiosk::view_silent_observation(board, fake::at(14, 13, 52), draft);
    CHECK_FALSE(view.seen.front().can_be_obstacle);
}

TEST_CASE("where the learner is called improver no word of these screens says learner") {
    kata::Coaching site;
    CHECK(kiosk::site_word("Learner, coach", site) == "Learner, coach");
    site.learner_word = "improver";
    site.record_word = "PDSA";
    CHECK(kiosk::site_word("Learner, coach", site) == "Improver, coach");
    CHECK(kiosk::site_word("Experimenting record", site) == "PDSA record");
    fake::Shelf shelf;
    shelf.coaching_kata.learner_word = "improver";
    Draft draft;
    for (draft.practice.round = 0; draft.practice.round < 3; ++draft.practice.round) {
        for (const auto& card : kiosk::view_role_play({}, shelf, draft, {}).cards) {
            CHECK((card.role + card.practises).find("earner") == std::string::npos);
        }
    }
}
