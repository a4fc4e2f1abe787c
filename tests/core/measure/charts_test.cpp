// Small hand-worked numbers for the statistics of the run chart.
#include "core/measure/capability.hpp"
#include "core/measure/centre.hpp"
#include "core/measure/envelope.hpp"
#include "core/measure/series.hpp"
#include "core/measure/takt.hpp"
#include "tests/catch.hpp"

namespace {

using Values = std::vector<double>;

Values median_of(Values values) {
    const auto median = measure::median_in_place(values);
    return median ? Values{*median} : Values{};
}

}  // namespace

TEST_CASE("the mean of thirty times 7.3 is 7.3 to the last bit") {
    CHECK(*measure::exact_mean(Values(30, 7.3)) == 7.3);
}

TEST_CASE("a mean far from zero keeps its small spread") {
    CHECK(*measure::exact_mean(Values{1e12 + 1, 1e12 + 2, 1e12 + 3}) == 1e12 + 2);
}

TEST_CASE("nothing has no mean and no median") {
    CHECK_FALSE(measure::exact_mean(Values{}));
    CHECK_FALSE(measure::exact_mean(Values{measure::missing}));
    CHECK(median_of({}).empty());
}

TEST_CASE("the median of an even count is the mean of the middle two") {
    CHECK(median_of({3, 1, 2, 10}) == Values{2.5});
    CHECK(median_of({3, 1, 2}) == Values{2});
    CHECK(median_of({3, measure::missing, 1}) == Values{2});
}

TEST_CASE("a point on the median neither adds to nor ends a run") {
    const auto runs = measure::runs_about(Values{1, 1, 5, 1, 9, 9}, 5);
    CHECK(runs.useful == 5);
    CHECK(*runs.longest == 3);
    CHECK(*runs.crossings == 1);
}

TEST_CASE("fewer than ten useful points say so") {
    const auto runs = measure::runs_about(Values{1, 9, 1, 9}, 5);
    CHECK_FALSE(runs.valid());
    CHECK(*runs.crossings == 3);
}

TEST_CASE("a constant series has no useful point and no signal") {
    const auto phase = measure::analyse(Values(20, 4.0)).front();
    CHECK(phase.runs.useful == 0);
    CHECK_FALSE(phase.runs.longest);
    CHECK_FALSE(phase.runs.shift_signal);
    CHECK(phase.outside.empty());
    CHECK(phase.nelson.rules[6].empty());
}

TEST_CASE("a missing value gives no moving range and is not bridged") {
    const auto xmr = measure::xmr_of(Values{1, 3, measure::missing, 9, 10});
    CHECK(xmr.ranges == 2);
    CHECK(*xmr.mean_range == 1.5);
}

TEST_CASE("an excluded point lets its neighbours form a moving range") {
    measure::SeriesSpec spec;
    spec.exclude = {1};
    const auto phase = measure::analyse(Values{1, 100, 2, 3}, spec).front();
    CHECK(phase.xmr.ranges == 2);
    CHECK(*phase.xmr.mean == 2);
    CHECK(phase.outside == std::vector<std::size_t>{1});
}

TEST_CASE("nothing crosses a phase's border") {
    measure::SeriesSpec spec;
    spec.phase_starts = {0, 3};
    const auto phases = measure::analyse(Values{1, 2, 3, 101, 102, 103}, spec);
    REQUIRE(phases.size() == 2);
    CHECK(*phases[0].median == 2);
    CHECK(*phases[1].median == 102);
    CHECK(phases[1].xmr.ranges == 2);
    CHECK(phases[1].start == 3);
}

TEST_CASE("nine on one side complete rule two at the ninth") {
    const Values values{-9, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    CHECK(measure::analyse(values).front().nelson.rules[1] == std::vector<std::size_t>{9});
}

TEST_CASE("takt is the time there is by what the customer takes") {
    const auto pace = measure::pace({54'000, 0, 0, 480, 96.0 / 112.5, 372});
    CHECK(*pace.takt_s == Approx(112.5));
    CHECK(*pace.planned_cycle_s == Approx(96));
    CHECK(*pace.operators_exact == Approx(3.875));
    CHECK(*pace.operators_needed == 4);
}

TEST_CASE("no demand has no takt") { CHECK_FALSE(measure::pace({54'000, 0, 0, 0, 1, 372}).takt_s); }

TEST_CASE("a one-sided specification has no Cp but a Cpk") {
    const auto found = measure::capability(Values{9, 10, 11, 10, 9}, {std::nullopt, 12.0, std::nullopt});
    CHECK_FALSE(found.cp);
    CHECK(found.cpk == found.cpu);
}

TEST_CASE("one spike among a million keeps its column") {
    Values values(1'000'000, 5);
    values[654'321] = 1000;
    const auto columns = measure::envelope(values, 1920);
    CHECK(columns.size() == 1920);
    const auto column = 654'321ULL * 1920 / 1'000'000;
    CHECK(columns[column].greatest == 1000);
    CHECK(columns[column].greatest_row == 654'321);
}
