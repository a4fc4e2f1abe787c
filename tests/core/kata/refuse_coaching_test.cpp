// The rules of the coaching kata.
#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

using namespace test;

namespace {

const CycleSlot today_slot{monday, ""};
constexpr auto learner = "person/k7m2q4", coach = "person/h3x9wd";

StartCycle start_of(CycleSlot slot = today_slot) {
    return {rules_board, std::move(slot), learner, coach, "", {"team"}};
}

CycleDay only_cycle(const RulesWorld& world) {
    const auto cycles = world.board().cycles;
    REQUIRE(cycles.size() == 1);
    return cycles.front();
}

}  // namespace

TEST_CASE("a coaching cycle is held once it was brought to its end") {
    auto world = RulesWorld{}.with_target();
    REQUIRE_FALSE(world.ask(start_of()));
    auto day = only_cycle(world);
    CHECK(day.id == "cycle/cell-7/2026-11-23/day");
    CHECK(day.started_at.has_value());
    CHECK(day.learner == learner);
    CHECK(day.coach == coach);
    CHECK(day.here == std::vector<std::string>{"team"});
    CHECK(day.target == present_target(world.board())->id);
    CHECK_FALSE(day.held);
    REQUIRE_FALSE(world.ask(NoteThreshold{rules_board, today_slot, "Q2"}));
    REQUIRE_FALSE(world.ask(NoteThreshold{rules_board, today_slot, "Q4", true}));
    REQUIRE_FALSE(world.ask(EndCycle{
        rules_board, today_slot, {{"Q1", 40}, {"Q2", 90}, {"Q4", 500}}, "experiment/a", "experiment/b"}));
    day = only_cycle(world);
    CHECK(day.held);
    CHECK(day.minutes == 11);  // 630 s
    CHECK(day.phases == std::vector<PhaseTime>{{"Q1", 40}, {"Q2", 90}, {"Q4", 500}});
    CHECK(day.threshold_at == "Q2");
    CHECK(day.coach_threshold_at == "Q4");
    CHECK(day.reflected_on == "experiment/a");
    CHECK(day.next_step == "experiment/b");
}

TEST_CASE("a coaching cycle that was said not to be held is held all the same once it takes place") {
    auto world = RulesWorld{}.with_target();
    CycleDay away;
    away.date = monday;
    away.not_held = NotHeld::absent;
    away.reason = "Somebody is away";
    REQUIRE_FALSE(world.ask(MarkCycle{rules_board, away}));
    REQUIRE_FALSE(world.ask(start_of()));
    REQUIRE_FALSE(world.ask(EndCycle{rules_board, today_slot, {{"Q1", 60}}, "", ""}));
    CHECK(only_cycle(world).held);
    CHECK(only_cycle(world).not_held == NotHeld::none);
    CHECK(only_cycle(world).reason.empty());
}

TEST_CASE("only a cycle that was started can find a threshold or be closed, and only at places of the card") {
    auto world = RulesWorld{}.with_target();
    CHECK(world.refuses(NoteThreshold{rules_board, today_slot, "Q1"}) == Refusal::cycle_not_started);
    CHECK(world.refuses(EndCycle{rules_board, today_slot, {}, "", ""}) == Refusal::cycle_not_started);
    CHECK(world.refuses(start_of({plus_days(monday, 1), ""})) == Refusal::in_the_future);
    auto stranger = start_of();
    stranger.coach = "David";
    CHECK(world.refuses(stranger) == Refusal::no_such_person);
    REQUIRE_FALSE(world.ask(start_of()));
    CHECK(world.refuses(NoteThreshold{rules_board, today_slot, "Q6"}) == Refusal::no_such_question);
    CHECK(world.refuses(EndCycle{rules_board, today_slot, {{"Q1", -1}}, "", ""}) == Refusal::bad_minutes);
    CHECK(world.refuses(EndCycle{rules_board, today_slot, {{"Q1", 90'000}}, "", ""}) == Refusal::bad_minutes);
    CHECK(world.refuses(EndCycle{rules_board, today_slot, {{"Q9", 1}}, "", ""}) == Refusal::no_such_question);
    CHECK(refuse({}, start_of(), monday_8) == Refusal::no_such_board);
}

TEST_CASE("a day's cycle can be at another time, that of a past day cannot") {
    auto world = RulesWorld{}.with_board();
    REQUIRE_FALSE(world.ask(PlanCycle{rules_board, today_slot, "14:30"}));
    CHECK(only_cycle(world).planned_at == "14:30");
    REQUIRE_FALSE(world.ask(PlanCycle{rules_board, today_slot, ""}));
    CHECK(only_cycle(world).planned_at.empty());
    CHECK(world.refuses(PlanCycle{rules_board, today_slot, "25:00"}) == Refusal::bad_time_of_day);
    CHECK(world.refuses(PlanCycle{rules_board, {plus_days(monday, -1), ""}, "10:00"}) ==
          Refusal::day_has_passed);
}

TEST_CASE("a board's week has its own times by day and shift") {
    auto world = RulesWorld{}.with_board();
    auto board = world.board().board;
    board.coaching_plan = {{0, "early", 600, ""}, {5, "late", 870, coach}};
    REQUIRE_FALSE(world.ask(ChangeBoard{board}));
    CHECK(world.board().board.coaching_plan == board.coaching_plan);
    board.coaching_plan = {{8, "", 600, ""}};
    CHECK(world.refuses(ChangeBoard{board}) == Refusal::bad_time_of_day);
}

TEST_CASE("what a person keeps needs a person, and words that can be read") {
    auto world = RulesWorld{}.with_board();
    CHECK(world.refuses(SetPin{"David", "x"}) == Refusal::no_such_person);
    CHECK(world.refuses(SetPin{coach, std::string(300, 'x')}) == Refusal::text_too_long);
    CHECK(world.refuses(SetPractice{coach, true, "two\nlines"}) == Refusal::bad_text);
    REQUIRE_FALSE(world.ask(SetPractice{coach, false, "Wait"}));
    CHECK(world.wrote(coach, "practises_as_learner") == journal::Value{std::string("Wait")});
    REQUIRE_FALSE(world.ask(SetPrompts{coach, Prompts::none}));
    REQUIRE_FALSE(world.ask(SetPrompts{coach, Prompts::full}));
    CHECK(world.wrote(coach, "prompts") == journal::Value{std::string("full")});
    PrivateNote note;
    note.board = rules_board;
    note.written_by = coach;
    CHECK(world.refuses(KeepNote{note}) == Refusal::text_needed);
    note.body = "{}";
    CHECK_FALSE(world.refuses(KeepNote{note}));
    note.written_by.clear();
    CHECK(world.refuses(KeepNote{note}) == Refusal::no_such_person);
    note.written_by = coach;
    note.body = std::string(20'000, 'x');
    CHECK(world.refuses(KeepNote{note}) == Refusal::text_too_long);
}

TEST_CASE("a retrospective stands once a day, and says something") {
    auto world = RulesWorld{}.with_board();
    CHECK(world.refuses(KeepRetrospective{rules_board, "", "", 20}) == Refusal::text_needed);
    REQUIRE_FALSE(world.ask(KeepRetrospective{rules_board, "Yes", "", 20}));
    REQUIRE_FALSE(world.ask(KeepRetrospective{rules_board, "Yes", "Meet at the line", 20}));
    const auto kept = world.board().retrospectives;
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].change == "Meet at the line");
    CHECK(kept[0].held_on == monday);
    CHECK(kept[0].cycles == 20);
}

TEST_CASE("a silent observation takes notes until it ends") {
    auto world = RulesWorld{}.with_board();
    REQUIRE_FALSE(world.ask(StartObservation{rules_board, "Station 4"}));
    const auto id = world.board().observations.at(0).id;
    world.now = world.now + journal::minutes(4);
    REQUIRE_FALSE(world.ask(NoteObservation{id, true, "Waits for the press"}));
    REQUIRE_FALSE(world.ask(NoteObservation{id, false, "The feeder is the trouble"}));
    CHECK(world.refuses(NoteObservation{id, true, " "}) == Refusal::text_needed);
    REQUIRE_FALSE(world.ask(EndObservation{id}));
    const auto watched = world.board().observations.at(0);
    CHECK(watched.watching.empty());
    CHECK(watched.notes == std::vector<ObservedNote>{{300, true, "Waits for the press"},
                                                     {360, false, "The feeder is the trouble"}});
    CHECK(world.refuses(NoteObservation{id, true, "late"}) == Refusal::no_such_observation);
    CHECK(world.refuses(EndObservation{id}) == Refusal::no_such_observation);
}
