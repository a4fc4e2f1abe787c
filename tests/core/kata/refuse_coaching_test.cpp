// The rules of the coaching kata.
#include <set>

#include "core/kata/rhythm.hpp"
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
    REQUIRE_FALSE(world.ask(MarkCycles{rules_board, {away}}));
    REQUIRE_FALSE(world.ask(start_of()));
    REQUIRE_FALSE(world.ask(EndCycle{rules_board, today_slot, {{"Q1", 60}}, "", ""}));
    CHECK(only_cycle(world).held);
    CHECK(only_cycle(world).not_held == NotHeld::none);
    CHECK(only_cycle(world).reason.empty());
}

TEST_CASE("a coaching cycle that was held is never marked as not held") {
    auto world = RulesWorld{}.with_target();
    CycleDay day;
    day.date = monday;
    day.held = true;
    day.minutes = 9;
    REQUIRE_FALSE(world.ask(MarkCycles{rules_board, {day}}));
    day.held = false;
    day.not_held = NotHeld::breakdown;
    CHECK(world.refuses(MarkCycles{rules_board, {day}}) == Refusal::cycle_was_held);
    day.shift = "late";
    CHECK_FALSE(world.refuses(MarkCycles{rules_board, {day}}));
}

TEST_CASE("the days of a gap are marked with one record, and all of them or none") {
    auto world = RulesWorld{}.with_target();
    std::vector<CycleDay> days(3);
    for (int i = 0; i < 3; ++i) {
        days[static_cast<std::size_t>(i)].date = plus_days(monday, -1 - i);
        days[static_cast<std::size_t>(i)].not_held = NotHeld::no_production;
    }
    REQUIRE_FALSE(world.ask(MarkCycles{rules_board, days}));
    CHECK(world.last.name == "cycle.mark");
    CHECK(world.board().cycles.size() == 3);
    days.front().not_held = NotHeld::other;
    days.back().minutes = -1;
    CHECK(world.refuses(MarkCycles{rules_board, days}) == Refusal::bad_minutes);
}

TEST_CASE("a day that is neither held nor has a reason is not marked") {
    auto world = RulesWorld{}.with_target();
    CycleDay day;
    day.date = monday;
    day.reason = "Somebody is away";
    CHECK(world.refuses(MarkCycles{rules_board, {day}}) == Refusal::reason_needed);
    day.not_held = NotHeld::absent;
    CHECK_FALSE(world.refuses(MarkCycles{rules_board, {day}}));
    // What taking a moved cycle back leaves is neither.
    REQUIRE_FALSE(world.ask(PlanCycle{rules_board, today_slot, "14:30"}));
    REQUIRE_FALSE(world.ask(PlanCycle{rules_board, today_slot, ""}));
    CHECK_FALSE(is_settled(only_cycle(world)));
}

TEST_CASE("every shift's cycle has a place of its own, whatever the shift is called") {
    Board board;
    board.slug = "cell-7";
    const auto id = [&](std::string shift) { return cycle_id(board, {monday, std::move(shift)}); };
    CHECK(id("") == "cycle/cell-7/2026-11-23/day");
    CHECK(id("late") == "cycle/cell-7/2026-11-23/late");
    CHECK(id("Late shift").starts_with("cycle/cell-7/2026-11-23/late-shift."));
    const std::string_view same = "a shift with a name of more than forty letters: ";
    const std::set<EntityId> ids{id(""),           id("day"),        id("Day"),
                                 id("Late shift"), id("late shift"), id("late-shift"),
                                 id("夜勤"),       id("早番"),       id(std::string(same) + "one"),
                                 id("-"),          id("--"),         id(std::string(same) + "two")};
    CHECK(ids.size() == 12);
}

TEST_CASE("a shift that the plan takes can have its cycles, in any script") {
    auto world = RulesWorld{}.with_target();
    auto board = world.board().board;
    board.shifts = {{"夜勤", 1320}, {"Day", 360}};
    board.coaching_plan = {{0, "夜勤", 1380, coach}, {0, "Day", 600, ""}};
    REQUIRE_FALSE(world.ask(ChangeBoard{board}));
    for (const auto* shift : {"夜勤", "Day", ""}) {
        REQUIRE_FALSE(world.ask(start_of({monday, shift})));
        CHECK_FALSE(world.refuses(PlanCycle{rules_board, {monday, shift}, "14:30"}));
    }
    CHECK(world.board().cycles.size() == 3);
    CHECK(world.refuses(start_of({monday, "two\nlines"})) == Refusal::bad_text);
    board.coaching_plan = {{0, "", 600, "David"}};
    CHECK(world.refuses(ChangeBoard{board}) == Refusal::no_such_person);
}

TEST_CASE("a cycle that an earlier version noted under another id stays there") {
    auto world = RulesWorld{}.with_target();
    const EntityId id = "cycle/cell-7/2026-11-23/late-shift";
    journal::Record earlier;
    earlier.s = 90;
    earlier.c = {{id, "board", std::string(rules_board), {}},
                 {id, "date", iso(monday), {}},
                 {id, "shift", std::string("Late shift"), {}}};
    journal::fold(world.cells, earlier, journal::blake2b("earlier"));
    REQUIRE_FALSE(world.ask(start_of({monday, "Late shift"})));
    CHECK(only_cycle(world).id == id);
    CHECK(find_cycle(world.board(), today_slot) == nullptr);
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
    const std::vector<PhaseTime> too_many(30'000, {"Q1", 86'400});  // no number of seconds holds their sum
    CHECK(world.refuses(EndCycle{rules_board, today_slot, too_many, "", ""}) == Refusal::bad_minutes);
    const std::vector<PhaseTime> too_long{{"Q1", 86'400}, {"Q2", 1}};
    CHECK(world.refuses(EndCycle{rules_board, today_slot, too_long, "", ""}) == Refusal::bad_minutes);
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

TEST_CASE("a night shift's cycle is moved until it is over, also after midnight") {
    auto world = RulesWorld{}.with_board();
    auto board = world.board().board;
    board.shifts = {{"early", 360}, {"late", 840}, {"night", 1320}};
    REQUIRE_FALSE(world.ask(ChangeBoard{board}));
    const auto at = [&](int day, const char* shift, const char* clock) {
        world.now = moment_of({2026, 11, day}, 0, 30, board.zone);
        return world.refuses(PlanCycle{rules_board, {monday, shift}, clock});
    };
    CHECK_FALSE(at(24, "night", "03:00"));
    CHECK_FALSE(at(24, "night", ""));
    CHECK(at(24, "night", "23:00") == Refusal::day_has_passed);  // that was on Monday
    CHECK(at(24, "late", "15:00") == Refusal::day_has_passed);
    CHECK(at(24, "", "03:00") == Refusal::day_has_passed);
    CHECK(at(25, "night", "03:00") == Refusal::day_has_passed);
}

TEST_CASE("a cycle just after midnight is started once it is due") {
    auto world = RulesWorld{}.with_board();
    world.now = moment_of(monday, 23, 44, "Europe/Berlin");
    CHECK(world.refuses(start_of({plus_days(monday, 1), ""})) == Refusal::in_the_future);
    world.now = moment_of(monday, 23, 45, "Europe/Berlin");
    CHECK_FALSE(world.refuses(start_of({plus_days(monday, 1), ""})));
}

TEST_CASE("a minute that was begun counts whole") {
    CHECK(minutes_of({}) == 0);
    CHECK(minutes_of({{"Q1", 30}, {"Q2", 30}}) == 1);
    CHECK(minutes_of({{"Q1", 60}, {"Q2", 1}}) == 2);
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
    note.body = std::string(200'000, 'x');
    CHECK(world.refuses(KeepNote{note}) == Refusal::text_too_long);
}

TEST_CASE(
    "what a coach practises next stands in the record of the note it was agreed in, by the same rules") {
    auto world = RulesWorld{}.with_board();
    PrivateNote note;
    note.board = rules_board;
    note.written_by = coach;
    note.body = "{}";
    CHECK(world.refuses(KeepNote{note, SetPractice{coach, true, "two\nlines"}}) == Refusal::bad_text);
    CHECK(world.refuses(KeepNote{note, SetPractice{"David", true, "Wait"}}) == Refusal::no_such_person);
    REQUIRE_FALSE(world.ask(KeepNote{note, SetPractice{coach, true, "Wait"}}));
    CHECK(world.last.name == "note.keep");
    CHECK(world.wrote(coach, "practises_as_coach") == journal::Value{std::string("Wait")});
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
    CHECK(world.refuses(StartObservation{rules_board, "Station 5"}) == Refusal::observation_goes_on);
    world.now = world.now + journal::minutes(4);
    REQUIRE_FALSE(world.ask(NoteObservation{id, true, "Waits for the press"}));
    REQUIRE_FALSE(world.ask(NoteObservation{id, false, "The feeder is the trouble"}));
    CHECK(world.refuses(NoteObservation{id, true, " "}) == Refusal::text_needed);
    REQUIRE_FALSE(world.ask(EndObservation{id}));
    const auto watched = world.board().observations.at(0);
    CHECK_FALSE(is_going_on(watched));
    CHECK(watched.notes == std::vector<ObservedNote>{{300, true, "Waits for the press"},
                                                     {360, false, "The feeder is the trouble"}});
    CHECK(world.refuses(NoteObservation{id, true, "late"}) == Refusal::no_such_observation);
    CHECK(world.refuses(EndObservation{id}) == Refusal::no_such_observation);
}
