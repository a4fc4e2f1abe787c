// Undo and redo: new records that take back older ones.
#include <rapidcheck.h>

#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"
#include "tests/core/kata/station_world.hpp"

using namespace test;

namespace {

/// A record as another station would have made it, stamped after everything here.
void foreign_change(Station& station, const std::string& entity, const std::string& field,
                    journal::Value value) {
    journal::Record record;
    record.s = 1;
    record.t = {station.store().frontier().t.t + 1};
    record.w = "w";
    record.c.push_back({entity, field, std::move(value), {}});
    const auto jid = some_jid(5);
    const auto line = journal::to_line(record);
    const auto start = journal::chain_start(jid);
    station.store().import_record(jid, line, record, journal::chain_next(start, line), start);
}

Obstacle obstacle(std::string words) {
    Obstacle made;
    made.obstacle = std::move(words);
    return made;
}

/// With an open target condition, so that obstacles and experiments have a place.
struct BoardWorld : StationWorld {
    BoardWorld() {
        add_board();
        TargetCondition target;
        target.sentence = "run every cycle in 95 to 120 s";
        ask(SetTargetCondition{board_id, target});
    }
    std::string state() const {
        std::string text;
        for (const auto& point : station.last_points(metric_id, 1000))
            text += point.id + std::to_string(point.value) + point.note + (point.struck_out ? "s " : " ");
        return text;
    }
};

struct Sealing {
    Moment measured, asked, sealed;
};
/// A value is measured, the clock is set back, an experiment is started.
Sealing sealed_with_clock_back(Span back) {
    BoardWorld world;
    world.add_point(104);
    const auto measured = world.now;
    world.now = measured - back - journal::seconds(1);  // asking takes a second
    Experiment experiment;
    experiment.kind = ExperimentKind::look_closer;
    experiment.step = "watch ten cycles";
    experiment.expectation = "104 s";
    REQUIRE_FALSE(world.ask(StartExperiment{board_id, experiment}).refusal);
    return {measured, world.now, world.board().experiments.back().sealed_at.value()};
}

}  // namespace

TEST_CASE("undo takes the last point back, redo brings it again, both are records") {
    StationWorld world;
    world.add_board();
    world.add_point(1);
    const auto added = world.add_point(2, "retest");
    const auto before = world.station.last_points(metric_id, 9);
    const auto undone = world.ask(Undo{});
    CHECK_FALSE(undone.refusal);
    CHECK(world.values() == std::vector{1.0});
    CHECK(world.station.store().own_record(undone.s)->record.undoes == added.s);
    const auto redone = world.ask(Redo{});
    CHECK_FALSE(redone.refusal);
    CHECK(world.station.store().own_record(redone.s)->record.undoes == undone.s);
    CHECK(world.station.last_points(metric_id, 9) == before);
    CHECK(world.station.store().check().empty());
}

TEST_CASE("a second undo takes the next older action, and redo goes the same way back") {
    StationWorld world;
    world.add_board();
    for (const double value : {1.0, 2.0, 3.0}) world.add_point(value);
    world.ask(Undo{});
    world.ask(Undo{});
    CHECK(world.values() == std::vector{1.0});
    world.ask(Redo{});
    CHECK(world.values() == std::vector{1.0, 2.0});
    world.ask(Undo{});
    world.ask(Undo{});
    CHECK(world.values().empty());
    for (int i = 0; i < 3; ++i) CHECK_FALSE(world.ask(Redo{}).refusal);
    CHECK(world.values() == std::vector{1.0, 2.0, 3.0});
    CHECK(world.ask(Redo{}).refusal == Refusal::nothing_to_redo);
}

TEST_CASE("after a new action there is nothing to redo, and undo goes on past what was undone") {
    StationWorld world;
    world.add_board();
    for (const double value : {1.0, 2.0}) world.add_point(value);
    world.ask(Undo{});
    world.add_point(3);
    CHECK(world.ask(Redo{}).refusal == Refusal::nothing_to_redo);
    world.ask(Undo{});
    world.ask(Undo{});
    CHECK(world.values().empty());
}

TEST_CASE("an undo of one action is refused once another came after it") {
    StationWorld world;
    world.add_board();
    const auto first = world.add_point(1);
    world.add_point(2);
    CHECK(world.ask(Undo{first.s}).refusal == Refusal::changed_since);
    CHECK(world.values() == std::vector{1.0, 2.0});
    world.ask(Undo{});
    CHECK_FALSE(world.ask(Undo{first.s}).refusal);
    CHECK(world.values().empty());
}

TEST_CASE("an undo of one import takes back all of its records") {
    StationWorld world;
    world.add_board();
    std::vector<NewPoint> points;
    for (int n = 0; n < 2500; ++n) points.push_back({world.now, 100.0 + n % 10, {}});
    const auto answer = world.station.import_points(metric_id, points, {}, world.now, {});
    REQUIRE(world.station.store().count_points(metric_id) == 2500);
    CHECK_FALSE(world.ask(Undo{answer.s}).refusal);
    CHECK(world.values().empty());
}

TEST_CASE("a station's name and settings are no actions, so a fresh station has nothing to undo") {
    StationWorld world;
    CHECK(world.ask(Undo{}).refusal == Refusal::nothing_to_undo);
    CHECK(world.ask(Redo{}).refusal == Refusal::nothing_to_redo);
    world.add_board();
    CHECK_FALSE(world.ask(Undo{}).refusal);
    CHECK_FALSE(world.ask(Undo{}).refusal);
    CHECK(world.station.boards().empty());
    CHECK(world.ask(Undo{}).refusal == Refusal::nothing_to_undo);
    world.ask(KeepSettings{"theme = \"dark\""});
    CHECK_FALSE(world.ask(Redo{}).refusal);
    CHECK(world.board().board.name == "Cell 7");
}

TEST_CASE("a board taken back can be made anew") {
    StationWorld world;
    world.add_board();
    world.ask(Undo{});
    world.ask(Undo{});
    CHECK(world.board().board.id.empty());
    world.add_board();
    CHECK(world.board().metrics.size() == 1);
    CHECK(world.station.boards().size() == 1);
}

TEST_CASE("a value goes back to what it was, not to nothing") {
    BoardWorld world;
    const auto first = world.ask(AddObstacle{board_id, obstacle("the jig slips")}).made;
    const auto second = world.ask(AddObstacle{board_id, obstacle("parts run out")}).made;
    world.ask(MoveArrow{board_id, first});
    world.ask(MoveArrow{board_id, second});
    world.ask(Undo{});
    CHECK(present_target(world.board())->obstacle_now == first);
    world.ask(Undo{});
    CHECK(present_target(world.board())->obstacle_now.empty());
    world.ask(Undo{});
    CHECK(find_obstacle(world.board(), second) == nullptr);
    CHECK(find_obstacle(world.board(), first) != nullptr);
}

TEST_CASE("what another station has changed since is left alone") {
    BoardWorld world;
    const auto made = world.ask(AddObstacle{board_id, obstacle("the jig slips")}).made;
    foreign_change(world.station, made, "obstacle", std::string{"the jig slips on the left"});
    CHECK(world.ask(Undo{}).refusal == Refusal::changed_since);
    CHECK(find_obstacle(world.board(), made)->obstacle == "the jig slips on the left");
}

TEST_CASE("another cell of the same thing may change, and undo still works") {
    BoardWorld world;
    const auto made = world.ask(AddObstacle{board_id, obstacle("the jig slips")}).made;
    world.ask(MoveArrow{board_id, made});
    foreign_change(world.station, made, "short_text", std::string{"jig"});
    CHECK_FALSE(world.ask(Undo{}).refusal);
    CHECK(present_target(world.board())->obstacle_now.empty());
}

TEST_CASE("a redo does not run over another station's change either") {
    BoardWorld world;
    const auto made = world.ask(AddObstacle{board_id, obstacle("the jig slips")}).made;
    world.ask(MoveArrow{board_id, made});
    world.ask(Undo{});
    foreign_change(world.station, present_target(world.board())->id, "obstacle_now",
                   std::string{"obstacle/other"});
    CHECK(world.ask(Redo{}).refusal == Refusal::changed_since);
}

TEST_CASE("a started experiment is not undone") {
    BoardWorld world;
    Experiment experiment;
    experiment.kind = ExperimentKind::look_closer;
    experiment.step = "watch ten cycles";
    experiment.expectation = "the jig slips twice";
    const auto started = world.ask(StartExperiment{board_id, experiment});
    REQUIRE_FALSE(started.refusal);
    CHECK(world.ask(Undo{}).refusal == Refusal::started_experiment);
    world.ask(WriteWhatHappened{started.made, "four times", {}, {}});
    CHECK_FALSE(world.ask(Undo{}).refusal);
    CHECK(is_running(*find_experiment(world.board(), started.made)));
}

TEST_CASE("a strike-out is undone and the point stands again") {
    StationWorld world;
    world.add_board();
    const auto made = world.add_point(1180).made;
    world.ask(StrikeOutPoint{made, "typing error"});
    world.ask(Undo{});
    CHECK_FALSE(world.station.last_points(metric_id, 1).at(0).struck_out);
}

TEST_CASE("the other program at the station takes back what this one did") {
    StationWorld world;
    world.add_board();
    world.add_point(1);
    auto other = world.again();
    CHECK_FALSE(other.handle(Undo{}, world.now).refusal);
    world.station.refresh();
    CHECK(world.values().empty());
    CHECK_FALSE(world.ask(Redo{}).refusal);
    CHECK(world.values() == std::vector{1.0});
}

TEST_CASE("whatever was done, as many undos and redos leave the board as it was") {
    CHECK(rc::check([](unsigned seed) {
        std::mt19937 random{seed};
        BoardWorld world;
        std::vector<std::pair<Storyboard, std::string>> states{{world.board(), world.state()}};
        for (int i = 0; i < 8; ++i) {
            Answer answer;
            const auto obstacles = world.board().obstacles;
            const auto before = world.station.store().frontier().s;
            switch (random() % 4) {
            case 0: answer = world.add_point(double(random() % 100), random() % 2 ? "retest" : ""); break;
            case 1:
                answer = world.ask(AddObstacle{board_id, obstacle("obstacle " + std::to_string(i))});
                break;
            case 2:
                if (obstacles.empty()) continue;
                answer = world.ask(MoveArrow{board_id, obstacles[random() % obstacles.size()].id});
                break;
            default:
                if (obstacles.empty()) continue;
                answer = world.ask(CloseObstacle{
                    obstacles[random() % obstacles.size()].id, ObstacleState::gone, {}, "early shift"});
            }
            if (answer.refusal || world.station.store().frontier().s == before) continue;
            states.emplace_back(world.board(), world.state());
        }
        for (int round = 0; round < 2; ++round) {
            for (auto i = states.size() - 1; i > 0; --i) {
                if (world.ask(Undo{}).refusal) RC_FAIL("refused to undo");
                RC_ASSERT((std::pair{world.board(), world.state()} == states[i - 1]));
            }
            for (std::size_t i = 1; i < states.size(); ++i) {
                if (world.ask(Redo{}).refusal) RC_FAIL("refused to redo");
                RC_ASSERT((std::pair{world.board(), world.state()} == states[i]));
            }
        }
        RC_ASSERT(world.station.store().check() == std::vector<std::string>{});
    }));
}

TEST_CASE("setting a target condition is taken back on its day only: its achieve-by date does not move") {
    BoardWorld world;
    REQUIRE_FALSE(world.ask(Undo{}).refusal);
    REQUIRE_FALSE(world.ask(Redo{}).refusal);
    world.now = world.now + journal::hours(24);
    const auto target = present_target(world.board())->id;
    CHECK(world.ask(Undo{}).refusal == Refusal::date_does_not_move);
    CHECK(present_target(world.board())->id == target);
}

TEST_CASE("with a clock set back by hours an expectation is still sealed after what was measured before") {
    for (const auto back : {journal::seconds(1), journal::hours(6), journal::hours(24)}) {
        const auto [measured, asked, sealed] = sealed_with_clock_back(back);
        CHECK(sealed == measured);
        CHECK(asked < measured);
    }
}

TEST_CASE("a clock that was more than a day ahead by mistake is not followed") {
    const auto [measured, asked, sealed] = sealed_with_clock_back(journal::seconds(24 * 60 * 60 + 1));
    CHECK(sealed == asked);
    CHECK(sealed < measured);
}
