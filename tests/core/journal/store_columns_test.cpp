// The drawing pyramid: whatever was added, struck out, taken back or imported late, it says exactly what the points say.
#include <cmath>
#include <random>

#include <rapidcheck.h>

#include "core/journal/store.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"
#include "tests/core/journal/temp_folder.hpp"

using namespace journal;
using test::TempFolder;

namespace {

constexpr auto metric = "metric/cell-7/exit";

struct World {
    TempFolder folder;
    Store store = make();

    Store make() const {
        Store::create(folder / "station.db", test::some_jid(0));
        return {folder / "station.db", Store::Mode::read_write};
    }
    Record next() const {
        const auto last = store.frontier();
        Record record;
        record.s = last.s + 1;
        record.t = {last.t.t + 1};
        record.w = "w";
        record.a = "test";
        return record;
    }
    /// One record of `count` points, `apart` after each other, values by `value_of`.
    std::uint64_t add(std::size_t count, std::int64_t from, std::int64_t apart, std::mt19937& random,
                      std::optional<std::uint64_t> batch = {}, bool closes = false) {
        auto record = next();
        for (std::size_t i = 0; i < count; ++i)
            record.p.push_back({metric,
                                {from + apart * static_cast<std::int64_t>(i)},
                                static_cast<double>(random() % 1000),
                                {}});
        if (batch) record.b = *batch == 0 ? record.s : *batch;
        record.batch_closed = closes;
        store.append(record);
        return record.s;
    }
    void set(const std::string& entity, const std::string& field, Value value) {
        auto record = next();
        record.c.push_back({entity, field, std::move(value), {}});
        store.append(record);
    }
    std::vector<DataPoint> all() const {
        std::vector<DataPoint> points;
        store.each_point(metric, [&](const DataPoint& point, bool) { points.push_back(point); });
        return points;
    }
};

/// The definition, point by point.
std::vector<PointColumn> columns_of(const std::vector<DataPoint>& points, std::size_t from, std::size_t to,
                                    std::size_t columns) {
    std::vector<PointColumn> made;
    for (std::size_t i = from; i < to; ++i) {
        if (points[i].struck_out) continue;
        const double value = points[i].value;
        const auto column = (i - from) * columns / (to - from);
        if (made.empty() || made.back().column != column)
            made.push_back({column, value, value, value, value});
        made.back().last = value;
        made.back().least = std::min(made.back().least, value);
        made.back().greatest = std::max(made.back().greatest, value);
    }
    return made;
}

void check_world(const World& world, std::mt19937& random) {
    const auto points = world.all();
    REQUIRE(points.size() == world.store.count_points(metric));
    if (points.empty()) return;
    for (const std::size_t columns : {std::size_t{1}, std::size_t{7}, std::size_t{100}, std::size_t{1920}}) {
        const std::size_t a = random() % points.size(), b = a + 1 + random() % (points.size() - a);
        CHECK(world.store.columns(metric, a, b, columns) == columns_of(points, a, b, columns));
        CHECK(world.store.columns(metric, 0, points.size(), columns) ==
              columns_of(points, 0, points.size(), columns));
    }
    const std::size_t at = random() % points.size();
    const auto some = world.store.points_from(metric, at, 5);
    REQUIRE(some.size() == std::min<std::size_t>(5, points.size() - at));
    for (std::size_t i = 0; i < some.size(); ++i) CHECK(some[i] == points[at + i]);
    const auto before = std::ranges::lower_bound(points, points[at].at, {}, &DataPoint::at) - points.begin();
    CHECK(world.store.rank_of(metric, points[at].at) == static_cast<std::uint64_t>(before));
    std::size_t seen = 0;
    world.store.each_value(metric, at / 2, points.size(), [&](std::span<const double> values) {
        for (const double value : values) {
            const auto& point = points[at / 2 + seen++];
            CHECK((point.struck_out ? std::isnan(value) : value == point.value));
        }
    });
    CHECK(seen == points.size() - at / 2);
}

}  // namespace

TEST_CASE("columns hold the first, last, least and greatest of their points, and no peak is lost") {
    World world;
    std::mt19937 random{1};
    for (int i = 0; i < 9; ++i) world.add(1000, i * 100'000, 100, random);
    world.set(point_entity(world.store.jid(), 3, 500), "value", 123'456.0);
    check_world(world, random);
    const auto columns = world.store.columns(metric, 0, 9000, 10);
    CHECK(std::ranges::max(columns, {}, &PointColumn::greatest).greatest == 123'456);
}

TEST_CASE("whatever happens to points, the pyramid says what they say") {
    CHECK(rc::check([](unsigned seed) {
        std::mt19937 random{seed};
        World world;
        std::vector<std::pair<std::uint64_t, std::size_t>> records;
        std::vector<std::uint64_t> batches;
        for (int step = 0; step < 12; ++step) {
            const auto count = random() % 3 == 0 ? 1 : 1 + random() % 1000;
            const auto from = static_cast<std::int64_t>(random() % 1'000'000);
            const std::int64_t apart = random() % 4 == 0 ? 0 : 1 + static_cast<std::int64_t>(random() % 300);
            switch (random() % 6) {
            case 0:
            case 1: records.emplace_back(world.add(count, from, apart, random), count); break;
            case 2: {
                const auto first = world.add(count, from, apart, random, 0, false);
                world.add(count, from + 50, apart, random, first, true);
                batches.push_back(first);
                break;
            }
            case 3:
                if (!batches.empty())
                    world.set(batch_entity(world.store.jid(), batches[random() % batches.size()]), "_del",
                              random() % 2 == 0);
                break;
            default:
                if (records.empty()) break;
                const auto& [s, n] = records[random() % records.size()];
                const auto point = point_entity(world.store.jid(), s, random() % n);
                if (random() % 2) world.set(point, "struck", random() % 3 != 0);
                else
                    world.set(point, random() % 2 ? "_del" : "value",
                              random() % 2 ? Value{true} : Value{5000.0});
            }
        }
        check_world(world, random);
        if (seed % 8 != 0) return;  // dear: every record is folded again
        CHECK(world.store.check() == std::vector<std::string>{});
        world.store.rebuild();
        check_world(world, random);
    }));
}

TEST_CASE("values entered one by one go on with the last chunk") {
    World world;
    std::mt19937 random{2};
    world.add(1000, 0, 10, random);
    world.add(1000, 10'000, 10, random);
    for (int i = 0; i < 100; ++i) world.add(1, 20'000 + i, 0, random);
    check_world(world, random);
}

TEST_CASE("a station of the first version gets its pyramid when it is opened") {
    TempFolder folder;
    std::filesystem::copy_file(std::filesystem::path(KATABOARD_TESTS_DIR) / "core/journal/old/version-1.db",
                               folder / "station.db");
    CHECK_THROWS_WITH(
        Store(folder / "station.db", Store::Mode::read_only),
        Catch::Matchers::EndsWith("was made by an older version; open it once where it can be written"));
    Store store(folder / "station.db", Store::Mode::read_write);
    CHECK(store.check() == std::vector<std::string>{});
    CHECK(store.count_points("metric/cell-7/exit-cycle") == 303);
    const auto columns = store.columns("metric/cell-7/exit-cycle", 0, 303, 10);
    REQUIRE(columns.size() == 10);
    CHECK(columns.front().first == store.points_from("metric/cell-7/exit-cycle", 0, 1).front().value);
}
