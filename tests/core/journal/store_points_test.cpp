// Points of a metric: their order, their corrections, and imports that count only whole.
#include "core/journal/store.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/points_world.hpp"

using namespace journal;
using test::TempFolder;

namespace {

constexpr auto metric = test::points_metric;

struct World : test::PointsWorld {
    std::string add(std::int64_t at, double value) {
        auto record = next();
        record.p.push_back({metric, {at}, value, {}});
        store.append(record);
        return point_entity(store.jid(), record.s, 0);
    }
    /// Points at `ats` as one import of records with two points each.
    std::uint64_t import(const std::vector<std::int64_t>& ats, bool closed) {
        std::optional<std::uint64_t> first;
        for (std::size_t i = 0; i < ats.size(); i += 2) {
            auto record = next();
            for (auto k = i; k < std::min(i + 2, ats.size()); ++k)
                record.p.push_back({metric, {ats[k]}, 100, {}});
            record.b = first = first.value_or(record.s);
            record.batch_closed = closed && i + 2 >= ats.size();
            store.append(record);
        }
        return *first;
    }
    std::vector<std::int64_t> last(std::size_t most, std::optional<Moment> before = {}) const {
        return times(store.last_points(metric, most, before));
    }
    std::vector<std::int64_t> all() const {
        const auto points = all_points();
        CHECK(points.size() == store.count_points(metric));
        return times(points);
    }
    static std::vector<std::int64_t> times(const std::vector<DataPoint>& points) {
        std::vector<std::int64_t> times;
        for (const auto& point : points) times.push_back(point.at.ms);
        return times;
    }
};

using Times = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("the newest points come oldest first, however they were entered") {
    World world;
    for (const std::int64_t at : {5, 1, 9, 3, 7}) world.add(at, 1);
    CHECK(world.last(3) == Times{5, 7, 9});
    CHECK(world.last(9) == Times{1, 3, 5, 7, 9});
    CHECK(world.last(2, Moment{7}) == Times{3, 5});
    CHECK(world.last(0).empty());
    CHECK(world.store.last_points("metric/other", 3).empty());
}

TEST_CASE("a range of points has its start and leaves out its end") {
    World world;
    for (const std::int64_t at : {1, 3, 5, 7}) world.add(at, 1);
    CHECK(World::times(world.store.points(metric, {3}, {7})) == Times{3, 5});
    CHECK(world.store.points(metric, {3}, {3}).empty());
    CHECK(world.store.points(metric, {7}, {3}).empty());
}

TEST_CASE("a point carries what was said about it") {
    World world;
    auto record = world.next();
    record.p.push_back({metric, {5}, 2, 3.0});
    record.o = Origin{Source::gauge, "station 4"};
    record.c.push_back({point_entity(world.store.jid(), record.s, 0), "note", std::string{"retest"}, {}});
    world.store.append(record);
    const auto point = world.store.last_points(metric, 1).at(0);
    CHECK(
        point ==
        DataPoint{
            point_entity(world.store.jid(), 1, 0), {5}, 2, 3.0, Source::gauge, "station 4", false, "retest"});
    CHECK(world.store.point(point.id) == point);
    CHECK(world.store.metric_of_point(point.id) == metric);
}

TEST_CASE("a correction changes what is shown and keeps the first value in the history") {
    World world;
    const auto id = world.add(5, 1180);
    world.set(id, "value", 118.0);
    world.set(id, "struck", true);
    CHECK(world.store.point(id)->value == 118);
    CHECK(world.store.point(id)->struck_out);
    CHECK(world.store.own_record(1)->record.p[0].value == 1180);
    world.set(id, "struck", false);
    CHECK_FALSE(world.store.point(id)->struck_out);
}

TEST_CASE("a point taken back is gone from the points and comes back") {
    World world;
    world.add(1, 1);
    const auto id = world.add(2, 1);
    world.set(id, "_del", true);
    CHECK(world.last(9) == Times{1});
    CHECK(world.all() == Times{1});
    CHECK_FALSE(world.store.point(id));
    CHECK_FALSE(world.store.metric_of_point(id));
    world.set(id, "_del", {});
    CHECK(world.all() == Times{1, 2});
    CHECK(world.store.check().empty());
}

TEST_CASE("no such point, whatever the name looks like") {
    World world;
    world.add(1, 1);
    const auto jid = world.store.jid();
    for (const auto& bad : {std::string{}, std::string{"point/"}, "point/" + jid, "point/" + jid + "-1",
                            "point/" + jid + "-1.1", "point/" + jid + "-2.0", "point/" + jid + "-01.0",
                            "point/" + jid + "-1.0x", "point/" + jid + "-0.0",
                            "point/" + jid + "-99999999999999999999.0", "obstacle/" + jid + "-1.0"})
        CHECK_FALSE(world.store.point(bad));
}

TEST_CASE("an import counts only once it is closed, and not at all when it was taken back") {
    World world;
    world.add(4, 1);
    const auto open = world.import({1, 2, 8, 9}, false);
    CHECK(world.all() == Times{4});
    CHECK_FALSE(world.store.point(point_entity(world.store.jid(), open, 0)));
    const auto closed = world.import({3, 5, 7}, true);
    CHECK(world.all() == Times{3, 4, 5, 7});
    CHECK(world.last(2) == Times{5, 7});
    CHECK(world.store.point(point_entity(world.store.jid(), closed, 0)));
    world.set(batch_entity(world.store.jid(), closed), "_del", true);
    CHECK(world.all() == Times{4});
    CHECK(world.last(2) == Times{4});
    world.set(batch_entity(world.store.jid(), closed), "_del", {});
    CHECK(world.all() == Times{3, 4, 5, 7});
    CHECK(world.store.check().empty());
}

TEST_CASE("points of many imports and of hands are merged in the order of time") {
    World world;
    world.import({10, 20, 30, 40}, true);
    world.import({1, 2, 3}, true);
    world.import({15, 25, 35}, true);
    for (const std::int64_t at : {22, 5, 50}) world.add(at, 1);
    CHECK(world.all() == Times{1, 2, 3, 5, 10, 15, 20, 22, 25, 30, 35, 40, 50});
    CHECK(world.last(5) == Times{25, 30, 35, 40, 50});
    CHECK(world.last(3, Moment{22}) == Times{10, 15, 20});
    CHECK(World::times(world.store.points(metric, {3}, {23})) == Times{3, 5, 10, 15, 20, 22});
}

TEST_CASE("points of one moment stand in the order in which they were recorded") {
    World world;
    for (const double value : {3.0, 1.0, 2.0}) world.add(5, value);
    std::vector<double> values;
    for (const auto& point : world.store.last_points(metric, 3)) values.push_back(point.value);
    CHECK(values == std::vector{3.0, 1.0, 2.0});
}

TEST_CASE("removed points are shown only to those who ask for them") {
    World world;
    const auto id = world.add(1, 1);
    world.set(id, "_del", true);
    world.import({2}, false);
    world.add(3, 1);
    std::string seen;
    world.store.each_point(
        metric,
        [&](const DataPoint& point, bool removed) {
            seen += std::to_string(point.at.ms) + (removed ? "r" : " ");
        },
        true);
    CHECK(seen == "1r2r3 ");
}
