// The demo boards say what the page they are drawn from says, on any day they are made.
#include <algorithm>
#include <optional>

#include "core/kata/demo.hpp"
#include "core/kata/goals.hpp"
#include "core/kata/station.hpp"
#include "core/measure/centre.hpp"
#include "core/measure/spread.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/temp_folder.hpp"

namespace {

using namespace kata;

constexpr Day friday{2025, 11, 14};

struct Demo {
    explicit Demo(Day day, int hour = 13, int minute = 52)
        : now{moment_of(day, hour, minute, system_zone())} {
        create_demo(folder / "demo", "Hall 3", now);
        station.emplace(folder / "demo");
    }

    std::string slug(std::string_view name) const {
        return "demo-" + station->store().jid() + "-" + std::string{name};
    }
    const Storyboard& board(std::string_view name) const {
        return station->storyboard("board/" + slug(name), now);
    }
    EntityId metric(std::string_view board, std::string_view name) const {
        return "metric/" + slug(board) + "/" + std::string{name};
    }
    std::vector<DataPoint> points(std::string_view board, std::string_view name) const {
        return station->last_points(metric(board, name), 1000);
    }
    GoalStand stand(std::string_view name, std::size_t goal) const {
        return stand_of(present_target(board(name))->goals.at(goal), board(name), *station);
    }

    test::TempFolder folder;
    Moment now;
    std::optional<Station> station;
};

std::vector<double> values(const std::vector<DataPoint>& points, std::size_t from, std::size_t count) {
    std::vector<double> some;
    for (std::size_t i = from; i < from + count; ++i) some.push_back(points.at(i).value);
    return some;
}

struct SetRow {
    const char* name;
    double least, median, most;
    std::size_t in_band;
    int day;
    const char* shift;
};

constexpr SetRow cell_7_sets[]{
    {"A0", 100, 133, 237, 8, 0, "early"},    {"A1", 99, 130.5, 208, 9, 1, "early"},
    {"A3", 105, 121.5, 168, 14, 3, "early"}, {"A4", 102, 120.5, 161, 15, 4, "early"},
    {"A6", 102, 114.5, 147, 22, 7, "early"}, {"A7", 97, 121, 170, 14, 7, "late"},
    {"A8", 100, 113.5, 146, 25, 9, "late"}};

}  // namespace

TEST_CASE("the sets of cell 7 are those of the page, at their times") {
    const Demo demo{friday};
    const auto points = demo.points("cell-7", "exit-cycle");
    REQUIRE(points.size() == 30 * std::size(cell_7_sets));
    CHECK(std::ranges::is_sorted(points, {}, &DataPoint::at));
    std::size_t from = 0;
    for (const auto& row : cell_7_sets) {
        INFO(row.name);
        auto set = values(points, from, 30);
        CHECK(measure::range_of(set) == measure::Range{row.least, row.most});
        CHECK(measure::share_inside(set, {95, 120}).inside == row.in_band);
        CHECK(measure::median_in_place(set) == row.median);
        const ShiftDay when{plus_working_days(friday, row.day - 10), row.shift};
        CHECK(shift_of(demo.board("cell-7").board, points.at(from).at) == when);
        CHECK(shift_of(demo.board("cell-7").board, points.at(from + 29).at) == when);
        from += 30;
    }
    CHECK(demo.points("cell-7", "units-per-shift").size() == 28);
}

TEST_CASE("cell 7 stands as the storyboard shows it") {
    const Demo demo{friday};
    const auto cycles = demo.stand("cell-7", 0);
    CHECK(cycles.figure == "25");
    CHECK(cycles.of == "of 30");
    CHECK(cycles.counted == "cycles");
    CHECK(cycles.band_words == "in 95 to 120 s");
    CHECK(cycles.shift == "late");
    CHECK(cycles.day == Day{2025, 11, 13});
    CHECK_FALSE(cycles.reached);
    const auto units = demo.stand("cell-7", 1);
    REQUIRE(units.figures.size() == 2);
    CHECK(units.figures[0].figure == "211");
    CHECK(units.figures[1].figure == "207");
    CHECK(units.reached);
    CHECK(present_target(demo.board("cell-7"))->goals[0].words == "on both shifts");
}

TEST_CASE("the words of cell 7 are those of the drawings") {
    const Demo demo{friday};
    const auto& board = demo.board("cell-7");
    CHECK(board.board.name == "Cell 7, final assembly");
    CHECK(board.challenge->short_text == "480 actuators a day in two shifts, without overtime, by 30 Nov");
    CHECK(board.challenge->achieve_by == Day{2025, 11, 30});
    CHECK(demo.station->person_name(board.board.learner) == "Marta Nowak");
    REQUIRE(present_target(board));
    CHECK(present_target(board)->number == 2);
    CHECK(present_target(board)->set_on == Day{2025, 10, 31});
    CHECK(present_target(board)->achieve_by == Day{2025, 11, 18});
    CHECK(board.targets.front().reached_on.has_value());
    REQUIRE(obstacle_now(board));
    CHECK(obstacle_now(board)->number == 5);
    CHECK(obstacle_now(board)->short_text == "Tester rejects 1 in 25");
    CHECK(local_time(*present_target(board)->obstacle_now_since, system_zone()).day == friday);
    REQUIRE(board.obstacles.size() == 7);
    const int closed_by[]{3, 4, 6, 8};
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(find_experiment(board, board.obstacles[i].closed_by_experiment)->number == closed_by[i]);
    REQUIRE(board.holding.size() == 1);
    CHECK(board.holding[0].short_text == "Label printer driver is old");
}

TEST_CASE("experiment 9 of cell 7 runs, the eighth has taught something") {
    const Demo demo{friday};
    const auto& board = demo.board("cell-7");
    REQUIRE(board.experiments.size() == 9);
    REQUIRE(running_experiment(board));
    const auto& running = *running_experiment(board);
    CHECK(running.number == 9);
    CHECK(running.short_text == "Note the test step of every reject");
    CHECK(running.expectation_short == "2 of 3");
    CHECK(running.go_and_see_at == moment_of(friday, 15, 30, system_zone()));
    CHECK(running.sealed_at == moment_of(friday, 10, 11, system_zone()));
    CHECK(last_learned(board)->number == 8);
    CHECK(last_learned(board)->learning_short == "The slow shift was a missing fixture, not people");
    for (std::size_t i = 0; i + 1 < board.experiments.size(); ++i) {
        INFO(i + 1);
        CHECK(board.experiments[i].number == static_cast<int>(i) + 1);
        CHECK(board.experiments[i].verdict.has_value());
        CHECK(board.experiments[i].closed_at.has_value());
        CHECK(*board.experiments[i].closed_at > *board.experiments[i].sealed_at);
    }
}

TEST_CASE("three weeks of coaching, two days not held") {
    const Demo demo{friday};
    const auto& cycles = demo.board("cell-7").cycles;
    REQUIRE(cycles.size() == 15);
    for (const auto& cycle : cycles) {
        INFO(iso(cycle.date));
        CHECK(cycle.held == (cycle.date != Day{2025, 10, 29} && cycle.date != Day{2025, 11, 7}));
    }
    CHECK(cycles.back().date == friday);
}

TEST_CASE("packaging line 2 has reached its minutes, not yet its rejects") {
    const Demo demo{friday};
    const auto minutes = demo.points("packaging-line-2", "changeover"),
               rejects = demo.points("packaging-line-2", "rejects");
    REQUIRE(minutes.size() == 51);
    REQUIRE(rejects.size() == 51);
    auto base = values(minutes, 0, 20);
    CHECK(measure::range_of(base) == measure::Range{33, 73});
    CHECK(measure::median_in_place(base) == 45.5);
    CHECK(measure::exact_mean(values(rejects, 0, 20)) == 38.0);
    CHECK(values(minutes, 41, 10) == std::vector<double>{30, 31, 27, 30, 26, 26, 27, 28, 23, 25});
    const auto quick = demo.stand("packaging-line-2", 0), clean = demo.stand("packaging-line-2", 1);
    CHECK(quick.figure == "9");
    CHECK(quick.of == "of 10");
    CHECK(quick.band_words == "at most 30 min");
    CHECK(quick.reached);
    CHECK(clean.figure == "2");
    CHECK(clean.of == "of 5");
    CHECK(clean.distance == Approx(0.6));
    CHECK(running_experiment(demo.board("packaging-line-2"))->number == 7);
    CHECK(obstacle_now(demo.board("packaging-line-2"))->short_text == "Two rails move at run-up");
}

TEST_CASE("the starter board has a challenge and names, and nothing measured") {
    const Demo demo{friday};
    const auto& board = demo.board("starter");
    CHECK(board.challenge.has_value());
    CHECK_FALSE(demo.station->person_name(board.board.coach).empty());
    CHECK(board.metrics.empty());
    CHECK(board.targets.empty());
    const auto boards = demo.station->boards();
    REQUIRE(boards.size() == 3);
    CHECK(boards[0].name == "Cell 7, final assembly");
    CHECK(std::ranges::all_of(boards, &Board::practice));
}

TEST_CASE("nothing of a demo waits, and its store is sound") {
    const Demo demo{friday};
    const auto state = demo.station->sync_state();
    CHECK(state.waiting == 0);
    CHECK(state.last_complete == moment_of(friday, 2, 10, system_zone()));
    CHECK(demo.station->store().check().empty());
}

TEST_CASE("on a Sunday the demo's today is Friday") {
    const Demo demo{{2025, 11, 16}};
    CHECK(demo.stand("cell-7", 0).day == Day{2025, 11, 13});
    CHECK(demo.board("cell-7").cycles.back().date == friday);
    CHECK(running_experiment(demo.board("cell-7"))->go_and_see_at ==
          moment_of(friday, 15, 30, system_zone()));
    CHECK(demo.station->sync_state().last_complete == moment_of({2025, 11, 16}, 2, 10, system_zone()));
}

TEST_CASE("a demo made in the first hours of a day holds nothing of the hours to come") {
    for (const int hour : {0, 5, 9, 23}) {
        const Demo demo{{2026, 1, 5}, hour, 1};
        INFO(hour);
        CHECK(demo.stand("cell-7", 0).figure == "25");
        CHECK(demo.stand("packaging-line-2", 0).figure == "9");
        for (const auto* name : {"changeover", "rejects"})
            CHECK(demo.points("packaging-line-2", name).back().at <= demo.now);
        CHECK(values(demo.points("packaging-line-2", "changeover"), 48, 3) ==
              std::vector<double>{28, 23, 25});
        CHECK(*running_experiment(demo.board("cell-7"))->sealed_at <= demo.now);
        CHECK(demo.station->sync_state().last_complete <= demo.now);
        CHECK(demo.points("cell-7", "exit-cycle").back().at <= demo.now);
    }
}

TEST_CASE("a demo is never made where something is") {
    const Demo demo{friday};
    CHECK_THROWS_WITH(create_demo(demo.folder / "demo", "Hall 3", demo.now),
                      Catch::Contains("is a station already"));
}
