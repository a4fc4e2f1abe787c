// Generated histories of a board: whatever is asked, in whatever order.
#include <random>
#include <rapidcheck.h>

#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"
#include "tests/core/kata/station_world.hpp"

namespace {

using namespace test;

template <typename Noun> EntityId one_of(const std::vector<Noun>& nouns, std::mt19937& random) {
    return nouns.empty() ? EntityId{"nothing/x"} : nouns[random() % nouns.size()].id;
}

/// Anything somebody could ask of this board next; often what the rules refuse.
Intent some_intent(const Storyboard& board, const EntityId& metric, Day today, std::mt19937& random) {
    const auto obstacle = one_of(board.obstacles, random), experiment = one_of(board.experiments, random);
    const auto words = "words " + std::to_string(random() % 50);
    const auto* present = present_target(board);
    switch (random() % 14) {
    case 0: {
        TargetCondition target;
        target.sentence = words;
        return SetTargetCondition{board.board.id, target, {{"Press", words}}};
    }
    case 1: return EndTargetCondition{present ? present->id : "target/x", random() % 2 == 0, today, words};
    case 2:
    case 3: {
        Obstacle added;
        added.obstacle = words;
        added.found_in_experiment = random() % 4 == 0 ? experiment : "";
        return AddObstacle{board.board.id, added};
    }
    case 4: return MoveArrow{board.board.id, random() % 5 == 0 ? EntityId{} : obstacle};
    case 5: return CloseObstacle{obstacle, static_cast<ObstacleState>(random() % 5), experiment, ""};
    case 6: return AskForHelp{obstacle, words};
    case 7:
    case 8: {
        auto step = RulesWorld::step(obstacle, static_cast<ExperimentKind>(random() % 4));
        step.expectation = words;
        step.metric = metric;
        if (random() % 2) {
            step.expectation_number = static_cast<double>(random() % 100);
            step.expectation_direction = Direction::about;
            step.expectation_within = 3;
        }
        return StartExperiment{board.board.id, step,
                               one_of(board.ideas, random) == "nothing/x" ? "" : one_of(board.ideas, random)};
    }
    case 9: return WriteWhatHappened{experiment, words, static_cast<double>(random() % 100), {}};
    case 10: return WriteLearning{experiment, words, ""};
    case 11: return StopExperiment{experiment, words};
    case 12: return AddIdea{obstacle, words};
    default: return WriteAfterthought{experiment, words};
    }
}

struct Sealed {
    std::string step, expectation;
    EntityId metric;
    std::optional<double> number, within;
    std::optional<Direction> direction;
    std::optional<Moment> at;
    bool operator==(const Sealed&) const = default;
};
Sealed sealed(const Experiment& e) {
    return {e.step,
            e.expectation,
            e.metric,
            e.expectation_number,
            e.expectation_within,
            e.expectation_direction,
            e.sealed_at};
}

}  // namespace

TEST_CASE(
    "whatever is asked in whatever order, one obstacle at most is now and nothing sealed ever changes") {
    CHECK(rc::check([](unsigned seed) {
        std::mt19937 random{seed};
        auto world = RulesWorld{}.with_target();
        std::map<EntityId, Sealed> first;
        for (int i = 0; i < 60; ++i) {
            world.ask(some_intent(world.board(), rules_metric, monday, random));
            const auto board = world.board();
            if (const auto* target = present_target(board); target && !target->obstacle_now.empty()) {
                const auto* now = find_obstacle(board, target->obstacle_now);
                RC_ASSERT(now != nullptr);
                RC_ASSERT((now->state == ObstacleState::parked || now->state == ObstacleState::smaller));
            }
            std::map<EntityId, int> running;
            for (const auto& experiment : board.experiments) {
                RC_ASSERT(first.try_emplace(experiment.id, sealed(experiment)).first->second ==
                          sealed(experiment));
                if (is_running(experiment) && !experiment.obstacle.empty())
                    RC_ASSERT(++running[experiment.obstacle] == 1);
            }
        }
        // The same records in any other order say the same board.
        auto shuffled = world.records;
        std::ranges::shuffle(shuffled, random);
        journal::Cells cells;
        for (const auto& [record, tip] : shuffled) journal::fold(cells, record, tip);
        RC_ASSERT((cells == world.cells));
    }));
}

TEST_CASE("a clock set back or another station's record cannot change what was sealed") {
    auto world = RulesWorld{}.with_target();
    const auto id = world.start(world.add_obstacle("the feeder mis-feeds"));
    const auto before = sealed(world.board().experiments.front());
    for (const char* field :
         {"expectation", "step", "expectation_number", "expectation_within", "sealed_at"}) {
        journal::Record record;
        record.t.t = static_cast<std::uint64_t>((world.now + journal::hours(1)).ms) << 16;
        record.c.push_back({id, field, std::string{"something else"}, {}});
        journal::fold(world.cells, record, journal::blake2b(field));
    }
    CHECK(sealed(world.board().experiments.front()) == before);
}

TEST_CASE("the board as of a moment is the fold of what came until then") {
    CHECK(rc::check([](unsigned seed) {
        std::mt19937 random{seed};
        StationWorld world;
        world.add_board();
        world.ask(SetTargetCondition{board_id, RulesWorld::condition()});
        std::vector<std::pair<Moment, Storyboard>> was;
        for (int i = 0; i < 25; ++i) {
            const auto today = local_time(world.now, "Europe/Berlin").day;
            if (random() % 6 == 0) world.ask(Undo{});
            else world.ask(some_intent(world.board(), metric_id, today, random));
            was.emplace_back(world.now, world.station.whole_storyboard(board_id));
        }
        for (const auto& [at, board] : was)
            RC_ASSERT((world.station.storyboard_as_of(board_id, at) == board));
        RC_ASSERT(world.station.storyboard_as_of(board_id, morning - journal::days(1)).board.id.empty());
    }));
}

TEST_CASE("learnings of experiments, of looking back and on their own stand on one wall") {
    StationWorld world;
    world.add_board();
    world.ask(SetTargetCondition{board_id, RulesWorld::condition()});
    Obstacle obstacle;
    obstacle.obstacle = "the feeder mis-feeds";
    const auto made = world.ask(AddObstacle{board_id, obstacle}).made;
    auto step = RulesWorld::step(made);
    const auto experiment = world.ask(StartExperiment{board_id, step}).made;
    world.ask(WriteWhatHappened{experiment, "0 mis-feeds", {}, {}});
    world.ask(WriteLearning{experiment, "Level matters", ""});
    world.ask(
        EndTargetCondition{present_target(world.board())->id, true, monday, "x", "", "Stops show at once"});
    world.ask(AddLearning{board_id, "Waiting can carry work"});
    const auto wall = world.station.learnings({"", "", 0, 9});
    REQUIRE(wall.count == 3);
    CHECK(wall.slips[0].words == "Waiting can carry work");
    CHECK(wall.slips[1].target == 1);
    CHECK(wall.slips[2].experiment == 1);
    CHECK(wall.slips[2].board_name == "Cell 7");
    world.ask(Undo{});
    CHECK(world.station.learnings({"", "", 0, 9}).count == 2);
}
