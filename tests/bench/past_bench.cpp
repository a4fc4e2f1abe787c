// What the board as it was costs: a fold of everything that was done at a board up to a moment, beside the present board of the same
// station. Target conditions follow each other as in life: a fortnight, ten experiments of three records each, then the next.
//
//   build/bench/past_bench [RECORDS] [RUNS]        RECORDS: 5,000 unless told (some five years of one board); needs no display
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "core/kata/rules.hpp"
#include "core/kata/station.hpp"
#include "tests/bench/bench_station.hpp"

namespace {

namespace fs = std::filesystem;
using bench::Clock, bench::median, bench::ms_since, bench::wall_clock;
constexpr auto board_id = "board/cell";
constexpr int experiments_each = 10;

/// One action after another, each some time after the last.
class Doer {
public:
    Doer(kata::Station& station, journal::Moment from, journal::Span apart)
        : station_(station),
          now_(from),
          apart_(apart) {}
    kata::EntityId operator()(const kata::Intent& intent) {
        now_ = now_ + apart_;
        ++done_;
        const auto answer = station_.handle(intent, now_);
        if (answer.refusal) throw std::runtime_error(std::string(kata::words(*answer.refusal)));
        return answer.made;
    }
    std::size_t done() const { return done_; }
    journal::Moment now() const { return now_; }

private:
    kata::Station& station_;
    journal::Moment now_;
    journal::Span apart_;
    std::size_t done_ = 0;
};

void work_on_one_target(Doer& act, std::string_view zone) {
    kata::TargetCondition target;
    target.sentence = "run every cycle in 95 to 120 s";
    target.set_on = kata::local_time(act.now(), zone).day;
    target.achieve_by = kata::plus_days(*target.set_on, 14);
    const auto id = act(kata::SetTargetCondition{board_id, target});
    kata::Obstacle obstacle;
    obstacle.obstacle = "the tester rejects about 1 in 25";
    obstacle.short_text = "Tester rejects";
    const auto found = act(kata::AddObstacle{board_id, obstacle});
    act(kata::MoveArrow{board_id, found});
    for (int n = 0; n < experiments_each; ++n) {
        kata::Experiment experiment;
        experiment.obstacle = found;
        experiment.step = fmt::format("note the test step of reject {}", n);
        experiment.expectation = "2 of 3 at the stall test";
        const auto started = act(kata::StartExperiment{board_id, experiment});
        act(kata::WriteWhatHappened{started, "3 of 4 at the stall test", {}, {}, true});
        act(kata::WriteLearning{started, fmt::format("one step stops most, {}", n), ""});
    }
    act(kata::EndTargetCondition{id, true, kata::local_time(act.now(), zone).day, "it stalls", "we counted",
                                 ""});
}

void measure_all(std::size_t records, int runs, const fs::path& work) {
    const auto apart = journal::hours(2);
    const auto now = wall_clock();
    const auto from = now - journal::Span{apart.ms * static_cast<std::int64_t>(records + 100)};
    kata::StationOptions options;
    options.trust = {from, true};  // else a clock that begins before this program was built is not believed
    kata::Station::create(work / "past", "bench", from, options);
    kata::Station station(work / "past", options);
    kata::Board board;
    board.slug = "cell";
    board.name = "Cell 7, final assembly";
    station.handle(kata::AddBoard{board}, from);
    const auto zone = station.storyboard(board_id, now).board.zone;
    Doer act(station, from, apart);
    while (act.done() < records) {
        work_on_one_target(act, zone);
    }
    fmt::print("| {} records of one board | median | slowest |\n|---|---|---|\n", act.done());
    const auto print = [&](std::string_view what, const std::vector<double>& times) {
        fmt::print("| {} | {:.1f} ms | {:.1f} ms |\n", what, median(times), *std::ranges::max_element(times));
    };
    std::vector<double> present, past;
    for (int run = 0; run < runs; ++run) {
        auto start = Clock::now();
        const kata::Station fresh(work / "past");
        const auto targets = fresh.storyboard(board_id, now).targets.size();
        present.push_back(ms_since(start));
        start = Clock::now();
        const auto then =
            fresh.storyboard_as_of(board_id, now - journal::hours(24 * (run + 1))).targets.size();
        past.push_back(ms_since(start));
        if (then == 0 || then > targets)
            throw std::runtime_error(fmt::format("{} of {} target conditions then", then, targets));
    }
    print("the station opened and its present board", present);
    print("the board as it was, each time another day", past);
}

}  // namespace

int main(int count, char** words) {
    const auto records = static_cast<std::size_t>(count > 1 ? std::atoll(words[1]) : 5'000);
    const int runs = count > 2 ? std::atoi(words[2]) : 11;
    std::string pattern = (fs::temp_directory_path() / "kataboard-bench-XXXXXX").string();
    const fs::path work = mkdtemp(pattern.data());
    int status = 0;
    try {
        measure_all(records, runs, work);
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "past_bench: {}\n", trouble.what());
        status = 1;
    }
    fs::remove_all(work);
    return status;
}
