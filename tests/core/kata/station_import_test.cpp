// Imports: many points, one action, all or nothing.
#include <cmath>
#include <utility>

#include <sys/wait.h>
#include <unistd.h>

#include "tests/catch.hpp"
#include "tests/core/kata/station_world.hpp"

using namespace test;

namespace {

std::vector<NewPoint> many(std::size_t n) {
    std::vector<NewPoint> points;
    for (std::size_t i = 0; i < n; ++i)
        points.push_back({morning - journal::minutes(static_cast<std::int64_t>(n - i)), double(i), {}});
    return points;
}

}  // namespace

TEST_CASE("an import is one action: it counts whole, is undone whole and comes back whole") {
    StationWorld world;
    world.add_board();
    world.add_point(7);
    std::size_t last = 0, calls = 0;
    const auto answer = world.station.import_points(metric_id, many(2500), {}, world.now,
                                                    [&](std::size_t done, std::size_t all) {
                                                        CHECK(all == 2500);
                                                        CHECK(done > last);
                                                        last = done;
                                                        ++calls;
                                                    });
    CHECK_FALSE(answer.refusal);
    CHECK(last == 2500);
    CHECK(calls == 3);
    const auto& store = world.station.store();
    CHECK(store.count_points(metric_id) == 2501);
    CHECK(store.last_points(metric_id, 1).at(0).value == 7);
    CHECK(store.point(answer.made)->source == Source::import);

    const auto undone = world.ask(Undo{});
    CHECK(store.own_record(undone.s)->record.undoes == answer.s);
    CHECK(world.values() == std::vector{7.0});
    CHECK_FALSE(world.ask(Redo{}).refusal);
    CHECK(store.count_points(metric_id) == 2501);
    world.ask(Undo{});
    world.ask(Undo{});
    CHECK(world.values().empty());
    CHECK(store.check().empty());
}

TEST_CASE("notes of an import stand on their points") {
    StationWorld world;
    world.add_board();
    world.station.import_points(metric_id, many(3), {"", "retest", ""}, world.now, {});
    const auto points = world.station.last_points(metric_id, 9);
    REQUIRE(points.size() == 3);
    CHECK(points[1].note == "retest");
    CHECK(points[2].note.empty());
}

TEST_CASE("an import with one bad point leaves no trace") {
    StationWorld world;
    world.add_board();
    const auto records = world.station.store().count_records();
    auto points = many(1500);
    points[1400].value = std::nan("");
    CHECK(world.station.import_points(metric_id, points, {}, world.now, {}).refusal == Refusal::not_a_number);
    CHECK(world.station.import_points(metric_id, {}, {}, world.now, {}).refusal == Refusal::no_points);
    CHECK(world.station.import_points("metric/no/no", many(3), {}, world.now, {}).refusal ==
          Refusal::no_such_metric);
    std::vector<std::string> notes(1500);
    notes[1300] = "bad \xff";
    CHECK(world.station.import_points(metric_id, many(1500), notes, world.now, {}).refusal);
    CHECK(world.station.store().count_records() == records);
}

TEST_CASE("an import that was killed never counts, and the next one starts afresh") {
    StationWorld world;
    world.add_board();
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto station = world.again();
        station.import_points(metric_id, many(3000), {}, world.now, [](std::size_t done, std::size_t) {
            if (done >= 2000) _exit(7);
        });
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WEXITSTATUS(status) == 7);
    world.station.refresh();
    CHECK(world.values().empty());
    CHECK(world.station.store().count_points(metric_id) == 0);
    world.add_point(1);
    CHECK_FALSE(world.station.import_points(metric_id, many(3000), {}, world.now, {}).refusal);
    CHECK(world.station.store().count_points(metric_id) == 3001);
    world.ask(Undo{});
    world.ask(Undo{});
    CHECK(world.station.store().count_points(metric_id) == 0);
    CHECK(world.station.store().check().empty());
}

TEST_CASE("a tap during an import gets between, and each is undone by itself") {
    StationWorld world;
    world.add_board();
    auto other = world.again();
    bool tapped = false;
    world.station.import_points(metric_id, many(2500), {}, world.now, [&](std::size_t, std::size_t) {
        if (!std::exchange(tapped, true))
            other.handle(AddPoints{metric_id, {{morning, 7, {}}}, {}, Source::eye, {}}, world.now);
    });
    CHECK(world.station.store().count_points(metric_id) == 2501);
    world.ask(Undo{});
    CHECK(world.values() == std::vector{7.0});
    world.ask(Undo{});
    CHECK(world.values().empty());
    CHECK(world.station.store().check().empty());
}

TEST_CASE("an import of any size holds a block of it at a time, and places stay with their points") {
    StationWorld world;
    world.add_board();
    std::size_t given = 0;
    const auto source = [&]() -> std::optional<ImportedPoint> {
        if (given == 2500) return {};
        const auto i = static_cast<std::int64_t>(given++);
        return ImportedPoint{{morning - journal::minutes(2500 - i), double(i), {}},
                             i == 7 ? "retest" : "",
                             i % 2 == 0 ? "station 4" : ""};
    };
    const auto answer =
        world.station.import_points(metric_id, source, 2500, world.now,
                                    [&](std::size_t done, std::size_t) { CHECK(given <= done + 2000); });
    CHECK_FALSE(answer.refusal);
    const auto points = world.station.last_points(metric_id, 9999);
    REQUIRE(points.size() == 2500);
    for (std::size_t i = 0; i < points.size(); ++i) {
        CHECK(points[i].value == double(i));
        CHECK(points[i].place == (i % 2 == 0 ? "station 4" : ""));
        CHECK(points[i].note == (i == 7 ? "retest" : ""));
    }
    world.ask(Undo{});
    CHECK(world.values().empty());
    CHECK(world.station.store().check().empty());
}

TEST_CASE("an import whose source ends early never counts") {
    StationWorld world;
    world.add_board();
    std::size_t given = 0;
    const auto source = [&]() -> std::optional<ImportedPoint> {
        if (given == 2500) throw std::runtime_error("the file was changed");
        return ImportedPoint{{morning, double(given++), {}}, {}, {}};
    };
    CHECK_THROWS(world.station.import_points(metric_id, source, 3000, world.now, {}));
    CHECK(world.values().empty());
    CHECK_FALSE(world.station.import_points(metric_id, many(3), {}, world.now, {}).refusal);
    CHECK(world.values().size() == 3);
    CHECK(world.station.store().check().empty());
}

TEST_CASE("what stands already is known by moment and value") {
    StationWorld world;
    world.add_board();
    const auto standing = [&](double value) {
        return world.station.store().count_standing(metric_id, morning, value);
    };
    CHECK(standing(7) == 0);
    world.station.import_points(metric_id, {{morning, 7, {}}, {morning, 7, {}}, {morning, 8, {}}}, {},
                                world.now, {});
    CHECK(standing(7) == 2);
    CHECK(standing(8) == 1);
    CHECK(standing(9) == 0);
    const auto last = world.station.last_points(metric_id, 1).at(0);
    world.ask(StrikeOutPoint{last.id, "slipped"});
    CHECK(standing(last.value) > 0);
    world.ask(Undo{});
    world.ask(Undo{});
    CHECK(standing(7) == 0);
    CHECK(standing(8) == 0);
}
