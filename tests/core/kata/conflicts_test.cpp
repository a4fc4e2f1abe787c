// What several stations changed without knowing of each other, as people read it, and settling it.
#include "core/kata/conflicts.hpp"

#include "tests/catch.hpp"
#include "tests/core/kata/two_stations.hpp"

using namespace test;

namespace {

SettleConflict settle_name(std::string name) {
    return {board_id, board_id, "name", journal::Value{std::move(name)}};
}

}  // namespace

TEST_CASE("a cell changed apart is listed where the board stands, with both values and their stations") {
    TwoStations plant;
    plant.name_apart();
    CHECK(plant.one.station.conflicts(board_id).empty());
    const auto& conflicts = plant.two.station.conflicts(board_id);
    REQUIRE(conflicts.size() == 1);
    const auto& conflict = conflicts[0];
    CHECK(conflict.entity == board_id);
    CHECK(conflict.field == "name");
    CHECK(conflict.label == "Board " + plant.two.board().board.name + ", name");
    REQUIRE(conflict.values.size() == 2);
    CHECK(conflict.values[0].at <= conflict.values[1].at);
    for (const auto& one : conflict.values) {
        CHECK(one.stands == (one.words == plant.two.board().board.name));
        CHECK(one.station == (one.words == "Final assembly" ? "Line 2 panel" : "Cell 7 panel"));
        CHECK(one.shift.empty());
    }
    CHECK(&conflicts == &plant.two.station.conflicts(board_id));
    CHECK(plant.two.station.conflicts("board/none").empty());
}

TEST_CASE("a conflict says which shift each value is of") {
    TwoStations plant;
    auto board = plant.one.board().board;
    board.shifts = {{"early", 360}, {"late", 840}};
    plant.one.ask(ChangeBoard{board});
    plant.exchange();
    plant.name_apart();
    for (const auto& one : plant.two.station.conflicts(board_id).at(0).values) CHECK(one.shift == "early");
}

TEST_CASE("settling takes one of the values on record, and every station sees it settled") {
    for (const auto* chosen : {"Final assembly", "Cell 7, assembly"}) {
        TwoStations plant;
        plant.name_apart();
        CHECK(plant.one.ask(settle_name(chosen)).refusal == Refusal::board_not_here);
        CHECK(plant.two.ask(settle_name("Another")).refusal == Refusal::nothing_to_settle);
        CHECK(plant.two.ask(SettleConflict{board_id, board_id, "zone", "UTC"}).refusal ==
              Refusal::nothing_to_settle);
        REQUIRE_FALSE(plant.two.ask(settle_name(chosen)).refusal);
        CHECK(plant.two.board().board.name == chosen);
        CHECK(plant.two.station.conflicts(board_id).empty());
        CHECK(plant.two.ask(settle_name(chosen)).refusal == Refusal::nothing_to_settle);
        plant.exchange();
        CHECK(plant.one.station.store().conflicts().empty());
        CHECK(plant.one.board().board.name == chosen);
    }
}

TEST_CASE("whoever writes a third value where stations differ settles it too") {
    TwoStations plant;
    plant.name_apart();
    REQUIRE_FALSE(TwoStations::rename(plant.two, "Cell 7 again"));
    CHECK(plant.two.station.conflicts(board_id).empty());
    CHECK(plant.two.station.store().changes_of(board_id, "name").size() == 4);
}

TEST_CASE("the same value given at two stations is nothing to settle") {
    TwoStations plant;
    plant.two.ask(TakeBoard{board_id});
    TwoStations::rename(plant.two, "Final assembly");
    TwoStations::rename(plant.one, "Final assembly");
    plant.exchange();
    CHECK(plant.two.station.conflicts(board_id).empty());
}

TEST_CASE("who is learner or coach is no conflict for everybody to read") {
    TwoStations plant;
    plant.two.ask(TakeBoard{board_id});
    for (auto* world : {&plant.one, &plant.two}) {
        auto board = world->board().board;
        board.coach = world == &plant.one ? "person/a" : "person/b";
        world->ask(ChangeBoard{board});
    }
    plant.exchange();
    CHECK(plant.two.station.store().conflicts().size() == 1);
    CHECK(plant.two.station.conflicts(board_id).empty());
}

TEST_CASE("two stations that took one board over see where it stands now as something to settle") {
    TwoStations plant;
    StationWorld third;
    third.ask(NameStation{"Hall 3 panel"});
    tell(plant.one, third);
    plant.two.ask(TakeBoard{board_id});
    third.ask(TakeBoard{board_id});
    tell(third, plant.two);
    tell(plant.two, third);
    auto& holder = plant.two.station.is_here(board_id) ? plant.two : third;
    REQUIRE(plant.two.station.is_here(board_id) != third.station.is_here(board_id));
    const auto& conflicts = holder.station.conflicts(board_id);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].label == "Board Cell 7, station it stands at");
    for (const auto& one : conflicts[0].values) CHECK(one.words == one.station);
}

TEST_CASE("things, fields and values are said in the board's words") {
    StationWorld world;
    world.add_board();
    TargetCondition target;
    target.sentence = "run every cycle in 95 to 120 s";
    world.ask(SetTargetCondition{board_id, target});
    Obstacle obstacle;
    obstacle.obstacle = "the tester rejects";
    const auto id = world.ask(AddObstacle{board_id, obstacle}).made;
    const auto point = world.add_point(114).made;
    const auto& store = world.station.store();
    const std::string_view zone = "Europe/Berlin";
    CHECK(thing_words(store, id, zone) == "Obstacle 1");
    CHECK(thing_words(store, metric_id, zone) == "Metric Exit cycle");
    CHECK(thing_words(store, point, zone) == "Value of Exit cycle, 2026-11-23 09:00");
    CHECK(thing_words(store, "hologram/1", zone).empty());
    CHECK(field_words(id, "obstacle") == "words");
    CHECK(field_words(id, "short_text") == "short words");
    CHECK(field_words(id, "hologram_of_it") == "hologram of it");
    CHECK(value_words(store, "obstacle_now", id, zone) == "Obstacle 1");
    CHECK(value_words(store, "state", std::string{"no_longer_in_the_way"}, zone) == "no longer in the way");
    CHECK(value_words(store, "sealed_at", std::string{"2026-11-23T08:00:00.000+00:00"}, zone) ==
          "2026-11-23 09:00");
    CHECK(value_words(store, "operating_pattern", std::string{"Press\tNo waiting\n\tSame order"}, zone) ==
          "Press No waiting;  Same order");
    CHECK(value_words(store, "low", 95.5, zone) == "95.5");
    CHECK(value_words(store, "held", true, zone) == "yes");
    CHECK(value_words(store, "name", {}, zone) == "nothing");
    CHECK(value_words(store, "coaching_plan", std::string{"5\t14:30\tlate\tperson/x"}, zone) !=
          value_words(store, "coaching_plan", {}, zone));
    CHECK(is_about_people("note/x-1.0", "body"));
    CHECK(is_about_people("person/a", "name"));
    CHECK_FALSE(is_about_people(id, "obstacle"));
}
