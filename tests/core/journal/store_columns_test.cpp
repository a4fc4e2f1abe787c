// The drawing pyramid: whatever was added, struck out, taken back or imported late, it says exactly what the points say.
#include <cmath>
#include <random>

#include <rapidcheck.h>

#include "core/journal/store.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/points_world.hpp"

using namespace journal;
using test::TempFolder;

namespace {

constexpr auto metric = test::points_metric;

struct World : test::PointsWorld {
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
};

/// The definition, point by point.
std::vector<PointColumn> columns_of(const std::vector<DataPoint>& points, std::size_t from, std::size_t to,
                                    std::size_t columns) {
    std::vector<PointColumn> made;
    for (std::size_t i = from; i < to; ++i) {
        if (points[i].struck_out) continue;
        const double value = points[i].value;
        const auto column = (i - from) * columns / (to - from);
        if (made.empty() || made.back().column != column) made.push_back({column, value, value});
        made.back().least = std::min(made.back().least, value);
        made.back().greatest = std::max(made.back().greatest, value);
    }
    return made;
}

void check_world(const World& world, std::mt19937& random) {
    const auto points = world.all_points();
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

TEST_CASE("columns hold the least and the greatest of their points, and no peak is lost") {
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

TEST_CASE("a station of an earlier version gets its pyramid when it is opened") {
    const auto version = GENERATE("version-1.db", "version-2.db");
    TempFolder folder;
    std::filesystem::copy_file(std::filesystem::path(KATABOARD_TESTS_DIR) / "core/journal/old" / version,
                               folder / "station.db");
    CHECK_THROWS_WITH(
        Store(folder / "station.db", Store::Mode::read_only),
        Catch::Matchers::EndsWith("was made by an older version; open it once where it can be written"));
    Store store(folder / "station.db", Store::Mode::read_write);
    CHECK(store.check() == std::vector<std::string>{});
    constexpr auto exit_cycle = "metric/cell-7/exit-cycle";
    CHECK(store.count_points(exit_cycle) == 303);
    const auto first = store.points_from(exit_cycle, 0, 1).front().value;
    CHECK(store.columns(exit_cycle, 0, 303, 303).front() == PointColumn{0, first, first});
}

TEST_CASE("more chunks than a group holds: added at the end, in between and before all others, struck out, "
          "taken back") {
    World world;
    std::mt19937 random{3};
    constexpr std::size_t at_once = most_points_in_record;
    for (std::int64_t i = 0; i < 140; ++i) world.add(at_once, i * 1'000'000, 1000, random);
    check_world(world, random);
    world.add(at_once, 70'000'500, 10, random);
    world.add(at_once, -5'000'000, 10, random);
    world.set(point_entity(world.store.jid(), 30, 7), "value", 77'777.0);
    world.set(point_entity(world.store.jid(), 60, 3), "struck", true);
    const auto batch = world.add(at_once, 20'000'100, 50'000, random, 0, true);
    check_world(world, random);
    world.set(batch_entity(world.store.jid(), batch), "_del", true);
    check_world(world, random);
    CHECK(world.store.check() == std::vector<std::string>{});
}
