// A board read from cells: what stands on it, in which order, at which cost.
#include "core/kata/storyboard.hpp"

#include <algorithm>
#include <random>

#include <nlohmann/json.hpp>

#include "core/kata/noun_table.hpp"
#include "tests/catch.hpp"
#include "tests/core/kata/rules_world.hpp"

namespace {

using namespace test;

/// A whole target condition's life, ended.
void live_through_one(RulesWorld& world) {
    world.ask(SetTargetCondition{rules_board, RulesWorld::condition()});
    for (int i = 0; i < 4; ++i) {
        const auto obstacle = world.add_obstacle("something stops us");
        world.ask(MoveArrow{rules_board, obstacle});
        const auto experiment = world.start(obstacle);
        world.ask(WriteWhatHappened{experiment, "it did", {}, Verdict::partly});
        world.ask(WriteLearning{experiment, "so it does", ""});
        world.ask(CloseObstacle{obstacle, ObstacleState::gone, experiment, ""});
    }
    world.ask(EndTargetCondition{present_target(world.board())->id, true, monday, "x"});
}

void set_cell(RulesWorld& world, EntityId entity, std::string field, journal::Value value) {
    journal::Record record;
    record.t.t = static_cast<std::uint64_t>(world.now.ms) << 16;
    record.c = {{std::move(entity), std::move(field), std::move(value), {}}};
    journal::fold(world.cells, record, journal::blake2b(std::to_string(world.now.ms)));
    world.now = world.now + journal::minutes(1);
}

/// How many entities were read in full.
std::size_t reads(const journal::Cells& cells) {
    std::size_t count = 0;
    auto source = source_of(cells);
    source.fields = [&count, plain = source.fields](std::string_view entity) {
        ++count;
        return plain(entity);
    };
    read_storyboard(source, rules_board, monday);
    return count;
}

}  // namespace

TEST_CASE("a board that nobody made is empty") {
    const RulesWorld world;
    CHECK(world.board() == Storyboard{});
    CHECK(read_boards(source_of(world.cells)).empty());
}

TEST_CASE("a deleted board is gone from the list and comes back") {
    auto world = RulesWorld{}.with_board();
    set_cell(world, rules_board, "_del", true);
    CHECK(world.board() == Storyboard{});
    CHECK(read_boards(source_of(world.cells)).empty());
    set_cell(world, rules_board, "_del", false);
    CHECK(world.board().board.name == "Cell 7");
    CHECK(read_boards(source_of(world.cells)).size() == 1);
}

TEST_CASE("what is deleted or taken back is left out") {
    auto world = RulesWorld{}.with_target();
    const auto one = world.add_obstacle("one"), two = world.add_obstacle("two");
    set_cell(world, one, "_del", true);
    REQUIRE(world.board().obstacles.size() == 1);
    for (const auto& [field, cell] : journal::Fields(world.cells.entities.at(two)))
        set_cell(world, two, field, {});
    CHECK(world.board().obstacles.empty());
    set_cell(world, rules_metric, "_del", true);
    CHECK(world.board().metrics.empty());
}

TEST_CASE("boards stand by their order, then by name") {
    RulesWorld world;
    const std::pair<const char*, double> made[]{{"zinc", 1}, {"alloy", 2}, {"brass", 0}, {"auto", 0}};
    for (const auto& [slug, order] : made) {
        Board board;
        board.slug = slug;
        board.name = slug;
        board.order = order;
        // each is a board of its own, so refuse is asked with none
        for (const auto& change : changes({}, AddBoard{board}, world.now, {"abcdefghijklmnop", 1}).changes)
            set_cell(world, change.entity, change.field, change.value);
    }
    std::vector<std::string> names;
    for (const auto& board : read_boards(source_of(world.cells))) names.push_back(board.name);
    CHECK(names == std::vector<std::string>{"auto", "brass", "zinc", "alloy"});
}

TEST_CASE("the board shows the obstacles and experiments of the present target condition only") {
    auto world = RulesWorld{}.with_board();
    live_through_one(world);
    CHECK(world.board().obstacles.empty());
    CHECK(world.board().experiments.empty());
    world.ask(SetTargetCondition{rules_board, RulesWorld::condition()});
    const auto obstacle = world.add_obstacle("the tester rejects");
    world.start(obstacle);
    const auto board = world.board();
    CHECK(board.targets.size() == 2);
    REQUIRE(board.obstacles.size() == 1);
    CHECK(board.obstacles[0].number == 1);
    CHECK(board.experiments.size() == 1);
}

TEST_CASE("reading a board costs what the present target condition holds, not its history") {
    auto young = RulesWorld{}.with_board(), old = RulesWorld{}.with_board();
    live_through_one(young);
    for (int i = 0; i < 10; ++i) live_through_one(old);
    for (auto* world : {&young, &old}) {
        world->ask(SetTargetCondition{rules_board, RulesWorld::condition()});
        world->start(world->add_obstacle("the tester rejects"));
    }
    // Of an earlier target condition only its own line and its goal are read.
    CHECK(reads(old.cells) == reads(young.cells) + 9 * 2);
}

TEST_CASE("of two target conditions that two stations set at once the greater number is present") {
    auto world = RulesWorld{}.with_target();
    set_cell(world, "target/qrstuvwxyz234567-4.0", "board", rules_board);
    set_cell(world, "target/qrstuvwxyz234567-4.0", "number", 2.0);
    CHECK(present_target(world.board())->number == 2);
    set_cell(world, "target/qrstuvwxyz234567-4.0", "reflected_on", "2026-11-23");
    CHECK(present_target(world.board())->number == 1);
}

TEST_CASE("held obstacles and help that is needed stand apart") {
    auto world = RulesWorld{}.with_target();
    const auto held = world.add_obstacle("the printer driver is old");
    world.ask(CloseObstacle{held, ObstacleState::held, "", ""});
    Obstacle help;
    help.kind = ObstacleKind::implementation;
    help.obstacle = "nobody hangs the shadow board";
    help.help_needed_since = world.now;
    world.ask(AddObstacle{rules_board, help});
    world.add_obstacle("the tester rejects");
    auto board = world.board();
    CHECK(board.holding.size() == 2);
    CHECK(board.obstacles.size() == 1);
    CHECK(find_obstacle(board, held) == &board.holding[0]);
    world.ask(CloseObstacle{board.holding[1].id, ObstacleState::gone, "", ""});
    board = world.board();
    CHECK(board.holding.size() == 1);
    CHECK(board.obstacles.size() == 2);
}

TEST_CASE("cycle days before the asked day are left out, whatever their number") {
    auto world = RulesWorld{}.with_board();
    for (int back = 60; back >= 0; --back) {
        CycleDay day;
        day.date = plus_days(monday, -back);
        day.held = true;
        world.ask(MarkCycles{rules_board, {day}});
    }
    const auto weeks = read_storyboard(source_of(world.cells), rules_board, plus_days(monday, -14)).cycles;
    REQUIRE(weeks.size() == 15);
    CHECK(weeks.front().date == plus_days(monday, -14));
    CHECK(weeks.back().date == monday);
}

TEST_CASE("a metric of a board whose name starts alike stays there") {
    auto world = RulesWorld{}.with_board();
    set_cell(world, "metric/cell-70/exit", "name", "Other");
    set_cell(world, "cycle/cell-70/2026-11-23/day", "held", true);
    CHECK(world.board().metrics.size() == 1);
    CHECK(world.board().cycles.empty());
}

TEST_CASE("the same records in any order give the same board, to the letter") {
    auto world = RulesWorld{}.with_board();
    live_through_one(world);
    world.ask(SetTargetCondition{rules_board, RulesWorld::condition()});
    world.start(world.add_obstacle("the tester rejects"));
    const auto board = to_json(world.board()).dump();
    for (unsigned seed = 0; seed < 50; ++seed) {
        INFO("seed " << seed);
        auto records = world.records;
        std::mt19937 shuffled{seed};
        std::ranges::shuffle(records, shuffled);
        records.insert(records.end(), records.begin(), records.begin() + 5);
        journal::Cells cells;
        for (const auto& [record, tip] : records) journal::fold(cells, record, tip);
        CHECK(to_json(read_storyboard(source_of(cells), rules_board, {})).dump() == board);
    }
}

TEST_CASE("a cell of another kind anywhere leaves a board that can be read") {
    auto world = RulesWorld{}.with_target();
    world.start(world.add_obstacle("the tester rejects"));
    const journal::Value strange[]{{}, true, -1e300, std::string("\n\n"), std::string("board/none")};
    for (const auto& [entity, fields] : journal::Cells(world.cells).entities)
        for (const auto& [field, cell] : fields)
            for (const auto& value : strange) {
                auto cells = world.cells;
                cells.entities[entity][field].value = value;
                const auto board = read_storyboard(source_of(cells), rules_board, {});
                CHECK_FALSE(to_json(board).dump().empty());
                obstacle_now(board);
                running_experiment(board);
            }
}

TEST_CASE("of two that run, the one on the obstacle that is now stands on the board") {
    auto world = RulesWorld{}.with_target();
    const auto first = world.add_obstacle("the feeder stops"),
               second = world.add_obstacle("the cable is far");
    const auto on_first = world.start(first), on_second = world.start(second);
    CHECK(running_experiment(world.board())->id == on_second);
    world.ask(MoveArrow{rules_board, first});
    CHECK(running_experiment(world.board())->id == on_first);
}
