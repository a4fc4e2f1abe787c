// What a run chart says about its points: hand-worked series.
#include "core/kata/chart_series.hpp"
#include "tests/catch.hpp"

using namespace kata;
using Kind = Signal::Kind;

namespace {

constexpr auto metric = "metric/cell-7/exit";

struct Chart {
    std::vector<journal::DataPoint> points;
    SeriesWish wish{metric, {}, {}, {}, 100, {}};

    /// One point a minute.
    explicit Chart(const std::vector<double>& values) {
        for (const double value : values) {
            const auto n = static_cast<std::int64_t>(points.size());
            journal::DataPoint point;
            point.id = "point/p" + std::to_string(n);
            point.at = at(n);
            point.value = value;
            points.push_back(point);
        }
    }
    static Moment at(std::int64_t n) { return {1'000'000'000'000 + n * 60'000}; }
    Chart& split(std::size_t n) {
        wish.splits.push_back(
            {"phase/p" + std::to_string(n), "board/cell-7", metric, points[n].id, points[n].at});
        return *this;
    }
    ChartSeries series() const { return read_series(point_source(points), wish); }
};

std::vector<double> joined(std::initializer_list<std::vector<double>> parts) {
    std::vector<double> all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

const std::vector<double> around_120{121, 118, 123, 119, 122, 117, 124, 119, 121, 120, 118, 122};

}  // namespace

TEST_CASE("fewer than ten points have no lines and ask nothing") {
    const auto series = Chart({100, 200, 300, 400, 500, 600, 700, 800, 900}).series();
    REQUIRE(series.phases.size() == 1);
    CHECK(series.phases[0].observed == 9);
    CHECK_FALSE(series.phases[0].median);
    CHECK_FALSE(series.phases[0].limits);
    CHECK(series.signals.empty());
    CHECK(series.points.size() == 9);
    CHECK(series.extent == measure::Range{100, 900});
}

TEST_CASE("ten points have a median and natural process limits") {
    const auto series = Chart({10, 12, 10, 12, 10, 12, 10, 12, 10, 12}).series();
    CHECK(series.phases[0].median == 11);
    CHECK(series.phases[0].limits->high == Approx(11 + 2.66 * 2));
    CHECK(series.phases[0].limits->low == Approx(11 - 2.66 * 2));
}

TEST_CASE("a phase that a person split has lines of its own") {
    auto chart = Chart(joined({around_120, {101, 103, 99, 102, 100, 104, 98, 101, 103, 100}}));
    chart.split(12);
    const auto series = chart.series();
    REQUIRE(series.phases.size() == 2);
    CHECK(series.phases[0].end == 12);
    CHECK(series.phases[0].median == 120.5);
    CHECK(series.phases[1].id == "phase/p12");
    CHECK(series.phases[1].median == 101);
}

TEST_CASE("eight in a row below the earlier median ask what changed, and nothing is re-based") {
    auto chart = Chart(joined({around_120, {101, 103, 99, 102, 100, 104, 98, 101, 130, 100, 99, 101}}));
    chart.split(12);
    const auto series = chart.series();
    REQUIRE_FALSE(series.signals.empty());
    CHECK(series.signals[0] == Signal{Kind::earlier_median, 12, 20, 8, false});
}

TEST_CASE("seven in a row are not yet a signal") {
    auto chart = Chart(joined({around_120, {101, 103, 99, 102, 100, 104, 98, 130, 101, 131, 100, 129}}));
    chart.split(12);
    for (const auto& signal : chart.series().signals) CHECK(signal.kind != Kind::earlier_median);
}

TEST_CASE("a long run on one side of its own median is a shift") {
    const auto series = Chart(joined({{100, 101, 99, 100, 101, 99, 98, 100, 99, 101},
                                      {110, 111, 112, 113, 111, 112, 110, 113, 112, 111}}))
                            .series();
    REQUIRE(series.signals.size() >= 2);
    CHECK(series.signals[0] == Signal{Kind::shift, 10, 20, 10, true});
    CHECK(series.signals[1] == Signal{Kind::shift, 0, 10, 10, false});
}

TEST_CASE("a point outside the natural limits and six rising ones ask too") {
    auto values = around_120;
    values.insert(values.end(), {160, 118, 121, 115, 116, 117, 118, 119, 121});
    const auto series = Chart(values).series();
    const auto outside = std::ranges::find(series.signals, Kind::outside, &Signal::kind);
    REQUIRE(outside != series.signals.end());
    CHECK(outside->from == 12);
    CHECK(outside->up);
    const auto trend = std::ranges::find(series.signals, Kind::trend, &Signal::kind);
    REQUIRE(trend != series.signals.end());
    CHECK(*trend == Signal{Kind::trend, 15, 21, 6, true});
}

TEST_CASE("equal neighbours end a trend") {
    const auto series = Chart({1, 9, 1, 9, 2, 3, 4, 4, 5, 6, 7, 1}).series();
    CHECK(std::ranges::find(series.signals, Kind::trend, &Signal::kind) == series.signals.end());
}

TEST_CASE("struck-out points shape no line and belong to no run") {
    auto chart = Chart(joined({around_120, {1140}}));
    chart.points.back().struck_out = true;
    const auto series = chart.series();
    CHECK(series.points.size() == 13);
    CHECK(series.phases[0].observed == 12);
    CHECK(series.phases[0].median == 120.5);
    CHECK(series.extent->high == 124);
    CHECK(series.signals.empty());
}

TEST_CASE("a stretch of time shows its points, but its phase's lines are those of the whole phase") {
    auto chart = Chart(around_120);
    chart.wish.from = Chart::at(4);
    chart.wish.to = Chart::at(8);
    const auto series = chart.series();
    CHECK(series.from == 4);
    CHECK(series.to == 8);
    CHECK(series.all == 12);
    CHECK(series.points.size() == 4);
    CHECK(series.phases[0].median == 120.5);
    CHECK(series.extent == measure::Range{117, 124});
    chart.wish.axis_from = Chart::at(0);
    CHECK(chart.series().extent == measure::Range{117, 124});
    chart.wish.to = Chart::at(5);
    CHECK(chart.series().extent == measure::Range{117, 124});
}

TEST_CASE("a stretch in the second phase is held against the first one's median") {
    auto chart = Chart(joined({around_120, {101, 103, 99, 102, 100, 104, 98, 101, 130, 100, 99, 101}}));
    chart.split(12);
    chart.wish.from = Chart::at(14);
    const auto series = chart.series();
    REQUIRE(series.phases.size() == 1);
    REQUIRE_FALSE(series.signals.empty());
    CHECK(series.signals[0].kind == Kind::earlier_median);
}

TEST_CASE("a split at a point that is gone falls to the next one, one at the first point splits nothing") {
    auto chart = Chart(around_120);
    chart.split(6).split(0);
    chart.points.erase(chart.points.begin() + 6);
    const auto series = chart.series();
    REQUIRE(series.phases.size() == 2);
    CHECK(series.phases[1].start == 6);
}

TEST_CASE("too many points come as columns, and no peak is lost") {
    std::vector<double> values(5000, 100);
    values[3210] = 900;
    auto chart = Chart(values);
    const auto series = chart.series();
    CHECK(series.points.empty());
    REQUIRE(series.columns.size() == 100);
    CHECK(series.column_count == 100);
    CHECK(series.columns[64].greatest == 900);
    CHECK(series.extent == measure::Range{100, 900});
}
