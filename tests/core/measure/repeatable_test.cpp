// The lowest repeatable time of observed cycles.
#include "core/measure/repeatable.hpp"

#include <array>

#include "tests/catch.hpp"

using measure::lowest_repeatable;

TEST_CASE("a single lucky cycle is not repeatable") {
    constexpr std::array cycles{97.0, 104.0, 118.0, 104.0, 121.0, 118.0};
    CHECK(lowest_repeatable(cycles, 1) == 104.0);
}

TEST_CASE("cycles are the same when they read the same") {
    constexpr std::array cycles{101.6, 102.4, 118.0};
    CHECK(lowest_repeatable(cycles, 1) == 102.0);
    CHECK_FALSE(lowest_repeatable(cycles, 0.1));
}

TEST_CASE("nothing came twice: there is no repeatable time yet") {
    constexpr std::array cycles{101.0, 102.0};
    CHECK_FALSE(lowest_repeatable(cycles, 1));
    CHECK_FALSE(lowest_repeatable({}, 1));
}
