// The stations that panel tests start from, made once for the run.
#include <fstream>
#include <map>

#include "core/kata/demo.hpp"
#include "core/kata/settings.hpp"
#include "kiosk/app/demo_place.hpp"
#include "tests/panel/panel.hpp"

namespace tests {

namespace fs = std::filesystem;

namespace {

/// Long words in every row, and numbers with many digits.
void fill_experiments(kata::Station& station, const kata::EntityId& board, kata::Moment now) {
    for (int n = 1; n <= 6; ++n) {
        const auto at = now - journal::days(8 - n);
        kata::Experiment planned;
        planned.obstacle = station.storyboard(board, at).targets.back().obstacle_now;
        planned.kind = kata::ExperimentKind::quick_test;
        planned.step = "Hold the applicator by hand with tape and cardboard while connector family " +
                       std::to_string(n) + " runs through the press for a whole shift";
        planned.expectation =
            "The press needs one try instead of three on every connector of the family, on all shifts";
        planned.metric = "metric/wide/metric-1";
        planned.expectation_number = 118.25;
        planned.expectation_direction = kata::Direction::about;
        planned.expectation_within = 1.75;
        planned.go_and_see_at = at + journal::hours(5);
        planned.coach_present = false;
        const auto made = station.handle(kata::StartExperiment{board, planned}, at).made;
        if (n == 6) {
            return;
        }
        station.handle(
            kata::WriteWhatHappened{made,
                                    "Two tries on most of them, three on those from the older reel, "
                                    "one on the rest; 41 looked at by three people",
                                    121.75, kata::Verdict::different, true},
            at + journal::hours(5));
        station.handle(
            kata::WriteLearning{made,
                                "The age of the reel matters more than the wear of the applicator, which "
                                "nobody had looked at before",
                                {}},
            at + journal::hours(6));
    }
}

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
    fill_experiments(station, board, now);
}

/// Sticks of the machine that runs the tests are none of theirs.
void look_only_here(const fs::path& dir) {
    auto settings = kata::read_settings(kata::settings_file(dir));
    settings.import_folders = {"import"};
    std::ofstream(kata::settings_file(dir), std::ios::trunc) << kata::settings_text(settings);
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
            kiosk::put_example_file(dir, moment_of_the_drawings());
        }
        look_only_here(dir);
    }
    return dir;
}

}  // namespace

void copy_station(Filled filled, const fs::path& to) {
    fs::copy(made(filled), to, fs::copy_options::recursive);
}

}  // namespace tests
