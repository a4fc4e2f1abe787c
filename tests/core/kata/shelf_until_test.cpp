// A shelf as it stood when a moment ended.
#include "core/kata/shelf_until.hpp"

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

namespace {

std::vector<double> values(const std::vector<kata::DataPoint>& points) {
    std::vector<double> values;
    for (const auto& point : points) values.push_back(point.value);
    return values;
}

}  // namespace

TEST_CASE("points that were measured later are not there") {
    fake::Shelf shelf;
    shelf.add("m", fake::at(11, 8), {1, 2, 3}, 60);
    shelf.add("m", fake::at(12, 8), {4, 5}, 60);
    const kata::ShelfUntil until(shelf, fake::at(12, 8));
    CHECK(values(until.last_points("m", 10)) == std::vector<double>{1, 2, 3, 4});
    CHECK(values(until.last_points("m", 2)) == std::vector<double>{3, 4});
    CHECK(until.last_points("m", 0).empty());
    CHECK(until.last_points("none", 3).empty());
    CHECK(values(until.points_between("m", fake::at(11, 8, 1), fake::at(14, 8))) ==
          std::vector<double>{2, 3, 4});
    CHECK(until.rank_of("m", fake::at(14, 8)) == 4);
    CHECK(until.point_at("m", 3)->value == 4);
    CHECK_FALSE(until.point_at("m", 4));
    std::size_t seen = 0;
    until.each_value("m", 0, 9, [&](std::span<const double> some) { seen += some.size(); });
    CHECK(seen == 4);
}

TEST_CASE("before the first point there is none") {
    fake::Shelf shelf;
    shelf.add("m", fake::at(11, 8), {1, 2});
    const kata::ShelfUntil until(shelf, fake::at(10, 8));
    CHECK(until.last_points("m", 5).empty());
    CHECK(until.rank_of("m", fake::at(14, 8)) == 0);
}
