// What the run chart shows: which stretch, which lines, what it asks, what it says of a point.
#include "kiosk/screens/run_chart_view.hpp"

#include "kiosk/screens/run_chart_words.hpp"
#include "kiosk/screens/words.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

struct Chart {
    kata::Storyboard board = fake::cell_7();
    fake::Shelf shelf = fake::cell_7_shelf();
    Draft draft;

    std::vector<kata::DataPoint>& cycles() { return shelf.points.at(fake::exit_cycle().id); }
    Chart& split(std::size_t n) {
        const auto& point = cycles()[n];
        board.phases.push_back(
            {"phase/" + std::to_string(n), board.board.id, fake::exit_cycle().id, point.id, point.at});
        return *this;
    }
    Chart& pick(std::size_t n) {
        draft.chart_point = cycles()[n].id;
        draft.chart_rank = n;
        return *this;
    }
    RunChartView view() const { return view_run_chart(board, shelf, fake::friday(), draft); }
};

std::string all_lines(const RunChartView::Bubble& bubble) {
    std::string all;
    for (const auto& line : bubble.lines) {
        all += line + "|";
    }
    return all;
}

}  // namespace

TEST_CASE("the run chart says how many points it shows, and few ones stay plain") {
    Chart chart;
    CHECK(chart.view().beside == "single values, s, 60 points");
    CHECK(chart.view().chart.flags.size() == 2);
    chart.draft.chart_metric = fake::units_per_shift().id;
    const auto units = chart.view();
    CHECK(units.title == "Units per shift");
    CHECK(units.beside == "single values, 4 points so far");
    CHECK_FALSE(units.chart.stretches.at(0).median);
    CHECK(units.figure_words.empty());
    CHECK_FALSE(view_run_chart(fake::blank_board(), chart.shelf, fake::friday(), {}).empty_words.empty());
}

TEST_CASE("without a phase the whole chart has one median and its days under the axis") {
    const auto view = Chart().view();
    REQUIRE(view.chart.stretches.size() == 1);
    CHECK(view.chart.stretches[0].median == 115.5);
    CHECK(view.chart.stretches[0].name.empty());
    CHECK(view.chart.from_words == "Tue 11 Nov");
    CHECK(view.chart.to_words == "Thu 13 Nov");
}

TEST_CASE("a phase that a person split has its name, its median and, switched on, its limits") {
    Chart chart;
    chart.split(30);
    auto view = chart.view();
    REQUIRE(view.chart.stretches.size() == 2);
    CHECK(view.chart.stretches[0].median == 121);
    CHECK(view.chart.stretches[1].median == 113.5);
    CHECK(view.chart.stretches[1].starts);
    CHECK_FALSE(view.chart.stretches[0].starts);
    CHECK(view.chart.stretches[0].name == "Tue 11 Nov");
    CHECK(view.chart.stretches[1].name.starts_with("Thu 13"));
    CHECK_FALSE(view.chart.stretches[1].high);
    chart.draft.chart_limits = true;
    view = chart.view();
    CHECK(*view.chart.stretches[1].high == Approx(146.8).margin(0.2));
    chart.draft.chart_median = false;
    CHECK_FALSE(chart.view().chart.stretches[1].median);
}

TEST_CASE("eight in a row below the earlier median ask what changed") {
    Chart chart;
    chart.split(30);
    const auto view = chart.view();
    REQUIRE(view.asks);
    CHECK(view.asks->words == "Signal: 8 in a row below the earlier median.");
    CHECK(view.asks->question == "What changed here?");
    CHECK(view.asks->rank == 30);
    REQUIRE(view.chart.signal);
    CHECK(view.chart.signal->from == 30);
    CHECK(view.chart.signal->to == 38);
}

TEST_CASE("every kind of signal is one sentence that asks") {
    const Chart chart;
    const auto metric = fake::exit_cycle();
    using Kind = kata::Signal::Kind;
    const auto words = [&](kata::Signal signal) { return signal_words(signal, metric, chart.shelf).words; };
    CHECK(words({Kind::shift, 3, 13, 10, true}) == "Signal: 10 in a row above the median.");
    CHECK(words({Kind::shift, 3, 13, 9, false}) == "Signal: 9 in a row below the median.");
    CHECK(words({Kind::trend, 3, 9, 6, true}) == "Signal: 6 in a row rising.");
    CHECK(words({Kind::outside, 38, 39, 1, true}) == "Signal: 146 s lies outside the natural limits.");
    CHECK(signal_words({Kind::outside, 38, 39, 1, true}, metric, chart.shelf).question ==
          "What happened here?");
}

TEST_CASE("ranges show their stretch, and where nothing was measured today the newest one") {
    Chart chart;
    chart.draft.chart_range = ChartRange::day;
    auto view = chart.view();
    CHECK(view.from == 30);
    CHECK(view.to == 60);
    CHECK(view.beside == "single values, s, 30 points");
    REQUIRE(view.earlier);
    chart.draft.chart_back.push_back(*view.earlier);
    view = chart.view();
    CHECK(view.from == 0);
    CHECK(view.to == 30);
    CHECK_FALSE(view.earlier);
    CHECK(view.can_go_later);
    chart.draft.chart_back.clear();
    chart.draft.chart_range = ChartRange::all;
    CHECK(chart.view().to == 60);
    CHECK_FALSE(chart.view().earlier);
}

TEST_CASE("the week is the seven worked days up to today") {
    const auto window = window_of(ChartRange::week, fake::friday(), {}, fake::zone);
    CHECK(window.from == kata::moment_of({2025, 11, 6}, 0, 0, fake::zone));
    CHECK(window.to == kata::moment_of({2025, 11, 15}, 0, 0, fake::zone));
}

TEST_CASE("the month goes back to the same day of the month before, also from its 31st") {
    const auto window =
        window_of(ChartRange::month, kata::moment_of({2025, 3, 31}, 9, 0, fake::zone), {}, fake::zone);
    CHECK(window.from == kata::moment_of({2025, 2, 28}, 0, 0, fake::zone));
}

TEST_CASE("the axis stays the same within a target condition, whatever stretch is looked at") {
    Chart chart;
    const auto week = chart.view();
    chart.draft.chart_range = ChartRange::day;
    const auto day = chart.view();
    CHECK(day.chart.low == week.chart.low);
    CHECK(day.chart.high == week.chart.high);
    CHECK(day.chart.ticks == week.chart.ticks);
}

TEST_CASE("a picked point says its value, its time, its place in the set, its experiment and its note") {
    Chart chart;
    chart.cycles()[38].note = "retest";
    const auto view = chart.pick(38).view();
    REQUIRE(view.bubble);
    CHECK(view.bubble->value == "146 s");
    CHECK(view.bubble->clock == clock_words(chart.cycles()[38].at, fake::zone));
    CHECK(all_lines(*view.bubble) == "Thu 13 Nov, late shift|9 of 30, experiment 8|Note: retest|");
    CHECK(view.chart.picked->at == 38);
    CHECK(view.bubble->phase_words == "New phase here");
}

TEST_CASE("where a phase was split it can be joined again") {
    Chart chart;
    chart.split(30).pick(30);
    const auto view = chart.view();
    REQUIRE(view.bubble);
    CHECK(view.bubble->phase_words == "Join phases");
    CHECK(std::get<kata::JoinPhase>(*view.bubble->phase).phase == "phase/30");
}

TEST_CASE("at the very first point no phase can start, and a point that is gone is not picked") {
    Chart chart;
    CHECK_FALSE(chart.pick(0).view().bubble->phase);
    chart.pick(5);
    chart.cycles().erase(chart.cycles().begin() + 5);
    CHECK_FALSE(chart.view().bubble);
}

TEST_CASE("a struck-out point stays on the chart with its reason and shapes no line") {
    Chart chart;
    chart.cycles()[38].struck_out = true;
    chart.shelf.reasons[chart.cycles()[38].id] = "Mis-tap";
    chart.draft.chart_range = ChartRange::day;
    const auto view = chart.pick(38).view();
    CHECK(view.chart.points.at(8).struck_out);
    CHECK(all_lines(*view.bubble).ends_with("Struck out: Mis-tap|"));
    CHECK(view.bubble->struck_out);
}

TEST_CASE("where nothing asks, the figures are told") {
    Chart chart;
    chart.draft.chart_range = ChartRange::day;
    auto& cycles = chart.cycles();
    cycles.erase(cycles.begin(), cycles.begin() + 30);
    const auto view = chart.view();
    CHECK_FALSE(view.asks);
    CHECK(view.figure_words == "median 113.5 s, +29 % \u221212 %, lowest repeatable 103 s");
    CHECK(view.target_words.starts_with("27 of 30"));
}

TEST_CASE("too many points are shown as columns, and the count says how many there are") {
    Chart chart;
    auto& cycles = chart.cycles();
    for (int i = 0; i < 3000; ++i) {
        auto point = cycles.front();
        point.id = "point/more-" + std::to_string(i);
        point.at = fake::at(14, 6) + journal::seconds(i);
        point.value = 100 + i % 7;
        cycles.push_back(point);
    }
    chart.draft.chart_range = ChartRange::all;
    const auto view = chart.view();
    CHECK(view.chart.points.empty());
    CHECK(view.chart.count == 3060);
    CHECK(view.chart.column_count == 1640);
    CHECK_FALSE(view.chart.columns.empty());
    CHECK(view.beside == "single values, s, 3060 points");
}

TEST_CASE("where a signal asks, the many points for slipping back are not read") {
    const auto reads_for = [](const Chart& chart, bool asks) {
        CHECK(chart.view().asks.has_value() == asks);
        return chart.shelf.reads;
    };
    Chart quiet, asking;
    asking.split(30);
    quiet.draft.chart_range = ChartRange::day;
    quiet.cycles().erase(quiet.cycles().begin(), quiet.cycles().begin() + 30);
    CHECK(reads_for(asking, true) == reads_for(quiet, false) - 1);
}

TEST_CASE("a flag knows its experiment") {
    const auto view = Chart().view();
    REQUIRE(view.flags.size() == 2);
    CHECK(view.flags[1].number == "8");
    CHECK(view.flags[1].experiment == "experiment/8");
}

TEST_CASE("laps to the millisecond are read in whole seconds on the chart too") {
    Chart chart;
    for (auto& point : chart.cycles()) {
        point.value += 0.437;
    }
    const auto view = chart.pick(38).view();
    CHECK(view.bubble->value == "146 s");
    CHECK(view.figure_words.starts_with("median 116 s"));
}
