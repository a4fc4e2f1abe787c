// The stations that panel tests start from, made once for the run.
#include <map>

#include "core/kata/demo.hpp"
#include "tests/panel/panel.hpp"

namespace tests {

namespace fs = std::filesystem;

namespace {

/// Words as long as the entry forms allow, three boards, many metrics, many obstacles: what a wall looks like after a year.
void fill(const fs::path& dir, kata::Moment now) {
    kata::Station::create(dir, "Nordhalle Endmontage 4", now - journal::days(20));
    kata::Station station(dir);
    const auto at = now - journal::days(10);
    for (const auto* slug : {"wide", "second", "third"}) {
        kata::Board board;
        board.slug = slug;
        board.name = "Wiring harness line 4, pre-kit";
        board.focus_process =
            "Wiring harness line 4 from the first cut of the wire to the last continuity test";
        board.coaching_time = "14:00";
        board.shifts = {{"early", 360}, {"late", 840}, {"night", 1320}};
        station.handle(kata::AddBoard{board}, at);
    }
    const kata::EntityId board = "board/wide";
    for (int n = 1; n <= 9; ++n) {
        kata::Metric metric;
        metric.board = board;
        metric.slug = "metric-" + std::to_string(n);
        metric.name = "Rework loops " + std::to_string(n);
        metric.label = "Rework loops per harness at test bench " + std::to_string(n);
        metric.unit = "min";
        metric.decimals = 2;
        metric.better = kata::Better::lower;
        metric.note_chips = {"Waited for part", "Connector missing", "Crimp height", "Second operator",
                             "Tool change"};
        station.handle(kata::AddMetric{metric}, at);
    }
    kata::Challenge challenge;
    challenge.challenge = "Every harness leaves line 4 complete, tested and without a single rework loop, 1 "
                          "200 a day, by 31 December";
    challenge.short_text = "1 200 harnesses a day, none reworked, none waiting, by 31 December";
    station.handle(kata::SetChallenge{board, challenge}, at);
    kata::TargetCondition target;
    target.number = 12;
    target.set_on = kata::local_time(at, "").day;
    target.achieve_by = kata::plus_days(*target.set_on, 14);
    target.sentence = "finish every harness within 118.25 to 121.75 min without a loop";
    target.pattern = {{"Pattern", "Six operators, two units between stations"},
                      {"Parts", "Kits arrive every 20 min in sequence"},
                      {"Press", "No waiting for the crimp press"},
                      {"Sequence", "Same sequence in every cycle on each shift"}};
    kata::Goal goal;
    goal.metric = "metric/wide/metric-1";
    goal.kind = kata::GoalKind::share;
    goal.low = 118.25;
    goal.high = 121.75;
    goal.k = 118;
    goal.n = 120;
    goal.per_shift = true;
    goal.words = "on early, late and night shift";
    target.goals = {goal};
    station.handle(kata::SetTargetCondition{board, target}, at);
    std::vector<kata::NewPoint> points;
    for (int n = 0; n < 400; ++n) {
        points.push_back({at + journal::minutes(n * 20), 119.0 + (n * 37 % 61) / 10.0, {}});
    }
    station.handle(kata::AddPoints{"metric/wide/metric-1", points, "", journal::Source::eye, ""},
                   now - journal::hours(2));
    for (int n = 1; n <= 14; ++n) {
        kata::Obstacle obstacle;
        obstacle.obstacle = "the crimp press needs three tries on connector family " + std::to_string(n) +
                            " because the applicator is worn on one side";
        obstacle.short_text = "Three tries on connector fam. " + std::to_string(n);
        const auto made = station.handle(kata::AddObstacle{board, obstacle}, at).made;
        if (n == 3) {
            station.handle(kata::MoveArrow{board, made}, at);
        } else if (n > 8) {
            station.handle(kata::CloseObstacle{made, kata::ObstacleState::gone, {}, "early shift"}, at);
        }
    }
}

const fs::path& made(Filled filled) {
    static std::map<Filled, std::pair<Folder, fs::path>> made_already;
    auto& [folder, dir] = made_already[filled];
    if (dir.empty()) {
        dir = folder.path() / "station";
        if (filled == Filled::full) {
            fill(dir, moment_of_the_drawings());
        } else {
            kata::create_demo(dir, "Cell 7", moment_of_the_drawings());
        }
    }
    return dir;
}

}  // namespace

void copy_station(Filled filled, const fs::path& to) {
    fs::copy(made(filled), to, fs::copy_options::recursive);
}

}  // namespace tests
