// How observed cycles spread, against numbers worked out by hand.
#include "core/measure/centre.hpp"
#include "core/measure/cycles.hpp"
#include "tests/catch.hpp"

TEST_CASE("the cycles of the page spread by +78 % and -25 % of their median") {
    const double a0[]{156, 149, 127, 137, 237, 218, 111, 116, 196, 138, 141, 220, 123, 152, 135,
                      100, 104, 110, 141, 119, 126, 103, 118, 123, 130, 131, 139, 135, 125, 157};
    const auto spread = measure::cycle_spread(a0);
    REQUIRE(spread);
    CHECK(spread->n == 30);
    CHECK(spread->least == 100);
    CHECK(spread->median == 133);
    CHECK(spread->most == 237);
    CHECK(*spread->above == Approx(104.0 / 133));
    CHECK(*spread->below == Approx(33.0 / 133));
}

TEST_CASE("without values there is no spread, and of one value none around it") {
    CHECK_FALSE(measure::cycle_spread({}));
    const double only_missing[]{measure::missing};
    CHECK_FALSE(measure::cycle_spread(only_missing));
    const double one[]{measure::missing, 42};
    const auto spread = measure::cycle_spread(one);
    REQUIRE(spread);
    CHECK(spread->n == 1);
    CHECK(*spread->above == 0);
    CHECK(*spread->below == 0);
}

TEST_CASE("about a median of zero nothing can be said in per cent") {
    const double values[]{-1, 0, 1};
    CHECK_FALSE(measure::cycle_spread(values)->above);
}
