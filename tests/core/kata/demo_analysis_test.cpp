// The demo's process analysis and definition cards say what the page they are drawn from says.
#include "core/kata/demo.hpp"
#include "core/kata/station.hpp"
#include "core/kata/worked_out.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/temp_folder.hpp"

namespace {

using namespace kata;

struct Demo {
    test::TempFolder folder;
    Moment now = moment_of({2025, 11, 14}, 13, 52, system_zone());
    Station station = made();

    Station made() const {
        create_demo(folder / "demo", "Hall 3", now);
        return Station{folder / "demo"};
    }
    const Storyboard& board(const std::string& name) const {
        return station.storyboard("board/demo-" + station.store().jid() + "-" + name, now);
    }
    Demo() = default;
    Demo(const Demo&) = delete;
};

}  // namespace

TEST_CASE("cell 7 was looked at on the day its target condition was set") {
    const Demo demo;
    const auto& board = demo.board("cell-7");
    REQUIRE(board.analyses.size() == 1);
    const auto& seen = board.analyses.front();
    CHECK(seen.seen_on == Day{2025, 10, 31});
    CHECK(seen.seen_on == present_target(board)->set_on);
    const auto out = worked_out(seen);
    CHECK(out.takt_s == 112.5);
    CHECK(out.planned_cycle_s == 96);
    CHECK(*out.gap == Approx(0.1467).epsilon(0.001));
    CHECK(*out.operators_exact == Approx(3.875));
    CHECK(seen.operators == 4);
    CHECK(machine_of(seen.equipment.at(0)) == Machine{"Tester", 71});
    CHECK(machine_of(seen.equipment.at(1)) == Machine{"Press", 22});
    CHECK(find_metric(board, seen.cycle_metric)->name == "Exit cycle");
    CHECK(find_metric(board, seen.outcome_metric)->role == MetricRole::outcome);
}

TEST_CASE("every metric of the demo says what it measures") {
    const Demo demo;
    for (const auto* name : {"cell-7", "packaging-line-2"}) {
        for (const auto& metric : demo.board(name).metrics) {
            INFO(metric.id);
            for (const auto* line :
                 {&metric.start_event, &metric.end_event, &metric.where, &metric.who, &metric.how})
                CHECK_FALSE(line->empty());
        }
    }
}
